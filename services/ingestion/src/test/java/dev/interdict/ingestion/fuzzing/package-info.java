/** Uploads as nobody would write them. */
@NullMarked
package dev.interdict.ingestion.fuzzing;

import org.jspecify.annotations.NullMarked;
