package dev.interdict.screening.watchlists;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where lists come from. */
@ConfigMapping(prefix = "interdict.screening.lists")
public interface ListSettings {

    /** A folder, every list file in which (and in its folders) is read. */
    Optional<String> directory();

    /** Single sources, by a name of one's own. */
    @WithParentName
    Map<String, Source> named();

    /** One source. */
    interface Source {

        /** A file, a folder, or an https address; http only to this machine itself. */
        String location();

        /** How often to look; six hours for an address, five seconds for a file or folder if absent. */
        Optional<Duration> every();
    }
}
