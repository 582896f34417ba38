package dev.interdict.screening.watchlists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.interdict.screening.domain.watchlists.Entry;
import dev.interdict.screening.domain.watchlists.Offer;
import dev.interdict.screening.domain.watchlists.Watchlist;
import dev.interdict.screening.watchlists.ListFiles.Readings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists as authorities published them, which stand beside the checkout. */
final class RealLists {

    private static final String FOLDER = "shared/data/lists";

    private RealLists() {}

    /** The folder; the test is skipped where there is none. */
    static Path folder() {
        var found = find();
        assumeTrue(found.isPresent(), "skipped: no " + FOLDER + " beside the checkout");
        return found.orElseThrow();
    }

    /** Whether there are any. */
    static boolean areThere() {
        return find().isPresent();
    }

    static Readings read(String... files) {
        var folder = folder();
        return ListFiles.read(Stream.of(files)
                .map(file -> new ListFiles.File(file, folder.resolve(file)))
                .toList());
    }

    /** Reads files that nothing is wrong with; the lists by code. */
    static Map<String, Watchlist> lists(String... files) {
        var readings = read(files);
        assertThat(readings.refusals()).isEmpty();
        return readings.offers().stream()
                .map(Offer::list)
                .collect(Collectors.toMap(Watchlist::code, Function.identity(), (one, other) -> other, TreeMap::new));
    }

    static Entry entry(Watchlist list, String id) {
        return list.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Entry named(Watchlist list, String name) {
        return list.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static long names(Watchlist list) {
        return list.entries().stream()
                .mapToLong(entry -> 1 + entry.names().size() + entry.weakNames().size())
                .sum();
    }

    private static Optional<Path> find() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(FOLDER))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
