package dev.interdict.deadlines.calendar;

import dev.interdict.deadlines.domain.Day;
import dev.interdict.deadlines.domain.Ladder;
import dev.interdict.platform.Ids;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A calendar to subscribe to. A day keeps its UID for good, and its SEQUENCE grows with every change of it. */
public final class Feed {

    private static final ProdId PRODUCT = new ProdId("-//Interdict//deadlines//EN");

    private Feed() {}

    /**
     * The days as one iCalendar object.
     *
     * @param at when that is said
     */
    public static String of(List<Day> days, Instant at) {
        var events = days.stream().map(day -> event(day, at)).toList();
        var calendar = new Calendar(
                new PropertyList(List.of(PRODUCT, ImmutableVersion.VERSION_2_0)), new ComponentList<>(events));
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static VEvent event(Day day, Instant at) {
        var properties = List.of(
                new Uid(Ids.of(
                                "calendar",
                                day.project(),
                                day.programme(),
                                day.phase().id()) + "@interdict"),
                new DtStamp(at),
                new DtStart<>(day.phase().effectiveAt()),
                new Summary(
                        "%s: %s, %s".formatted(day.projectName(), day.phase().id(), day.title())),
                new Description(description(day)),
                new Sequence(day.changes()),
                day.isCalledOff() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                ImmutableTransp.TRANSPARENT);
        return new VEvent(new PropertyList(properties), new ComponentList<>(alarms(day)));
    }

    /** Before the day itself, as the project is told. */
    private static List<VAlarm> alarms(Day day) {
        return day.isCalledOff()
                ? List.of()
                : new Ladder(day.phase(), day.rungs())
                        .reminders(day.phase().effectiveAt()).stream()
                                .map(days -> alarm(day, days))
                                .toList();
    }

    private static VAlarm alarm(Day day, int days) {
        return new VAlarm(new PropertyList(List.of(
                ImmutableAction.DISPLAY,
                new Trigger(Period.ofDays(-days)),
                new Description("%s: %s in %d d"
                        .formatted(day.projectName(), day.phase().id(), days)))));
    }

    private static String description(Day day) {
        var phase = day.phase();
        var standing = day.isCalledOff()
                ? "No finding of the project is told of it any more."
                : "Findings of the project that are told of it: %d.".formatted(day.findings());
        return "%s\n%s (%s)\n%s\n%s"
                .formatted(
                        phase.text(),
                        phase.legalTime(),
                        phase.wording(),
                        String.join("; ", phase.citations()),
                        standing);
    }
}
