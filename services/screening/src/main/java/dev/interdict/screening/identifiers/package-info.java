/** Reads purls, CPEs and addresses out of what ingestion sends. */
@NullMarked
package dev.interdict.screening.identifiers;

import org.jspecify.annotations.NullMarked;
