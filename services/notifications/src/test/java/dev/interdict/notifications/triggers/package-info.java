/** What triggers decide for themselves. */
@NullMarked
package dev.interdict.notifications.triggers;

import org.jspecify.annotations.NullMarked;
