package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Quantities in the units of the schedule, in units that convert to them exactly, and in wrong ones.
final class AskedQuantitiesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            8507.60.0010 --quantity 5 --unit liter                   | 2 | --unit: 8507.60.0010 is not counted in liter. The schedule asks for: No., kg.
            8507.60.00 --quantity 5 --unit liter                     | 2 | --unit: 8507.60.00 is not counted in liter. Its units depend on the statistical number: write 10 digits, or leave the quantity out; no rate of this line needs one.
            0201.30.5091 --quantity 5 --unit liter                   | 2 | --unit: 0201.30.5091 is not counted in liter. The schedule asks for: kg.
            6401.10.00 --quantity 10 --unit kg                       | 2 | --unit: 6401.10.00 is not counted in kg. The schedule asks for: prs.
            7013.22.50 --quantity 10 --unit m2                       | 2 | --unit: 7013.22.50 is not counted in m2. The schedule asks for: No.
            0407.11.00 --quantity 24 --unit No. --quantity 2 --unit t | 2 | --unit: 0407.11.00 is not counted in t. The schedule asks for: doz.
            0407.11.00 --quantity 7 --unit No.                       | 2 | --quantity: 7 No. is no exact number of doz., for which the base rate asks. State the quantity in that unit.
            2203.00.0030 --quantity 1 --quantity 2 --unit liter      | 2 | --unit: 1 unit for 2 quantities. State one unit for each quantity, in the same order.
            2203.00.0030 --quantity 1 --unit liter --quantity 2 --unit hl | 2 | --quantity: quantity in hl: found 2, but the quantities declared so far make it 0.01. State the same quantity in each unit.
            """)
    void aQuantityInAUnitThatTheCodeDoesNotAskForIsRefused(String line, int exit, String said) {
        Cli.Answer answer = Cli.askLine("duty --value 1000 --on 2026-07-01 " + line);
        assertThat(answer.err()).isEqualTo(said + "\n");
        assertThat(answer.exit()).isEqualTo(exit);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            0407.11.00 --quantity 24000 --unit No.                       | 2.8¢/doz.      | 56.00
            0407.11.00 --quantity 2000 --unit doz.                       | 2.8¢/doz.      | 56.00
            0201.30.5015 --quantity 2 --unit t                           | 4.4¢/kg        | 88.00
            2204.21.30 --quantity 1.5 --unit hl                        | 6.3¢/liter     | 9.45
            2204.21.30 --quantity 150 --unit liters                    | 6.3¢/liter     | 9.45
            """)
    void aQuantityInAUnitThatConvertsExactlyServes(String line, String rate, String amount) {
        Cli.Answer answer = Cli.askLine("duty --value 1000 --on 2026-07-01 " + line);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).containsPattern("Base rate +" + Pattern.quote(rate) + " +" + amount);
    }

    @Test
    void aRateOnTwoQuantitiesTakesBothAndNamesTheOneThatIsMissing() {
        String line = "duty 2204.30.00 --value 1000 --on 2026-07-01 --quantity 100 --unit liter";
        Cli.Answer one = Cli.askLine(line);
        assertThat(one.exit()).isEqualTo(Exit.NO_TOTAL);
        assertThat(one.out()).contains("a quantity is needed, in pf.liter");

        Cli.Answer both = Cli.askLine(line + " --quantity 12 --unit pf.liter");
        assertThat(both.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(both.out()).containsPattern("4.4¢/liter [+] +8.17");
    }

    @Test
    void aUnitInWhichADutyOfTheLineIsCountedServesThoughTheScheduleDoesNotPrintIt() {
        Cli.Answer counted = Cli.ask(
                "duty",
                "6109.10.00",
                "--origin",
                "CN",
                "--on",
                "2025-05-20",
                "--value",
                "60",
                "--fact",
                "low-value=yes",
                "--fact",
                "mode=post",
                "--fact",
                "postal-duty=per-item",
                "--quantity",
                "1",
                "--unit",
                "postal item");
        assertThat(counted.err()).isEmpty();
        assertThat(counted.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(counted.out()).containsPattern("Total .*100[.]00");
    }
}
