package dev.interdict.ingestion.formats;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads by what a CycloneDX component was recognised. */
final class Evidence {

    private static final Set<String> KINDS = Set.of("group", "name", "purl", "cpe", "swid", "hash");

    private final Walk walk;
    private final Licences licences;

    Evidence(Walk walk, Licences licences) {
        this.walk = walk;
        this.licences = licences;
    }

    void read(Entry entry) throws IOException {
        walk.items(() -> walk.keys(key -> {
            switch (key) {
                case "copyright" -> walk.items(() -> each("text", "copyright", entry));
                case "occurrences" -> walk.items(() -> each("location", "artefact", entry));
                case "identity" -> walk.items(() -> identity(entry));
                case "licenses" -> licences.read(entry);
                case "callstack" -> callstack(entry);
                default -> walk.skip();
            }
        }));
    }

    private void each(String wanted, String kind, Entry entry) throws IOException {
        walk.keys(key -> {
            if (key.equals(wanted)) {
                walk.fields(kind, entry);
            } else {
                walk.skip();
            }
        });
    }

    /** What a field of the component was concluded to be; the field can stand behind its value. */
    private void identity(Entry entry) throws IOException {
        var concluded = new Concluded(walk.place() + "/concludedValue");
        walk.keys(key -> {
            switch (key) {
                case "field" -> concluded.field = walk.text();
                case "concludedValue" -> concluded.value = walk.text();
                default -> walk.skip();
            }
        });
        if (concluded.value != null && concluded.field != null && KINDS.contains(concluded.field)) {
            entry.field(concluded.field, concluded.place, concluded.value);
        }
    }

    private static final class Concluded {

        private final String place;
        private @Nullable String field;
        private @Nullable String value;

        Concluded(String place) {
            this.place = place;
        }
    }

    private void callstack(Entry entry) throws IOException {
        walk.keys(key -> {
            if (key.equals("frames")) {
                walk.items(() -> frame(entry));
            } else {
                walk.skip();
            }
        });
    }

    private void frame(Entry entry) throws IOException {
        walk.keys(key -> {
            switch (key) {
                case "package", "module" -> walk.fields("artefact", entry);
                default -> walk.skip();
            }
        });
    }
}
