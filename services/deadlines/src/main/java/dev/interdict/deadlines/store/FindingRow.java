package dev.interdict.deadlines.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A finding as it was told. */
@Entity
@Table(name = "finding")
@NullUnmarked
class FindingRow {

    @Id
    UUID id;

    long sequence;
    boolean open;
}
