package dev.interdict.deadlines.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which rungs are climbed: a project owner's own, else those of the programme's kind, else the usual ones. */
public record Ladders(Rungs usual, Map<String, Rungs> byKind, Map<String, Rungs> byOwner) {

    /** The contract's ladder for everybody. */
    public static final Ladders USUAL = new Ladders(Rungs.USUAL, Map.of(), Map.of());

    /**
     * Reads such as {@code owner:team-mail=14,1|7|0; kind:sanction=30,1|1|30; default=90,30,7,1|1,7,30|30}; what is not
     * named stays usual.
     *
     * @throws IllegalArgumentException if the text cannot be read; the message says what is wrong with which entry
     */
    public static Ladders of(String text) {
        var usual = new HashMap<String, Rungs>(Map.of("", Rungs.USUAL));
        var byKind = new HashMap<String, Rungs>();
        var byOwner = new HashMap<String, Rungs>();
        Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .forEach(entry -> {
                    var equals = entry.lastIndexOf('=');
                    var who = equals < 0 ? entry : entry.substring(0, equals).strip();
                    var rungs = rungs(entry, entry.substring(equals + 1));
                    if (who.startsWith("owner:")) {
                        byOwner.put(who.substring("owner:".length()), rungs);
                    } else if (who.startsWith("kind:")) {
                        byKind.put(who.substring("kind:".length()), rungs);
                    } else if (who.equals("default")) {
                        usual.put("", rungs);
                    } else {
                        throw new IllegalArgumentException(
                                "\"%s\" does not begin with owner:NAME=, kind:NAME= or default=".formatted(entry));
                    }
                });
        return new Ladders(usual.getOrDefault("", Rungs.USUAL), Map.copyOf(byKind), Map.copyOf(byOwner));
    }

    /** The rungs for the projects of an owner, who may be nobody, under programmes of a kind. */
    public Rungs of(String kind, @Nullable String owner) {
        var own = owner == null ? null : byOwner.get(owner);
        return own != null ? own : byKind.getOrDefault(kind, usual);
    }

    /** All rungs that findings may climb under programmes of a kind. */
    public Set<Rungs> under(String kind) {
        return Stream.concat(Stream.of(of(kind, null)), byOwner.values().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Rungs rungs(String entry, String text) {
        try {
            return Rungs.of(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("\"%s\": %s".formatted(entry, malformed.getMessage()), malformed);
        }
    }
}
