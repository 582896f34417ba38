package dev.interdict.screening.domain.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives names that say the same in some part that part in one copy: lists repeat the same words thousands of times. */
final class Sharing {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<List<String>, List<String>> lists = new HashMap<>();

    /** An equal name. */
    Name of(Name name) {
        return new Name(
                list(name.words()),
                list(name.spellings()),
                text(name.key()),
                text(name.joined()),
                text(name.full()),
                name.parts(),
                list(name.steps()),
                list(name.pinyin()));
    }

    private List<String> list(List<String> list) {
        var known = lists.get(list);
        if (known != null) {
            return known;
        }
        var shared = list.stream().map(this::text).toList();
        lists.put(shared, shared);
        return shared;
    }

    private String text(String text) {
        var known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
