package dev.interdict.ingestion.formats;

import java.io.IOException;
import java.io.InputStream;

/** A document's bytes, which can be read more than once. */
public interface Source {

    /** The bytes, decompressed, from the beginning; to be closed. */
    InputStream open() throws IOException;
}
