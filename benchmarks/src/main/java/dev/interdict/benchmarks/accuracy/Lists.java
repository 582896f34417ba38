package dev.interdict.benchmarks.accuracy;

import dev.interdict.screening.domain.matching.Matcher;
import dev.interdict.screening.domain.parties.KnownParty;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.watchlists.Offer;
import dev.interdict.screening.domain.watchlists.Watchlist;
import dev.interdict.screening.knownparties.RestatedLists;
import dev.interdict.screening.programmefiles.BundledProgrammes;
import dev.interdict.screening.watchlists.ListFiles;
import dev.interdict.screening.wordlists.WordLists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the service matches against when it is given the published lists of the United States and of the United Nations. */
public record Lists(List<Watchlist> lists, List<Programme> programmes) {

    public Lists {
        lists = List.copyOf(lists);
        programmes = List.copyOf(programmes);
    }

    /** Reads them as the service does: the latest of each list, and what comes with the product. */
    public static Lists read(SharedData data) {
        var files = Stream.of("lists/us", "lists/un")
                .map(data.folder()::resolve)
                .flatMap(Lists::files)
                .map(file -> new ListFiles.File(data.folder().relativize(file).toString(), file))
                .toList();
        var published = ListFiles.read(files).offers().stream().map(Offer::list).toList();
        var codes = published.stream().map(Watchlist::code).collect(Collectors.toSet());
        var restated = RestatedLists.bundled().stream().filter(list -> !codes.contains(list.code()));
        return new Lists(Stream.concat(published.stream(), restated).toList(), BundledProgrammes.all());
    }

    /** How many names there are on the lists. */
    public int names() {
        return lists.stream().mapToInt(Watchlist::names).sum();
    }

    /** Indexes them anew, with what is known of the parties beyond the lists. */
    public Matcher matcher(List<KnownParty> known) {
        return new Matcher(programmes, lists, known, WordLists.read());
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
