/** What whoever runs Interdict has to look at. */
@NullMarked
package dev.interdict.notifications.domain.troubles;

import org.jspecify.annotations.NullMarked;
