package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.Ledgers;
import org.truceline.goods.Code;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Party;
import org.truceline.rate.Quantities;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;

/// Claims of a heading with the number of an article listed under it, articles joined in one row, and origins that the
/// ledger does not carry.
final class NumberedClaimTest {

    private static final Tariff US = Tariff.of(Party.US, View.of(Ledgers.shipped()));

    @ParameterizedTest
    @CsvSource({
        "8716805090, 9903.88.13, true",
        "8716805090, 9903.88.13(7), true",
        "8716805090, 9903.88.13(8), false",
        "8903100060, 9903.88.13(9), true",
        "8903100060, 9903.88.13(10), true",
        "8903100060, 9903.88.13(11), false"
    })
    void aNumberChoosesAmongTheArticlesOfTheHeading(String code, String claim, boolean excluded) {
        assertThat(owed(code, "2019-10-01", Map.of("exclusion", claim)).contains("9903.88.03"))
                .isEqualTo(!excluded);
    }

    @Test
    void theNumbersThatNameACodeAreThoseOfTheHeading() {
        assertThat(Articles.numbers(Ledgers.shipped(), new Code("8903100060"), "9903.88.13"))
                .containsExactly("(9)", "(10)");
        assertThat(Articles.numbers(Ledgers.shipped(), new Code("6109100012"), "9903.88.13"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sterile polystyrene decanters, true",
        "Single-use sterile surgical drapes of plastics, true",
        "single-use sterile surgical drapes of plastics; sterile polystyrene decanters, true",
        "other, false"
    })
    void eachOfTheArticlesThatARowJoinsIsOnTheList(String article, boolean excluded) {
        assertThat(owed("3926909985", "2025-07-25", Map.of("exclusion", "9903.88.69", "article", article)).stream()
                        .noneMatch(heading -> heading.startsWith("9903.88")))
                .isEqualTo(excluded);
    }

    @Test
    void articlesOfLaterLawAreNotOffered() {
        Code code = new Code("3926909985");

        assertThat(Articles.of(
                        Ledgers.shipped(),
                        Party.US,
                        code,
                        AsOf.parse("2024-06-14").in(US.zone())))
                .isNotEqualTo(Articles.of(
                        Ledgers.shipped(),
                        Party.US,
                        code,
                        AsOf.parse("2024-06-15").in(US.zone())))
                .doesNotContain("sterile polystyrene decanters");
        assertThat(Articles.of(
                        Ledgers.shipped(),
                        Party.US,
                        code,
                        AsOf.parse("2024-06-15").in(US.zone())))
                .contains("sterile polystyrene decanters");
    }

    @ParameterizedTest
    @CsvSource({"DE", "VN"})
    void goodsFromElsewhereHaveNoTotal(String origin) {
        Line line = line("8507600020", origin, "2025-11-14", Map.of());

        assertThatThrownBy(() -> US.assess(line))
                .isInstanceOf(OriginOutsideException.class)
                .hasMessage("goods of " + origin + " are outside this ledger. Carried here are: CN, HK, MO.");
        assertThatThrownBy(() -> CompiledTariff.of(US, origin)).isInstanceOf(OriginOutsideException.class);
        Tariff china = Tariff.of(Party.CN, US.view());
        assertThatThrownBy(() -> china.assess(line("12019011", "AR", "2026-06-01", Map.of())))
                .hasMessage("goods of AR are outside this ledger. Carried here are: BR, MX, US.");
        assertThat(Set.of("CN", "HK", "MO")).isEqualTo(Tariff.origins(Ledgers.shipped(), Party.US));
    }

    private static List<String> owed(String code, String day, Map<String, String> facts) {
        return US.assess(line(code, "CN", day, facts)).components().stream()
                .map(one -> String.valueOf(one.heading()))
                .toList();
    }

    private static Line line(String code, String origin, String day, Map<String, String> facts) {
        Map<FactId, FactValue> stated = new HashMap<>();
        facts.forEach((id, text) -> stated.put(
                new FactId(id), FactValue.parse(Ledgers.shipped().facts().get(new FactId(id)), text)));
        return new Line(new Code(code), origin, AsOf.parse(day), new BigDecimal("1000.00"), stated, Quantities.none());
    }
}
