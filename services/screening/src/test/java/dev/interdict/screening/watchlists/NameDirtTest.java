package dev.interdict.screening.watchlists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells as they stand in the Consolidated Screening List. */
class NameDirtTest {

    @Test
    void ofAnAffiliatedEntityItsOwnNameCounts() {
        assertThat(clean("Huawei Technologies Co., Ltd. (Huawei).  Affiliated Entity:  Hangzhou Huawei Enterprises"))
                .containsExactly("Hangzhou Huawei Enterprises");
        assertThat(clean("Department of Atomic Energy entity: Bhabha Atomic Research Center (BARC)"))
                .containsExactly("Bhabha Atomic Research Center", "BARC");
        assertThat(
                        clean(
                                "China Electronics Technology Group Corporation 13th Research Institute (CETC 13).  Subordinate Institution - MT Microsystems"))
                .containsExactly("MT Microsystems");
    }

    @Test
    void anAddressBehindTheNameIsCut() {
        assertThat(clean("Suzhou Huawei Investment Co., Ltd., Suzhou, Jiangsu"))
                .containsExactly("Suzhou Huawei Investment Co., Ltd.");
        assertThat(clean("Huawei Technologies Bahrain, Building 647 2811 Road 2811, Block 428"))
                .containsExactly("Huawei Technologies Bahrain");
        assertThat(NameDirt.clean("APEX Bureau, Kirov", List.of("Kirov"))).containsExactly("APEX Bureau");
        assertThat(clean("Huawei Technologies Co., Ltd., Beijing Research Institute"))
                .containsExactly("Huawei Technologies Co., Ltd., Beijing Research Institute");
    }

    @Test
    void otherNamesInTheSameCellAreNamesOfTheirOwn() {
        assertThat(clean("Huawei Technologies Co., Ltd. (Huawei)"))
                .containsExactly("Huawei Technologies Co., Ltd.", "Huawei");
        assertThat(clean("Gazprom Telekom, OOO (f.k.a. Zakrytoe Aktsionernoe Obshchestvo Gaztelekom)"))
                .containsExactly("Gazprom Telekom, OOO", "Zakrytoe Aktsionernoe Obshchestvo Gaztelekom");
        assertThat(clean("f.k.a. Sibirskaya Neftyanaya Kompaniya OAO"))
                .containsExactly("Sibirskaya Neftyanaya Kompaniya OAO");
        assertThat(clean("Huawei Digital Technologies (Suzhou) Co., Ltd."))
                .containsExactly("Huawei Digital Technologies (Suzhou) Co., Ltd.");
    }

    @Test
    void wordsAndSignsAroundTheNameGo() {
        assertThat(clean("and JSC 140 Repair Plant")).containsExactly("JSC 140 Repair Plant");
        assertThat(clean("Huawei Technical Service Co., Ltd., ")).containsExactly("Huawei Technical Service Co., Ltd.");
        assertThat(clean("  ")).isEmpty();
    }

    @Test
    void lostSignsComeBackAndLostLettersMakeANameWeak() {
        assertThat(clean("Luhansk People?s Republic")).containsExactly("Luhansk People's Republic");
        assertThat(clean("OAO Ship Repair Center ?Zvezdochka?")).containsExactly("OAO Ship Repair Center Zvezdochka");
        assertThat(clean("Xi?an Research Institute")).containsExactly("Xi?an Research Institute");
        assertThat(NameDirt.isWeak("Xi?an Research Institute")).isTrue();
        assertThat(NameDirt.isWeak("ZTE")).isTrue();
        assertThat(NameDirt.isWeak("华为")).isFalse();
        assertThat(NameDirt.isWeak("NIIRT")).isFalse();
    }

    private static List<String> clean(String cell) {
        return NameDirt.clean(cell, List.of());
    }
}
