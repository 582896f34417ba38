/** Tests of the list files. */
@NullMarked
package dev.interdict.screening.watchlists;

import org.jspecify.annotations.NullMarked;
