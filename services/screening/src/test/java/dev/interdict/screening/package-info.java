/** What screening's tests share. */
@NullMarked
package dev.interdict.screening;

import org.jspecify.annotations.NullMarked;
