package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `truceline status` says on four days, as counsel would hold it against us.
final class TruceSentenceTest {

    /// Words that would say that a suspension has come to its end, or that what lay beneath applies again.
    private static final Pattern SAYS_IT_HAPPENED = Pattern.compile(
            "lapsed|ran out|expired|back in force|is back|restored|resumed|snapped back|no longer suspended"
                    + "|失効し|失効済|復活|再発動|満了し|再開し"
                    + "|已失效|失效|恢复|已届满|已到期|重新生效|再次生效");

    private static final ObjectMapper READER = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"2026-11-23,en", "2026-11-23,ja", "2026-11-23,zh", "2027-03-01,en", "2027-03-01,ja", "2027-03-01,zh"})
    void afterTheHorizonNothingOpenIsSaidToHaveLapsedOrComeBack(String day, String language) throws IOException {
        JsonNode status = status(day, language);

        List<String> said = new ArrayList<>();
        said.add(status.get("sentence").asText());
        for (JsonNode measure : status.get("measures")) {
            if (measure.at("/inLaw/state").asText().equals("open")) {
                said.add(measure.at("/inLaw/words").asText());
                said.add(measure.get("unknown").asText());
                measure.get("stated")
                        .forEach(stated -> said.add(stated.get("words").asText()));
            }
        }
        assertThat(said)
                .hasSizeGreaterThan(17)
                .noneMatch(text -> SAYS_IT_HAPPENED.matcher(text).find());
    }

    /// On 1 December 2018 the presidents had agreed on a pause in Buenos Aires, which this ledger does not record.
    @ParameterizedTest
    @CsvSource({"2018-12-31", "2025-01-19"})
    void beforeTheRecordOfAgreementsBeginsNobodyIsSaidToHaveAnnouncedNone(String day) throws IOException {
        assertThat(status(day, "en").get("sentence").asText())
                .contains("this ledger does not record the agreements of that time")
                .doesNotContain("neither side");
    }

    @ParameterizedTest
    @CsvSource({"2025-01-20", "2025-05-11"})
    void betweenThatDayAndGenevaNoTruceHadBeenAnnounced(String day) throws IOException {
        assertThat(status(day, "en").get("sentence").asText())
                .startsWith("No truce is known as of " + day + ": neither side had announced one since 2025-01-20");
    }

    @ParameterizedTest
    @CsvSource({"en", "ja", "zh"})
    void onTheTwentyThirdOfNovember2026ItCannotBeToldAndBothReadingsAreGiven(String language) throws IOException {
        JsonNode status = status("2026-11-23", language);

        assertThat(status.at("/truce/state").asText()).isEqualTo("cannot-tell");
        assertThat(status.get("sentence").asText())
                .contains(status.at("/truce/name").asText())
                .contains("2026-10-09")
                .containsPattern("2027-01-(09|10)")
                .doesNotContain("{");
        JsonNode rule = measure(status, "us.bis.affiliates-rule");
        assertThat(rule.at("/inLaw/state").asText()).isEqualTo("open");
        assertThat(rule.at("/inLaw/stateThrough").asText()).isEqualTo("suspended");
        assertThat(rule.at("/inLaw/through").asText()).isEqualTo("2026-10-09");
        assertThat(rule.at("/next/at").asText()).isEqualTo("2026-11-10T00:00:00-05:00");
        assertThat(rule.at("/next/byTheBooksOnly").asBoolean()).isTrue();
        assertThat(rule.at("/stated/0/saidBy").asText()).isEqualTo("US");
        assertThat(rule.at("/stated/0/until").asText()).isEqualTo("2027-01-10T00:00:00-05:00");
        assertThat(rule.get("unknown").asText()).contains("2026-10-09");
        JsonNode china = measure(status, "cn.2025.universal");
        assertThat(china.at("/next/at").asText()).isEqualTo("2026-11-10T13:01:00+08:00");
        assertThat(china.at("/next/value/rate").asText()).isEqualTo("0.34");
    }

    @ParameterizedTest
    @CsvSource({"2027-01-09", "2027-01-10", "2027-01-11", "2027-03-01"})
    void aStatementThatHasRunOutSinceTheLastCheckIsToldAsWell(String day) throws IOException {
        JsonNode rule = measure(status(day, "en"), "us.bis.affiliates-rule");
        assertThat(rule.at("/inLaw/state").asText()).isEqualTo("open");
        assertThat(rule.get("stated")).hasSize(1);
        assertThat(rule.at("/stated/0/from").asText()).isEqualTo("2026-11-10T00:00:00-05:00");
        assertThat(rule.at("/stated/0/until").asText()).isEqualTo("2027-01-10T00:00:00-05:00");
    }

    @Test
    void inEnglishItSaysSoInPlainWords() throws IOException {
        assertThat(status("2026-11-23", "en").get("sentence").asText())
                .startsWith("Whether the truce is on cannot be told.")
                .containsPattern("officials have stated\\b.*\\bthat they run to 2027-01-(09|10)")
                .endsWith("is not known here.");
    }

    @ParameterizedTest
    @CsvSource({"en,The truce is on.", "ja,休戦", "zh,休战"})
    void onTheFifthOfNovember2026TheTruceIsOnAsLastCheckedAndTwoPromisesHaveNothingLeftToBind(
            String language, String words) throws IOException {
        JsonNode status = status("2026-11-05", language);

        assertThat(status.at("/truce/agreement").asText()).isEqualTo("busan-2025");
        assertThat(status.at("/truce/state").asText()).isEqualTo("on");
        Map<String, Integer> counts = counts(status);
        assertThat(counts).containsOnlyKeys("kept", "void").containsEntry("void", 2);
        assertThat(status.get("sentence").asText())
                .contains(words)
                .contains("2026-10-09")
                .containsPattern("2026-11-(09|10)")
                .contains(status.at("/truce/testable").asText())
                .contains(counts.get("kept").toString());
    }

    @Test
    void onTheFourteenthOfNovember2025EveryPromiseIsKeptAndTheEndIsAYearAhead() throws IOException {
        JsonNode status = status("2025-11-14", "en");

        assertThat(status.at("/truce/state").asText()).isEqualTo("on");
        assertThat(counts(status)).containsOnlyKeys("kept");
        String promises = status.at("/truce/testable").asText();
        assertThat(status.get("sentence").asText())
                .startsWith("The truce is on. Busan agreement")
                .containsPattern("of " + promises + " promises[^,]*, the law shows " + promises + "[.]")
                .containsPattern("ends on 2026-11-(09|10)");
        JsonNode reciprocal = measure(status, "us.ieepa.reciprocal.cn");
        assertThat(reciprocal.at("/inLaw/state").asText()).isEqualTo("reduced");
        assertThat(reciprocal.at("/inLaw/value/rate").asText()).isEqualTo("0.1");
        assertThat(reciprocal.at("/inLaw/beneath/rate").asText()).isEqualTo("0.34");
        JsonNode superhard = measure(status, "cn.control.55-2025");
        assertThat(superhard.at("/inLaw/state").asText()).isEqualTo("suspended");
        assertThat(superhard.at("/inLaw/everBegan").asBoolean()).isFalse();
        assertThat(measure(status, "us.threat.hundred-percent")
                        .at("/inLaw/state")
                        .asText())
                .isEqualTo("talked-of");
    }

    @Test
    void onTheTwelfthOfOctober2025ThreatsAndPendingControlsStandBesideATruceThatIsOn() throws IOException {
        JsonNode status = status("2025-10-12", "en");

        assertThat(status.at("/truce/agreement").asText()).isEqualTo("stockholm-2025");
        assertThat(status.get("sentence").asText())
                .startsWith("The truce is on.")
                .containsPattern("ends on 2025-11-(09|10)")
                .containsPattern("[0-9]+ are enacted and ask nothing yet")
                .contains("2 are only threatened");
        assertThat(measure(status, "us.bis.affiliates-rule").at("/inLaw/state").asText())
                .isEqualTo("in-force");
        assertThat(measure(status, "cn.control.55-2025").at("/inLaw/state").asText())
                .isEqualTo("pending");
        assertThat(measure(status, "us.threat.hundred-percent")
                        .at("/stated/0/standing")
                        .asText())
                .isEqualTo("threatened");
    }

    private static JsonNode status(String day, String language) throws IOException {
        return READER.readTree(
                Cli.ask("status", "--on", day, "--lang", language, "--json").out());
    }

    private static JsonNode measure(JsonNode status, String id) {
        for (JsonNode measure : status.get("measures")) {
            if (measure.get("id").asText().equals(id)) {
                return measure;
            }
        }
        throw new AssertionError("no measure " + id + " in the table");
    }

    private static Map<String, Integer> counts(JsonNode status) {
        Map<String, Integer> counts = new TreeMap<>();
        status.at("/truce/counts")
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asInt()));
        return counts;
    }
}
