/** Tests. */
@NullMarked
package dev.interdict.notifications.delivery.http;

import org.jspecify.annotations.NullMarked;
