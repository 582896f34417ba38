/** Tests. */
@NullMarked
package dev.interdict.notifications.siem;

import org.jspecify.annotations.NullMarked;
