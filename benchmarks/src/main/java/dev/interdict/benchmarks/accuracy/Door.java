package dev.interdict.benchmarks.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.interdict.schemas.ingestion.Component;
import dev.interdict.screening.domain.matching.Band;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.parties.KnownParty;
import dev.interdict.screening.domain.programmes.Applies;
import dev.interdict.screening.domain.programmes.Profile;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.programmes.ReachRules;
import dev.interdict.screening.formats.SentComponent;
import dev.interdict.screening.identifiers.Screener;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Screens what is sent as {@code POST /v1/screenings} does for somebody who says nothing of himself. */
public final class Door {

    private static final Profile UNSTATED = new Profile(Set.of(), Set.of());

    private final Screener screener;
    private final Map<String, Programme> programmes;

    public Door(Lists lists, List<KnownParty> known) {
        this.screener = new Screener(lists.matcher(known));
        this.programmes = lists.programmes().stream().collect(Collectors.toMap(Programme::id, Function.identity()));
    }

    /** A match with the band that it has for such a sender. */
    public record Answer(Band band, Match match) {}

    /** All matches of the component and of what is nested in it, the best first. */
    List<Answer> screen(JsonNode sent) {
        return screen(SentComponent.read(sent, "/components/0"));
    }

    List<Answer> screen(List<Component> components) {
        return screener.match(components).stream()
                .map(match -> new Answer(match.bandFor(reach(match.programme())), match))
                .sorted(Comparator.comparing(Answer::band)
                        .thenComparingDouble(answer -> answer.match().score())
                        .reversed())
                .toList();
    }

    private Applies reach(String list) {
        var programme = programmes.get(list);
        return programme == null
                ? new Applies.Yes("The list holds for everybody.")
                : ReachRules.of(programme, UNSTATED);
    }

    /** What a component gets of whose supplier nothing but the name is told. */
    List<Answer> supplied(String name) {
        var sent = JsonNodeFactory.instance.objectNode().put("type", "library").put("name", "thing");
        sent.putObject("supplier").put("name", name);
        return screen(sent);
    }

    static Band band(List<Answer> answers) {
        return answers.stream().map(Answer::band).max(Comparator.naturalOrder()).orElse(Band.NONE);
    }
}
