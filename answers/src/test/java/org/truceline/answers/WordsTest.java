package org.truceline.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truceline.ledger.Language;

final class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final Charset JAPANESE = Charset.forName("windows-31j");
    private static final Charset SIMPLIFIED_CHINESE = Charset.forName("GB2312");

    private final Words english = Words.in(Language.EN);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameKeys(Language language) {
        assertThat(Words.in(language).keys()).containsExactlyElementsOf(english.keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextFillsInTheSamePlaces(Language language) {
        Words words = Words.in(language);
        for (String key : english.keys()) {
            if (!mayLeaveOutItsNumber(key)) {
                assertThat(places(words.text(key)))
                        .as("%s in %s", key, language)
                        .isEqualTo(places(english.text(key)));
            } else {
                String many = key.substring(0, key.length() - ".one".length());
                assertThat(places(words.text(many)))
                        .as("%s in %s", key, language)
                        .containsAll(places(words.text(key)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextIsEmpty(Language language) {
        Words words = Words.in(language);
        for (String key : words.keys()) {
            assertThat(words.text(key)).as("%s in %s", key, language).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noBraceIsLeftOver(Language language) {
        Words words = Words.in(language);
        for (String key : words.keys()) {
            assertThat(PLACE.matcher(words.text(key)).replaceAll(""))
                    .as("%s in %s", key, language)
                    .doesNotContain("{", "}");
        }
    }

    @Test
    void japaneseHasNoCharacterThatOnlyChineseWrites() {
        assertThat(keysNotWrittenIn(Language.JA, JAPANESE)).isEmpty();
    }

    @Test
    void chineseHasNoCharacterThatOnlyJapaneseWrites() {
        assertThat(keysNotWrittenIn(Language.ZH, SIMPLIFIED_CHINESE)).isEmpty();
    }

    @Test
    void chineseHasNoKana() {
        Words words = Words.in(Language.ZH);
        for (String key : words.keys()) {
            assertThat(words.text(key).codePoints().noneMatch(WordsTest::isKana))
                    .as(key)
                    .isTrue();
        }
    }

    /// Those of one thing may say "one" instead of the number.
    private static boolean mayLeaveOutItsNumber(String key) {
        return key.endsWith(".one");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The national character sets part simplified Chinese from Japanese more surely than a list of characters would.
    private static Set<String> keysNotWrittenIn(Language language, Charset charset) {
        Words words = Words.in(language);
        return words.keys().stream()
                .filter(key -> !charset.newEncoder().canEncode(words.text(key)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isKana(int point) {
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }
}
