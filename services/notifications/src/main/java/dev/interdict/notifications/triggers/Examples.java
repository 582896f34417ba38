package dev.interdict.notifications.triggers;

/** What the API's description shows. */
final class Examples {

    static final String BAD_SINCE = """
            {"type": "about:blank", "title": "Bad Request", "status": 400,
             "detail": "The parameter since must be an instant such as 2024-09-29T04:00:00Z."}""";

    static final String ACK = """
            {"by": "platform-team", "note": "Replacement is planned for August."}""";

    static final String CHANNEL = """
            {"type": "webhook", "settings": {"url": "https://hooks.example.com/interdict"}}""";

    static final String MADE = """
            {"name": "platform-team", "type": "webhook", "enabled": true,
             "settings": {"url": "https://hooks.example.com/interdict", "allow": []},
             "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}""";

    static final String BAD_CHANNEL = """
            {"type": "about:blank", "title": "Bad Request", "status": 400, "detail": "The channel cannot be kept.",
             "errors": [{"pointer": "/type", "detail": "The type must be one of: mail, pagerduty, slack, syslog, teams, webhook."}]}""";

    static final String ROUTES = """
            {"items": [
              {"name": "urgent", "match": {"severity": ["high", "critical"], "band": "ALERT"}, "channels": ["security-team"],
               "escalate": [{"after": "4h", "channels": ["managers"]}], "continue": true},
              {"name": "owners", "match": {"expression": "owner != '' && findings > 0"}, "channels": ["platform-team"],
               "groupBy": ["programme", "project"], "wait": "30s", "interval": "5m",
               "quiet": {"from": "20:00", "to": "07:00", "zone": "Europe/Berlin"}}]}""";

    static final String BAD_ROUTES = """
            {"type": "about:blank", "title": "Bad Request", "status": 400, "detail": "The routes cannot be kept.",
             "errors": [{"pointer": "/items/0/match/expression",
                         "detail": "Line 1, column 1: undeclared reference to 'sverity' (in container '')"}]}""";

    static final String SILENCE = """
            {"match": {"project": "mail-gateway", "kind": "approaching"}, "until": "2024-09-01T00:00:00Z",
             "by": "platform-team", "comment": "The replacement is being rolled out."}""";

    private Examples() {}
}
