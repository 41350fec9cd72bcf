package org.truceline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// How well names are told apart, on the pairs we labelled. The tables stand in the guide and are compared with it.
final class QualityTest {

    private static final Path GUIDE = Path.of("..", "docs", "guide", "screen.md");

    private final Screener screener = Screener.of(List.of());
    private final List<LabelledPairs.Pair> pairs = LabelledPairs.all();

    @Test
    void ofTheHalfSetAsideMoreThanNineInTenAreTold() {
        Quality aside = Quality.of(screener, half(false), screener.matchFrom());

        assertThat(aside.f1()).isGreaterThan(0.90);
        assertThat(aside.precision()).isGreaterThan(0.95);
    }

    @Test
    void numbersAndPlacesTellBranchesApart() {
        Quality branches = Quality.of(
                screener,
                pairs.stream()
                        .filter(pair ->
                                !pair.same() && List.of("number", "place").contains(pair.kind()))
                        .toList(),
                screener.matchFrom());

        assertThat(branches.left()).isGreaterThan(30);
        assertThat(branches.wrong()).isZero();
    }

    @Test
    void theTablesOfTheGuideAreWhatIsMeasured() throws IOException {
        List<String> rows = new ArrayList<>(by(LabelledPairs.Pair::script));
        rows.addAll(by(LabelledPairs.Pair::kind));
        rows.add(Quality.of(screener, half(true), screener.matchFrom()).row("in sight"));
        rows.add(Quality.of(screener, half(false), screener.matchFrom()).row("set aside"));
        for (int threshold = 500; threshold <= 950; threshold += 50) {
            rows.add(curve(threshold));
        }
        if (System.getProperty("truceline.golden", "").equals("update")) {
            System.out.println(String.join("\n", rows));
        }
        String written = Files.readString(GUIDE);
        assertThat(rows).allSatisfy(row -> assertThat(written).contains(row));
    }

    private List<LabelledPairs.Pair> half(boolean inSight) {
        return pairs.stream().filter(pair -> pair.inSight() == inSight).toList();
    }

    private List<String> by(Function<LabelledPairs.Pair, String> group) {
        Map<String, List<LabelledPairs.Pair>> groups =
                pairs.stream().collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()));
        List<String> rows = new ArrayList<>();
        groups.forEach((name, some) ->
                rows.add(Quality.of(screener, some, screener.matchFrom()).row(name)));
        return rows;
    }

    private String curve(int threshold) {
        Quality one = Quality.of(screener, half(true), threshold);
        Quality other = Quality.of(screener, half(false), threshold);
        return String.format(
                Locale.ROOT,
                "| 0.%03d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |",
                threshold,
                one.precision(),
                one.recall(),
                one.f1(),
                other.precision(),
                other.recall(),
                other.f1());
    }
}
