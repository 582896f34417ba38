package dev.interdict.ingestion.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what a CycloneDX component was made from, and by whom it was changed. */
final class Pedigree {

    private static final String PREFIX = "pedigree.";

    private final Walk walk;
    private final EntryReader reader;
    private final Organisations organisations;

    Pedigree(Walk walk, EntryReader reader, Organisations organisations) {
        this.walk = walk;
        this.reader = reader;
        this.organisations = organisations;
    }

    void read(Entry entry) throws IOException {
        walk.keys(key -> {
            switch (key) {
                case "ancestors", "descendants", "variants" -> {
                    var family = new Family();
                    reader.components(null, family);
                    family.members.forEach(member -> entry.takeOver(PREFIX, member));
                }
                case "commits" -> walk.items(() -> commit(entry));
                case "patches" -> walk.items(() -> patch(entry));
                case "notes" -> entry.under(PREFIX, () -> walk.fields("property", entry));
                default -> walk.skip();
            }
        });
    }

    private void commit(Entry entry) throws IOException {
        walk.keys(key -> {
            switch (key) {
                case "url" -> entry.under(PREFIX, () -> walk.fields("url", entry));
                case "author", "committer" -> entry.under(PREFIX, () -> organisations.people("author", entry));
                default -> walk.skip();
            }
        });
    }

    private void patch(Entry entry) throws IOException {
        walk.keys(key -> {
            if (key.equals("diff")) {
                walk.keys(part -> {
                    if (part.equals("url")) {
                        entry.under(PREFIX, () -> walk.fields("url", entry));
                    } else {
                        walk.skip();
                    }
                });
            } else {
                walk.skip();
            }
        });
    }

    /** What stands inside a pedigree is no entry of the document. */
    static final class Family implements EntryReader.Found {

        final List<Entry> members = new ArrayList<>();

        @Override
        public void begins(Entry entry) {
            members.add(entry);
        }

        @Override
        public void ends(Entry entry) {}
    }
}
