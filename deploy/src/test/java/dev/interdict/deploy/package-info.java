/** Tries the embedded platform's parts for real. */
@NullMarked
package dev.interdict.deploy;

import org.jspecify.annotations.NullMarked;
