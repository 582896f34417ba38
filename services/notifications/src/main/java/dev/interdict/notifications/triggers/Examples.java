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
             "errors": [{"pointer": "/type", "detail": "The type must be one of: webhook, mail, slack, teams, pagerduty, syslog."}]}""";

    private Examples() {}
}
