package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.Ladders;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ladders that {@code interdict.ladders} sets beside the usual one; the service does not start with wrong ones. */
@ApplicationScoped
@Startup
class ConfiguredLadders {

    private final Ladders ladders;

    ConfiguredLadders(@ConfigProperty(name = "interdict.ladders") Optional<String> text) {
        try {
            ladders = text.map(Ladders::of).orElse(Ladders.USUAL);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("interdict.ladders: " + wrong.getMessage(), wrong);
        }
    }

    Ladders get() {
        return ladders;
    }
}
