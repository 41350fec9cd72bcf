package org.truceline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Statements of the Beneficial Ownership Data Standard: which of a record holds on a day, and what interests say.
final class OwnersStatementsTest {

    private static final String COVERED = "A +covered +60 %";
    private static final String PERHAPS = "A +cannot be ruled out +0 to 100 %";
    private static final String FLAGGED = "A +0 % +interest not counted";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"interests\":[{\"type\":\"unknownInterest\"}]",
                "\"interests\":[{\"type\":\"unpublishedInterest\"}]",
                "\"interests\":[{}]",
                "\"interests\":[]",
                "\"isComponent\":false",
                "\"interests\":[{\"type\":\"shareholding\"}]"
            })
    void anInterestOfWhichNothingIsToldIsAStakeOfUnknownSize(String interests) throws IOException {
        assertThat(asked("2025-10-15", statement("2025-01-01", "new", interests)))
                .containsPattern(PERHAPS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "otherInfluenceOrControl",
                "controlByLegalFramework",
                "enjoymentAndUseOfAssets",
                "boardMember",
                "trustee"
            })
    void controlWithoutAHoldingIsARedFlag(String type) throws IOException {
        assertThat(asked("2025-10-15", statement("2025-01-01", "new", "\"interests\":[{\"type\":\"" + type + "\"}]")))
                .containsPattern(FLAGGED)
                .doesNotContainPattern("A +cannot be ruled out");
    }

    @Test
    void aTypeThatTheStandardDoesNotKnowIsRefusedWithTheNearest() throws IOException {
        Cli.Answer answer =
                ask("2025-10-15", statement("2025-01-01", "new", "\"interests\":[{\"type\":\"shareHolding\"}]"));
        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.err())
                .contains("bods.json:1:2: type: 'shareHolding' is no interest of the Beneficial Ownership Data Standard"
                        + " 0.4. Near it is: shareholding.");
    }

    @Test
    void ofARecordTheLastStatementUpToTheDayHolds() throws IOException {
        String held = statement("2025-01-01", "new", share("60", "\"startDate\":\"2020-01-01\""));
        String ended = statement(
                "2026-03-01", "closed", share("60", "\"startDate\":\"2020-01-01\",\"endDate\":\"2026-02-28\""));
        String less = statement("2026-03-01", "updated", share("10", "\"startDate\":\"2020-01-01\""));
        assertThat(asked("2025-10-15", held + "," + ended)).containsPattern(COVERED);
        assertThat(asked("2025-10-15", ended + "," + held)).containsPattern(COVERED);
        assertThat(asked("2025-10-15", held + "," + less)).containsPattern(COVERED);
        assertThat(asked("2025-10-15", less + "," + held)).containsPattern(COVERED);
        for (String day : new String[] {"2026-03-01", "2026-03-02"}) {
            assertThat(asked(day, held + "," + less)).doesNotContainPattern(COVERED);
            assertThat(asked(day, held + "," + ended)).doesNotContainPattern(COVERED);
        }
        assertThat(asked("2026-02-28", held + "," + less)).containsPattern("A +covered");
    }

    @Test
    void whereAllStatementsAreLaterTheFirstSaysWhatWasHeld() throws IOException {
        assertThat(asked("2025-10-15", statement("2026-03-01", "closed", share("60", "\"endDate\":\"2026-02-28\""))))
                .containsPattern(COVERED);
        assertThat(asked("2025-10-15", statement("2026-03-01", "closed", share("60", "\"endDate\":\"2025-10-15\""))))
                .doesNotContainPattern("A +covered")
                .doesNotContainPattern("A +cannot be ruled out");
        assertThat(asked("2025-10-15", statement("2026-03-01", "closed", share("60", "\"details\":\"\""))))
                .containsPattern("A +cannot be ruled out +cannot be ruled out|A +cannot be ruled out +0 to 60 %");
        assertThat(asked(
                        "2025-10-15",
                        statement("2026-03-01", "new", share("60", "\"details\":\"\"")) + ","
                                + statement("2026-04-01", "updated", share("10", "\"details\":\"\""))))
                .containsPattern(COVERED);
    }

    @Test
    void belowAnExclusiveMaximumTheThresholdIsNotReached() throws IOException {
        for (String limit : new String[] {"\"exclusiveMaximum\":50", "\"maximum\":50,\"exclusiveMaximum\":true"}) {
            assertThat(asked(
                            "2025-10-15",
                            statement(
                                    "2025-01-01",
                                    "new",
                                    "\"interests\":[{\"type\":\"shareholding\",\"share\":{\"minimum\":25," + limit
                                            + "}}]")))
                    .containsPattern("A +25 to 49.999999 % +holding below")
                    .doesNotContainPattern("A +cannot be ruled out");
        }
        assertThat(
                        asked(
                                "2025-10-15",
                                statement(
                                        "2025-01-01",
                                        "new",
                                        "\"interests\":[{\"type\":\"shareholding\",\"share\":{\"minimum\":25,\"maximum\":50}}]")))
                .containsPattern("A +cannot be ruled out +25 to 50 %");
    }

    @Test
    void aFileWithoutAStatementAndADayThatIsNoneAreRefused() throws IOException {
        Cli.Answer empty = ask("2025-10-15", "");
        assertThat(empty.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(empty.err()).contains("bods.json:1:1: the file has no statements. Write one for each stake.");
        assertThat(ask("2025-10-15", statement("01.03.2026", "new", share("60", "\"details\":\"\"")))
                        .err())
                .contains("bods.json:1:2: statementDate: '01.03.2026' does not begin with a day such as 2025-11-14.");
    }

    private static String share(String share, String more) {
        return "\"interests\":[{\"type\":\"shareholding\",\"share\":{\"exact\":" + share + "}," + more + "}]";
    }

    private static String statement(String day, String status, String interests) {
        return "{\"statementId\":\"" + day + status + "\",\"recordId\":\"r1\",\"recordType\":\"relationship\","
                + "\"recordStatus\":\"" + status + "\",\"statementDate\":\"" + day + "\",\"recordDetails\":{"
                + "\"subject\":\"A\",\"interestedParty\":\"X\"," + interests + "}}";
    }

    private String asked(String day, String statements) throws IOException {
        Cli.Answer answer = ask(day, statements);
        assertThat(answer.err()).isEmpty();
        return answer.out();
    }

    private Cli.Answer ask(String day, String statements) throws IOException {
        Path file = folder.resolve("bods.json");
        Files.writeString(file, "[" + statements + "]", UTF_8);
        Path listed = folder.resolve("l.csv");
        Files.writeString(listed, "id,list\nX,us/entity-list\n", UTF_8);
        return Cli.ask(
                "owners",
                "--edges",
                file.toString(),
                "--listed",
                listed.toString(),
                "--rule",
                "bis-affiliates",
                "--on",
                day);
    }
}
