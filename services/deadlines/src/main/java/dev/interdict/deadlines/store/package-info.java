/** Loads what the rules decide on, and records what they decided: rows and outgoing events. */
@NullMarked
package dev.interdict.deadlines.store;

import org.jspecify.annotations.NullMarked;
