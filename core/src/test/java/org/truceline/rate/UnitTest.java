package org.truceline.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Units as schedules print them, and quantities in them.
class UnitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            No.          | each
            kg           | kg
            m²           | m2
            prs.         | pr.
            doz. prs.    | doz. pr.
            liters       | liter
            pf.liters    | pf.liter
            pf. liter    | pf.liter
            thousands    | 1000
            1,000 pins   | 1000 pins
            line/ gross  | line/gross
            Jwls.        | jewel
            cy kg        | clean kg
            kg ttl sug   | kg of total sugars
            Pb kg        | kg on lead content
            W            | W
            W kg         | kg on tungsten content
            V2O5 kg      | kg on vanadium pentoxide content
            t dwb        | t dwb
            KG  on  Drained weight | kg on drained weight
            """)
    void eachPrintedUnitHasANormalForm(String printed, String normal) {
        Unit unit = Unit.of(printed);
        assertThat(unit.normal()).isEqualTo(normal);
        assertThat(unit).isEqualTo(Unit.of(normal)).hasSameHashCodeAs(Unit.of(normal));
    }

    @Test
    void thePrintedTextIsKept() {
        assertThat(Unit.of(" pf.  liters").printed()).isEqualTo("pf. liters");
        assertThat(Unit.of("Pb kg").printed()).isEqualTo("Pb kg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "banana", "No. and kg", "kg on", "kg on 3 sides", "X kg", "on lead content"})
    void anythingElseIsRefused(String text) {
        assertThatExceptionOfType(RateSyntaxException.class)
                .isThrownBy(() -> Unit.of(text))
                .withMessageStartingWith("cannot read the unit \"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "kg, 2500, t, 2.5",
        "t, 2.5, kg, 2500",
        "g, 1, t, 0.000001",
        "No., 1500, 1000, 1.5",
        "head, 7, No., 7",
        "t on lead content, 1, kg on lead content, 1000",
        "doz., 2, No., 24",
        "No., 30, doz., 2.5",
        "gross, 1, doz., 12",
        "doz. pr., 3, prs., 36",
        "hl, 1.5, liters, 150",
        "liters, 250, hl, 2.5",
        "m3, 2, liters, 2000",
        "ml, 750, liter, 0.75",
        "carat, 5, g, 1",
        "m2, 1, cm2, 10000",
        "thousand m, 2, m, 2000"
    })
    void quantitiesConvertWhereTheResultIsExact(String from, BigDecimal number, String to, BigDecimal converted) {
        assertThat(Quantities.of(Unit.of(from), number).in(Unit.of(to))).contains(converted);
    }

    @Test
    void whatIsNoExactDecimalIsNotConverted() {
        Quantities seven = Quantities.of(Unit.of("No."), new BigDecimal("7"));
        assertThat(seven.in(Unit.of("doz."))).isEmpty();
        assertThat(Unit.of("No.").convertsTo(Unit.of("doz."))).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seven.with(Unit.of("doz."), BigDecimal.ONE))
                .withMessage("quantity in doz.: found 1, but the quantities declared so far make it 7 No.");
    }

    @ParameterizedTest
    @CsvSource({
        "kg, liter",
        "kg, kg on lead content",
        "pr., No.",
        "piece, No.",
        "liter, pf.liter",
        "kg, clean kg",
        "jewel, jewel over 7",
        "degree, No."
    })
    void unitsOfDifferentMeasureDoNotConvert(String from, String to) {
        assertThat(Quantities.of(Unit.of(from), BigDecimal.ONE).in(Unit.of(to))).isEmpty();
    }

    @Test
    void theSameQuantityMayBeDeclaredTwiceButNotTwoQuantities() {
        Quantities declared = Quantities.of(Unit.of("kg"), new BigDecimal("1000"));
        assertThat(declared.with(Unit.of("t"), new BigDecimal("1.0")).in(Unit.of("t")))
                .contains(BigDecimal.ONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> declared.with(Unit.of("t"), new BigDecimal("2")))
                .withMessage("quantity in t: found 2, but the quantities declared so far make it 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantities.of(Unit.of("kg"), new BigDecimal("-1")))
                .withMessage("quantity in kg must not be negative, found -1");
    }
}
