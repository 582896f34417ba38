/** Words for people: templates, and how what stands in them is escaped. */
@NullMarked
package dev.interdict.notifications.delivery.text;

import org.jspecify.annotations.NullMarked;
