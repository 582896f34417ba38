package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Document;
import dev.interdict.ingestion.spool.Held;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What reading a document came to, with all that was screened of it. */
record Read(Reading reading, List<Component> entries) {

    static Read of(byte[] bytes) {
        var entries = new ArrayList<Component>();
        try (var held = new Held()) {
            return new Read(SbomReader.read(new ByteArrayInputStream(bytes), held.drafts(), entries::add), entries);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Document document() {
        return ((Reading.Read) reading).document();
    }

    String problem() {
        return ((Reading.Unreadable) reading).problem();
    }
}
