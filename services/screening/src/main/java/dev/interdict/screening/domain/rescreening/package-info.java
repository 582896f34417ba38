/** What a change of a list or programme can mean for vendor keys that were screened before it. */
@NullMarked
package dev.interdict.screening.domain.rescreening;

import org.jspecify.annotations.NullMarked;
