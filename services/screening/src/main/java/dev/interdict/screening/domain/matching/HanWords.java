package dev.interdict.screening.domain.matching;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Parts words of Han characters, which are written without spaces: towns at the beginning and trades at the end stand by themselves. */
final class HanWords {

    /** What is left in between is a name only from two characters on. */
    private static final int SHORTEST = 2;

    private final List<String> places;
    private final List<String> trades;

    HanWords(Lexicon lexicon) {
        this.places = han(lexicon.places().stream());
        this.trades = han(lexicon.businessWords().stream());
    }

    private static List<String> han(Stream<String> words) {
        return words.filter(word -> Scripts.isHan(word.charAt(0)))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    List<String> parts(List<String> words) {
        for (var word : words) {
            if (Scripts.isHan(word.charAt(0))) {
                return words.stream().flatMap(one -> parts(one).stream()).toList();
            }
        }
        return words;
    }

    private List<String> parts(String word) {
        if (word.length() <= SHORTEST || !Scripts.isHan(word.charAt(0))) {
            return List.of(word);
        }
        Deque<String> ends = new ArrayDeque<>(4);
        var place = longest(places, word, true);
        var name = word.substring(place.length());
        for (var trade = longest(trades, name, false); !trade.isEmpty(); trade = longest(trades, name, false)) {
            ends.addFirst(trade);
            name = name.substring(0, name.length() - trade.length());
        }
        return Stream.of(place.isEmpty() ? Stream.<String>empty() : Stream.of(place), Stream.of(name), ends.stream())
                .flatMap(parts -> parts)
                .toList();
    }

    private static String longest(List<String> words, String text, boolean first) {
        for (var word : words) {
            if (text.length() - word.length() >= SHORTEST && (first ? text.startsWith(word) : text.endsWith(word))) {
                return word;
            }
        }
        return "";
    }
}
