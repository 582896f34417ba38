/** How what is told is cut into records. */
@NullMarked
package dev.interdict.deadlines.store;

import org.jspecify.annotations.NullMarked;
