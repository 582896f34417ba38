package dev.interdict.notifications.domain.channels;

/** Something that only the other side and this service may know. It does not show itself when printed. */
public record Secret(String text) {

    @Override
    public String toString() {
        return "...";
    }
}
