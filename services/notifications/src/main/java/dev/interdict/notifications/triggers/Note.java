package dev.interdict.notifications.triggers;

import dev.interdict.notifications.domain.alerts.Acknowledgement;
import dev.interdict.platform.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has taken note of an alert, and what there is to say about it. */
record Note(@Nullable String by, @Nullable String note) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2_000;

    /** What is wrong with it; empty where nothing is. */
    List<Problem.Fault> faults() {
        var faults = new ArrayList<Problem.Fault>();
        if (by == null || by.isBlank() || by.length() > LONGEST_NAME || hasZero(by)) {
            faults.add(new Problem.Fault("/by", "Must say who, in 1 to 200 characters."));
        }
        if (note != null && (note.length() > LONGEST_NOTE || hasZero(note))) {
            faults.add(new Problem.Fault("/note", "Must be no longer than 2000 characters."));
        }
        return faults;
    }

    /** {@code at} is a product instant. */
    Acknowledgement at(Instant at) {
        return new Acknowledgement(String.valueOf(by), at, note);
    }

    private static boolean hasZero(String text) {
        return text.indexOf('\0') >= 0;
    }
}
