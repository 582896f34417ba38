package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Upload;
import dev.interdict.platform.Problem;

/** What a door understood of an upload. */
sealed interface Request {

    /** Where the document is to go; its bytes are held. */
    record Understood(Upload upload) implements Request {}

    /** Why the request cannot be taken. */
    record Refused(Problem problem) implements Request {}
}
