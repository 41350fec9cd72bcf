package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Name;
import org.truceline.rate.Quantities;
import org.truceline.rate.Unit;
import org.truceline.timeline.FactValue;

final class StatedQuantitiesTest {

    private static final Unit KG = Unit.of("kg");
    private static final Unit TONNE = Unit.of("t");

    private static final Map<FactId, Fact> DEFINED = Map.of(
            new FactId("weight-kg"), fact("weight-kg", Fact.Type.QUANTITY, new Fact.In(KG)),
            new FactId("quantity"), fact("quantity", Fact.Type.QUANTITY, new Fact.By(new FactId("unit"))),
            new FactId("unit"), fact("unit", Fact.Type.UNIT, null),
            new FactId("steel-value"), fact("steel-value", Fact.Type.AMOUNT, null));

    private static Fact fact(String id, Fact.Type type, Fact.@Nullable Measured measured) {
        return new Fact(
                new FactId(id),
                type,
                Fact.Of.LINE,
                new Name(id, id, id),
                "CBP",
                null,
                List.of(),
                null,
                measured,
                null,
                null);
    }

    private static Quantities of(String... stated) {
        Map<FactId, FactValue> facts = new HashMap<>();
        for (String one : stated) {
            FactId id = new FactId(one.substring(0, one.indexOf('=')));
            facts.put(id, FactValue.parse(DEFINED.get(id), one.substring(one.indexOf('=') + 1)));
        }
        return StatedQuantities.of(Quantities.none(), DEFINED, facts);
    }

    @Test
    void aWeightInKilogramsServesARateByTheKilogramAndByTheTonne() {
        assertThat(of("weight-kg=21000").in(KG)).hasValue(new BigDecimal("21000"));
        assertThat(of("weight-kg=21000").in(TONNE).orElseThrow()).isEqualByComparingTo("21");
    }

    @Test
    void aQuantityIsInTheUnitThatIsStatedWithIt() {
        assertThat(of("quantity=100", "unit=bbl").in(Unit.of("bbl"))).hasValue(new BigDecimal("100"));
        assertThat(of("quantity=100")).isEqualTo(Quantities.none());
        assertThat(of("unit=bbl")).isEqualTo(Quantities.none());
    }

    @Test
    void aValueIsNoQuantity() {
        assertThat(of("steel-value=100")).isEqualTo(Quantities.none());
    }

    @Test
    void twoWeightsThatDifferAreRefusedAndTwoThatAgreeAreNot() {
        assertThat(of("quantity=2", "unit=t", "weight-kg=2000").in(KG).orElseThrow())
                .isEqualByComparingTo("2000");
        assertThatThrownBy(() -> of("quantity=2", "unit=t", "weight-kg=2100"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "quantity in (kg: found 2100|t: found 2), but the quantities declared so far make it"
                                + " (2000|2[.]1)");
    }
}
