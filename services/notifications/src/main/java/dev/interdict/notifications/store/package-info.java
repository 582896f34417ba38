/** Alerts, channels and deliveries as rows, and the events that leave with them. */
@NullMarked
package dev.interdict.notifications.store;

import org.jspecify.annotations.NullMarked;
