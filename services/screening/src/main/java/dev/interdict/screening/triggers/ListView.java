package dev.interdict.screening.triggers;

import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.programmes.ProgrammeVersion;
import dev.interdict.screening.store.WatchlistStore.InForce;
import dev.interdict.screening.store.WatchlistStore.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A list or programme in force as the door shows it. */
@Schema(name = "List")
record ListView(
        String code,
        @Schema(description = "list or programme") String kind,
        String title,
        @Schema(description = "SHA-256 of what it says") String version,

        @Schema(description = "That it says of itself; null where it says none") @Nullable
        LocalDate date,

        @Schema(description = "Listed parties") int entries,

        @Schema(description = "Of all parties, aliases among them")
        int names,

        @Schema(description = "The name of a setting or of a file; null for a programme") @Nullable
        String source,

        @Schema(description = "What the version in force changed; null for a programme") @Nullable
        ChangeView change,

        @Schema(description = "The last attempt from the same source, where it was refused") @Nullable
        RefusedView refused) {

    @Schema(
            name = "ListChange",
            description = "Ids are those of the first thousand entries, and of the first version none")
    record ChangeView(
            Instant at,
            @Nullable String before,
            int added,
            int changed,
            int removed,
            List<String> addedIds,
            List<String> changedIds,
            List<String> removedIds) {}

    @Schema(name = "RefusedList")
    record RefusedView(
            String source,
            Instant at,

            @Schema(description = "What is wrong, and where")
            String why) {

        static RefusedView of(Refused refused) {
            return new RefusedView(refused.source(), refused.at(), refused.why());
        }
    }

    /** A page; beside it whatever was refused, also where it never became a list. */
    @Schema(name = "Lists")
    record Lists(List<ListView> items, @Nullable String next, List<RefusedView> refused) {}

    static ListView of(InForce list, List<Refused> refused) {
        var change = list.change();
        return new ListView(
                list.code(),
                "list",
                list.title(),
                list.hash(),
                list.date(),
                list.entries(),
                list.names(),
                change.source(),
                new ChangeView(
                        change.at(),
                        change.before(),
                        change.added(),
                        change.changed(),
                        change.removed(),
                        change.ids().added(),
                        change.ids().changed(),
                        change.ids().removed()),
                refused.stream()
                        .filter(one -> one.source().equals(change.source()))
                        .map(RefusedView::of)
                        .findFirst()
                        .orElse(null));
    }

    static ListView of(Programme programme, ProgrammeVersion version) {
        return new ListView(
                programme.id(),
                "programme",
                programme.title(),
                version.hash(),
                version.knownFrom().local().toLocalDate(),
                programme.parties().size(),
                programme.parties().stream()
                        .mapToInt(party -> party.names().size())
                        .sum(),
                null,
                null,
                null);
    }
}
