package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Document;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A format that a JSON document can be in. */
interface Dialect {

    /** Reads the value of a key at the document's root; false, and nothing is read, where the key is not its own. */
    boolean take(String key) throws IOException;

    /** Whether the document says that it is in this format, when all its keys are known. */
    boolean isRecognised(Set<String> keys);

    /** Why the document cannot be taken; empty where it can. */
    Optional<Reading.Unreadable> refusal();

    /** Hands on what is screened, and says what the document says of itself. */
    Document finish(Consumer<Component> out);
}
