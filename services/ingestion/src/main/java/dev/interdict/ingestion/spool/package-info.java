/** Uploads on their way in: what is large waits on disk, so that no document has to fit in memory. */
@NullMarked
package dev.interdict.ingestion.spool;

import org.jspecify.annotations.NullMarked;
