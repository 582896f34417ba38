package dev.interdict.notifications.delivery.text;

import dev.interdict.notifications.Json;
import dev.interdict.notifications.secrets.GivenLinks;
import dev.interdict.notifications.secrets.Links;
import java.util.Optional;

/** The bundled templates. */
public final class GivenWords {

    private GivenWords() {}

    public static Words words() {
        return new Words(new Templates(Optional.empty()), Json.mapper(), links());
    }

    public static Links links() {
        return GivenLinks.links();
    }
}
