/** Tests. */
@NullMarked
package dev.interdict.notifications.domain.alerts;

import org.jspecify.annotations.NullMarked;
