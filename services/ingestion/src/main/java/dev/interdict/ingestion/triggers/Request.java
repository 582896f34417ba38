package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Upload;
import dev.interdict.platform.Problem;

/** What a door understood of an upload. */
sealed interface Request {

    /** A document, and where it is to go. */
    record Understood(Upload upload, byte[] bytes) implements Request {}

    /** Why the request cannot be taken. */
    record Refused(Problem problem) implements Request {}
}
