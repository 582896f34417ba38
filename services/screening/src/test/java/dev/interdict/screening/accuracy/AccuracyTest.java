package dev.interdict.screening.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.schemas.ingestion.VendorField;
import dev.interdict.screening.Programmes;
import dev.interdict.screening.domain.matching.Band;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.matching.Matcher;
import dev.interdict.screening.domain.parties.KnownParty;
import dev.interdict.screening.domain.programmes.Profile;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.watchlists.Watchlist;
import dev.interdict.screening.knownparties.KnownParties;
import dev.interdict.screening.knownparties.RestatedLists;
import dev.interdict.screening.wordlists.WordLists;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How right matching is; what it says of each string is left in {@code target/accuracy.txt}. */
class AccuracyTest {

    private static final String SUPPLIER = "supplier";

    /** Of the catalogue those of which a project in the United States is told, be its roles what they may. */
    private static final List<Programme> PROGRAMMES = Programmes.all().stream()
            .filter(new Profile(Set.of("US"), Set.of())::isReachedBy)
            .toList();

    /** Of them those of which it is told while it states no role: by them the labels were made. */
    private static final List<Programme> TOLD_TO_ALL = PROGRAMMES.stream()
            .filter(new Profile(Set.of("US"), Set.of())::answers)
            .toList();

    private static List<Watchlist> lists = List.of();
    private static Matcher matcher = matcher(List.of(), List.of());

    @BeforeAll
    static void load() {
        Shared.require();
        lists = Stream.concat(
                        OfficialLists.read().stream(),
                        Stream.of(
                                RestatedLists.read("us-ndaa-2019-889"),
                                RestatedLists.read("us-ndaa-2023-5949"),
                                RestatedLists.read("us-fcc-covered"),
                                RestatedLists.read("us-dod-1260h"),
                                RestatedLists.read("us-kaspersky-2024"),
                                RestatedLists.read("us-ofac-kaspersky-2024")))
                .toList();
        matcher = matcher(lists, KnownParties.read());
    }

    @Test
    void labelledStringsGetTheBandThatAPersonExpects() throws IOException {
        var labels = Labels.read();
        var report = Report.of(labels, matcher(TOLD_TO_ALL, lists, KnownParties.read()));
        var bare = Report.of(labels, matcher(TOLD_TO_ALL, lists, List.of()));
        var text = report.text("All fields")
                + report.names().text("Names")
                + bare.text("All fields, without what is known beyond the lists")
                + bare.names().text("Names, without what is known beyond the lists")
                + "\nBy category\n" + report.byCategory()
                + "\nErrors\n" + report.errors()
                + "\nErrors in names, without what is known beyond the lists\n"
                + bare.names().errors()
                + "\nLists\n" + listed();
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("accuracy.txt"), text);
        assertThat(report.f1(Band.REVIEW)).as(text).isGreaterThanOrEqualTo(0.97);
        assertThat(report.f1(Band.ALERT)).as(text).isGreaterThanOrEqualTo(0.97);
        assertThat(report.precision(Band.ALERT)).as(text).isGreaterThanOrEqualTo(0.99);
        assertThat(bare.names().f1(Band.REVIEW)).as(text).isGreaterThanOrEqualTo(0.90);
    }

    private static String listed() {
        return lists.stream()
                .map(list -> "  %s %s, %d entries%n"
                        .formatted(list.code(), list.hash(), list.entries().size()))
                .reduce("", String::concat);
    }

    @Test
    void aLetterOffIsFound() {
        var typos = Shared.lines("lists/vendors/ict_typos_300.tsv");
        var missed = typos.stream()
                .filter(line -> supplied(line.substring(line.indexOf('\t') + 1)).isEmpty())
                .toList();
        assertThat(missed).hasSizeLessThanOrEqualTo(typos.size() * 5 / 100);
    }

    @Test
    void evasiveNamesAreFoundAndLookalikesAreNot() throws IOException, InterruptedException {
        var names = Shared.corpus().resolve("malicious/ours/evasion-names.expected.csv");
        var all = matcher(
                Stream.concat(lists.stream(), Stream.of(RestatedLists.read("us-pafaca-2024")))
                        .toList(),
                KnownParties.read());
        var wrong = Files.readAllLines(names).stream()
                .skip(1)
                .map(Shared::cells)
                .filter(row -> row.get(2).equals("yes")
                        == all.match(Labels.component(
                                        row.get(0), List.of(new VendorField(SUPPLIER, "/supplier/name", row.get(1)))))
                                .isEmpty())
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void ordinaryVendorsAreLeftAlone() {
        var alerts = Shared.lines("lists/vendors/nvd_cpe_vendors_via_syft.txt").stream()
                .filter(vendor -> Report.band(supplied(vendor.replace('_', ' '))) == Band.ALERT)
                .toList();
        // both are on the 1260H list
        assertThat(alerts).containsExactly("baidu", "tencent");
    }

    @Test
    void ordinaryPurlsAreLeftAlone() {
        var met = new TreeMap<String, Integer>();
        var reviews = 0;
        var purls = Shared.lines("lists/vendors/real_purl_keys_bomshelter.txt.gz");
        for (var purl : purls) {
            var name = purl.substring(purl.lastIndexOf('/') + 1);
            var matches = matcher.match(Labels.component(
                    name, List.of(new VendorField("name", "/name", name), new VendorField("purl", "/purl", purl))));
            if (Report.band(matches) == Band.ALERT) {
                met.merge(matches.getFirst().evidence().getFirst().listed(), 1, Integer::sum);
            } else if (Report.band(matches) == Band.REVIEW) {
                reviews++;
            }
        }
        assertThat(reviews).isLessThanOrEqualTo(purls.size() / 10_000);
        // all are owned by companies on the 1260H list
        assertThat(met.keySet())
                .containsExactly(
                        "github.com/alibabacloud-go",
                        "github.com/aliyun",
                        "github.com/baidubce",
                        "github.com/tencentcloud",
                        "github.com/tencentyun",
                        "maven/com.alibaba");
    }

    @Test
    void realDocumentsRaiseNoFalseAlarm() throws IOException, InterruptedException {
        var corpus = Shared.corpus();
        var known = new HashSet<String>();
        Files.readAllLines(corpus.resolve("ground-truth-visible.csv")).stream()
                .map(Shared::cells)
                .filter(cells -> cells.size() > 3)
                .forEach(cells -> known.add(cells.get(1) + " " + cells.get(3)));
        var unknown = Documents.in(corpus.resolve("visible"))
                .filter(read -> !known.contains(read.file() + " " + read.name()))
                .filter(read -> !matcher.match(Labels.component(read.name(), read.fields()))
                        .isEmpty())
                .map(read -> read.file() + " " + read.name())
                .toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void theSameComponentAndListsGiveTheSameMatches() {
        var again = matcher(lists, KnownParties.read());
        for (var name : List.of("Huawei Technologies Co., Ltd.", "Hik Vision", "Positive Technologies AO", "华为云")) {
            assertThat(again.match(named(name)).toString().getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(matcher.match(named(name)).toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Match> supplied(String name) {
        return matcher.match(named(name));
    }

    private static dev.interdict.screening.domain.matching.Component named(String name) {
        return Labels.component("thing", List.of(new VendorField(SUPPLIER, "/supplier/name", name)));
    }

    private static Matcher matcher(List<Watchlist> lists, List<KnownParty> known) {
        return matcher(PROGRAMMES, lists, known);
    }

    private static Matcher matcher(List<Programme> programmes, List<Watchlist> lists, List<KnownParty> known) {
        return new Matcher(programmes, lists, known, WordLists.read());
    }
}
