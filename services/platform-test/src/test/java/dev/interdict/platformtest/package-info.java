/** Shows that each house rule says no where it must, and nowhere else. */
@NullMarked
package dev.interdict.platformtest;

import org.jspecify.annotations.NullMarked;
