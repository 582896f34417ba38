/** List files: what authorities publish, wherever it lies, read, cleaned of its dirt, and refused where it is damaged. */
@NullMarked
package dev.interdict.screening.watchlists;

import org.jspecify.annotations.NullMarked;
