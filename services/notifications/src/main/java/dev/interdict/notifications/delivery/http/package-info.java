/** HTTP requests to others: where they may go, how long they take, how much of the answer is read. */
@NullMarked
package dev.interdict.notifications.delivery.http;

import org.jspecify.annotations.NullMarked;
