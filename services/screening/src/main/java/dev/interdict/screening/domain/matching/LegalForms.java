package dev.interdict.screening.domain.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes the legal forms off both ends of a name, the longest first, as often as there are any. */
final class LegalForms {

    private final Map<Integer, Set<String>> byWords = new HashMap<>();
    private final List<String> unspaced;
    private final Set<String> ends = new HashSet<>();
    private final int most;

    /** The forms with one space between words; Han, Kana and Hangul forms stand at the end of a word. */
    LegalForms(Set<String> forms) {
        for (var form : forms) {
            var words = Scripts.romanised(form);
            var parts = List.of(words.split(" ", -1));
            byWords.computeIfAbsent(parts.size(), absent -> new HashSet<>()).add(words);
            ends.add(parts.getFirst());
            ends.add(parts.getLast());
        }
        this.unspaced = forms.stream()
                .filter(form -> form.charAt(0) >= Scripts.FAR_EAST)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.most = byWords.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The words that are left; none where there was nothing but legal forms. */
    List<String> without(List<String> words) {
        var from = 0;
        var to = words.size();
        for (var again = true; again && from < to; ) {
            var last = length(words, from, to, false);
            to -= last;
            var first = from < to ? length(words, from, to, true) : 0;
            from += first;
            again = first + last > 0;
        }
        return withoutEndings(words.subList(from, to));
    }

    private int length(List<String> words, int from, int to, boolean atStart) {
        if (!ends.contains(words.get(atStart ? from : to - 1))) {
            return 0;
        }
        for (var size = Math.min(most, to - from); size > 0; size--) {
            var forms = byWords.getOrDefault(size, Set.of());
            var start = atStart ? from : to - size;
            if (forms.contains(size == 1 ? words.get(start) : String.join(" ", words.subList(start, start + size)))) {
                return size;
            }
        }
        return 0;
    }

    private List<String> withoutEndings(List<String> words) {
        for (var word : words) {
            if (word.charAt(0) >= Scripts.FAR_EAST) {
                return withoutUnspaced(words);
            }
        }
        return words;
    }

    private List<String> withoutUnspaced(List<String> words) {
        return words.stream()
                .map(this::withoutEnding)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private String withoutEnding(String word) {
        for (var form : unspaced) {
            if (word.endsWith(form)) {
                return withoutEnding(word.substring(0, word.length() - form.length()));
            }
            if (word.startsWith(form)) {
                return withoutEnding(word.substring(form.length()));
            }
        }
        return word;
    }
}
