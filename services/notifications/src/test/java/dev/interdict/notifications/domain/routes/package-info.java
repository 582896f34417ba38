/** Tests. */
@NullMarked
package dev.interdict.notifications.domain.routes;

import org.jspecify.annotations.NullMarked;
