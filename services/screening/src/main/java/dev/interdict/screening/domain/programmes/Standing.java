package dev.interdict.screening.domain.programmes;

import java.util.List;

/**
 * What a programme as a whole says of a component in a project at an instant.
 *
 * @param posture the heaviest of its phases'; pending where it has none yet
 * @param phases one for each paragraph
 */
public record Standing(String posture, String because, List<Posture> phases) {

    private static final List<String> HEAVIEST_FIRST = List.of(
            "prohibited", "obliged", "review", "not-enforced", "upcoming", "advised", "exempt", "not-applicable");

    public Standing {
        phases = List.copyOf(phases);
    }

    static Standing of(ProgrammeVersion version, List<Posture> phases) {
        if (phases.isEmpty()) {
            return version.status().equals("pending")
                    ? new Standing("pending", version.paragraph(), phases)
                    : new Standing("not-applicable", version.paragraph(), phases);
        }
        return HEAVIEST_FIRST.stream()
                .flatMap(word -> phases.stream()
                        .filter(phase -> phase.posture().equals(word))
                        .limit(1))
                .findFirst()
                .map(heaviest -> new Standing(heaviest.posture(), heaviest.because(), phases))
                .orElseThrow();
    }
}
