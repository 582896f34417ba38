/** Who may depend on whom. */
@NullMarked
package dev.interdict.ingestion;

import org.jspecify.annotations.NullMarked;
