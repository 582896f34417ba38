package dev.interdict.benchmarks;

import dev.interdict.benchmarks.accuracy.Lists;
import dev.interdict.screening.knownparties.KnownParties;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The same names in an index of Lucene in memory, asked with fuzzy words: what one would take who wrote no matcher. */
public final class LuceneNames {

    private static final String NAME = "name";
    private static final int ONE_EDIT_FROM = 3;
    private static final int TWO_EDITS_FROM = 6;

    private final StandardAnalyzer analyzer = new StandardAnalyzer();
    private final IndexSearcher searcher;

    LuceneNames(List<String> names) {
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (var name : names) {
                    var document = new Document();
                    document.add(new TextField(NAME, name, Field.Store.NO));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** All names of lists and programmes, and those that are known beyond them. */
    static List<String> names(Lists lists) {
        var listed = lists.lists().stream()
                .flatMap(list -> list.entries().stream())
                .flatMap(entry -> Stream.of(Stream.of(entry.name()), entry.names().stream(), entry.weakNames().stream())
                        .flatMap(names -> names));
        var programmed = lists.programmes().stream()
                .flatMap(programme -> programme.parties().stream())
                .flatMap(party -> party.names().stream());
        var known = KnownParties.read().stream()
                .flatMap(party -> party.names().stream())
                .map(alias -> alias.name());
        return Stream.of(listed, programmed, known)
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /** The score of the name that is most alike (BM25, edits as Elasticsearch counts them); 0 where there is none. */
    float best(String name) {
        try {
            var query = new BooleanQuery.Builder();
            for (var word : words(name)) {
                var edits = word.length() < ONE_EDIT_FROM ? 0 : word.length() < TWO_EDITS_FROM ? 1 : 2;
                query.add(new FuzzyQuery(new Term(NAME, word), edits, 1), BooleanClause.Occur.SHOULD);
            }
            var top = searcher.search(query.build(), 1).scoreDocs;
            return top.length == 0 ? 0 : top[0].score;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<String> words(String name) throws IOException {
        var words = new ArrayList<String>();
        try (var tokens = analyzer.tokenStream(NAME, new StringReader(name))) {
            var word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        }
        return words;
    }
}
