/** What is read of documents, and what is refused. */
@NullMarked
package dev.interdict.ingestion.formats;

import org.jspecify.annotations.NullMarked;
