/** Tests. */
@NullMarked
package dev.interdict.notifications;

import org.jspecify.annotations.NullMarked;
