package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the answer tells whoever makes out the entry: the numbers to declare in their order, and what may come back.
final class DutyDeclarationTest {

    private static final ObjectMapper READER = new ObjectMapper();

    /// The order on a real entry summary of 2026: https://github.com/Auxx-Ai/auxx-ai/pull/2255
    @Test
    void theHeadingThatFreesFromTheForcedLabourDutyStandsInItsPlace() throws IOException {
        assertThat(reported("7326.90.8688", "2026-09-15"))
                .containsExactly("9903.88.03", "9903.05.90", "9903.82.02", "7326.90.8688");
    }

    @Test
    void aDutyThatEndedHasNoNumberToDeclare() throws IOException {
        assertThat(reported("6109.10.00", "2026-02-23"))
                .containsExactly("9903.88.15", "9903.01.24", "9903.01.25", "6109.10.00");
        assertThat(reported("6109.10.00", "2026-02-24")).containsExactly("9903.88.15", "9903.03.01", "6109.10.00");
        assertThat(reported("6109.10.00", "2026-07-24")).containsExactly("9903.88.15", "9903.05.31", "6109.10.00");
    }

    @Test
    void goodsOnTheExemptListDeclareItsHeading() throws IOException {
        assertThat(reported("8542.31.0015", "2025-11-14"))
                .containsExactly("9903.91.05", "9903.01.24", "9903.01.32", "8542.31.0015");
    }

    @Test
    void nothingIsNamedWhereItCannotBeToldWhatIsOwed() throws IOException {
        assertThat(reported("8708.29.5160", "2026-07-25")).isEmpty();
    }

    /// The duties under the emergency powers of which the Supreme Court held on 20 February 2026 that the statute does
    /// not carry them: of a value of 1,000, 20 and 125 percent, then 10 and 10.
    @ParameterizedTest
    @CsvSource({"2025-04-20, 1450.00", "2026-02-23, 200.00", "2026-02-24, 0.00"})
    void whatTheCourtHeldUnlawfulIsTheRefundExposure(String day, String exposure) throws IOException {
        assertThat(answer("6109.10.00", day).at("/refundExposure/amount").textValue())
                .isEqualTo(exposure);
    }

    /// No edition of the schedule of 2020 is loaded, so there is no total from which anything could be taken.
    @Test
    void withoutATotalTheRefundExposureIsNotToldAsNothing() throws IOException {
        assertThat(answer("6109.10.00", "2020-02-14").get("refundExposure").isNull())
                .isTrue();
    }

    private static List<String> reported(String code, String day) throws IOException {
        List<String> numbers = new ArrayList<>();
        answer(code, day).get("reported").forEach(number -> numbers.add(number.textValue()));
        return numbers;
    }

    private static JsonNode answer(String code, String day) throws IOException {
        return READER.readTree(
                Cli.askLine("duty " + code + " --value 1000 --json --on " + day).out());
    }
}
