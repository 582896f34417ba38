/** How each kind of channel is spoken to: what is said, and what was answered. */
@NullMarked
package dev.interdict.notifications.delivery;

import org.jspecify.annotations.NullMarked;
