/** What holds of the service as a whole. */
@NullMarked
package dev.interdict.deadlines;

import org.jspecify.annotations.NullMarked;
