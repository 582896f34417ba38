/** Loads and records; the only writer of screening's rows. */
@NullMarked
package dev.interdict.screening.store;

import org.jspecify.annotations.NullMarked;
