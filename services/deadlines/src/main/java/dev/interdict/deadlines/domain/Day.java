package dev.interdict.deadlines.domain;

import java.util.UUID;

/**
 * A phase's day for a project, as a calendar shows it.
 *
 * @param project the project's id
 * @param title the programme's
 * @param findings how many findings it is told for; 0 where it is called off
 * @param changes how often that, or the day, has changed
 */
public record Day(
        UUID project,
        String projectName,
        String programme,
        String title,
        Phase phase,
        Rungs rungs,
        int findings,
        int changes) {

    /** Nothing of it is told any more: the phase was dropped, or no finding is left that is heard. */
    public boolean isCalledOff() {
        return findings == 0;
    }
}
