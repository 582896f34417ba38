package dev.interdict.screening.domain.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads organisations' names into the form in which they are compared. */
final class Names {

    private static final int LONGEST = 400;
    private static final Pattern ROLE = Pattern.compile(
            "^\\s*(organization|organisation|person|tool|noassertion)\\s*:\\s*", Pattern.CASE_INSENSITIVE);

    /** Every part begins where no other can have begun before it: whatever the text, the work grows with its length. */
    private static final Pattern ASIDE = Pattern.compile(
            "<[^<>]*+>|\\((?=[^()]*(?:@|://))[^()]*+\\)|(?<![^\\s@])[^\\s@]++@(?=[^\\s@]*\\.[^\\s@])\\S++|https?://\\S++|\\(\\s*+\\)");

    private final Lexicon lexicon;
    private final LegalForms forms;
    private final HanWords han;

    Names(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.forms = new LegalForms(lexicon.legalForms());
        this.han = new HanWords(lexicon);
    }

    Name read(String text) {
        var steps = new ArrayList<String>(4);
        var plain = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (plain.indexOf(':') >= 0) {
            plain = changed(plain, ROLE.matcher(plain).replaceFirst(""), "role", steps);
        }
        if (plain.indexOf('<') >= 0
                || plain.indexOf('@') >= 0
                || plain.indexOf('(') >= 0
                || plain.indexOf("://") >= 0) {
            plain = changed(plain, ASIDE.matcher(plain).replaceAll(" "), "address", steps);
        }
        if (!isAscii(plain)) {
            plain = unicode(plain, steps);
        }
        var words = words(plain, steps);
        return words.isEmpty() ? Name.NONE : name(words, steps);
    }

    private Name name(List<String> words, List<String> steps) {
        var full = String.join("", words);
        var core = forms.without(words);
        if (core.isEmpty()) {
            return Name.NONE;
        }
        var joined = core.equals(words) ? full : String.join("", core);
        if (joined.length() < full.length()) {
            steps.add("legal form");
        }
        core = han.parts(core);
        var spellings = new ArrayList<String>(core.size());
        var pinyin = new ArrayList<String>(0);
        for (var word : core) {
            spellings.add(Spelling.of(word));
            if (Scripts.isHan(word.charAt(0))) {
                pinyin.addAll(List.of(Scripts.pinyin(word).split(" ")));
            }
        }
        return new Name(core, spellings, String.join("", spellings), joined, full, words.size(), steps, pinyin);
    }

    /** Compatibility form (UAX #15) without marks and what cannot be seen. */
    private static String unicode(String text, List<String> steps) {
        var visible = new StringBuilder(text.length());
        text.codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT && "®™©℠".indexOf(character) < 0)
                .forEach(visible::appendCodePoint);
        var seen = changed(text, visible.toString(), "invisible characters", steps);
        return changed(seen, Normalizer.normalize(seen, Normalizer.Form.NFKC), "compatibility form", steps);
    }

    private static String withoutMarks(String word) {
        var latin = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .forEach(latin::appendCodePoint);
        return latin.toString()
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("ı", "i")
                .replace("đ", "d");
    }

    private List<String> words(String text, List<String> steps) {
        var words = new ArrayList<String>(6);
        var word = new StringBuilder(16);
        var ascii = true;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character < 128 && Character.isLetterOrDigit(character)) {
                if (!ascii && Scripts.isHan(word.charAt(word.length() - 1))) {
                    end(word, ascii, words, steps);
                    ascii = true;
                }
                word.append(character >= 'A' && character <= 'Z' ? (char) (character + 32) : character);
            } else if (character >= 128 && isPart(character)) {
                if (!word.isEmpty() && Scripts.isHan(character) != Scripts.isHan(word.charAt(word.length() - 1))) {
                    end(word, ascii, words, steps);
                }
                word.append(Character.toLowerCase(character));
                ascii = false;
            } else if (!isInside(character) || word.isEmpty()) {
                end(word, ascii, words, steps);
                ascii = true;
            }
        }
        end(word, ascii, words, steps);
        return words;
    }

    private static boolean isPart(char character) {
        return Character.isLetterOrDigit(character)
                || Character.isSurrogate(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    }

    /** An apostrophe, and the question mark that some lists have in the place of a lost letter. */
    private static boolean isInside(char character) {
        return character == '\'' || character == '’' || character == '`' || character == '?' || character == 'ʼ';
    }

    private void end(StringBuilder word, boolean ascii, List<String> words, List<String> steps) {
        if (!word.isEmpty()) {
            words.add(ascii ? word.toString() : ofAnyScript(word.toString(), steps));
            word.setLength(0);
        }
    }

    private static String ofAnyScript(String word, List<String> steps) {
        if (word.chars().anyMatch(Scripts::looksLatin)) {
            return word.chars().anyMatch(Scripts::isLatin)
                    ? changed(word, Scripts.unmasked(word), "letters that look Latin", steps)
                    : changed(word, Scripts.romanised(word), "romanised", steps);
        }
        return Scripts.isHan(word.charAt(0))
                ? changed(word, Scripts.simplified(word), "simplified characters", steps)
                : changed(word, withoutMarks(word), "diacritics", steps);
    }

    boolean isKnown(String word) {
        return lexicon.isKnown(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String changed(String before, String after, String step, List<String> steps) {
        if (!before.equals(after) && !steps.contains(step)) {
            steps.add(step);
        }
        return after;
    }
}
