package dev.interdict.deadlines.triggers;

/** What the API's description shows. */
final class DeadlineExamples {

    static final String PAGE = """
            {"items": [{"finding": "5b0c2f4e-2d0f-5a55-9a0e-0a8c8c9d3f11",
              "project": {"id": "01911c5e-7a00-7c55-8d2e-1f0a6c3b9d10", "name": "mail-gateway", "owner": "team-mail"},
              "programme": "us-bis-icts-kaspersky-2024", "phase": "updates-ksn",
              "effectiveAt": "2024-09-29T04:00:00Z", "legalTime": "2024-09-29T00:00 America/New_York",
              "wording": "12:00 a.m. Eastern Daylight Time (EDT) on September 29, 2024", "citation": "15 CFR 791",
              "nextStep": "T-30d", "nextAt": "2024-08-30T04:00:00Z", "lastStep": "T-90d", "state": "waiting"}],
             "next": null}""";

    static final String BAD_FILTER = """
            {"type": "about:blank", "title": "Bad Request", "status": 400,
             "detail": "A filter cannot be read.",
             "errors": [{"pointer": "/from", "detail": "is not an RFC 3339 instant such as 2024-09-29T04:00:00Z"}]}""";

    static final String CALENDAR = """
            BEGIN:VCALENDAR
            PRODID:-//Interdict//deadlines//EN
            VERSION:2.0
            BEGIN:VEVENT
            UID:5b0c2f4e-2d0f-5a55-9a0e-0a8c8c9d3f11@interdict
            DTSTAMP:20240601T120000Z
            DTSTART:20240929T040000Z
            SUMMARY:mail-gateway: updates-ksn\\, Final Determination on Kaspersky
            SEQUENCE:0
            STATUS:CONFIRMED
            TRANSP:TRANSPARENT
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER:-P30D
            DESCRIPTION:mail-gateway: updates-ksn in 30 d
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """;

    static final String TOO_MANY_DAYS = """
            {"type": "about:blank", "title": "Bad Request", "status": 400,
             "detail": "The calendar would have more than 10,000 events: ask for one project or one programme."}""";

    private DeadlineExamples() {}
}
