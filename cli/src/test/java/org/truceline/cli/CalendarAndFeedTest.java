package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CalendarAndFeedTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {"calendar --on 2025-11-14 --lang zh", "feed --since 2025-11-01 --known 2025-11-14 --lang ja"})
    void aFileHoldsWhatStandardOutputShows(String command) throws IOException {
        Path file = folder.resolve("truce");

        assertThat(run(command)).isEqualTo(Exit.ANSWERED);
        assertThat(run(command + " -o " + file)).isEqualTo(Exit.ANSWERED);

        assertThat(Files.readString(file)).isEqualTo(out.toString());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void withoutKnownACalendarTellsWhatCouldBeKnownOnItsDay() {
        run("calendar --on 2025-11-14");

        assertThat(out.toString())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("DTSTAMP:20251114T235959Z");
    }

    @Test
    void withoutSinceAFeedHolds90Days() {
        run("feed");

        assertThat(out.toString()).contains("From 2026-07-11 to 2026-10-09.");
    }

    @Test
    void nothingIsWrittenAsJson() {
        assertThat(run("calendar --json")).isEqualTo(Exit.USAGE);
        assertThat(run("feed --json")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("`truceline lapses --json`").contains("`truceline ledger diff --json`");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aSpanThatCannotBeIsRefused() {
        assertThat(run("feed --since 2025-11-14 --known 2025-11-13")).isEqualTo(Exit.USAGE);
        assertThat(run("feed --since 2025-11-14T00:01")).isEqualTo(Exit.USAGE);
        assertThat(run("feed --since 2017-12-31")).isEqualTo(Exit.OUTSIDE_LEDGER);
        assertThat(err.toString())
                .contains("--since: 2025-11-14 is after 2025-11-13, the last day of the span. Name an earlier day.")
                .contains("--since: '2025-11-14T00:01' has a clock time. Write a day such as 2025-11-14.")
                .contains("is before the ledger begins");
    }

    private int run(String command) {
        return Truceline.run(new PrintWriter(out), new PrintWriter(err, true), command.split(" ", -1));
    }
}
