package dev.interdict.screening.domain.programmes;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A programme as it was known from an instant on: all that was in it then, not only what was new.
 *
 * @param sequence grows with each version and with each change of the file
 * @param hash of the version's content
 * @param status pending, announced, amended or ended
 */
public record ProgrammeVersion(
        long sequence,
        String hash,
        String status,
        LegalTime knownFrom,
        String summary,
        List<String> citations,
        List<Phase> phases,
        List<Undated> undated,
        List<Qualifier> qualifiers) {

    public ProgrammeVersion {
        citations = List.copyOf(citations);
        phases = List.copyOf(phases);
        undated = List.copyOf(undated);
        qualifiers = List.copyOf(qualifiers);
    }

    /** When the paragraph takes effect; null where no calendar says, or where it is not in the version. */
    public @Nullable Instant effectiveAt(String phase) {
        return phases.stream()
                .filter(one -> one.id().equals(phase))
                .map(one -> one.effective().instant())
                .findFirst()
                .orElse(null);
    }

    /** Whether nothing of it counts any more. */
    public boolean isEnded() {
        return status.equals("ended");
    }

    /** Whether it binds somebody, and all that does has weak sources. */
    public boolean isDoubtful() {
        return provisions().anyMatch(Provision::binds)
                && provisions().filter(Provision::binds).allMatch(Provision::isLow);
    }

    Stream<Provision> provisions() {
        return Stream.concat(phases.stream().map(Phase::says), undated.stream().map(Undated::says));
    }

    String paragraph() {
        return summary + " (" + String.join("; ", citations) + ")";
    }
}
