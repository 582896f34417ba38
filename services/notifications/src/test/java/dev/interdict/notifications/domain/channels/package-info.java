/** Tests. */
@NullMarked
package dev.interdict.notifications.domain.channels;

import org.jspecify.annotations.NullMarked;
