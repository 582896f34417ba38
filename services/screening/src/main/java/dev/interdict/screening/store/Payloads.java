package dev.interdict.screening.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interdict.screening.domain.programmes.Party;
import dev.interdict.screening.domain.watchlists.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Entries of a list, and parties, as one column: JSON, compressed. */
@ApplicationScoped
class Payloads {

    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private static final TypeReference<List<Party>> PARTIES = new TypeReference<>() {};

    private final ObjectMapper json;

    Payloads(ObjectMapper json) {
        this.json = json;
    }

    byte[] write(List<?> values) {
        var bytes = new ByteArrayOutputStream();
        try (var compressed = new GZIPOutputStream(bytes)) {
            json.writeValue(compressed, values);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    List<Entry> read(byte[] payload) {
        return read(payload, ENTRIES);
    }

    List<Party> parties(byte[] payload) {
        return read(payload, PARTIES);
    }

    private <T> T read(byte[] payload, TypeReference<T> type) {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(payload))) {
            return json.readValue(plain, type);
        } catch (IOException damaged) {
            throw new IllegalStateException("A row does not hold what was written to it", damaged);
        }
    }
}
