package dev.interdict.notifications.delivery;

/**
 * What is sent.
 *
 * @param id the same whenever the same message is sent again
 */
public record Message(String id, byte[] body) {}
