/** The webhook endpoints of others: signing, sending, reading the answer. */
@NullMarked
package dev.interdict.notifications.delivery;

import org.jspecify.annotations.NullMarked;
