package dev.interdict.ingestion.envelopes;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.formats.FormatReader;
import dev.interdict.ingestion.formats.Reading;
import dev.interdict.ingestion.spool.Damaged;
import dev.interdict.ingestion.spool.Held;
import dev.interdict.ingestion.spool.Inflation;
import dev.interdict.ingestion.spool.TooLarge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of an upload's bytes, read as the doors read them.
 *
 * @param refusal why they were not taken; empty where they were
 */
public record Taken(String refusal, Optional<Reading.Read> read, List<Component> entries) {

    /** Reads the bytes with those keys trusted. */
    public static Taken of(byte[] upload, FormatReader reader, Path... keys) {
        var envelopes = new Envelopes(
                Optional.of(List.of(keys).stream().map(Path::toString).toList()));
        var entries = new ArrayList<Component>();
        try (var held = new Held()) {
            try (var document = held.document()) {
                document.write(upload);
            }
            var coding = held.coding();
            return switch (envelopes.read(
                    () -> Inflation.open(coding, held.open()), reader, held.drafts(), entries::add)) {
                case Reading.Read read -> new Taken("", Optional.of(read), List.copyOf(entries));
                case Reading.Unreadable(var problem, var faults) ->
                    new Taken(problem + " " + faults, Optional.empty(), List.of());
                case Reading.Wrapped wrapped -> throw new AssertionError("Not opened: " + wrapped);
            };
        } catch (TooLarge | Damaged told) {
            return new Taken(String.valueOf(told.getMessage()), Optional.empty(), List.of());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public int components() {
        return read.orElseThrow().document().components();
    }

    List<String> warnings() {
        return read.orElseThrow().document().warnings();
    }

    String mediaType() {
        return read.orElseThrow().document().mediaType();
    }
}
