package org.truceline.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What screening promises.
final class ScreenerTest {

    private static final ListedNames DAJIANG = new ListedNames(
            "test", "dajiang", "Shenzhen Dajiang Innovation Technology Co., Ltd.", List.of("SZ Dajiang Innovations"));
    private static final ListedNames FOURTEEN = new ListedNames(
            "test", "fourteen", "China Electronics Technology Group Corporation No. 14 Research Institute", List.of());
    private static final ListedNames INSPUR = new ListedNames(
            "test", "inspur", "Inspur Electronic Information (Hong Kong) Co., Ltd.", List.of("浪潮电子信息（香港）有限公司"));
    private static final ListedNames SAMSUNG =
            new ListedNames("test", "samsung", "Samsung Electronics Co., Ltd.", List.of());
    private static final ListedNames SMIC =
            new ListedNames("test", "smic", "Semiconductor Manufacturing International Corporation", List.of());

    private final Screener screener = Screener.of(List.of(DAJIANG, FOURTEEN, INSPUR, SAMSUNG, SMIC));

    @Test
    void aChineseNameMeetsItsSoundInLatinLettersAndItsWordsInEnglish() {
        Screening answer = screener.screen("深圳市大疆创新科技有限公司");

        assertThat(answer.outcome()).isEqualTo(Screening.Outcome.MATCH);
        Hit hit = answer.hits().getFirst();
        assertThat(hit.listing()).isEqualTo(DAJIANG);
        assertThat(hit.name()).isEqualTo(DAJIANG.name());
        assertThat(hit.parts())
                .extracting(Hit.Part::asked, Hit.Part::listed, Hit.Part::how, Hit.Part::kind)
                .contains(
                        tuple("深圳市", "shenzhen", Hit.How.MEANING, "place"),
                        tuple("大疆", "dajiang", Hit.How.JOINED, "name"),
                        tuple("创新", "innovation", Hit.How.MEANING, "word"));
    }

    @Test
    void numberFourteenIsNotNumberFortyOne() {
        assertThat(screener.screen("中国电子科技集团公司第十四研究所").outcome()).isEqualTo(Screening.Outcome.MATCH);
        assertThat(screener.screen("中国电子科技集团公司第四十一研究所").outcome()).isEqualTo(Screening.Outcome.NONE);
    }

    @Test
    void aBranchAtAnotherPlaceIsNoMatchAndIsShownWithWhatStandsAgainstIt() {
        Screening answer = screener.screen("Inspur Electronic Information (Beijing) Co., Ltd.");

        assertThat(answer.outcome()).isEqualTo(Screening.Outcome.POSSIBLE);
        assertThat(answer.hits().getFirst().against())
                .extracting(Hit.Against::difference)
                .containsExactly(Hit.Difference.PLACES_DIFFER);
    }

    @Test
    void initialsOfAllWordsAreWorthALookAndNoMatch() {
        assertThat(screener.screen("SMIC").outcome()).isEqualTo(Screening.Outcome.POSSIBLE);
    }

    @Test
    void hangulMeetsLatinLettersByItsConsonants() {
        assertThat(screener.screen("삼성전자 주식회사").outcome()).isEqualTo(Screening.Outcome.MATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "有限公司", "Co., Ltd.", "Technology Co., Ltd.", "的", "!!!", "Shenzhen", "A", "株式会社"})
    void aNameThatTellsNobodyApartIsNeverTakenForNone(String name) {
        assertThat(screener.screen(name).outcome()).isEqualTo(Screening.Outcome.CANNOT_TELL);
        assertThat(screener.scan(name).outcome()).isEqualTo(Screening.Outcome.CANNOT_TELL);
    }

    @Test
    void aNameBeyondTheLongestIsNotComparedAndNotTakenForNone() {
        String longest = "Qwerta " + "x".repeat(Screener.LONGEST - 7);
        assertThat(screener.screen(longest).outcome()).isEqualTo(Screening.Outcome.NONE);
        assertThat(screener.screen(longest + "x").outcome()).isEqualTo(Screening.Outcome.CANNOT_TELL);
        assertThat(screener.screen("大".repeat(10_000)).outcome()).isEqualTo(Screening.Outcome.CANNOT_TELL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Samsung Electronics Co., Ltd., Suwon, Gyeonggi, Korea",
                "c/o Samsung Electronics Co., Ltd., attn John Smith",
                "Qwerta Trading dba Samsung Electronics",
                "深圳市大疆创新科技有限公司 Qwerta Branch No. 7 at Nanshan"
            })
    void aListedNameThatStandsWholeInALongerOneIsWorthALook(String name) {
        assertThat(screener.screen(name).outcome()).isNotEqualTo(Screening.Outcome.NONE);
        assertThat(screener.screen(name)).isEqualTo(screener.scan(name));
    }

    @Test
    void halfOfAListedNameInALongerOneIsNobodys() {
        assertThat(screener.screen("Qwerta Electronics Trading of Suwon").outcome())
                .isEqualTo(Screening.Outcome.NONE);
    }

    @Test
    void chineseCharactersWrittenApartAreOneName() {
        assertThat(screener.screen("深 圳 市 大 疆 创 新 科 技 有 限 公 司")
                        .hits()
                        .getFirst()
                        .score())
                .isEqualTo(screener.screen("深圳市大疆创新科技有限公司").hits().getFirst().score());
    }

    @Test
    void allWordsWrittenTogetherAreOneName() {
        assertThat(screener.screen("InspurElectronicInformationHongKong").outcome())
                .isEqualTo(Screening.Outcome.MATCH);
    }

    @Test
    void theNearestOfAllNamesOfAPartyIsTold() {
        assertThat(screener.screen("SZ Dajiang Innovations").hits().getFirst().name())
                .isEqualTo("SZ Dajiang Innovations");
    }

    @ParameterizedTest
    @CsvSource({
        "Huаwеi Technologies, Huawei Technologies",
        "Ηuawei Technologies, Huawei Technologies",
        "НUАWЕI Technologies, Huawei Technologies",
        "Hua\u200Bwei Technologies, Huawei Technologies",
        "\u202EHuawei\u202C Technologies, Huawei Technologies",
        "Ｈｕａｗｅｉ　Ｔｅｃｈｎｏｌｏｇｉｅｓ, Huawei Technologies",
        "H̲u̲a̲w̲e̲i̲ Technologies, Huawei Technologies",
        "𝓗𝓾𝓪𝔀𝓮𝓲 Technologies, Huawei Technologies",
        "Al Qa'ida, Al Qaida",
        "Brigade Forty-Four, Brigade 44",
        "H&M Hennes, H and M Hennes",
        "廣島鉄鋼, 広島鉄鋼",
        "広島鉄鋼, 广岛钢铁"
    })
    void whatLooksTheSameIsTheSame(String one, String other) {
        assertThat(screener.score(one, other)).isEqualTo(1000);
    }

    @Test
    void cyrillicThatIsNoDisguiseStaysCyrillic() {
        assertThat(screener.score("Л3Харрис", "L3Harris")).isGreaterThanOrEqualTo(screener.possibleFrom());
        assertThat(screener.score("ООО Сокол", "OOO Cokol")).isLessThan(1000);
    }

    @ParameterizedTest
    @CsvSource({
        "CETC No. 14 Research Institute, China Electronics Technology Group Corporation No. 14 Research Institute, true",
        "CETC No. 41 Research Institute, China Electronics Technology Group Corporation No. 14 Research Institute, false",
        "J. R. Smith, John Robert Smith, true",
        "J. R. Smith, Robert John Smith, false",
        "PLA, Peoples Liberation Army, true",
        "FABERLIC EUROPE Sp. z o.o., Faberlic, true",
        "TACTICAL MISSILES JOINT STOCK COMPAN, Tactical Missiles JSC, true"
    })
    void abbreviationsAndInitialsAreWorthALook(String one, String other, boolean look) {
        assertThat(screener.score(one, other) >= screener.possibleFrom()).isEqualTo(look);
    }

    @ParameterizedTest
    @ValueSource(strings = {"International Trading", "12345", "No. 14", "第十四研究所", "General Electric", "😀"})
    void whereNothingIsMetTwoCommonWordsOrANumberAreNotNobodys(String name) {
        assertThat(screener.screen(name).outcome()).isEqualTo(Screening.Outcome.CANNOT_TELL);
    }

    @Test
    void aListedNameOfCommonWordsIsFound() {
        Screener common = Screener.of(List.of(new ListedNames("test", "1", "General Trading Company LLC", List.of())));

        assertThat(common.screen("General Trading").outcome()).isEqualTo(Screening.Outcome.MATCH);
        assertThat(common.scan("General Trading")).isEqualTo(common.screen("General Trading"));
    }
}
