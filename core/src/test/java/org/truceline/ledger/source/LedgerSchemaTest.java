package org.truceline.ledger.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Holds the schemas that editors use to the same good and bad files as the reader.
final class LedgerSchemaTest {

    private static final Path SCHEMAS = Path.of("..", "docs", "schema", "ledger");

    /// Which schema describes the files of a folder; a file that stands alone has the schema of its own name.
    private static final Map<String, String> FOLDERS = Map.of(
            "measures",
            "measure",
            "lists",
            "list",
            "schedules",
            "schedule",
            "agreements",
            "agreement",
            "scenarios",
            "scenario",
            "figures",
            "series");

    /// Bad ledgers whose fault no schema of one YAML file can show, and why not.
    private static final Map<String, String> BEYOND_SCHEMAS = new TreeMap<>(Map.ofEntries(
            Map.entry("0101-encoding", "not text at all"),
            Map.entry("0102-anchors-aliases-tags", "gone once the YAML is read"),
            Map.entry("0102-table-rows", "stands in a table"),
            Map.entry("0102-yaml-syntax", "not YAML"),
            Map.entry("0103-duplicate-column", "stands in a table"),
            Map.entry("0103-duplicate-key", "gone once the YAML is read"),
            Map.entry("0104-unknown-column", "stands in a table"),
            Map.entry("0105-missing-cell", "stands in a table"),
            Map.entry("0107-rate-and-placement", "the grammar of rates; layers that name each other"),
            Map.entry("0107-wrong-cell", "stands in a table"),
            Map.entry("0107-wrong-rate-in-table", "stands in a table"),
            Map.entry("0108-no-such-time", "the calendar and the clocks of a zone"),
            Map.entry("0108-wrong-time-in-table", "stands in a table"),
            Map.entry("0110-duplicate-id", "takes more than one place"),
            Map.entry("0111-dangling", "takes more than one file"),
            Map.entry("0112-empty-period", "compares two times"),
            Map.entry("0112-horizon-before-beginning", "compares two times"),
            Map.entry("0113-bad-extension", "compares two layers"),
            Map.entry("0114-short-snapback", "compares two layers"),
            Map.entry("0115-contradiction", "compares two rows"),
            Map.entry("0115-overlapping-editions", "compares two editions"),
            Map.entry("0116-wrong-count", "takes the table"),
            Map.entry("0117-no-source-in-table", "stands in a table"),
            Map.entry("0118-unknown-file", "the name of a file"),
            Map.entry("several-at-once", "mixed")));

    private static final Map<String, JsonSchema> LOADED = new TreeMap<>();

    static List<Path> ledgers() {
        return Stream.concat(Ledgers.good().stream(), Stream.of(Ledgers.SHIPPED))
                .toList();
    }

    static List<Path> badWithinSchemas() {
        return Ledgers.bad().stream()
                .filter(bad -> !BEYOND_SCHEMAS.containsKey(bad.getFileName().toString()))
                .toList();
    }

    static List<Path> badBeyondSchemas() {
        Set<String> unreadable = Set.of("0101-encoding", "0102-yaml-syntax", "0118-unknown-file", "several-at-once");
        return Ledgers.bad().stream()
                .filter(bad -> BEYOND_SCHEMAS.containsKey(bad.getFileName().toString()))
                .filter(bad -> !unreadable.contains(bad.getFileName().toString()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void everyFileOfAGoodLedgerFitsItsSchema(Path directory) throws IOException {
        int files = 0;
        for (Path file : yaml(directory)) {
            assertThat(faults(directory, file)).as("%s", file).isEmpty();
            files++;
        }
        assertThat(files).isPositive();
    }

    @ParameterizedTest
    @MethodSource("badWithinSchemas")
    void everyBadFileIsRefusedByItsSchemaToo(Path bad) throws IOException {
        Path directory = bad.resolve("ledger");
        Set<String> blamed = new TreeSet<>();
        for (String line : Files.readAllLines(bad.resolve("expected.txt"), UTF_8)) {
            blamed.add(line.substring(line.indexOf(' ') + 1, line.indexOf(':')));
        }
        for (Path file : yaml(directory)) {
            assertThat(blamed).as("files the reader blames").contains(Ledgers.name(directory, file));
            assertThat(faults(directory, file)).as("%s", file).isNotEmpty();
        }
    }

    /// Each line that the reader blames is refused by itself: the other layers of the file are taken away.
    @ParameterizedTest
    @MethodSource("badWithinSchemas")
    void everyBadLayerIsRefusedByItsSchemaEvenAlone(Path bad) throws IOException {
        Path file = bad.resolve("ledger").resolve("measures/us/fentanyl.yaml");
        if (!Files.exists(file)) {
            return;
        }
        List<String> expected = Files.readAllLines(bad.resolve("expected.txt"), UTF_8);
        List<String> lines = Files.readAllLines(file, UTF_8);
        int first = lines.indexOf("layers:") + 1;
        String head = """
                measure: us.x
                kind: duty
                programme: x
                name: {en: x, ja: x, zh: x}
                authority: {statute: x, agency: x}
                zone: Asia/Shanghai
                attaches: entry
                scope: {}
                basis: x
                checked: {on: 2025-01-01, through: 2025-01-01}
                layers:
                """;
        for (int i = first; i < lines.size(); i++) {
            String place = " measures/us/fentanyl.yaml:" + (i + 1) + ":";
            boolean blamed = expected.stream().anyMatch(line -> line.contains(place));
            assertThat(schema("measure")
                            .validate(json(head + lines.get(i) + "\n"), InputFormat.JSON)
                            .isEmpty())
                    .as("fits: %s", lines.get(i))
                    .isEqualTo(!blamed);
        }
    }

    @ParameterizedTest
    @MethodSource("badBeyondSchemas")
    void whatIsBeyondSchemasFitsThem(Path bad) throws IOException {
        Path directory = bad.resolve("ledger");
        for (Path file : yaml(directory)) {
            assertThat(faults(directory, file)).as("%s", file).isEmpty();
        }
    }

    @Test
    void theListOfFaultsBeyondSchemasNamesBadLedgersThatExist() {
        assertThat(Ledgers.bad())
                .extracting(bad -> bad.getFileName().toString())
                .containsAll(BEYOND_SCHEMAS.keySet());
    }

    @Test
    void everySchemaIsASchema() throws IOException {
        JsonSchema dialect = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(SpecVersion.VersionFlag.V202012.getId()));
        List<Path> schemas = Ledgers.files(SCHEMAS, ".schema.json");
        assertThat(schemas).hasSizeGreaterThanOrEqualTo(15);
        for (Path file : schemas) {
            String text = Files.readString(file, UTF_8);
            assertThat(dialect.validate(text, InputFormat.JSON)).as("%s", file).isEmpty();
            assertThat(text)
                    .as("%s", file)
                    .contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"", "\"description\"");
        }
    }

    private static List<Path> yaml(Path directory) {
        return Ledgers.files(directory, ".yaml").stream()
                .filter(file -> !file.toString().endsWith(".cases.yaml"))
                .toList();
    }

    private static Set<ValidationMessage> faults(Path directory, Path file) throws IOException {
        String name = Ledgers.name(directory, file);
        String first = name.contains("/") ? name.substring(0, name.indexOf('/')) : name.replace(".yaml", "");
        String text = Files.readString(file, UTF_8);
        return schema(FOLDERS.getOrDefault(first, first)).validate(json(text), InputFormat.JSON);
    }

    private static JsonSchema schema(String name) {
        return LOADED.computeIfAbsent(name, absent -> {
            Path file = SCHEMAS.resolve(name + ".schema.json").toAbsolutePath().normalize();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            SchemaLocation.of(file.toUri().toString()),
                            SchemaValidatorsConfig.builder().build());
        });
    }

    /// The YAML as JSON in which every scalar is text, as the ledger reads it.
    private static String json(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setAllowDuplicateKeys(true).build();
        StringBuilder json = new StringBuilder();
        write(new Compose(settings).composeString(yaml).orElseThrow(), json);
        return json.toString();
    }

    private static void write(Node node, StringBuilder json) {
        switch (node) {
            case ScalarNode scalar -> text(scalar.getValue(), json);
            case SequenceNode sequence -> {
                String separator = "[";
                for (Node item : sequence.getValue()) {
                    json.append(separator);
                    write(item, json);
                    separator = ",";
                }
                json.append(separator.equals("[") ? "[]" : "]");
            }
            case MappingNode mapping -> {
                String separator = "{";
                for (NodeTuple tuple : mapping.getValue()) {
                    json.append(separator);
                    text(((ScalarNode) tuple.getKeyNode()).getValue(), json);
                    json.append(':');
                    write(tuple.getValueNode(), json);
                    separator = ",";
                }
                json.append(separator.equals("{") ? "{}" : "}");
            }
            default -> throw new IllegalStateException("a node of another kind: " + node);
        }
    }

    private static void text(String text, StringBuilder json) {
        json.append('"');
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        json.append('"');
    }
}
