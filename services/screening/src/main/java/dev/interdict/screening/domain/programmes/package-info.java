/** Restriction programmes as values: parties, scope, phases, and what holds at an instant. */
@NullMarked
package dev.interdict.screening.domain.programmes;

import org.jspecify.annotations.NullMarked;
