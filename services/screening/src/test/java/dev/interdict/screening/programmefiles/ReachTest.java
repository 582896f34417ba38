package dev.interdict.screening.programmefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.interdict.schemas.ingestion.VendorField;
import dev.interdict.screening.Programmes;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.matching.Matcher;
import dev.interdict.screening.domain.programmes.Applies;
import dev.interdict.screening.domain.programmes.Closure.Link;
import dev.interdict.screening.domain.programmes.Profile;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.identifiers.Components;
import dev.interdict.screening.knownparties.KnownParties;
import dev.interdict.screening.wordlists.WordLists;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whom and what the programmes of the catalogue reach: parties apart from products, and both apart from who is asked. */
class ReachTest {

    private static final Matcher MATCHER =
            new Matcher(Programmes.all(), List.of(), KnownParties.read(), WordLists.read());

    @Test
    void theSameTestLibraryIsInScopeOfTheFederalBanAndAQuestionUnderTheDetermination() {
        assertThat(applies("kaspresso", "purl", "pkg:maven/com.kaspersky.android-components/kaspresso@1.6.1"))
                .contains(
                        entry("us-ndaa-fy2018-1634", "yes"),
                        entry("us-bis-icts-kaspersky-2024", "review"),
                        entry("us-dhs-bod-17-01", "review"),
                        entry("us-fcc-covered-list", "review"),
                        entry("de-bsi-kaspersky-2022", "review"),
                        entry("ca-tbs-kaspersky-wechat-2023", "review"));
    }

    @Test
    void anEngineIsInScopeOfTheDeterminationAndAQuestionWhereEmbeddedCodeIsLeftOut() {
        assertThat(applies(
                        "MailShield Scan Engine",
                        "cpe",
                        "cpe:2.3:a:kaspersky:antivirus_engine:8.9.2.595:*:*:*:*:*:*:*"))
                .contains(
                        entry("us-bis-icts-kaspersky-2024", "yes"),
                        entry("us-ndaa-fy2018-1634", "yes"),
                        entry("de-bsi-kaspersky-2022", "yes"),
                        entry("us-dhs-bod-17-01", "review"),
                        entry("au-pspf-002-2025-kaspersky", "review"));
    }

    @Test
    void whatIsAboutDealingsWithAPartyReachesNoComponentOfIt() {
        assertThat(applies("thing", "supplier", "AO Kaspersky Lab"))
                .contains(entry("us-bis-entity-list-kaspersky-2024", "no"));
        assertThat(applies("thing", "supplier", "Huawei Technologies Co., Ltd."))
                .contains(entry("us-huawei-tgl", "no"), entry("us-ndaa-fy2019-889", "review"));
        assertThat(applies("thing", "supplier", "JSC Positive Technologies"))
                .contains(entry("us-positive-technologies", "no"), entry("it-dl21-2022-art29", "review"));
    }

    @Test
    void anOpenSourceLibraryIsNotTheApplicationThatIsNamed() {
        assertThat(applies("sonic", "supplier", "ByteDance Ltd."))
                .contains(
                        entry("us-pafaca-tiktok", "no"),
                        entry("us-no-tiktok-gov-devices", "no"),
                        entry("us-ieepa-tiktok-wechat-2020", "no"));
        assertThat(applies("TikTok", "supplier", "ByteDance Ltd."))
                .contains(entry("us-pafaca-tiktok", "yes"), entry("us-no-tiktok-gov-devices", "yes"));
    }

    @Test
    void theMirrorImageMatchesAsAQuestionOnly() {
        assertThat(applies("FortiGate Firewall", "supplier", "Fortinet"))
                .contains(entry("cn-foreign-security-software-2026", "review"));
    }

    @Test
    void whoStatesNothingIsToldOfAVendorByOneProgrammeNotByTen() {
        var nothing = new Profile(Set.of(), Set.of());
        assertThat(answering(nothing, "Kaspersky")).containsExactly("us-bis-icts-kaspersky-2024");
        assertThat(answering(new Profile(Set.of("US"), Set.of("federal-contractor")), "Kaspersky"))
                .containsExactlyInAnyOrder("us-bis-icts-kaspersky-2024", "us-ndaa-fy2018-1634");
        assertThat(answering(new Profile(Set.of("DE"), Set.of()), "Kaspersky"))
                .containsExactly("de-bsi-kaspersky-2022");
        assertThat(answering(new Profile(Set.of("US", "DE"), Set.of("federal-agency")), "Kaspersky"))
                .containsExactlyInAnyOrder(
                        "us-bis-icts-kaspersky-2024",
                        "us-ndaa-fy2018-1634",
                        "us-dhs-bod-17-01",
                        "de-bsi-kaspersky-2022");
    }

    @Test
    void eachProgrammeHasItsOwnClosure() {
        var day = Instant.parse("2024-06-24T12:00:00Z");
        assertThat(reached("us-ndaa-fy2018-1634", day))
                .containsExactlyInAnyOrder(
                        Link.NAMED,
                        Link.SUCCESSOR,
                        Link.PARENT,
                        Link.SUBSIDIARY,
                        Link.COMMON_CONTROL,
                        Link.MAJORITY_OWNED);
        assertThat(reached("us-bis-icts-kaspersky-2024", day))
                .containsExactlyInAnyOrder(
                        Link.NAMED, Link.AFFILIATE, Link.SUBSIDIARY, Link.PARENT, Link.SUCCESSOR, Link.ASSIGNEE);
        assertThat(reached("us-bis-entity-list-kaspersky-2024", day)).containsExactly(Link.NAMED);
    }

    @Test
    void theFiftyPercentRuleIsASwitchWithDays() {
        assertThat(halfOwned("2025-09-29T03:59:59Z")).isFalse();
        assertThat(halfOwned("2025-09-29T04:00:00Z")).isTrue();
        assertThat(halfOwned("2025-11-10T04:59:59Z")).isTrue();
        assertThat(halfOwned("2025-11-10T05:00:00Z")).isFalse();
        assertThat(halfOwned("2026-11-10T04:59:59Z")).isFalse();
        assertThat(halfOwned("2026-11-10T05:00:00Z")).isTrue();
    }

    private static boolean halfOwned(String at) {
        return Programmes.bundled("us-bis-affiliates-rule").closure().reaches(Link.HALF_OWNED, Instant.parse(at));
    }

    private static List<Link> reached(String programme, Instant at) {
        var closure = Programmes.bundled(programme).closure();
        return List.of(Link.values()).stream()
                .filter(link -> closure.reaches(link, at))
                .toList();
    }

    private static List<String> answering(Profile profile, String supplier) {
        Set<String> matched = matches("antivirus", "supplier", supplier).stream()
                .filter(match -> !(match.applies() instanceof Applies.No))
                .map(Match::programme)
                .collect(Collectors.toSet());
        return Programmes.all().stream()
                .filter(profile::answers)
                .map(Programme::id)
                .filter(matched::contains)
                .toList();
    }

    private static Map<String, String> applies(String name, String kind, String value) {
        return matches(name, kind, value).stream()
                .collect(Collectors.toMap(Match::programme, match -> word(match.applies()), (one, other) -> {
                    assertThat(other).isEqualTo(one);
                    return one;
                }));
    }

    private static String word(Applies applies) {
        return switch (applies) {
            case Applies.Yes yes -> "yes";
            case Applies.Review review -> "review";
            case Applies.No no -> "no";
        };
    }

    private static List<Match> matches(String name, String kind, String value) {
        return MATCHER.match(Components.read(dev.interdict.schemas.ingestion.Component.newBuilder()
                .setPointer("/components/0")
                .setType("library")
                .setName(name)
                .setPurl(null)
                .setFields(List.of(new VendorField("name", "/name", name), new VendorField(kind, "/field", value)))
                .setPath(List.of("root", name))
                .build()));
    }
}
