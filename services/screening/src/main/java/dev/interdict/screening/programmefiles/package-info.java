/** Programme files: YAML that a lawyer can read, checked before it counts. */
@NullMarked
package dev.interdict.screening.programmefiles;

import org.jspecify.annotations.NullMarked;
