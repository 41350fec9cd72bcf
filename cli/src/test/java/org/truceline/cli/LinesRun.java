package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/// `duty --input` on a file of a folder of the test, and what it left there.
abstract class LinesRun {

    private static final ObjectMapper READER = new ObjectMapper();
    static final String HEADER = "code,origin,on,value\n";
    static final String SHIRT = "6109.10.00,CN,2025-11-14,1000\n";

    @TempDir
    Path folder;

    Cli.Answer run(String text) throws IOException {
        return run(text.getBytes(StandardCharsets.UTF_8));
    }

    Cli.Answer run(byte[] bytes, String... options) throws IOException {
        Files.write(folder.resolve("lines.csv"), bytes);
        return Cli.ask(with(options));
    }

    String[] with(String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("duty", "--input", folder.resolve("lines.csv").toString()));
        arguments.addAll(List.of("-o", folder.resolve("out.jsonl").toString()));
        arguments.addAll(List.of(options));
        return arguments.toArray(String[]::new);
    }

    List<JsonNode> answers() throws IOException {
        return objects(folder.resolve("out.jsonl"));
    }

    List<Long> rows() throws IOException {
        return answers().stream().map(answer -> answer.get("row").longValue()).toList();
    }

    static List<JsonNode> objects(Path file) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            objects.add(READER.readTree(line));
        }
        return objects;
    }

    static JsonNode alone(int row, String line) throws IOException {
        ObjectNode numbered = READER.createObjectNode().put("row", row);
        numbered.setAll((ObjectNode) READER.readTree(Cli.askLine(line).out()));
        return numbered;
    }

    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    static void refused(Cli.Answer answer, String... said) {
        refused(answer, Exit.BAD_INPUT, said);
    }

    static void refused(Cli.Answer answer, int exit, String... said) {
        assertThat(answer.err()).contains(said);
        assertThat(answer.exit()).isEqualTo(exit);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).doesNotContain("\tat ", "Exception", "null", "This is a fault of the program");
    }
}
