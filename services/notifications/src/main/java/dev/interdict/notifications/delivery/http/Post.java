package dev.interdict.notifications.delivery.http;

import java.util.List;
import java.util.Map;

/**
 * A request to send.
 *
 * @param allow networks that may be connected to although they are not public
 */
public record Post(String url, Map<String, String> headers, byte[] body, List<String> allow) {

    /** A request with a JSON body. */
    public static Post json(String url, byte[] body, List<String> allow) {
        return new Post(url, Map.of(), body, allow);
    }
}
