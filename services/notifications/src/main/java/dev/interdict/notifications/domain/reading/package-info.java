/** Reads what people send, and tells every fault with its place. */
@NullMarked
package dev.interdict.notifications.domain.reading;

import org.jspecify.annotations.NullMarked;
