/** Lists that authorities publish: who is on them, and under which version. */
@NullMarked
package dev.interdict.screening.domain.watchlists;

import org.jspecify.annotations.NullMarked;
