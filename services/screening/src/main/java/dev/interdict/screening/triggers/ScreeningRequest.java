package dev.interdict.screening.triggers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interdict.platform.Problem;
import dev.interdict.platform.Problem.Fault;
import dev.interdict.platform.Refusal;
import dev.interdict.schemas.ingestion.Component;
import dev.interdict.screening.domain.programmes.Profile;
import dev.interdict.screening.formats.SentComponent;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What somebody asks to have screened.
 *
 * @param components of each that was sent itself, and what is nested in it
 * @param at which day is asked about
 * @param knownAt what was learned later does not count
 */
record ScreeningRequest(List<List<Component>> components, Instant at, Instant knownAt, Profile profile) {

    private static final int MOST = 1_000;
    private static final int FAULTS = 100;

    /**
     * Reads a request.
     *
     * @throws Refusal with every fault and its JSON pointer
     */
    static ScreeningRequest read(String text, Instant now, ObjectMapper json) {
        var sent = tree(text, json);
        var faults = new ArrayList<Fault>();
        var request = new ScreeningRequest(
                components(sent.path("components"), faults),
                instant(sent, "at", now, faults),
                instant(sent, "knownAt", now, faults),
                profile(sent.path("profile"), faults));
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.of(
                    400,
                    "The request has %d fault(s); nothing was screened.".formatted(faults.size()),
                    faults.stream().limit(FAULTS).toList()));
        }
        return request;
    }

    private static JsonNode tree(String text, ObjectMapper json) {
        try {
            var sent = json.readTree(text);
            if (sent.isObject()) {
                return sent;
            }
        } catch (JsonProcessingException malformed) {
            var place = malformed.getLocation();
            throw new Refusal(Problem.of(
                    400,
                    "The body is no JSON: it cannot be read after line %d, column %d."
                            .formatted(place.getLineNr(), place.getColumnNr())));
        }
        throw new Refusal(Problem.of(400, "The body is no JSON object such as {\"components\": [...]}."));
    }

    private static List<List<Component>> components(JsonNode sent, List<Fault> faults) {
        if (!sent.isArray()) {
            faults.add(new Fault("/components", "It is no list of components."));
            return List.of();
        }
        if (sent.size() > MOST) {
            faults.add(new Fault(
                    "/components",
                    "It has %d components, and at most %d are screened at once: send them in parts."
                            .formatted(sent.size(), MOST)));
            return List.of();
        }
        return IntStream.range(0, sent.size())
                .mapToObj(i -> component(sent.get(i), "/components/" + i, faults))
                .toList();
    }

    private static List<Component> component(JsonNode sent, String pointer, List<Fault> faults) {
        if (!sent.isObject()) {
            faults.add(new Fault(
                    pointer,
                    "It is neither a CycloneDX component nor {\"spdx\": an SPDX 2 package}: it is no object."));
            return List.of();
        }
        if (sent.has("spdx") && !sent.get("spdx").isObject()) {
            faults.add(new Fault(pointer + "/spdx", "It is no SPDX 2 package: it is no object."));
            return List.of();
        }
        return SentComponent.read(sent, pointer);
    }

    private static Instant instant(JsonNode sent, String name, Instant now, List<Fault> faults) {
        var value = sent.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return now;
        }
        try {
            return Instant.parse(value.asText());
        } catch (DateTimeParseException malformed) {
            faults.add(new Fault("/" + name, "It is no instant such as 2024-09-29T04:00:00Z (RFC 3339, UTC)."));
            return now;
        }
    }

    private static Profile profile(JsonNode sent, List<Fault> faults) {
        if (!sent.isMissingNode() && !sent.isNull() && !sent.isObject()) {
            faults.add(new Fault("/profile", "It is no object such as {\"jurisdictions\": [\"US\"]}."));
        }
        return new Profile(words(sent, "jurisdictions", faults), words(sent, "roles", faults));
    }

    private static Set<String> words(JsonNode profile, String name, List<Fault> faults) {
        var words = new TreeSet<String>();
        var sent = profile.path(name);
        if (!sent.isMissingNode() && !sent.isNull() && !sent.isArray()) {
            faults.add(new Fault("/profile/" + name, "It is no list of texts."));
        }
        for (var i = 0; i < sent.size(); i++) {
            if (sent.path(i).isTextual()) {
                words.add(sent.path(i).asText());
            } else {
                faults.add(new Fault("/profile/%s/%d".formatted(name, i), "It is no text."));
            }
        }
        return words;
    }
}
