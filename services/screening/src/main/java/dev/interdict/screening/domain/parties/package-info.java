/** What is known of listed parties beyond the lists: other names, identifiers, artefacts, and who merely shares a word with them. */
@NullMarked
package dev.interdict.screening.domain.parties;

import org.jspecify.annotations.NullMarked;
