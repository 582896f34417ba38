package dev.interdict.screening.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.screening.wordlists.WordLists;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private final Names names = new Names(WordLists.read());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Huawei Technologies Co., Ltd.                    | huawei technologies",
                "ＨＵＡＷＥＩ                                       | huawei",
                "H\u200buawei                                     | huawei",
                "Hua\u00adwei\u00ae Technologies\u2122            | huawei technologies",
                "Kаspersky Lab                                    | kaspersky lab",
                "Каsреrskу                                        | kaspersky",
                "АО «Лаборатория Касперского»                     | laboratoriya kasperskogo",
                "ПАО Ростелеком                                   | rostelekom",
                "華為技術有限公司                                    | 华为 技术",
                "杭州海康威视数字技术股份有限公司                       | 杭州 海康威视 数字 技术",
                "株式会社カスペルスキー                                | カスペルスキー",
                "奇虎360                                           | 奇虎 360",
                "Organization: AO Kaspersky Lab (info@kaspersky.com) | kaspersky lab",
                "Person: Huawei <obs@huawei.com>                  | huawei",
                "AKTSIONERNOE OBSHCHESTVO POZITIV TEKNOLODZHIZ    | pozitiv teknolodzhiz",
                "Huawei do Brasil Telecomunicações Ltda           | huawei do brasil telecomunicacoes",
                "Xi?an Ruixin Investment Co., Ltd.                | xian ruixin investment",
                "Citrix Systems, S.p.A.                           | citrix systems",
                "Huawei (see https://huawei.com/en)               | huawei",
                "Huawei obs@huawei.com, Example dev@example.org   | huawei example",
                "Huawei (Shenzhen)                                | huawei shenzhen",
                "Huawei (a(b@c.d)                                 | huawei",
                "no.mail@all Huawei                               | no mail all huawei",
            })
    void aNameIsReadIntoItsWords(String text, String words) {
        assertThat(String.join(" ", names.read(text).words())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"LLC", "有限公司", "ООО", "'Co., Ltd.'", "-", "''", "info@example.com"})
    void aLegalFormAloneIsNoName(String text) {
        assertThat(names.read(text).isEmpty()).isTrue();
    }

    @Test
    void whatWasDoneIsToldInItsOrder() {
        assertThat(names.read("Organization: Ｋａｓｐｅｒｓｋｙ\u200b Lab (a@b.com) JSC").steps())
                .isEqualTo(List.of("role", "address", "invisible characters", "compatibility form", "legal form"));
    }

    @ParameterizedTest
    @CsvSource({
        "kasperskiy, kaspersky",
        "kasperskij, kaspersky",
        "rostelekom, rostelecom",
        "technologies, technology",
        "innovations, innovation",
        "laboratoriya, laboratoria",
        "shakhty, shahti",
    })
    void wordsThatAreSpeltOtherwiseHaveOneSpelling(String one, String other) {
        assertThat(Spelling.of(one)).isEqualTo(Spelling.of(other));
    }

    @ParameterizedTest
    @CsvSource({"cytrox, citrix", "huawei, hawaii", "sugon, sugar"})
    void otherWordsHaveAnother(String one, String other) {
        assertThat(Spelling.of(one)).isNotEqualTo(Spelling.of(other));
    }

    @Test
    void charactersSoundLikeTheirPinyin() {
        assertThat(names.read("华为技术有限公司").pinyin()).containsExactly("hua", "wei", "ji", "shu");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "© 2025 AO Kaspersky Lab. All Rights Reserved.                     | AO Kaspersky Lab",
                "Copyright (C) 2024 Inspur Group Co., Ltd. Unpublished             | Inspur Group Co., Ltd.",
                "Copyright 2019-2021 by Example GmbH                               | Example GmbH",
            })
    void aNoticeHasAHolder(String notice, String holder) {
        assertThat(Holders.in(notice)).containsExactly(holder);
    }

    @Test
    void severalNoticesHaveSeveral() {
        assertThat(Holders.in("Copyright 2016 Example One, Inc\nCopyright (c) 2012 Example Two"))
                .containsExactly("Example One, Inc", "Example Two");
    }
}
