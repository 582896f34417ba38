/** Reads the words by which names are read. */
@NullMarked
package dev.interdict.screening.wordlists;

import org.jspecify.annotations.NullMarked;
