package dev.interdict.screening.domain.matching;

import dev.interdict.screening.domain.matching.ListedName.Grade;
import dev.interdict.screening.domain.matching.ListedName.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks a name up and keeps what it means best on each list. */
final class NameSearch {

    private static final int ACRONYM = 4;
    private static final int LONGEST_ACRONYM = 6;
    private static final int SYLLABLES = 4;
    private static final int SHORT = 4;
    private static final int LONG = 9;

    private final NameIndex index;
    private final Alignment alignment;
    private final Lexicon lexicon;

    NameSearch(List<ListedName> names, Lexicon lexicon) {
        this.index = new NameIndex(names, lexicon);
        this.alignment = new Alignment(lexicon);
        this.lexicon = lexicon;
    }

    /** Only names that are equal, be it in another spelling. */
    Collection<Hit> equal(Name name) {
        var best = new LinkedHashMap<String, Hit>(4);
        index.equal(name, listed -> offer(best, listed, equal(name, listed), equalHow(name, listed)));
        return best.values();
    }

    /** Also parts of names, and names with letters off. */
    Collection<Hit> alike(Name name) {
        var best = new LinkedHashMap<String, Hit>(4);
        index.equal(name, listed -> offer(best, listed, equal(name, listed), equalHow(name, listed)));
        for (var i = 0; i < name.words().size(); i++) {
            under(name, i, best);
        }
        if (best.isEmpty() && !allKnown(name)) {
            index.nearlyEqual(name, listed -> {
                if (canHaveTypo(name, listed)) {
                    offer(best, listed, NameScores.TYPO_SOMEWHERE, "name, one letter off");
                }
            });
        }
        if (best.isEmpty() && !name.pinyin().isEmpty()) {
            pinyin(name, best);
        }
        return best.values();
    }

    private void under(Name name, int i, Map<String, Hit> best) {
        var word = name.words().get(i);
        var spelling = name.spellings().get(i);
        if (!lexicon.isGeneric(word)) {
            var met = index.under(spelling, listed -> offer(best, name, listed));
            if (!met && NameIndex.isIndexed(spelling) && !lexicon.isKnown(word)) {
                index.nearly(spelling, listed -> offer(best, name, listed));
                if (!word.equals(spelling)) {
                    index.oneLetterOff(word, listed -> offer(best, name, listed));
                }
            }
        }
        if (i + 1 < name.words().size()) {
            var joined = Spelling.of(word + name.words().get(i + 1));
            if (NameIndex.isIndexed(joined)) {
                index.under(joined, listed -> offer(best, name, listed));
            }
        }
    }

    private void offer(Map<String, Hit> best, Name name, ListedName listed) {
        if (listed.name().key().equals(name.key())) {
            return;
        }
        var score = alignment.score(name, listed);
        if (score > 0) {
            offer(best, listed, Math.min(score, most(listed, score)), "name, by its distinctive words");
        }
    }

    /** A short name of one word, or on a list of any trade, may as well be another. */
    private static boolean canHaveTypo(Name name, ListedName listed) {
        return name.joined().length() >= (listed.listed().ict() && name.parts() > 1 ? SHORT : LONG);
    }

    /** A part of another name than the first is a guess. */
    private static double most(ListedName listed, double score) {
        return switch (listed.grade()) {
            case FIRST, CURATED -> NameScores.EQUAL;
            case OTHER -> score > NameScores.BRAND ? NameScores.EQUAL : NameScores.UNSURE_BRAND;
            case WEAK, AFFILIATE, NAMESAKE -> NameScores.WEAK;
        };
    }

    private static void offer(Map<String, Hit> best, ListedName listed, double score, String how) {
        if (score < NameScores.LEAST || listed.listed().isThing()) {
            return;
        }
        var hit = new Hit(listed, score, how);
        best.merge(listed.listed().list(), hit, (old, one) -> one.beats(old) ? one : old);
    }

    private double equal(Name name, ListedName listed) {
        var same = name.joined().equals(listed.name().joined())
                || name.full().equals(listed.name().full());
        var ict = listed.listed().ict();
        if (listed.grade() == Grade.AFFILIATE) {
            return NameScores.AFFILIATE;
        }
        if (listed.grade() == Grade.NAMESAKE) {
            return NameScores.WEAK;
        }
        if (listed.grade() == Grade.WEAK) {
            return ict ? NameScores.WEAK : 0;
        }
        if (!listed.has(Kind.DISTINCTIVE)) {
            return ordinary(name, listed, same);
        }
        if (listed.grade() != Grade.CURATED && listed.kinds().size() == 1) {
            return oneWord(name, listed, same, ict);
        }
        return same ? NameScores.EQUAL : NameScores.SPELT_OTHERWISE;
    }

    /** Nothing but ordinary words: a legal form with them, or many of them, makes a name of it. */
    private static double ordinary(Name name, ListedName listed, boolean same) {
        var curated = listed.grade() == Grade.CURATED;
        if (same
                && (curated
                        || (listed.kinds().size() > 1
                                && (name.hasForm() || listed.kinds().size() > 2)))) {
            return NameScores.EQUAL;
        }
        return curated || (listed.kinds().size() > 1 && (same || listed.listed().ict())) || (same && name.hasForm())
                ? NameScores.WEAK
                : 0;
    }

    private double oneWord(Name name, ListedName listed, boolean same, boolean ict) {
        var word = listed.name().words().getFirst();
        if (lexicon.vendors().contains(word)) {
            return ict ? NameScores.WEAK : 0;
        }
        if (isAcronym(listed, word)) {
            return ict || name.hasForm() ? NameScores.WEAK : 0;
        }
        if (word.length() <= ACRONYM && !Scripts.isHan(word.charAt(0))) {
            return ict && same && listed.grade() == Grade.FIRST
                    ? NameScores.EQUAL
                    : ict || name.hasForm() ? NameScores.WEAK : 0;
        }
        if (!ict && !(listed.grade() == Grade.FIRST && same) && !name.hasForm()) {
            return NameScores.WEAK;
        }
        return same ? NameScores.EQUAL : ict ? NameScores.SPELT_OTHERWISE : NameScores.WEAK;
    }

    /** Made of first letters of the entry's first name. */
    private static boolean isAcronym(ListedName listed, String word) {
        var initials = listed.listed().name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
        var met = 0;
        for (var i = 0; i < initials.length && met < word.length(); i++) {
            met += initials[i].startsWith(word.substring(met, met + 1)) ? 1 : 0;
        }
        return met == word.length() && word.length() > 2 && word.length() <= LONGEST_ACRONYM;
    }

    private static String equalHow(Name name, ListedName listed) {
        if (listed.grade() == Grade.AFFILIATE) {
            return "name of an affiliate that is not listed itself";
        }
        if (listed.grade() == Grade.NAMESAKE) {
            return "name of another that shares a word with the party";
        }
        return name.joined().equals(listed.name().joined()) ? "name, equal" : "name, equal but for its spelling";
    }

    private boolean allKnown(Name name) {
        for (var word : name.words()) {
            if (!lexicon.isKnown(word)) {
                return false;
            }
        }
        return true;
    }

    private void pinyin(Name name, Map<String, Hit> best) {
        var syllables = name.pinyin();
        for (var from = 0; from < syllables.size(); from++) {
            for (var to = from + 2; to <= Math.min(from + SYLLABLES, syllables.size()); to++) {
                var sound = Spelling.of(String.join("", syllables.subList(from, to)));
                if (NameIndex.isIndexed(sound) && !lexicon.isKnown(sound)) {
                    index.under(sound, listed -> {
                        if (listed.listed().ict() && listed.count(Kind.DISTINCTIVE) == 1) {
                            offer(best, listed, NameScores.PINYIN, "name, by its sound in Mandarin");
                        }
                    });
                }
            }
        }
    }
}
