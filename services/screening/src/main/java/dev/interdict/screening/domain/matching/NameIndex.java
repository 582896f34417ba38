package dev.interdict.screening.domain.matching;

import dev.interdict.screening.domain.matching.ListedName.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * Finds the listed names that a name may mean: by its key, by the rarest word, by either with letters off. A name all of whose
 * distinctive words have to be met stands under its rarest word alone.
 */
final class NameIndex {

    private static final int SHORTEST_WORD = 5;
    private static final int SHORTEST_WITH_TYPO = 6;
    private static final int SHORTEST_WITH_TWO = 8;
    private static final int LONGEST_WITH_TWO = 18;
    private static final int SHORTEST_KEY = 7;
    private static final int LONGEST_KEY = 200;

    private final List<ListedName> names;
    private final Postings byKey;
    private final Postings byKeyWithTypo;
    private final Postings byWordWithTypo;
    private final Halves halves = new Halves();
    private final Map<String, int[]> byWord = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Lexicon lexicon;

    NameIndex(List<ListedName> names, Lexicon lexicon) {
        this.names = List.copyOf(names);
        this.lexicon = lexicon;
        var keys = new Postings.Builder();
        var typos = new Postings.Builder();
        for (var i = 0; i < names.size(); i++) {
            var number = i;
            var name = names.get(i).name();
            keys.add(Texts.hash(name.key()), number);
            if (!name.full().equals(name.key())) {
                keys.add(Texts.hash(name.full()), number);
            }
            if (!names.get(i).listed().isThing()) {
                withTypos(name.joined(), hash -> typos.add(hash, number));
                halves.add(name.joined());
                if (name.hasForm()) {
                    withTypos(name.full(), hash -> typos.add(hash, number));
                    halves.add(name.full());
                }
            }
        }
        this.byKey = keys.build();
        this.byKeyWithTypo = typos.build();
        indexWords();
        this.byWordWithTypo = wordsWithTypos();
    }

    ListedName name(int number) {
        return names.get(number);
    }

    private static void withTypos(String text, LongConsumer take) {
        if (text.length() >= SHORTEST_KEY && text.length() <= LONGEST_KEY) {
            Texts.withoutOne(text, take);
        }
    }

    /** Names with the same key, or with the same letters in all. */
    void equal(Name name, Consumer<ListedName> take) {
        byKey.each(Texts.hash(name.key()), number -> {
            if (names.get(number).name().key().equals(name.key())) {
                take.accept(names.get(number));
            }
        });
        byKey.each(Texts.hash(name.full()), number -> {
            var listed = names.get(number).name();
            if (listed.full().equals(name.full()) && !listed.key().equals(name.key())) {
                take.accept(names.get(number));
            }
        });
    }

    /** Names that are one letter off as a whole, with their legal forms or without. */
    void nearlyEqual(Name name, Consumer<ListedName> take) {
        var met = new ArrayList<Integer>(2);
        LongConsumer meet = hash -> byKeyWithTypo.each(hash, number -> {
            if (!met.contains(number)) {
                met.add(number);
                var listed = names.get(number).name();
                if (Osa.distance(listed.full(), name.full(), 1) == 1
                        || Osa.distance(listed.joined(), name.joined(), 1) == 1) {
                    take.accept(names.get(number));
                }
            }
        });
        if (halves.mayHave(name.joined())) {
            withTypos(name.joined(), meet);
        }
        if (name.hasForm() && halves.mayHave(name.full())) {
            withTypos(name.full(), meet);
        }
    }

    /** Names that stand under the word. */
    boolean under(String word, Consumer<ListedName> take) {
        var numbers = byWord.get(word);
        if (numbers == null) {
            return false;
        }
        for (var number : numbers) {
            take.accept(names.get(number));
        }
        return true;
    }

    /** Names that stand under a word that the word may have been meant to be. */
    void nearly(String word, Consumer<ListedName> take) {
        if (word.length() < SHORTEST_WITH_TYPO - 1 || word.length() > LONGEST_WITH_TWO + 1) {
            return;
        }
        var met = new ArrayList<Integer>(2);
        if (word.length() >= SHORTEST_WITH_TWO - 1) {
            Texts.withoutTwo(word, hash -> meet(word, hash, met, take));
        } else {
            Texts.withoutOne(word, hash -> meet(word, hash, met, take));
        }
    }

    /** As {@link #nearly}, with one letter off at most. */
    void oneLetterOff(String word, Consumer<ListedName> take) {
        if (word.length() >= SHORTEST_WITH_TYPO - 1 && word.length() <= LONGEST_WITH_TWO + 1) {
            var met = new ArrayList<Integer>(2);
            Texts.withoutOne(word, hash -> meet(word, hash, met, take));
        }
    }

    private void meet(String word, long hash, List<Integer> met, Consumer<ListedName> take) {
        byWordWithTypo.each(hash, number -> {
            if (!met.contains(number)) {
                met.add(number);
                if (Typos.between(words.get(number), word) > 0) {
                    under(words.get(number), take);
                }
            }
        });
    }

    private void indexWords() {
        var frequencies = new HashMap<String, Integer>();
        names.forEach(name -> name.name().spellings().forEach(word -> frequencies.merge(word, 1, Integer::sum)));
        var numbers = new HashMap<String, List<Integer>>();
        for (var i = 0; i < names.size(); i++) {
            var word = rarest(names.get(i), frequencies);
            if (!word.isEmpty()) {
                numbers.computeIfAbsent(word, absent -> new ArrayList<>(2)).add(i);
            }
        }
        numbers.forEach((word, under) -> {
            byWord.put(word, under.stream().mapToInt(Integer::intValue).toArray());
            words.add(word);
        });
    }

    private static String rarest(ListedName name, Map<String, Integer> frequencies) {
        var rarest = "";
        var least = Integer.MAX_VALUE;
        if (name.listed().isThing()
                || name.listed().isPerson()
                || name.grade() == ListedName.Grade.WEAK
                || name.grade().compareTo(ListedName.Grade.NAMESAKE) >= 0) {
            return rarest;
        }
        for (var i = 0; i < name.kinds().size(); i++) {
            var word = name.name().spellings().get(i);
            int frequency = frequencies.getOrDefault(word, 0);
            var brand = name.grade() == ListedName.Grade.CURATED && name.kinds().size() == 1 && word.length() > 2;
            if (name.kinds().get(i) == Kind.DISTINCTIVE && (brand || isIndexed(word)) && frequency < least) {
                rarest = word;
                least = frequency;
            }
        }
        return rarest;
    }

    static boolean isIndexed(String word) {
        return word.length() >= SHORTEST_WORD || (word.length() > 1 && Scripts.isHan(word.charAt(0)));
    }

    private boolean isOnIctList(String word) {
        return IntStream.of(byWord.getOrDefault(word, new int[0]))
                .anyMatch(number -> names.get(number).listed().ict());
    }

    /** Of lists about technology alone: on others a brand means nobody, and names as a whole are met with a letter off. */
    private Postings wordsWithTypos() {
        var typos = new Postings.Builder();
        for (var i = 0; i < words.size(); i++) {
            var number = i;
            var word = words.get(i);
            if (word.length() < SHORTEST_WITH_TYPO
                    || word.length() > LONGEST_WITH_TWO
                    || lexicon.isKnown(word)
                    || !isOnIctList(word)) {
                continue;
            }
            if (word.length() >= SHORTEST_WITH_TWO) {
                Texts.withoutTwo(word, hash -> typos.add(hash, number));
            } else {
                Texts.withoutOne(word, hash -> typos.add(hash, number));
            }
        }
        return typos.build();
    }
}
