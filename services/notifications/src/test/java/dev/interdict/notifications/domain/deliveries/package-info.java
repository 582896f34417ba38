/** Tests. */
@NullMarked
package dev.interdict.notifications.domain.deliveries;

import org.jspecify.annotations.NullMarked;
