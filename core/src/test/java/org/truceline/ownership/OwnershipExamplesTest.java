package org.truceline.ownership;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truceline.ledger.Value;

/// The patterns that guidance works out, under the rules of the ledger.
final class OwnershipExamplesTest {

    record Example(String id, String rule, String stakes, String owners, String outside, String covered, String doubt) {

        @Override
        public String toString() {
            return id + " " + rule + ": " + stakes;
        }
    }

    static Stream<Example> examples() throws IOException {
        Path file = Path.of("src", "test", "resources", "ownership", "examples.txt");
        return Files.readAllLines(file, UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" *[|] *", -1))
                .map(cells -> new Example(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isCoveredAsTheGuidanceSays(Example example) {
        Value.OwnershipRule rule = Sketch.rule(example.rule);
        Sketch sketch = Sketch.of(example.stakes).listed(rule, example.owners).outside(example.outside);
        Coverage coverage = sketch.under(rule);
        assertThat(sketch.names(coverage, Outcome.COVERED)).isEqualTo(set(example.covered));
        assertThat(sketch.names(coverage, Outcome.CANNOT_BE_RULED_OUT)).isEqualTo(set(example.doubt));
        assertThat(sketch.names(coverage, Outcome.OUTSIDE)).isEqualTo(set(example.outside));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theSecondEngineSaysTheSame(Example example) {
        Value.OwnershipRule rule = Sketch.rule(example.rule);
        Sketch sketch = Sketch.of(example.stakes).listed(rule, example.owners);
        NaiveOwnership naive = NaiveOwnership.of(sketch, example.stakes, rule, example.owners);
        Coverage coverage = sketch.under(rule);
        assertThat(sketch.names(coverage, Outcome.COVERED)).isEqualTo(naive.surely());
        Set<String> possibly = new TreeSet<>(sketch.names(coverage, Outcome.CANNOT_BE_RULED_OUT));
        possibly.addAll(sketch.names(coverage, Outcome.COVERED));
        assertThat(possibly).isEqualTo(naive.possibly());
    }

    private static Set<String> set(String names) {
        return new TreeSet<>(names.isBlank() ? List.of() : List.of(names.split(" ", -1)));
    }
}
