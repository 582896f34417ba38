/** Runs Interdict on one machine: the backing services, the four services, the clock, and the command line. */
@NullMarked
package dev.interdict.deploy;

import org.jspecify.annotations.NullMarked;
