/** Tests. */
@NullMarked
package dev.interdict.notifications.secrets;

import org.jspecify.annotations.NullMarked;
