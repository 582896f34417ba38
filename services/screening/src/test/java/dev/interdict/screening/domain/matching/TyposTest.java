package dev.interdict.screening.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TyposTest {

    @ParameterizedTest
    @CsvSource({
        "hikvision, hikvison, 1",
        "huawei, hauwei, 1",
        "kaspersky, kaspresky, 1",
        "huawei, huawei, 0",
        "kaspersky, kaspersk, 1",
        "kaspersky, kasper, 3",
        "abcdef, ghijkl, 3",
        "a, ab, 1",
    })
    void distanceCountsLettersLeftOutPutInExchangedOrSwapped(String one, String other, int distance) {
        assertThat(Osa.distance(one, other, 2)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({
        // eight letters or more: one off, two off with the same first letter
        "hikvision, hikvison, 0.95",
        "hikvision, hikvson, 0.88",
        "hikvision, ikvison, 0",
        // six or seven: one off; another letter may make another word
        "huawei, hauwei, 0.93",
        "megvii, megvi, 0.93",
        "hytera, hitera, 0.88",
        "huawei, hawaii, 0",
        // five and fewer: exactly or not at all
        "sugon, sugoni, 0",
    })
    void longWordsMayBeOffByMore(String listed, String word, double left) {
        assertThat(Typos.between(listed, word)).isEqualTo(left);
    }

    @Test
    void whatIsLeftWithoutOneLetterHasTheSameHashFromWhereverItCame() {
        var hikvision = new HashSet<Long>();
        Texts.withoutOne("hikvision", hikvision::add);
        assertThat(hikvision)
                .contains(
                        Texts.hash("hikvision"), Texts.hash("ikvision"), Texts.hash("hikvison"), Texts.hash("hikvisio"))
                .doesNotContain(Texts.hash("hikviso"));
    }

    @Test
    void twoLettersAfterTheFirstMayBeTakenOut() {
        var hikvision = new HashSet<Long>();
        Texts.withoutTwo("hikvision", hikvision::add);
        assertThat(hikvision)
                .contains(Texts.hash("hikvson"), Texts.hash("hikviso"), Texts.hash("hvision"))
                .doesNotContain(Texts.hash("kvision"));
    }

    @Test
    void postingsGiveWhatWasPutUnderAHash() {
        var builder = new Postings.Builder();
        for (var i = 0; i < 10_000; i++) {
            builder.add(Texts.hash("name " + i), i);
        }
        builder.add(Texts.hash("name 7"), 70_000);
        builder.add(Texts.hash("name 7"), 70_000);
        var found = new ArrayList<Integer>();
        builder.build().each(Texts.hash("name 7"), found::add);
        assertThat(found).containsExactly(7, 70_000);
    }
}
