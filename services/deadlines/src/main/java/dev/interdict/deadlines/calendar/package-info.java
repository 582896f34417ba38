/** Days as calendars read them: iCalendar, RFC 5545. */
@NullMarked
package dev.interdict.deadlines.calendar;

import org.jspecify.annotations.NullMarked;
