package org.truceline.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A listed name in Latin letters, asked for as another script spells it by ear, is never told to be nobody's.
final class ForeignSpellingTest {

    private static final long SEED = 20_261_123L;
    private static final List<String> LISTED = List.of(
            "Hanwha Shipping LLC",
            "Hanwha Philly Shipyard Inc.",
            "Lockheed Martin Corporation",
            "TechInsights Inc.",
            "Skydio, Inc.",
            "Raytheon Missiles & Defense",
            "Inspur Group",
            "General Dynamics",
            "DJI Technology",
            "浙江旷视科技有限公司");

    private final Screener screener = Screener.of(LISTED.stream()
            .map(name -> new ListedNames("test", name, name, List.of()))
            .toList());

    @ParameterizedTest
    @CsvSource({
        "한화쉬핑, Hanwha Shipping LLC",
        "ハンファシッピング, Hanwha Shipping LLC",
        "Ханва Шиппинг, Hanwha Shipping LLC",
        "한화필리조선소, Hanwha Philly Shipyard Inc.",
        "ロッキード・マーティン, Lockheed Martin Corporation",
        "록히드마틴, Lockheed Martin Corporation",
        "Локхид Мартин, Lockheed Martin Corporation",
        "테크인사이츠, TechInsights Inc.",
        "ТекИнсайтс, TechInsights Inc.",
        "Скайдио, 'Skydio, Inc.'",
        "스카이디오, 'Skydio, Inc.'",
        "인스퍼, Inspur Group",
        "インスパー, Inspur Group",
        "Дженерал Дайнемикс, General Dynamics",
        "제너럴 다이내믹스, General Dynamics",
        "ディージェイアイ, DJI Technology",
        "디제이아이, DJI Technology",
        "クアンシーテクノロジー, 浙江旷视科技有限公司"
    })
    void aNameThatIsSpelledByEarIsFoundAtLeastAsPossible(String asked, String listed) {
        Screening answer = screener.screen(asked);

        assertThat(answer.outcome()).isIn(Screening.Outcome.MATCH, Screening.Outcome.POSSIBLE);
        assertThat(answer.hits().getFirst().listing().name()).isEqualTo(listed);
        assertThat(answer.hits().getFirst().score()).isLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"キヤノン", "ヤクルト", "구글코리아", "네이버", "Газпром", "Яндекс", "ムラタセイサクショ", "아모레퍼시픽"})
    void anotherNameIsFoundAsNobodys(String asked) {
        assertThat(screener.screen(asked).outcome()).isEqualTo(Screening.Outcome.NONE);
    }

    /// A trade word that both have meets by its meaning; it is no likeness of the names before it.
    @ParameterizedTest
    @ValueSource(strings = {"라인테크놀로지", "히람테크놀로지", "オデッサテクノロジー", "Хирам Технолоджис"})
    void aTradeWordThatBothHaveMakesNoMatch(String asked) {
        Screener biren = Screener.of(List.of(
                new ListedNames("test", "biren", "Biren Technology", List.of("ビレン・テクノロジー", "비런테크놀로지")),
                new ListedNames("test", "dahua", "Dahua Technology", List.of("ダーファ・テクノロジー"))));

        assertThat(biren.screen(asked).outcome()).isNotEqualTo(Screening.Outcome.MATCH);
        assertThat(biren.scan(asked)).isEqualTo(biren.screen(asked));
    }

    @Test
    void howItMetIsTold() {
        assertThat(screener.screen("록히드마틴").hits().getFirst().parts())
                .extracting(Hit.Part::listed, Hit.Part::how)
                .contains(tuple("lockheed martin", Hit.How.SOUND));
    }

    @Test
    void namesOfLettersAreThoseLetters() {
        LetterNames letters = new LetterNames(new Spelling());

        assertThat(letters.of("와이엠티씨")).isEqualTo("ymtc");
        assertThat(letters.of("エスエムアイシー")).isEqualTo("smic");
        assertThat(letters.of("에이")).isNull();
        assertThat(letters.of("디제이너")).isNull();
    }

    /// The index of consonants finds what comparing with each finds.
    @Test
    void noSoundThatIsNearIsPassedOver() {
        Random random = new Random(SEED);
        Sounds sounds = new Sounds(Weights.shipped());
        Map<Integer, Sounding> all = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            Sounding one = sounds.sounding(sounds.of(Sounds.Spelt.LATIN, word(random)));
            if (one != null) {
                all.put(i, one);
            }
        }
        SoundIndex index = new SoundIndex(all);
        int near = 0;
        for (int i = 0; i < 300; i++) {
            Sounding asked = sounds.sounding(sounds.of(Sounds.Spelt.KANA, word(random)));
            if (asked == null) {
                continue;
            }
            Set<Integer> found = new HashSet<>();
            index.near(asked, found);
            Set<Integer> whole = new HashSet<>();
            all.forEach((number, one) -> {
                if (asked.near(one)) {
                    whole.add(number);
                }
            });
            near += whole.size();
            assertThat(found).as("seed %d, %s", SEED, asked).isEqualTo(whole);
        }
        assertThat(near).isGreaterThan(1_000);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = 3 + random.nextInt(9); length > 0; length--) {
            word.append("aeioubcdfghjklmnprstvwz".charAt(random.nextInt(23)));
        }
        return word.toString();
    }
}
