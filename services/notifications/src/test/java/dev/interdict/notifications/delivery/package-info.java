/** Tests. */
@NullMarked
package dev.interdict.notifications.delivery;

import org.jspecify.annotations.NullMarked;
