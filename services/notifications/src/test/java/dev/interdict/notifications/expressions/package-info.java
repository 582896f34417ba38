/** Tests. */
@NullMarked
package dev.interdict.notifications.expressions;

import org.jspecify.annotations.NullMarked;
