package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// A table of texts against a map of strings.
final class TextTableTest {

    @Test
    void everyTextHasTheNumberUnderWhichItCameFirstAndComesBackAsItWas() {
        SplittableRandom random = new SplittableRandom(7);
        TextTable table = new TextTable();
        Map<String, Integer> expected = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            String text = text(random);
            Integer known = expected.get(text);
            assertThat(table.find(text)).isEqualTo(known == null ? -1 : known);
            if (known == null) {
                expected.put(text, order.size());
                order.add(text);
            }
            assertThat(table.add(text)).isEqualTo(expected.get(text));
        }
        assertThat(table.size()).isEqualTo(order.size());
        for (int i = 0; i < order.size(); i++) {
            assertThat(table.text(i)).isEqualTo(order.get(i));
        }
    }

    @Test
    void textsThatDifferInWhatNoEncodingWritesAreDifferent() {
        TextTable table = new TextTable();
        List<String> texts = List.of("", "\0", "\uD800", "\uDC00", "\uD83D\uDE00", "?", "a", "a\0", "é", "e\u0301");
        texts.forEach(table::add);
        assertThat(table.size()).isEqualTo(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            assertThat(table.text(i)).isEqualTo(texts.get(i));
        }
    }

    @Test
    void longTextsStandWholeWhereverAPieceEnds() {
        TextTable table = new TextTable();
        for (int i = 0; i < 300; i++) {
            assertThat(table.add(i + "長".repeat(10_000 - i))).isEqualTo(i);
        }
        for (int i = 0; i < 300; i++) {
            assertThat(table.text(i)).isEqualTo(i + "長".repeat(10_000 - i));
        }
    }

    /// Few letters, so that texts come again; some long, some of other scripts.
    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(20) == 0 ? random.nextInt(200) : random.nextInt(6);
        String signs = random.nextBoolean() ? "abcdef" : "aé深圳\uD83D한";
        for (int i = 0; i < length; i++) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }
}
