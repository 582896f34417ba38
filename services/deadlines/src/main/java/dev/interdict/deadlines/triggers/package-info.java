/** All that can make the service act: screening's topics, the clock, and whoever asks over HTTP. */
@NullMarked
package dev.interdict.deadlines.triggers;

import org.jspecify.annotations.NullMarked;
