/** What is told, how urgent it is, and in which words. */
@NullMarked
package dev.interdict.notifications.domain.alerts;

import org.jspecify.annotations.NullMarked;
