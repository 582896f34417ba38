package dev.interdict.screening.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interdict.screening.domain.watchlists.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A list's entries as one column: JSON, compressed. */
@ApplicationScoped
class Payloads {

    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private final ObjectMapper json;

    Payloads(ObjectMapper json) {
        this.json = json;
    }

    byte[] write(List<Entry> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var compressed = new GZIPOutputStream(bytes)) {
            json.writeValue(compressed, entries);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    List<Entry> read(byte[] payload) {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(payload))) {
            return json.readValue(plain, ENTRIES);
        } catch (IOException damaged) {
            throw new IllegalStateException("A row does not hold what was written to it", damaged);
        }
    }
}
