package dev.interdict.notifications.domain.channels;

/** An endpoint that takes Standard Webhooks. */
public record Webhook(String url, Secret secret) {

    /** What this kind of channel is called. */
    public static final String TYPE = "webhook";
}
