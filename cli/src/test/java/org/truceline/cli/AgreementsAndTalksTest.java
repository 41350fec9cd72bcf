package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truceline.agreement.ProvisionState;

/// `talks`, `agreement`, `events` and `commitments`: as text in three languages, and as JSON.
final class AgreementsAndTalksTest {

    private static final ObjectMapper READER = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Path SCHEMAS = Path.of("..", "docs", "schema");
    private static final List<String> COMMANDS =
            List.of("talks", "agreement", "agreement busan-2025", "agreement washington-2026", "events", "commitments");
    private static final List<String> DAYS = List.of(
            "2018-07-06",
            "2025-05-12",
            "2025-10-27",
            "2025-11-14",
            "2026-01-05",
            "2026-01-20",
            "2026-06-01",
            "2026-10-09",
            "2026-11-23",
            "2027-03-01");

    /// Words that would say that a suspension has come to its end, or that what lay beneath applies again.
    private static final Pattern SAYS_IT_HAPPENED = Pattern.compile(
            "lapsed|expired|has ended and|back in force|is back|restored|snapped back|期間満了|失効|復活|期满|失效|恢复");

    record Asked(String file, String line) {
        @Override
        public String toString() {
            return line;
        }
    }

    static List<Asked> texts() {
        List<Asked> asked = new ArrayList<>();
        for (String language : Cli.LANGUAGES) {
            String end = "." + language + ".txt";
            String in = " --lang " + language;
            asked.add(new Asked("talks-2025-11-14" + end, "talks --on 2025-11-14" + in));
            asked.add(new Asked("agreement-busan-2025-11-14" + end, "agreement busan-2025 --on 2025-11-14" + in));
            asked.add(new Asked("agreement-busan-2026-11-23" + end, "agreement busan-2025 --on 2026-11-23" + in));
            asked.add(new Asked("agreements-2026-11-23" + end, "agreement --on 2026-11-23" + in));
            asked.add(new Asked("events-2026-11-23" + end, "events --on 2026-11-23 --since 2026-02-01" + in));
            asked.add(new Asked("commitments-2026-01-20" + end, "commitments --on 2026-01-20" + in));
        }
        return asked;
    }

    static List<String> answers() {
        List<String> lines = new ArrayList<>();
        for (String command : COMMANDS) {
            for (String day : DAYS) {
                lines.add(command + " --on " + day);
            }
            lines.add(command + " --on 2026-11-23 --lang ja");
            lines.add(command + " --on 2026-11-23 --lang zh");
            lines.add(command + " --on 2026-11-23 --known 2025-11-14");
            lines.add(command + " --on 2026-11-23 --scenario lapse");
        }
        return lines;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsAsItDidWhenSomeoneLastLooked(Asked asked) {
        Cli.Answer answer = Cli.askLine(asked.line());

        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isEqualTo(Exit.ANSWERED);
        Golden.compare(asked.file(), answer.out());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerKeepsToItsSchemaAndListsItsSources(String line) throws IOException {
        Cli.Answer answer = Cli.askLine(line + " --json");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(faults(line.replaceFirst(" .*", ""), answer.out())).isEmpty();
        JsonNode read = READER.readTree(answer.out());
        Set<String> listed = new TreeSet<>(read.get("sources").findValuesAsText("id"));
        for (String key : List.of("by", "carriedOutBy", "endedBy")) {
            for (JsonNode by : read.findValues(key)) {
                if (by.isArray()) {
                    by.forEach(one -> assertThat(listed).contains(one.asText()));
                } else {
                    assertThat(listed).contains(by.asText());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerFitsEightyColumnsAndAHundredAndTwenty(String line) {
        for (int width : List.of(80, 120)) {
            Cli.Answer answer = Cli.ask(width, line.split(" "));
            assertThat(answer.exit()).isEqualTo(Exit.ANSWERED);
            assertThat(answer.out().lines()).as(line).allSatisfy(text -> assertThat(Table.width(text))
                    .isLessThanOrEqualTo(width + 2));
        }
    }

    @Test
    void theSchemasRefuseWhatTheyDoNotKnow() {
        String answer =
                Cli.askLine("agreement busan-2025 --on 2026-11-23 --json").out();
        assertThat(faults("agreement", answer.replaceFirst("\"asOf\"", "\"mood\" : \"good\", \"asOf\"")))
                .isNotEmpty();
        assertThat(faults("agreement", answer.replaceFirst("\"void\"", "\"gone\"")))
                .isNotEmpty();
        String events = Cli.askLine("events --on 2026-11-23 --json").out();
        assertThat(faults("events", events.replaceFirst("\"unreported\"", "\"held\"")))
                .isNotEmpty();
    }

    @Test
    void theSchemaNamesTheWordsThatTheProgramHas() throws IOException {
        JsonNode defs = READER.readTree(SCHEMAS.resolve("agreement.schema.json").toFile())
                .get("$defs");
        assertThat(words(defs.at("/provision/properties/status/enum")))
                .isEqualTo(words(ProvisionState.Status.values()));
        assertThat(words(defs.at("/provision/properties/untold/items/enum")))
                .isEqualTo(words(ProvisionState.Untold.values()));
    }

    @Test
    void afterTheHorizonNothingOpenIsSaidToHaveLapsedInAnyLanguage() {
        for (String language : Cli.LANGUAGES) {
            for (String day : List.of("2026-11-23", "2027-03-01")) {
                for (String id : List.of("busan-2025", "washington-2026")) {
                    String line = "agreement " + id + " --json --on " + day + " --lang " + language;
                    JsonNode read = json(line);
                    for (JsonNode provision : read.get("provisions")) {
                        assertThat(provision.get("status").asText()).as(line).isNotEqualTo("lapsed");
                        assertThat(SAYS_IT_HAPPENED
                                        .matcher(provision.get("words").asText())
                                        .find())
                                .as(line)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void whereThePartiesDifferBothDeadlinesAreTold() {
        for (JsonNode provision :
                json("agreement busan-2025 --json --on 2026-11-23").get("provisions")) {
            if (provision.get("id").asText().equals("bus-cn-6a")) {
                assertThat(provision.get("words").asText())
                        .isEqualTo("late (by 2025-12-31); kept (by 2026-02-28, stated by US officials)");
            }
        }
    }

    @Test
    void anAgreementThatTheLedgerDoesNotHaveIsRefusedWithTheNamesOfThoseItHas() {
        Cli.Answer answer = Cli.askLine("agreement pusan");
        assertThat(answer.exit()).isEqualTo(Exit.OUTSIDE_LEDGER);
        assertThat(answer.err())
                .contains("no agreement 'pusan'")
                .contains("busan-2025")
                .contains("geneva-2025");
    }

    @Test
    void anAgreementOfWhichNothingWasKnownYetIsSaidToBeUnknown() {
        Cli.Answer answer = Cli.askLine("agreement busan-2025 --on 2025-10-01");
        assertThat(answer.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(answer.out())
                .contains("Nothing of it was known on 2025-10-01.")
                .doesNotContain("Fentanyl");
    }

    private static JsonNode json(String line) {
        try {
            return READER.readTree(Cli.askLine(line).out());
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static List<String> faults(String name, String json) {
        JsonSchema schema = FACTORY.getSchema(SchemaLocation.of(SCHEMAS.resolve(name + ".schema.json")
                .toAbsolutePath()
                .normalize()
                .toUri()
                .toString()));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    private static Set<String> words(JsonNode values) {
        Set<String> words = new TreeSet<>();
        values.forEach(value -> words.add(value.asText()));
        return words;
    }

    private static Set<String> words(Enum<?>... values) {
        Set<String> words = new TreeSet<>();
        for (Enum<?> value : values) {
            words.add(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return words;
    }
}
