/** House rules as tests, for every service to include. */
@NullMarked
package dev.interdict.platformtest;

import org.jspecify.annotations.NullMarked;
