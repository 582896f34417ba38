/** Who may depend on whom, and the documents that tests read. */
@NullMarked
package dev.interdict.ingestion;

import org.jspecify.annotations.NullMarked;
