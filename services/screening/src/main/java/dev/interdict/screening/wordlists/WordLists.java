package dev.interdict.screening.wordlists;

import dev.interdict.screening.domain.matching.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that come with the product. Lines that begin with a hash say what a file is and where it is from. */
public final class WordLists {

    private static final List<String> FILES = List.of(
            "legal-forms",
            "business-words",
            "common-words",
            "places",
            "vendors",
            "counter-words",
            "denials",
            "mail-hosts",
            "hosts",
            "mailboxes");

    private WordLists() {}

    /** The resources that are read. */
    public static List<String> files() {
        return FILES.stream().map(WordLists::resource).toList();
    }

    private static String resource(String file) {
        return "/words/" + file + ".txt";
    }

    public static Lexicon read() {
        var forms = phrases("legal-forms");
        var business = words("business-words");
        var common = words("common-words");
        var places = words("places");
        var vendors = words("vendors");
        var generic = together(business, places, forms);
        return new Lexicon(
                forms,
                business,
                common,
                places,
                vendors,
                reasons("counter-words"),
                phrases("denials"),
                words("mail-hosts"),
                words("hosts"),
                words("mailboxes"),
                generic,
                together(generic, common, vendors));
    }

    private static Set<String> together(Set<String> one, Set<String> other, Set<String> third) {
        return Stream.of(one, other, third).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Set<String> phrases(String file) {
        return new HashSet<>(lines(file));
    }

    private static Set<String> words(String file) {
        var words = new HashSet<String>();
        lines(file).forEach(line -> words.addAll(List.of(line.split(" ", -1))));
        return words;
    }

    /** Lines of a reason, an equals sign and words. */
    private static Map<String, String> reasons(String file) {
        var reasons = new HashMap<String, String>();
        for (var line : lines(file)) {
            var equals = line.indexOf('=');
            for (var word : line.substring(equals + 1).strip().split(" ", -1)) {
                reasons.putIfAbsent(word, line.substring(0, equals).strip());
            }
        }
        return reasons;
    }

    private static List<String> lines(String file) {
        try (InputStream in = WordLists.class.getResourceAsStream(resource(file))) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
