/** How values look in JSON, where they look different from the domain's own records. */
@NullMarked
package dev.interdict.notifications.shapes;

import org.jspecify.annotations.NullMarked;
