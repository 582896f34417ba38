package dev.interdict.notifications.delivery;

import dev.interdict.notifications.delivery.text.Visible;
import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.platform.Ids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** The instant at which a phase takes effect, as an iCalendar event (RFC 5545). */
final class CalendarEntry {

    private static final ProdId PRODUCT = new ProdId("-//Interdict//notifications//EN");

    private CalendarEntry() {}

    /** The entry of what is ahead; it has the UID that the day has in the feed of deadlines. {@code at} is wall time. */
    static Optional<byte[]> of(Alert alert, Instant at) {
        return Optional.ofNullable(alert.effectiveAt())
                .filter(alert.at()::isBefore)
                .map(effectiveAt -> entry(alert, effectiveAt, at));
    }

    private static byte[] entry(Alert alert, Instant effectiveAt, Instant at) {
        var event = new VEvent(new PropertyList(List.of(
                new Uid(Ids.of("calendar", alert.project().id(), alert.programme(), String.valueOf(alert.phase()))
                        + "@interdict"),
                new DtStamp(at),
                new DtStart<>(effectiveAt),
                new Summary(Visible.of(
                        "%s: %s, %s".formatted(alert.project().name(), alert.phase(), alert.programmeTitle()))),
                new Description(description(alert)),
                ImmutableTransp.TRANSPARENT)));
        var calendar = new Calendar(
                new PropertyList(List.of(PRODUCT, ImmutableVersion.VERSION_2_0)), new ComponentList<>(List.of(event)));
        var bytes = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false).output(calendar, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String description(Alert alert) {
        return Stream.of(alert.text(), alert.legalTime(), alert.wording(), String.join("; ", alert.citations()))
                .filter(Objects::nonNull)
                .map(Visible::of)
                .collect(Collectors.joining("\n"));
    }
}
