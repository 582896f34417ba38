/** Conditions in CEL, the Common Expression Language. */
@NullMarked
package dev.interdict.notifications.expressions;

import org.jspecify.annotations.NullMarked;
