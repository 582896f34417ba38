package dev.interdict.schemas;

import dev.interdict.schemas.deadlines.StepReached;
import dev.interdict.schemas.ingestion.ComponentsRead;
import dev.interdict.schemas.ingestion.ProjectChanged;
import dev.interdict.schemas.notifications.AlertRaised;
import dev.interdict.schemas.screening.ProgrammePublished;
import dev.interdict.schemas.screening.ScreeningEvent;
import dev.interdict.schemas.screening.TroubleNoticed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.avro.Schema;

/** The schemas of the records that travel. */
final class Schemas {

    /** As they stand today. */
    static final List<Schema> CURRENT = List.of(
            ComponentsRead.getClassSchema(),
            ProjectChanged.getClassSchema(),
            ProgrammePublished.getClassSchema(),
            ScreeningEvent.getClassSchema(),
            TroubleNoticed.getClassSchema(),
            StepReached.getClassSchema(),
            AlertRaised.getClassSchema());

    private Schemas() {}

    /** As others hold on to it. */
    static Schema released(Schema current) {
        return released("released/" + current.getName() + ".avsc");
    }

    /** The schema in a file on the classpath, which refers to no other file. */
    static Schema released(String file) {
        try (var json = Schemas.class.getResourceAsStream("/" + file)) {
            if (json == null) {
                throw new AssertionError(file + " is missing: README.md says how to release a schema");
            }
            return new Schema.Parser().parse(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
