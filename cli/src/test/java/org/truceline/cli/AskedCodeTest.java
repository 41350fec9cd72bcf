package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of a code that the schedule does not have as it was written.
final class AskedCodeTest {

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
            8507.61.00     | 2026-07-01 | 4 | CODE: no loaded edition of the schedule has 8507.61.00. One slip away: 8507.60.00, 8517.61.00. Nearest are: 8507.10.00, 8507.50.00, 8507.20.40, 8507.20.80.
            8507.60.0099   | 2026-07-01 | 4 | CODE: no loaded edition of the schedule has 8507.60.0099, though it has the line: its first 8 digits. 8507.60.00 has: 8507.60.0010, 8507.60.0030, 8507.60.0090. Write one of them, or the 8 digits.
            8507.60.00.00  | 2026-07-01 | 4 | CODE: no loaded edition of the schedule has 8507.60.0000, though it has the line: its first 8 digits. 8507.60.00 has: 8507.60.0010, 8507.60.0030, 8507.60.0090. Write one of them, or the 8 digits.
            5807.60.0020   | 2026-07-01 | 4 | CODE: no loaded edition of the schedule has 5807.60.0020. One slip away: 8507.60.0020. Nearest are: 5807.10.0520, 5807.10.2020, 5807.90.0520, 5807.90.2020, 5807.10.0510.
            850760         | 2026-07-01 | 2 | CODE: '850760' has 6 digits. Duties are set on 8 digits and split on 10: write 8 or 10. The line below it is 8507.60.00.
            8471           | 2026-07-01 | 2 | CODE: '8471' has 4 digits. Duties are set on 8 digits and split on 10: write 8 or 10. Below it are 20 lines, the first of them 8471.30.01, 8471.41.01, 8471.49.00, 8471.50.01, 8471.60.10.
            101210010      | 2026-07-01 | 2 | CODE: '101210010' has 9 digits. Duties are set on 8 digits and split on 10: write 8 or 10. One slip away: 0101.21.0010.
            8507.60.002    | 2026-07-01 | 2 | CODE: '8507.60.002' has 9 digits. Duties are set on 8 digits and split on 10: write 8 or 10. One slip away: 8507.60.0020, 8507.60.00.
            850.760.0020   | 2026-07-01 | 2 | CODE: '850.760.0020' has a dot where no code has one; they stand after the fourth, sixth and eighth digit. Check the digits: if they are right, write 8507.60.0020.
            8507.60.0020.1 | 2026-07-01 | 2 | CODE: '8507.60.0020.1' is not a code: it has 11 digits; a code has 4 to 10. Write 8 or 10 digits, such as 8507.60.0020. One slip away: 8507.60.0020.
            0201.30.5085   | 2026-06-08 | 4 | CODE: 0201.30.5085 has ended: edition 2025-basic (from 2025-01-01 until 2025-02-05) of the schedule prints it, edition 2026-rev-10 (from 2026-06-08) does not. In its place there may be: 0201.30.5091, 0201.30.5097.
            0201.30.5091   | 2025-02-04 | 4 | CODE: 0201.30.5091 is newer than that day: edition 2025-basic (from 2025-01-01 until 2025-02-05) of the schedule does not print it, edition 2026-rev-10 (from 2026-06-08) does. Before it there were: 0201.30.5085.
            0000.00.00     | 2026-07-01 | 4 | CODE: no loaded edition of the schedule has 0000.00.00.
            """)
    void isRefusedWithWhatToWriteInstead(String code, String day, int exit, String said) {
        Cli.Answer answer = Cli.askLine("duty " + code + " --value 1 --on " + day);

        assertThat(answer.err()).isEqualTo(said + "\n");
        assertThat(answer.exit()).isEqualTo(exit);
        assertThat(answer.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8507600020", "8507.60.0020", "8507.60.00.20", "8507 60 0020", "8507.600020", "8507.60.00"})
    void aCodeMayBeWrittenWithDotsWhereCodesHaveThemOrWithout(String code) {
        Cli.Answer answer = Cli.ask("duty", code, "--value", "1", "--on", "2025-11-14");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void aCodeThatEndedSomewhereBetweenTwoEditionsIsAnsweredThereWithoutABorrowedRate() {
        for (String day : new String[] {"2025-02-05", "2025-10-10", "2026-06-07"}) {
            Cli.Answer answer = Cli.askLine("duty 0709.51.0100 --value 1000 --on " + day);
            assertThat(answer.err()).isEmpty();
        }
    }

    /// 8501.31.80 stood on list 2 from 23 August 2018 and was split in January 2022: no edition loaded here has it.
    @Test
    void aCodeRetiredBeforeTheFirstEditionIsAnsweredWhileAListNamesItAndItsBaseRateIsMissing() {
        Cli.Answer then = Cli.askLine("duty 8501.31.80 --value 1000 --on 2019-06-01");
        assertThat(then.err()).isEmpty();
        assertThat(then.exit()).isEqualTo(Exit.NO_TOTAL);
        assertThat(then.out()).contains("9903.88.02  Section 301 tariff on China, list 2   25%", "Base rate");

        for (String day : new String[] {"2018-08-22", "2025-01-01", "2026-07-01"}) {
            assertThat(Cli.askLine("duty 8501.31.80 --value 1000 --on " + day).err())
                    .startsWith("CODE: no loaded edition of the schedule has 8501.31.80. One slip away: 8501.31.81");
        }
    }
}
