package dev.interdict.screening.programmefiles;

import dev.interdict.screening.domain.programmes.Applies;
import dev.interdict.screening.domain.programmes.Closure.Link;
import dev.interdict.screening.domain.programmes.ComponentScope;
import dev.interdict.screening.domain.programmes.Posture;
import dev.interdict.screening.domain.programmes.PostureRules;
import dev.interdict.screening.domain.programmes.Profile;
import dev.interdict.screening.domain.programmes.Programme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Reads {@code postures/<programme>.txt}: lines of a civil time, a phase, and its posture a second before and then. Lines with a word
 * of their own set what is asked with from there on: {@code roles}, {@code jurisdictions}, {@code activities}, {@code scope},
 * {@code link}, {@code known}, {@code zone}.
 */
final class PostureTable {

    private ZoneId zone;
    private Set<String> roles = Set.of();
    private Set<String> jurisdictions = Set.of();
    private Set<String> activities = Set.of();
    private Applies scope = new Applies.Yes("covered");
    private Link link = Link.NAMED;
    private Instant known = Instant.parse("2100-01-01T00:00:00Z");
    private final List<Row> rows = new ArrayList<>();

    private PostureTable(ZoneId zone) {
        this.zone = zone;
    }

    /** {@code absent}: the phase was not part of the programme, as far as was known. */
    record Row(
            Instant at,
            String phase,
            String before,
            String then,
            Profile profile,
            ComponentScope scope,
            Instant knownAt) {

        String posture(Programme programme, Instant day) {
            return PostureRules.posture(programme, profile, scope, day, knownAt).phases().stream()
                    .filter(one -> one.phase().equals(phase))
                    .map(Posture::posture)
                    .findFirst()
                    .orElse("absent");
        }
    }

    static List<Row> of(Programme programme) {
        var table = new PostureTable(programme.versions().getLast().knownFrom().zone());
        try (var in = PostureTable.class.getResourceAsStream("/postures/" + programme.id() + ".txt")) {
            new String(Objects.requireNonNull(in, programme.id()).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .forEach(table::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table.rows;
    }

    private void read(String... words) {
        Set<String> rest = Set.copyOf(Arrays.asList(words).subList(1, words.length));
        switch (words[0]) {
            case "roles" -> roles = rest;
            case "jurisdictions" -> jurisdictions = rest;
            case "activities" -> activities = rest;
            case "scope" ->
                scope = words[1].equals("review")
                        ? new Applies.Review("not told by the SBOM", "Is it?")
                        : new Applies.Yes("covered");
            case "link" -> link = Link.valueOf(words[1].toUpperCase(Locale.ROOT).replace('-', '_'));
            case "zone" -> zone = ZoneId.of(words[1]);
            case "known" ->
                known = (words[1].contains("T")
                                ? LocalDateTime.parse(words[1])
                                : LocalDate.parse(words[1]).atStartOfDay())
                        .atZone(zone)
                        .toInstant();
            default ->
                rows.add(new Row(
                        LocalDateTime.parse(words[0]).atZone(zone).toInstant(),
                        words[1],
                        words[2],
                        words[3],
                        new Profile(jurisdictions, roles),
                        new ComponentScope(scope, link, activities),
                        known));
        }
    }
}
