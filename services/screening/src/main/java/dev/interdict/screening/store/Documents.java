package dev.interdict.screening.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interdict.screening.domain.findings.Ruling;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.programmes.Posture;
import dev.interdict.screening.domain.watchlists.WatchlistDiff;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The JSON that rows hold. */
@ApplicationScoped
class Documents {

    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<List<StoredMatch>> MATCHES = new TypeReference<>() {};
    private static final TypeReference<List<Posture>> POSTURES = new TypeReference<>() {};

    private final ObjectMapper json;

    Documents(ObjectMapper json) {
        this.json = json;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String writeMatches(List<Match> matches) {
        return write(matches.stream().map(StoredMatch::of).toList());
    }

    List<String> strings(String text) {
        return read(text, STRINGS);
    }

    Match match(String text) {
        return read(text, new TypeReference<StoredMatch>() {}).toDomain();
    }

    List<Match> matches(String text) {
        return read(text, MATCHES).stream().map(StoredMatch::toDomain).toList();
    }

    List<Posture> postures(String text) {
        return read(text, POSTURES);
    }

    Ruling ruling(String text) {
        return read(text, new TypeReference<>() {});
    }

    WatchlistDiff diff(String text) {
        return read(text, new TypeReference<>() {});
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A row does not hold what was written to it", damaged);
        }
    }
}
