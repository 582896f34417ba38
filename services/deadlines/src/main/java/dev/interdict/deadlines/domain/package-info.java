/** Phases, ladders and what is told when: pure functions of values and instants. */
@NullMarked
package dev.interdict.deadlines.domain;

import org.jspecify.annotations.NullMarked;
