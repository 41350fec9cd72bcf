package org.truceline.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Value;

/// What asks for more care though it does not cover.
final class FlagsTest {

    @Test
    void aHoldingBelowTheThresholdIsAFlagFromWhereTheGuidanceBegins() {
        assertThat(flags("X>A 25; Y>A 75", "25", "A")).isEmpty();
        assertThat(flags("X>A 25.000001; Y>A 74", "25", "A")).contains(Finding.Flag.MINORITY);
        assertThat(flags("X>A 49.99; Y>A 50.01", "0", "A")).containsExactly(Finding.Flag.MINORITY);
        assertThat(flags("X>A 50; Y>A 50", "0", "A")).isEmpty();
    }

    @Test
    void aRuleWithoutGuidanceRaisesNoFlagForAHoldingBelowTheThreshold() {
        assertThat(flags("X>A 49.99; Y>A 50.01", null, "A")).isEmpty();
    }

    @Test
    void sharesOfItsOwnAreAFlagWhereTheOwnersHoldEnoughOfTheRest() {
        assertThat(flags("X>A 45; A>A 10; Y>A 45", null, "A")).containsExactly(Finding.Flag.OWN_SHARES);
        assertThat(flags("X>A 44.999999; A>A 10; Y>A 45", null, "A")).isEmpty();
        assertThat(flags("A>A 60; Y>A 40", null, "A")).isEmpty();
    }

    @Test
    void whatNobodyStatedHoldsIsAFlagWhereItMightReachTheThreshold() {
        assertThat(flags("X>A 20; Y>A 50", null, "A")).containsExactly(Finding.Flag.UNTOLD);
        assertThat(flags("X>A 20; Y>A 50.000001", null, "A")).isEmpty();
        assertThat(flags("X>B 60; Y>A 100", null, "Y")).containsExactly(Finding.Flag.UNTOLD);
    }

    @Test
    void interestsOfAnotherKindAreAFlagAlsoWhenACoveredCompanyHoldsThem() {
        assertThat(flags("X>A seats 60; Y>A 100", null, "A")).containsExactly(Finding.Flag.OTHER_INTEREST);
        assertThat(flags("X>B 50; B>A votes 1; Y>A 100", null, "A")).containsExactly(Finding.Flag.OTHER_INTEREST);
        assertThat(flags("Y>A votes 100; Y>A 100; X>B 50", null, "A")).isEmpty();
        assertThat(flags("X>A 50; X>A votes 100; Y>A 50", null, "A")).isEmpty();
    }

    @Test
    void flagsAreCountedAndFoundByKindForAllPartiesAtOnce() {
        Sketch sketch = Sketch.of("X>A 40; Y>A 60; X>B votes 90; Y>B 100; X>C 30; C>C 40; Y>C 30")
                .owners("X");
        Flags flags = sketch.under(rule("25")).flags();
        assertThat(flags.count(Finding.Flag.MINORITY)).isEqualTo(2);
        assertThat(names(sketch, flags, Finding.Flag.MINORITY)).containsExactly("A", "C");
        assertThat(names(sketch, flags, Finding.Flag.OWN_SHARES)).containsExactly("C");
        assertThat(names(sketch, flags, Finding.Flag.OTHER_INTEREST)).containsExactly("B");
        assertThat(names(sketch, flags, Finding.Flag.UNTOLD)).containsExactly("Y");
        assertThat(flags.beside(Finding.Flag.UNTOLD).stream().mapToObj(sketch::name))
                .containsExactly("A", "B", "C");
    }

    private static List<String> names(Sketch sketch, Flags flags, Finding.Flag flag) {
        return flags.having(flag).stream().mapToObj(sketch::name).toList();
    }

    private static Set<Finding.Flag> flags(String stakes, @Nullable String above, String party) {
        Sketch sketch = Sketch.of(stakes).owners("X");
        return sketch.under(rule(above)).flags().of(sketch.number(party));
    }

    private static Value.OwnershipRule rule(@Nullable String above) {
        return new Value.OwnershipRule(
                BigDecimal.valueOf(50),
                "at-least",
                "yes",
                "cascade",
                List.of("equity"),
                List.of(),
                List.of(new ListId("us/sdn")),
                Set.of(),
                "no",
                Set.of(),
                above == null ? null : new BigDecimal(above));
    }
}
