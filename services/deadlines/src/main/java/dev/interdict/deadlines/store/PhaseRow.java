package dev.interdict.deadlines.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A phase of a programme version. */
@Entity
@Table(name = "phase")
@IdClass(PhaseRow.Key.class)
@NullUnmarked
class PhaseRow {

    @Id
    String programme;

    @Id
    long sequence;

    @Id
    String id;

    int ordinal;
    boolean notice;
    boolean present;
    Instant effectiveAt;
    String civilTime;
    String zone;
    boolean zoneStated;
    String wording;
    String text;
    String prohibits;
    String citations;
    String spans;
    Integer dueDays;
    boolean dueBusiness;
    boolean derived;

    /** What identifies it. */
    record Key(String programme, long sequence, String id) {}
}
