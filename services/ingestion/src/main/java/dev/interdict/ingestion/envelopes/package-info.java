/** SBOMs that come in something else: signed envelopes, statements, answers of other services. */
@NullMarked
package dev.interdict.ingestion.envelopes;

import org.jspecify.annotations.NullMarked;
