package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.screening.Decision;

/// A file of decisions loses none, whoever is stopped while adding one and however many add at once.
final class DecisionsTest {

    private static final int AT_ONCE = 4;

    @TempDir
    Path folder;

    private Path list;
    private Path file;

    private String[] decision(String name, String reason, String... more) throws IOException {
        list = Files.writeString(folder.resolve("names.csv"), "id,name\nn1,Nordlys Marine AS\n");
        file = folder.resolve("decisions.csv");
        List<String> all = new ArrayList<>(List.of(
                "screen", "decide", name, "--listing", "own/n1", "--as", "false-positive", "--reason", reason, "--by"));
        all.addAll(List.of("A. Suzuki", "--at", "2026-01-05T09:30", "--listed", list.toString()));
        all.addAll(List.of("--decisions", file.toString()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void whereverTheLastRowIsCutOffTheEarlierOnesCountAndTheNextOneIsAddedBehindThem() throws IOException {
        Cli.ask(decision("Nordlys Marin", "other seat, \"said\" by\nphone"));
        int first = (int) Files.size(file);
        Cli.ask(decision("Nordlys Maryne", "other owner"));
        byte[] whole = Files.readAllBytes(file);
        for (int cut = first; cut < whole.length - 1; cut += 7) {
            Files.write(file, Arrays.copyOf(whole, cut));

            Decisions read = Decisions.read("--decisions", file);
            assertThat(read.torn()).as("%d", cut).hasSize(cut - first);
            assertThat(read.of(asked("Nordlys Marin"), "own/n1")).isNotNull();
            assertThat(read.of(asked("Nordlys Maryne"), "own/n1")).isNull();

            Cli.Answer added = Cli.ask(decision("Nordlys Maryne", "other owner"));
            assertThat(added.exit()).isEqualTo(Exit.ANSWERED);
            assertThat(added.err().contains("its last line is cut off")).isEqualTo(cut > first);
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
    }

    @Test
    void aHeaderThatIsCutOffHoldsNoDecisionAndIsWrittenAnew() throws IOException {
        String[] decision = decision("Nordlys Marin", "other seat");
        Cli.ask(decision);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, 9));

        assertThat(Decisions.read("--decisions", file).torn()).isEqualTo("id,name,c");
        Cli.ask(decision);
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    @Test
    void aWholeLastRowWithoutItsLineEndIsADecision() throws IOException {
        Cli.ask(decision("Nordlys Marin", "other seat"));
        String whole = Files.readString(file);
        Files.writeString(file, whole.stripTrailing());

        Decisions read = Decisions.read("--decisions", file);
        assertThat(read.torn()).isEmpty();
        assertThat(read.of(asked("Nordlys Marin"), "own/n1")).isNotNull();
        Cli.ask(decision("Nordlys Maryne", "other owner"));
        assertThat(Files.readString(file)).startsWith(whole).hasLineCount(3);
    }

    @Test
    void aScreeningSaysThatARowWasLeftUnfinished() throws IOException {
        Cli.ask(decision("Nordlys Marin", "other seat"));
        Files.writeString(file, Files.readString(file) + ",Nordlys Maryne,,,own/n1,false-pos", StandardCharsets.UTF_8);

        Cli.Answer answer =
                Cli.ask("screen", "Nordlys Maryne", "--listed", list.toString(), "--decisions", file.toString());

        assertThat(answer.exit()).isEqualTo(Exit.MATCH);
        assertThat(answer.err()).contains("decisions.csv: its last line is cut off and was never a decision:");
    }

    @Test
    void programsThatAddAtOnceLoseNothing() throws Exception {
        decision("Nordlys", "x");
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.truceline.cli.Truceline"));
            command.addAll(List.of(decision("Nordlys " + i, "reason ".repeat(200) + i)));
            all.add(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out" + i).toFile())
                    .start());
        }
        for (int i = 0; i < AT_ONCE; i++) {
            assertThat(all.get(i).waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(all.get(i).exitValue())
                    .as(Files.readString(folder.resolve("out" + i)))
                    .isZero();
        }

        assertThat(Files.readString(file)).hasLineCount(AT_ONCE + 1);
        Decisions read = Decisions.read("--decisions", file);
        for (int i = 0; i < AT_ONCE; i++) {
            assertThat(read.of(asked("Nordlys " + i), "own/n1")).isNotNull();
        }
    }

    @Test
    void aDecisionIsToldAsJsonWithTheOneBefore() throws IOException {
        Cli.Answer first = Cli.ask(decision("Nordlys Marin", "other seat", "--json"));
        Cli.Answer second = Cli.ask(decision("Nordlys Marin", "other owner", "--json"));

        assertThat(Schemas.faults("screen-decide", first.out())).isEmpty();
        assertThat(Schemas.faults("screen-decide", second.out())).isEmpty();
        assertThat(first.out()).contains("\"before\" : null", "\"as\" : \"false-positive\"");
        assertThat(second.out()).contains("\"reason\" : \"other seat\"", "\"reason\" : \"other owner\"");
    }

    private static Decision.Asked asked(String name) {
        return Decision.Asked.named(name);
    }
}
