package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truceline.agreement.AgreementState;
import org.truceline.agreement.ProvisionState;
import org.truceline.ledger.Act;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Standing;
import org.truceline.outlook.MeasureState;
import org.truceline.tariff.Assessment;

/// What `--json` prints keeps to the schemas in `docs/schema/`, which are what programs rely on.
final class JsonSchemaTest {

    private static final Path SCHEMAS = Path.of("..", "docs", "schema");

    private static final List<String> DAYS = List.of(
            "2018-07-06",
            "2019-09-01",
            "2020-02-14",
            "2022-03-01",
            "2024-09-27",
            "2025-02-04",
            "2025-04-20",
            "2025-05-14T00:01",
            "2025-05-14T00:01-04:00",
            "2025-10-12",
            "2025-11-14",
            "2026-02-24",
            "2026-07-24",
            "2026-10-09",
            "2026-11-05",
            "2026-11-23",
            "2027-03-01");

    /// Batteries, a shirt, steel wire goods (a duty that is not carried), frozen fish (an exclusion that is open),
    /// phones, soy
    /// sauce, a tractor, solar cells, a book.
    private static final String OF_AN_EXCLUSION = "0304.72.5000";

    private static final List<String> CODES = List.of(
            "8507.60.0010",
            "6109.10.00",
            "7326.90.8688",
            "0304.72.5000",
            "8517.13.0000",
            "2103.10.0000",
            "8701.94.5000",
            "8541.43.0010",
            "4901.99.0093");

    private static final ObjectMapper READER = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig ENGLISH =
            SchemaValidatorsConfig.builder().locale(Locale.ROOT).build();
    private static final Map<String, JsonSchema> LOADED = new TreeMap<>();

    record Asked(String schema, String line) {
        @Override
        public String toString() {
            return line;
        }
    }

    static List<Asked> questions() {
        List<Asked> questions = new ArrayList<>();
        for (String day : DAYS) {
            for (String language : Cli.LANGUAGES) {
                questions.add(new Asked("status", "status --on " + day + " --lang " + language));
                questions.add(new Asked("lapses", "lapses --on " + day + " --lang " + language));
                questions.add(
                        new Asked("duty", "duty 8507.60.0010 --value 250000 --on " + day + " --lang " + language));
            }
            questions.add(new Asked("status", "status --known 2026-10-09 --on " + day));
            questions.add(new Asked("headline", "headline --to US --on " + day));
            questions.add(new Asked("headline", "headline --to CN --lang zh --on " + day));
        }
        for (String day : List.of("2018-07-06", "2025-04-20", "2025-11-14", "2026-10-09", "2026-11-23")) {
            CODES.forEach(code -> questions.add(new Asked("duty", "duty " + code + " --value 1000.5 --on " + day)));
        }
        for (String scenario : List.of("extended-2027-01-10", "hundred-percent", "lapse", "no-ieepa-ruling")) {
            String with = " --scenario " + scenario;
            questions.add(new Asked("status", "status --on 2026-11-23" + with));
            questions.add(new Asked("lapses", "lapses --on 2026-11-23" + with));
            questions.add(new Asked("headline", "headline --to US --on 2026-11-23" + with));
            questions.add(new Asked("headline-series", "headline --to US --series" + with));
            questions.add(new Asked("duty", "duty 8507.60.0010 --value 9 --on 2026-11-23" + with));
            questions.add(new Asked("measure", "measure us.threat.hundred-percent --on 2025-12-01" + with));
        }
        String ship = "portfee us --built CN --type container --net-tons 65000 --arrival ";
        for (String day : List.of("2025-04-16", "2025-10-20T08:00-07:00", "2025-11-10", "2026-06-01", "2026-11-23")) {
            for (String language : Cli.LANGUAGES) {
                questions.add(new Asked("portfee", ship + day + " --operator-country CN --lang " + language));
                questions.add(new Asked("portfee", ship + day + " --lang " + language));
            }
            questions.add(new Asked("portfee", ship + day + " --operator-country NO --owner-country NO --dwt 150000"));
            questions.add(new Asked(
                    "portfee",
                    ship + day
                            + " --operator-country NO --owner-country NO --dwt 5000 --fact us-built-order=2025-06-01"));
            questions.add(new Asked("portfee", ship + day + " --operator-country CN --calls-this-year 5"));
            questions.add(
                    new Asked("portfee", "portfee cn --owner-us-share 0.2 --built KR --net-tons 9 --arrival " + day));
            questions.add(new Asked("portfee", "portfee cn --flag US --built CN --net-tons 9 --arrival " + day));
        }
        for (String day : DAYS) {
            questions.add(new Asked("control-day", "control --all --on " + day));
            questions.add(new Asked("control", "control --item gallium --on " + day + " --lang ja"));
            questions.add(new Asked("control", "control --item 稀土永磁 --from JP --to US --lang zh --on " + day));
            questions.add(new Asked("control", "control --hs 8507.60 --on " + day));
            questions.add(new Asked("control", "control --eccn 3A090 --to CN --on " + day));
        }
        questions.add(new Asked("control", "control --party teledyne --on 2026-10-09 --fact general-licence=yes"));
        questions.add(new Asked(
                "control", "control --item soybeans --from US --to CN --party egt --on 2025-06-01 --end-use civilian"));
        questions.add(new Asked("control", "control --item holmium --on 2026-12-01 --scenario extended-2027-01-10"));
        questions.add(new Asked("duty", "duty 8507.60.0020 --value 0 --on 2025-11-14"));
        questions.add(
                new Asked("duty", "duty 8507.60.0020 --value 0 --on 2025-11-14 --known 2025-11-14 --clock published"));
        questions.add(
                new Asked("duty", "duty 6109.10.00 --value 9 --on 2025-04-20 --fact loaded-on=2025-04-08 --origin HK"));
        questions.add(new Asked("duty", "duty 2203.00.0030 --value 9 --on 2025-04-20 --quantity 12.5 --unit liter"));
        questions.add(
                new Asked("duty", "duty 0304.72.5000 --value 9 --on 2026-11-23 --fact exclusion=9903.88.69 --lang ja"));
        for (String day : List.of("2018-07-06", "2019-06-01", "2025-04-20", "2025-07-25", "2026-05-01", "2026-11-23")) {
            for (String code : List.of("6109.10.00", "7326.90.8688", "0304.72.5000", "8541.43.0010", "8708.29.5160")) {
                questions.add(new Asked("facts", "duty --facts " + code + " --on " + day));
            }
            questions.add(new Asked("facts", "duty 12019010 --facts --to CN --lang zh --on " + day));
        }
        for (String range : List.of("2018-01-01..2027-12-31", "2025-04-09..2025-04-09")) {
            for (String code : List.of("6109.10.00", "7326.90.8688", "0304.72.5000", "8541.43.0010")) {
                questions.add(new Asked("curve", "duty " + code + " --value 1000.5 --curve " + range));
            }
            questions.add(new Asked("curve", "duty 12019010 --to CN --value 0 --lang zh --curve " + range));
        }
        for (String day : List.of("2018-07-06", "2025-04-20", "2025-11-14", "2026-11-23")) {
            questions.add(new Asked("duty", "duty 12019010 --to CN --value 1000 --lang zh --on " + day));
        }
        for (String side : List.of("US", "CN")) {
            questions.add(new Asked("headline-series", "headline --series --to " + side));
            questions.add(new Asked("headline-series", "headline --series --since 2018-01-01 --lang zh --to " + side));
            questions.add(new Asked("timeline", "timeline --lang ja --by " + side));
            questions.add(new Asked("schedule", "schedule list --to " + side));
        }
        questions.add(new Asked("timeline", "timeline --since 2018-01-01 --starts"));
        questions.add(new Asked("schedule-code", "schedule show 8507.60"));
        questions.add(new Asked("schedule-code", "schedule show 8507.60.0020"));
        questions.add(new Asked("schedule-code", "schedule show 1005 --to CN"));
        questions.add(new Asked("schedule-code", "schedule show 10059000 --to CN"));
        questions.add(new Asked("schedule-code", "schedule show 12019011 --to CN"));
        questions.add(new Asked("timeline", "timeline --since 2018-01-01 --to 2018-01-02"));
        questions.add(new Asked("diff", "ledger diff --known 2018-01-01 --known 2026-11-23"));
        questions.add(new Asked("diff", "ledger diff --known 2025-10-08 --known 2025-10-11 --lang zh"));
        questions.add(new Asked("diff", "ledger diff --known 2025-10-08 --known 2025-10-08"));
        for (String day : List.of("2025-01-02", "2025-06-01", "2025-12-01", "2026-11-23")) {
            questions.add(new Asked("listed", "listed Exovera --on " + day));
            questions.add(new Asked("listed", "listed 特科姆公司 --lang zh --on " + day));
            questions.add(new Asked("listed", "listed arrow china electronics trading --lang ja --on " + day));
            questions.add(new Asked("listed", "listed TSMC Nanjing Company Limited --on " + day));
            questions.add(new Asked("listed", "listed Skydio --scenario lapse --on " + day));
            questions.add(new Asked("listed", "listed Hanwha --on " + day));
            questions.add(new Asked("screen", "screen Planate Managment Group --on " + day));
            questions.add(new Asked("screen", "screen 浪潮北京电子信息产业 --lang zh --on " + day));
            questions.add(new Asked("screen", "screen Nobody Of That Name --on " + day));
            questions.add(new Asked("screen", "screen 有限公司 --lang ja --on " + day));
        }
        String files = " --edges ../docs/examples/owners/stakes.csv --listed ../docs/examples/owners/listed.csv"
                + " --parties ../docs/examples/owners/parties.csv";
        for (String day : List.of("2025-10-15", "2026-04-01", "2026-11-23")) {
            for (String rule : List.of("bis-affiliates", "mofcom-61", "cn-port-fee-25", "ustr-annex-1", "ofac-50")) {
                questions.add(new Asked(
                        "owners",
                        "owners --rule " + rule
                                + " --explain factory --explain minority --explain opaque --explain sold"
                                + " --explain us-sub --explain el-1 --on " + day + files));
            }
        }
        questions.add(new Asked(
                "owners",
                "owners --rule bis-affiliates --on 2025-10-15 --before ../docs/examples/owners/stakes-before.csv"
                        + files));
        questions.add(new Asked("owners", "owners --rule pafaca-20 --lang ja --explain sister" + files));
        questions.add(new Asked("owners", "owners --rule ustr-annex-2-us-owned --lang zh --scenario lapse" + files));
        Cli.LANGUAGES.forEach(language -> questions.add(new Asked("ledger", "ledger show --lang " + language)));
        return questions;
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyAnswerKeepsToItsSchema(Asked asked) {
        Cli.Answer answer = Cli.askLine(asked.line() + " --json");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit())
                .isIn(
                        Exit.ANSWERED,
                        Exit.NO_TOTAL,
                        asked.schema().equals("listed") ? Exit.OUTSIDE_LEDGER : Exit.ANSWERED,
                        asked.schema().equals("screen") ? Exit.MATCH : Exit.ANSWERED,
                        asked.schema().equals("screen") ? Exit.POSSIBLE : Exit.ANSWERED);
        assertThat(faults(asked.schema(), answer.out())).isEmpty();
    }

    @Test
    void everyMeasureKeepsToItsSchemaBeforeTheTruceWithinItAndAfterTheHorizon() throws IOException {
        List<String> ids = new ArrayList<>();
        READER.readTree(Cli.askLine("ledger show --json").out())
                .get("measures")
                .forEach(measure -> ids.add(measure.get("id").asText()));
        assertThat(ids).hasSizeGreaterThan(90);

        for (String id : ids) {
            for (String rest :
                    List.of(" --on 2025-01-01 --lang ja", " --on 2025-11-14 --lang zh", " --on 2026-11-23")) {
                Cli.Answer answer = Cli.askLine("measure " + id + rest + " --json");
                assertThat(faults("measure", answer.out())).as(id + rest).isEmpty();
            }
        }
    }

    @Test
    void theOutcomesAllOccurInWhatIsChecked() throws IOException {
        Set<String> outcomes = new TreeSet<>();
        for (String code : CODES) {
            String claim = code.equals(OF_AN_EXCLUSION) ? " --fact exclusion=9903.88.69" : "";
            String line = "duty " + code + " --value 9 --on 2026-11-23" + claim + " --json";
            outcomes.add(READER.readTree(Cli.askLine(line).out()).get("outcome").asText());
        }
        assertThat(outcomes).containsExactly("answered", "cannot-tell", "open");
    }

    @Test
    void everySourceThatIsCitedIsListed() throws IOException {
        for (Asked asked : List.of(
                new Asked("duty", "duty 8507.60.0020 --value 250000 --on 2025-11-14"),
                new Asked("status", "status --on 2026-11-23"),
                new Asked("measure", "measure us.ieepa.reciprocal.cn --on 2026-11-23"),
                new Asked("diff", "ledger diff --known 2025-10-08 --known 2025-10-11"))) {
            JsonNode answer =
                    READER.readTree(Cli.askLine(asked.line() + " --json").out());
            Set<String> listed = new TreeSet<>(answer.get("sources").findValuesAsText("id"));
            Set<String> cited = new TreeSet<>();
            for (JsonNode by : answer.findValues("by")) {
                if (by.isTextual() && !by.asText().contains("T")) {
                    cited.add(by.asText());
                }
            }
            assertThat(listed).as(asked.line()).containsAll(cited);
        }
    }

    @Test
    void theSchemasRefuseWhatTheyDoNotKnow() {
        String answer = Cli.askLine("status --on 2026-11-23 --json").out();
        assertThat(faults("status", answer.replaceFirst("\"asOf\"", "\"mood\" : \"good\", \"asOf\"")))
                .isNotEmpty();
        assertThat(faults("status", answer.replaceFirst("\"state\" : \"cannot-tell\"", "\"state\" : \"lapsed\"")))
                .isNotEmpty();
        assertThat(faults("status", answer.replaceFirst("\"stateThrough\" : \"[a-z-]+\",", "")))
                .isNotEmpty();
        String measure = Cli.askLine("measure us.ieepa.reciprocal.cn --on 2026-11-23 --json")
                .out();
        assertThat(faults("measure", measure.replaceFirst("\"seen\"", "\"mood\" : \"good\", \"seen\"")))
                .isNotEmpty();
        String duty = Cli.askLine("duty 8507.60.0020 --value 250000 --on 2025-11-14 --json")
                .out();
        assertThat(faults("duty", duty.replace("\"0.075\"", "0.075"))).isNotEmpty();
        assertThat(faults("duty", duty.replace("\"USD\"", "\"\""))).isNotEmpty();
    }

    @Test
    void theSchemasNameTheWordsThatTheProgramHas() throws IOException {
        JsonNode common =
                READER.readTree(SCHEMAS.resolve("common.schema.json").toFile()).get("$defs");
        assertThat(words(common.at("/standing/enum"))).isEqualTo(words(Standing.values()));
        assertThat(words(common.at("/act/enum"))).isEqualTo(words(Act.values()));
        assertThat(words(common.at("/confidence/enum"))).isEqualTo(words(Confidence.values()));
        assertThat(words(common.at("/kind/enum"))).isEqualTo(words(MeasureKind.values()));
        assertThat(words(common.at("/outcome/enum"))).isEqualTo(words(Assessment.Outcome.values()));
        assertThat(words(common.at("/in-law/properties/stateThrough/enum")))
                .isEqualTo(words(MeasureState.Kind.values()));
        JsonNode truce = READER.readTree(SCHEMAS.resolve("status.schema.json").toFile())
                .at("/properties/truce/anyOf/0/properties");
        assertThat(words(truce.at("/state/enum"))).isEqualTo(words(AgreementState.Truce.values()));
        assertThat(words(truce.at("/counts/propertyNames/enum"))).isEqualTo(words(ProvisionState.Status.values()));
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

    @Test
    void everyObjectInTheSchemasIsClosed() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                JsonNode root = READER.readTree(file.toFile());
                assertThat(root.get("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
                assertThat(root.get("title").asText()).isNotBlank();
                List<String> open = new ArrayList<>();
                open(root, file.getFileName().toString(), open);
                // a layer is closed where it is used: there it has further properties
                open.remove("common.schema.json/$defs/layer");
                assertThat(open).isEmpty();
            }
        }
    }

    private static void open(JsonNode schema, String place, List<String> found) {
        boolean object = schema.has("properties") && (schema.has("type") || schema.has("unevaluatedProperties"));
        if (object && !schema.has("additionalProperties") && !schema.has("unevaluatedProperties")) {
            found.add(place);
        }
        schema.properties().forEach(field -> open(field.getValue(), place + "/" + field.getKey(), found));
        if (schema.isArray()) {
            schema.forEach(item -> open(item, place, found));
        }
    }

    static List<String> faults(String name, String json) {
        JsonSchema schema = LOADED.computeIfAbsent(
                name,
                absent -> FACTORY.getSchema(
                        SchemaLocation.of(SCHEMAS.resolve(name + ".schema.json")
                                .toAbsolutePath()
                                .normalize()
                                .toUri()
                                .toString()),
                        ENGLISH));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::toString)
                .toList();
    }
}
