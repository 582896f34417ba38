/** Reads what comes with the product of parties: by what else they are known, and lists that no authority publishes as a file. */
@NullMarked
package dev.interdict.screening.knownparties;

import org.jspecify.annotations.NullMarked;
