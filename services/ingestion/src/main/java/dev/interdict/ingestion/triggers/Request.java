package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Upload;
import dev.interdict.platform.Problem;

/** What a door understood of an upload. */
sealed interface Request {

    /** Where the document is to go, and whether it is read strictly; its bytes are held. */
    record Understood(Upload upload, boolean strictly) implements Request {

        Understood(Upload upload) {
            this(upload, false);
        }
    }

    /** Why the request cannot be taken. */
    record Refused(Problem problem) implements Request {}
}
