/** The calendar, as calendars read it. */
@NullMarked
package dev.interdict.deadlines.calendar;

import org.jspecify.annotations.NullMarked;
