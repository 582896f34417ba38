package dev.interdict.screening.watchlists;

import static dev.interdict.screening.watchlists.RealLists.entry;
import static dev.interdict.screening.watchlists.RealLists.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.screening.domain.watchlists.Entry.Kind;
import dev.interdict.screening.domain.watchlists.Refusal;
import dev.interdict.screening.domain.watchlists.Watchlist;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The published lists as they are, with what was counted in them by other means. */
class RealListsTest {

    private static final String CSL = "us/csl_consolidated_2022-04-21.csv.gz";

    @Test
    void noTestIsSkippedWhereTheListsStand() {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("../../../shared")), "skipped: no ../shared");
        assertThat(RealLists.areThere()).isTrue();
    }

    @Test
    void theConsolidatedScreeningListIsTheListsOfThreeDepartments() {
        var lists = RealLists.lists(CSL);
        assertThat(sizes(lists))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("SDN", 10_026),
                        Map.entry("EL", 2_001),
                        Map.entry("DTC", 727),
                        Map.entry("DPL", 462),
                        Map.entry("SSI", 290),
                        Map.entry("UVL", 201),
                        Map.entry("ISN", 163),
                        Map.entry("PLC", 78),
                        Map.entry("MEU", 71),
                        Map.entry("CMIC", 68),
                        Map.entry("CAP", 53),
                        Map.entry("MBS", 17),
                        Map.entry("FSE", 3)));
        assertThat(lists.values()).extracting(Watchlist::date).containsOnly(LocalDate.of(2022, 4, 21));
        assertThat(lists.values().stream().filter(Watchlist::ict).map(Watchlist::code))
                .containsExactly("CMIC", "EL", "MEU");
        var huawei = entry(list(lists, "EL"), "1a3ccc08ecbb40155a4cce8d9c9ace917f54cc74");
        assertThat(huawei.name()).isEqualTo("Huawei Technologies Co., Ltd.");
        assertThat(huawei.names()).containsExactly("Huawei", "Shenzhen Huawei Technologies", "Huawei Technology");
        assertThat(huawei.places()).contains("Shenzhen", "Guangdong", "China");
        var rostec = named(list(lists, "SSI"), "90 EKSPERIMENTALNY ZAVOD OAO");
        assertThat(rostec.domains()).containsExactly("90zavod.ru");
        assertThat(rostec.kind()).isEqualTo(Kind.ORGANISATION);
        assertThat(rostec.programmes()).contains("UKRAINE-EO13662");
    }

    @Test
    void anEntryThatAListHasTwiceStaysTwo() {
        assertThat(list(RealLists.lists(CSL), "CAP").entries())
                .extracting(entry -> entry.id())
                .contains("15268", "15268#2");
    }

    @Test
    void theTablesOfOfacAreOneList() {
        var lists =
                RealLists.lists("us/ofac/sdn.csv", "us/ofac/alt.csv", "us/ofac/add.csv.gz", "us/ofac/sdn_comments.csv");
        assertThat(sizes(lists)).containsExactly(Map.entry("SDN", 8_976));
        var sdn = list(lists, "SDN");
        assertThat(sdn.date()).isNull();
        var bank = entry(sdn, "306");
        assertThat(bank.name()).isEqualTo("BANCO NACIONAL DE CUBA");
        assertThat(bank.names()).containsExactly("NATIONAL BANK OF CUBA");
        assertThat(bank.weakNames()).containsExactly("BNC");
        assertThat(bank.places()).contains("Zurich", "Switzerland", "Spain");
        assertThat(entry(sdn, "28264").weakNames()).contains("blackjack1987", "khaleesi");
        assertThat(entry(sdn, "26234").domains()).containsExactly("usareally.com");
    }

    @Test
    void theConsolidatedTablesAreSeveralLists() {
        var lists = RealLists.lists(
                "us/ofac/cons_prim.csv",
                "us/ofac/cons_alt.csv",
                "us/ofac/cons_add.csv",
                "us/ofac/cons_comments.csv",
                "us/ofac/sdn.csv",
                "us/ofac/alt.csv");
        assertThat(sizes(lists))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("SSI", 286, "PLC", 78, "CMIC", 68, "CONS", 9, "CAP", 1, "SDN", 8_976));
        assertThat(entry(list(lists, "CMIC"), "30882").names()).contains("CHINA TELECOM");
    }

    @Test
    void otherYearsOfTheSameList() {
        assertThat(sizes(RealLists.lists(
                        "us/ofac/sdn_2023-11.csv.gz",
                        "us/ofac-2025/alt.csv",
                        "us/ofac-2025/add.csv.gz",
                        "us/ofac-2025/sdn_comments.csv")))
                // 3,365 of them are known by the newer table of names alone
                .containsExactly(Map.entry("SDN", 14_808));
        assertThat(sizes(RealLists.lists("us/ofac/sdn_older_static.csv.gz"))).containsExactly(Map.entry("SDN", 7_379));
    }

    @Test
    void theDeniedPersonsList() {
        var lists = RealLists.lists("us/bis_dpl.txt");
        assertThat(sizes(lists)).containsExactly(Map.entry("DPL", 581));
        assertThat(list(lists, "DPL").entries())
                .extracting(entry -> entry.id())
                .contains("ZIMO SHENG 03/16/2020", "ZIMO SHENG 03/16/2020#2");
        assertThat(list(lists, "DPL").date()).isEqualTo(LocalDate.of(2022, 9, 2));
    }

    @Test
    void theCoveredListWithoutItsCategories() {
        var fcc = list(RealLists.lists("us/fcc_covered_list_2026-03.json"), "FCC");
        assertThat(fcc.entries()).hasSize(12);
        assertThat(fcc.ict()).isTrue();
        assertThat(fcc.date()).isEqualTo(LocalDate.of(2026, 3, 23));
        assertThat(named(fcc, "AO Kaspersky Lab").kind()).isEqualTo(Kind.ORGANISATION);
    }

    @Test
    void theListOfTheUnitedNations() {
        var un = list(RealLists.lists("un/UN_consolidated.xml.gz"), "UN");
        assertThat(un.entries()).hasSize(1_003);
        assertThat(un.entries().stream().filter(entry -> entry.kind() == Kind.PERSON))
                .hasSize(730);
        assertThat(un.date()).isEqualTo(LocalDate.of(2026, 2, 27));
        var adf = entry(un, "CDe.001");
        assertThat(adf.weakNames()).containsExactly("ADF");
        assertThat(adf.name()).isEqualTo("Allied Democratic Forces");
        assertThat(adf.places()).containsExactly("North Kivu", "Democratic Republic of the Congo");
    }

    @Test
    void whatIsDamagedOrOfAnotherKindIsRefusedWithASentence() {
        var readings = RealLists.read(
                "us/csl_malformed_2021.csv.gz", "us/sdn_websites_2026-07-16.txt", "us/ofac/alt.csv", "MANIFEST.md");
        assertThat(readings.offers()).isEmpty();
        assertThat(readings.refusals())
                .containsExactly(
                        new Refusal(
                                "us/csl_malformed_2021.csv.gz",
                                "The table is damaged: Unclosed quoted field at end of input (record starting at line 4233)."),
                        new Refusal(
                                "us/sdn_websites_2026-07-16.txt",
                                "The file is not a list of a known kind: neither its columns nor its root element are those of a list that can be read."),
                        new Refusal(
                                "MANIFEST.md",
                                "The file is not a list of a known kind: neither its columns nor its root element are those of a list that can be read."),
                        new Refusal(
                                "us/ofac/alt.csv",
                                "This looks like a table of OFAC (5 columns) that belongs to sdn.csv or cons_prim.csv, but no such file is there that it would belong to."));
    }

    private static Watchlist list(Map<String, Watchlist> lists, String code) {
        return Objects.requireNonNull(lists.get(code));
    }

    private static Map<String, Integer> sizes(Map<String, Watchlist> lists) {
        return lists.values().stream()
                .collect(
                        Collectors.toMap(Watchlist::code, list -> list.entries().size()));
    }
}
