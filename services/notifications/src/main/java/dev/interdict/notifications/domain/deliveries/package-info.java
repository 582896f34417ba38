/** What becomes of an alert on its way to a channel. */
@NullMarked
package dev.interdict.notifications.domain.deliveries;

import org.jspecify.annotations.NullMarked;
