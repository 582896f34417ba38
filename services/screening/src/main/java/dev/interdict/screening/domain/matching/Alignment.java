package dev.interdict.screening.domain.matching;

import dev.interdict.screening.domain.matching.ListedName.Kind;

/** Lays the words of a name over those of a listed name and says how much of the evidence is left; 0 where they are two. */
final class Alignment {

    private static final double DISTINCTIVE = 1.0;
    private static final double COMMON = 0.6;
    private static final double GENERIC = 0.3;
    private static final double ENOUGH = 0.75;
    private static final double WORD_LESS = 0.8;
    private static final int LONG_BRAND = 7;

    private final Lexicon lexicon;

    Alignment(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    double score(Name name, ListedName listed) {
        var words = listed.name().spellings();
        var used = new boolean[name.spellings().size()];
        var score = NameScores.EQUAL;
        var covered = 0.0;
        var all = 0.0;
        var exact = 0;
        var typo = 1.0;
        var common = 0;
        var missing = 0;
        for (var i = 0; i < words.size(); i++) {
            var kind = listed.kinds().get(i);
            var weight = weight(kind);
            all += weight;
            var met = meet(words.get(i), kind, name, used);
            if (met == 1) {
                exact++;
                covered += weight;
            } else if (met > 0) {
                typo = Math.min(typo, met);
                covered += weight;
            } else if (kind == Kind.DISTINCTIVE) {
                return 0;
            } else if (kind == Kind.GENERIC) {
                missing++;
            } else {
                common++;
            }
        }
        var beside = NameScores.EQUAL;
        for (var i = 0; i < used.length; i++) {
            if (!used[i]) {
                var more = more(name, i);
                if (more == NameScores.WORD_MORE) {
                    beside = Math.max(beside * more, NameScores.WORDS_MORE);
                } else {
                    score *= more;
                }
            }
        }
        score *= beside;
        if (score < 1 && isAloneThere(listed, typo, exact)) {
            return 0;
        }
        if (typo < 1 && exact == 0 && (common + missing > 0 || !listed.listed().ict())) {
            return 0;
        }
        if (score * typo < 1 && !listed.listed().ict()) {
            score = Math.min(score * typo, NameScores.UNSURE_BRAND);
        } else if (typo < 1) {
            score *= exact > 0 ? Math.min(typo + NameScores.SUPPORTED, NameScores.SPELT_OTHERWISE) : typo;
        }
        return score * Math.pow(WORD_LESS, common) * less(listed, missing + common, covered / all, typo);
    }

    /** More words stand beside one that is all there is of the listed name: it has to be right, on a list about technology. */
    private static boolean isAloneThere(ListedName listed, double typo, int exact) {
        return (exact == 0 && typo < NameScores.ONE_LETTER_OF_FEW)
                || (listed.kinds().size() == 1 && !listed.listed().ict());
    }

    /** What is left where words of the listed name are missing. */
    private double less(ListedName listed, int missing, double coverage, double typo) {
        if (missing == 0) {
            return typo < 1 ? NameScores.EQUAL : NameScores.OTHER_ORDER;
        }
        if (!listed.listed().ict()) {
            return coverage >= ENOUGH && listed.kinds().size() - missing > 1 ? NameScores.MOST_WORDS : 0;
        }
        return isSure(listed) ? NameScores.BRAND : NameScores.UNSURE_BRAND;
    }

    private boolean isSure(ListedName listed) {
        var letters = 0;
        for (var i = 0; i < listed.kinds().size(); i++) {
            if (listed.kinds().get(i) == Kind.DISTINCTIVE) {
                var word = listed.name().words().get(i);
                letters += lexicon.isKnown(word) ? 0 : Scripts.isHan(word.charAt(0)) ? LONG_BRAND : word.length();
            }
        }
        return letters >= LONG_BRAND;
    }

    private double more(Name name, int word) {
        var plain = name.words().get(word);
        return switch (ListedName.kind(plain, name.spellings().get(word), lexicon)) {
            case GENERIC -> NameScores.WORD_MORE;
            case NUMBER -> NameScores.MOST_WORDS;
            case COMMON -> plain.length() == 1 ? NameScores.WORD_MORE : 0;
            case DISTINCTIVE -> 0;
        };
    }

    private double meet(String listed, Kind kind, Name name, boolean[] used) {
        var spellings = name.spellings();
        for (var i = 0; i < used.length; i++) {
            if (!used[i] && spellings.get(i).equals(listed)) {
                used[i] = true;
                return 1;
            }
        }
        for (var i = 0; i + 1 < used.length; i++) {
            if (!used[i]
                    && !used[i + 1]
                    && isJoined(listed, name.words().get(i), name.words().get(i + 1))) {
                used[i] = true;
                used[i + 1] = true;
                return 1;
            }
        }
        return kind == Kind.NUMBER ? 0 : withTypo(listed, name, used);
    }

    static boolean isJoined(String listed, String one, String other) {
        return Math.abs(one.length() + other.length() - listed.length()) <= 1
                && listed.charAt(0) == one.charAt(0)
                && Spelling.of(one + other).equals(listed);
    }

    private double withTypo(String listed, Name name, boolean[] used) {
        for (var i = 0; i < used.length; i++) {
            if (!used[i] && !lexicon.isKnown(name.words().get(i))) {
                var score = Math.max(
                        Typos.between(listed, name.spellings().get(i)),
                        Typos.between(listed, name.words().get(i)));
                if (score > 0) {
                    used[i] = true;
                    return score;
                }
            }
        }
        return 0;
    }

    private static double weight(Kind kind) {
        return switch (kind) {
            case DISTINCTIVE -> DISTINCTIVE;
            case COMMON, NUMBER -> COMMON;
            case GENERIC -> GENERIC;
        };
    }
}
