package dev.interdict.screening.programmefiles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;

/** What holds for every text of a file, wherever it stands: sources are explained, and nobody is judged. */
final class Texts {

    private static final Pattern CONCLUSION = Pattern.compile(
            "\\b(violat\\w*|illegal\\w*|unlawful\\w*|infring\\w*|in breach|breach(es|ed)? the law|breaks? the law|commits?|guilty|you (must|may) not)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What people are told; quotations and penalties are the source's own. */
    private static final Set<String> OURS =
            Set.of("title", "text", "summary", "question", "threshold", "condition", "category", "not_prohibited");

    private Texts() {}

    static void check(JsonNode tree, Faults faults) {
        check(tree, "", tree.path("sources"), faults);
    }

    private static void check(JsonNode node, String pointer, JsonNode sources, Faults faults) {
        node.properties().forEach(property -> {
            var name = property.getKey();
            var here = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            var value = property.getValue();
            if (name.equals("source")) {
                explained(value, here, sources, faults);
            }
            if (name.equals("sources") && value.isArray()) {
                unseen(node, pointer, sources, faults);
                for (var i = 0; i < value.size(); i++) {
                    explained(value.get(i), here + "/" + i, sources, faults);
                }
            }
            if (OURS.contains(name)) {
                judged(value, here, faults);
            }
            check(value, here, sources, faults);
        });
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            check(node.get(i), pointer + "/" + i, sources, faults);
        }
    }

    /** What nobody has seen in a source is of low confidence, and stays so. */
    private static void unseen(JsonNode fact, String pointer, JsonNode sources, Faults faults) {
        var seen = fact.path("sources")
                .valueStream()
                .map(key -> sources.path(key.asText()).path("seen").asText("whole"))
                .anyMatch(how -> !how.equals("none"));
        if (!seen && !fact.path("confidence").asText("low").equals("low")) {
            faults.see(
                    pointer + "/confidence",
                    "None of its sources was seen.",
                    "Say low, or name a source that was seen.");
        }
    }

    private static void explained(JsonNode key, String pointer, JsonNode sources, Faults faults) {
        if (!sources.has(key.asText())) {
            faults.see(
                    pointer,
                    "The source \"%s\" is not explained.".formatted(key.asText()),
                    "Add it under /sources, or write one that stands there.");
        }
    }

    private static void judged(JsonNode text, String pointer, Faults faults) {
        for (var i = 0; text.isArray() && i < text.size(); i++) {
            judged(text.get(i), pointer + "/" + i, faults);
        }
        var found = CONCLUSION.matcher(text.asText(""));
        if (found.find()) {
            faults.see(
                    pointer,
                    "\"%s\" judges what somebody does; a programme file tells what a source says."
                            .formatted(found.group()),
                    "Say what is prohibited, required or advised, to whom and from when.");
        }
    }
}
