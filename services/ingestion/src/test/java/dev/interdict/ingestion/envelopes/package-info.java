/** Tests of SBOMs in envelopes, and of every bad input. */
@NullMarked
package dev.interdict.ingestion.envelopes;

import org.jspecify.annotations.NullMarked;
