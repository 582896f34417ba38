package dev.interdict.benchmarks;

import dev.interdict.benchmarks.accuracy.Lists;
import dev.interdict.schemas.ingestion.Component;
import dev.interdict.screening.domain.matching.Matcher;
import dev.interdict.screening.identifiers.Screener;
import dev.interdict.screening.knownparties.KnownParties;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Screens as the service does, on one thread, against all lists and programmes; beside it Lucene over the same names. */
@State(Scope.Benchmark)
public class ScreeningBenchmark {

    /** Lucene is asked for so many of the unseen names. */
    static final int ASKED_OF_LUCENE = 500;

    private Lists lists = new Lists(List.of(), List.of());
    private List<Component> stream = List.of();
    private List<Component> unseen = List.of();
    private List<String> names = List.of();
    private List<String> asked = List.of();
    private Matcher matcher = lists.matcher(List.of());
    private LuceneNames lucene = new LuceneNames(List.of());

    @Setup
    public void load() {
        lists = Lists.read(ScreeningData.shared());
        stream = ScreeningData.stream();
        unseen = ScreeningData.unseen();
        names = LuceneNames.names(lists);
        asked = ScreeningData.unseenNames().subList(0, ASKED_OF_LUCENE);
        matcher = index();
        lucene = luceneIndex();
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
        return lists.matcher(KnownParties.read());
    }

    /** The first of the unseen names. */
    @Benchmark
    public void luceneNames(Blackhole hole) {
        asked.forEach(name -> hole.consume(lucene.best(name)));
    }

    /** Builds Lucene's index. */
    @Benchmark
    public LuceneNames luceneIndex() {
        return new LuceneNames(names);
    }
}
