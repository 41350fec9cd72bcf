package org.truceline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truceline.ledger.Language;

final class TemplateTest {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    /// A form for one, where a language has one, stands beside the form for many.
    private static Set<String> keys(Language language) {
        Set<String> keys = new TreeSet<>(new Template(language).keys());
        Set<String> one = keys.stream().filter(key -> key.endsWith(".one")).collect(Collectors.toSet());
        one.stream()
                .filter(key -> keys.contains(key.substring(0, key.length() - 4)))
                .forEach(keys::remove);
        return keys;
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameTexts(Language language) {
        assertThat(keys(language)).isEqualTo(keys(Language.EN));
    }

    @ParameterizedTest
    @EnumSource
    void noPlaceIsForgottenInALanguage(Language language) {
        Template english = new Template(Language.EN);
        Template other = new Template(language);
        for (String key : keys(Language.EN)) {
            Set<String> places = places(other.raw(key));
            if (!key.equals("truce.on") && !key.startsWith("truce.")) {
                assertThat(places).as(key).isEqualTo(places(english.raw(key)));
            }
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aLinkStaysALinkInsideASentence() {
        Text text = new Template(Language.JA).fill("rate.part", new Span.Link("相互関税", "m-x"), "10％", new Span.Cite(3));

        assertThat(text.spans()).containsExactly(new Span.Link("相互関税", "m-x"), new Span.Words("10％"), new Span.Cite(3));
        assertThat(text.isLinked()).isTrue();
    }
}
