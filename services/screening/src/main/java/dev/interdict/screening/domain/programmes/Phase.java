package dev.interdict.screening.domain.programmes;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph with its day.
 *
 * @param until the first moment at which it holds no more; null where no end is known
 */
public record Phase(
        Provision says, LegalTime effective, @Nullable LegalTime until) {

    public String id() {
        return says.id();
    }

    /** Whether it says something and binds nobody. */
    public boolean notice() {
        return !says.binds();
    }

    public String text() {
        return says.text();
    }

    public List<String> prohibits() {
        return says.prohibits();
    }

    public Set<String> appliesTo() {
        return says.appliesTo();
    }

    public Set<String> concerns() {
        return says.concerns();
    }

    public List<String> citations() {
        return says.citations();
    }

    public boolean isAboutWhatIsPresent() {
        return says.isAboutWhatIsPresent();
    }

    boolean isOver(Instant at) {
        return until != null && !at.isBefore(until.instant());
    }
}
