package dev.interdict.deadlines.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A programme version. */
@Entity
@Table(name = "programme")
@IdClass(ProgrammeRow.Key.class)
@NullUnmarked
class ProgrammeRow {

    @Id
    String id;

    @Id
    long sequence;

    String kind;
    String title;
    String content;
    String citations;

    /** What identifies it. */
    record Key(String id, long sequence) {}
}
