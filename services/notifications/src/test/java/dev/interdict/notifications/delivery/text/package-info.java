/** Tests. */
@NullMarked
package dev.interdict.notifications.delivery.text;

import org.jspecify.annotations.NullMarked;
