package dev.interdict.deadlines.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a new version of a programme does to its ladders. Of a phase that says what it said they go on; of one that says
 * something else, is dropped or comes back, they end and others begin.
 *
 * @param goingOn numbers of ladders that hold in the new version, too
 * @param ended numbers of ladders that the version ends
 * @param dues what the version asks for after discoveries, of ladders that hold in it
 */
public record Editions(List<Long> goingOn, List<Long> ended, List<Begun> begun, List<Phase> dues) {

    /** A ladder that is climbed now, under the number that it is kept under. */
    public record Current(long number, Ladder ladder, int edition, boolean cancelled) {}

    /**
     * A ladder that the version begins.
     *
     * @param cancelled the version no longer has the phase
     */
    public record Begun(Ladder ladder, int edition, boolean cancelled) {}

    /**
     * What becomes of the ladders when they meet the version.
     *
     * @param climbed ladders of the version that findings may climb
     */
    public static Editions of(List<Current> current, Programme version, Collection<Ladder> climbed) {
        var goingOn = new ArrayList<Long>();
        var ended = new ArrayList<Long>();
        var begun = new ArrayList<Begun>();
        for (var one : current) {
            var phase = version.phase(one.ladder().phase().id());
            if (phase.isPresent()
                    ? !one.cancelled() && one.ladder().phase().saysTheSameAs(phase.get())
                    : one.cancelled()) {
                goingOn.add(one.number());
            } else {
                ended.add(one.number());
                begun.add(new Begun(
                        new Ladder(
                                phase.orElse(one.ladder().phase()), one.ladder().rungs()),
                        one.edition() + 1,
                        phase.isEmpty()));
            }
        }
        var fresh = climbed.stream()
                .filter(ladder -> current.stream().noneMatch(one -> isOf(one, ladder)))
                .map(ladder -> new Begun(ladder, edition(current, begun, ladder.phase()), false))
                .toList();
        begun.addAll(fresh);
        var dues = Stream.concat(
                        current.stream()
                                .filter(one -> goingOn.contains(one.number()) && !one.cancelled())
                                .flatMap(one ->
                                        version.phase(one.ladder().phase().id()).stream()),
                        begun.stream()
                                .filter(one -> !one.cancelled())
                                .map(one -> one.ladder().phase()))
                .filter(phase -> phase.dueOf().isPresent())
                .distinct()
                .toList();
        return new Editions(List.copyOf(goingOn), List.copyOf(ended), List.copyOf(begun), dues);
    }

    private static boolean isOf(Current one, Ladder ladder) {
        return one.ladder().phase().id().equals(ladder.phase().id())
                && one.ladder().rungs().equals(ladder.rungs());
    }

    private static int edition(List<Current> current, List<Begun> begun, Phase phase) {
        return Stream.concat(
                        current.stream()
                                .filter(one -> one.ladder().phase().id().equals(phase.id()))
                                .map(Current::edition),
                        begun.stream()
                                .filter(one -> one.ladder().phase().id().equals(phase.id()))
                                .map(Begun::edition))
                .max(Integer::compare)
                .orElse(0);
    }
}
