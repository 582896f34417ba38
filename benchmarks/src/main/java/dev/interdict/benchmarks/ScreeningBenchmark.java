package dev.interdict.benchmarks;

import dev.interdict.schemas.ingestion.Component;
import dev.interdict.screening.domain.matching.Lexicon;
import dev.interdict.screening.domain.matching.Matcher;
import dev.interdict.screening.domain.watchlists.Watchlist;
import dev.interdict.screening.identifiers.Screener;
import dev.interdict.screening.knownparties.KnownParties;
import dev.interdict.screening.wordlists.WordLists;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Screens as the service does, on one thread, against the Consolidated Screening List. */
@State(Scope.Benchmark)
public class ScreeningBenchmark {

    private final Lexicon words = WordLists.read();
    private List<Watchlist> lists = List.of();
    private List<Component> stream = List.of();
    private List<Component> unseen = List.of();
    private Matcher matcher = new Matcher(List.of(), List.of(), List.of(), words);

    @Setup
    public void load() {
        lists = ScreeningData.lists();
        stream = ScreeningData.stream();
        unseen = ScreeningData.unseen();
        matcher = index();
    }

    /** Real purls as they repeat in real documents; nothing is remembered at the start. */
    @Benchmark
    public void realStream(Blackhole hole) {
        screen(stream, hole);
    }

    /** Names of which none was seen before. */
    @Benchmark
    public void unseenNames(Blackhole hole) {
        screen(unseen, hole);
    }

    private void screen(List<Component> components, Blackhole hole) {
        var screener = new Screener(matcher);
        components.forEach(component -> hole.consume(screener.match(component)));
    }

    /** Builds the index. */
    @Benchmark
    public Matcher index() {
        return new Matcher(List.of(), lists, KnownParties.read(), words);
    }
}
