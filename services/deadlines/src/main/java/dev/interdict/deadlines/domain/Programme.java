package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version of a programme, as far as time goes.
 *
 * @param kind what kind of programme it is; empty where that is not said
 * @param content hash of the version's content
 * @param citations of the version as a whole
 * @param phases in the programme's order
 */
public record Programme(
        Version version, String kind, String title, String content, List<String> citations, List<Phase> phases) {

    /** The programme's id, the same in all its versions. */
    public String id() {
        return version.programme();
    }

    /** The phase with the id, or what one asks for after a discovery; empty where the version has none. */
    public Optional<Phase> phase(String id) {
        return Phase.dueOf(id)
                .map(of -> phase(of).flatMap(phase -> Phase.discovery(id).flatMap(phase::dueAfter)))
                .orElseGet(() ->
                        phases.stream().filter(phase -> phase.id().equals(id)).findFirst());
    }

    Optional<Phase> noticeAt(Instant moment) {
        return phases.stream()
                .filter(phase -> phase.notice() && phase.effectiveAt().equals(moment))
                .findFirst();
    }
}
