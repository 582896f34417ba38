package dev.interdict.screening.watchlists;

import dev.interdict.screening.domain.watchlists.Refusal;
import dev.interdict.screening.watchlists.Place.Found;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All places that lists come from. */
@ApplicationScoped
public class Sources {

    private static final Duration PATHS = Duration.ofSeconds(5);
    private static final Duration ADDRESSES = Duration.ofHours(6);

    private final List<Place> places = new ArrayList<>();

    Sources(ListSettings settings) {
        settings.directory().ifPresent(folder -> places.add(new PathPlace("", Path.of(folder), PATHS)));
        settings.named()
                .forEach((name, source) -> places.add(
                        WebPlace.is(source.location())
                                ? new WebPlace(
                                        name,
                                        URI.create(source.location()),
                                        source.every().orElse(ADDRESSES))
                                : new PathPlace(
                                        name,
                                        Path.of(source.location()),
                                        source.every().orElse(PATHS))));
    }

    /**
     * What lies at all places together.
     *
     * @param troubles places that cannot be read, or not now
     * @param stamps others whenever anything may have changed
     */
    public record Look(List<ListFiles.File> files, List<Refusal> troubles, List<Object> stamps) {

        /** The names of all sources, whether they can be read or not. */
        public Set<String> sources() {
            return Stream.concat(
                            files.stream().map(ListFiles.File::source),
                            troubles.stream().map(Refusal::source))
                    .collect(Collectors.toSet());
        }

        static Look of(List<Found> found) {
            return new Look(
                    found.stream().flatMap(one -> one.files().stream()).toList(),
                    found.stream().flatMap(one -> one.troubles().stream()).toList(),
                    found.stream().map(Found::stamp).toList());
        }
    }

    /** Whether there are any. */
    public boolean areConfigured() {
        return !places.isEmpty();
    }

    /** Looks at those whose time has come; {@code now} is wall time. Needs a thread for itself. */
    public CompletionStage<Look> look(Instant now) {
        CompletionStage<List<Found>> all = CompletableFuture.completedStage(List.of());
        for (var place : places) {
            all = all.thenCompose(before -> place.look(now)
                    .thenApply(found ->
                            Stream.concat(before.stream(), Stream.of(found)).toList()));
        }
        return all.thenApply(Look::of);
    }
}
