/** Where alerts can be sent, and what a channel must say of itself. */
@NullMarked
package dev.interdict.notifications.domain.channels;

import org.jspecify.annotations.NullMarked;
