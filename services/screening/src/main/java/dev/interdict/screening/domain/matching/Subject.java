package dev.interdict.screening.domain.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people call a component, and how it got in.
 *
 * @param key what stays the same over its versions: the versionless purl, or group and name
 * @param path names from the document's root to it
 */
public record Subject(
        String key,
        String name,
        @Nullable String version,
        @Nullable String purl,
        List<String> path) {

    public Subject {
        path = List.copyOf(path);
    }

    /** Name and version, for people. */
    public String title() {
        return version == null ? name : name + " " + version;
    }
}
