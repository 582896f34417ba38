package dev.interdict.screening.domain.programmes;

import dev.interdict.screening.domain.programmes.Programme.Asked;
import java.util.Collection;
import java.util.stream.Stream;

/** Decides whether a programme can concern a project at all, whatever it contains. */
public final class ReachRules {

    private ReachRules() {}

    /** Whether the programme reaches who has such a profile. */
    public static Applies of(Programme programme, Profile profile) {
        if (!profile.isReachedBy(programme)) {
            return new Applies.No("The programme is of %s; the profile names %s."
                    .formatted(listed(programme.jurisdictions()), listed(profile.jurisdictions())));
        }
        if (programme.asksFor().contains(Asked.JURISDICTION)
                && profile.jurisdictions().isEmpty()) {
            return new Applies.No("The programme is of %s only; the profile names no jurisdiction."
                    .formatted(listed(programme.jurisdictions())));
        }
        if (!programme.asksFor().contains(Asked.ROLE)
                || profile.roles().stream().anyMatch(programme::names)) {
            return new Applies.Yes("The programme can concern whoever has such a profile.");
        }
        var roles = listed(programme.roles());
        return profile.roles().isEmpty()
                ? new Applies.Review(
                        "The programme concerns certain roles only, and the profile names none.",
                        "Is anybody who makes, passes on or uses this one of these: %s? If so, the role belongs into the project's profile."
                                .formatted(roles))
                : new Applies.No("The programme concerns these roles: %s; the profile names %s."
                        .formatted(roles, listed(profile.roles())));
    }

    /** Both have to apply: the programme to the component, and to the project. */
    public static Applies both(Applies component, Applies project) {
        return Stream.of(component, project)
                .filter(Applies.No.class::isInstance)
                .findFirst()
                .orElseGet(() -> component instanceof Applies.Yes
                        ? (project instanceof Applies.Yes ? component : project)
                        : component);
    }

    private static String listed(Collection<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }
}
