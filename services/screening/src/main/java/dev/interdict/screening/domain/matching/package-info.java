/** Names the party from the strings of a component, with evidence. */
@NullMarked
package dev.interdict.screening.domain.matching;

import org.jspecify.annotations.NullMarked;
