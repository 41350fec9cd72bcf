package org.truceline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The index finds whatever the full scan finds, and tells it the same.
final class LosslessTest {

    private static final long SEED = 20_261_123L;
    private static final int ASKED = 800;

    private final List<LabelledPairs.Pair> pairs = LabelledPairs.all();
    private final Screener screener = Screener.of(listed());

    private List<ListedNames> listed() {
        List<ListedNames> listed = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            LabelledPairs.Pair pair = pairs.get(i);
            listed.add(new ListedNames("pairs", Integer.toString(i), pair.other(), List.of()));
        }
        return listed;
    }

    @Test
    void everyNameOfThePairsIsAnsweredAsByTheFullScan() {
        int hits = 0;
        for (LabelledPairs.Pair pair : pairs) {
            Screening whole = screener.scan(pair.one());
            hits += whole.hits().size();
            assertThat(screener.screen(pair.one())).as(pair.one()).isEqualTo(whole);
        }
        assertThat(hits).isGreaterThan(200);
    }

    @Test
    void namesWithSlipsOfTheHandAreAnsweredAsByTheFullScan() {
        Random random = new Random(SEED);
        for (int i = 0; i < ASKED; i++) {
            String name = pairs.get(random.nextInt(pairs.size())).one();
            for (int slips = random.nextInt(3); slips >= 0; slips--) {
                name = slip(name, random);
            }
            assertThat(screener.screen(name)).as("seed %d, %s", SEED, name).isEqualTo(screener.scan(name));
        }
    }

    @Test
    void itDoesNotMatterWhichOfTwoNamesIsAsked() {
        for (LabelledPairs.Pair pair : pairs) {
            assertThat(screener.score(pair.one(), pair.other()))
                    .as("%s | %s", pair.one(), pair.other())
                    .isEqualTo(screener.score(pair.other(), pair.one()));
        }
    }

    @Test
    void aScoreDoesNotDependOnWhatElseIsListed() {
        for (LabelledPairs.Pair pair : pairs.subList(0, 20)) {
            ListedNames alone = new ListedNames("alone", "1", pair.other(), List.of());
            List<Hit> hits = Screener.of(List.of(alone)).screen(pair.one()).hits();
            int score = screener.score(pair.one(), pair.other());
            assertThat(hits.isEmpty() ? 0 : hits.getFirst().score())
                    .isEqualTo(score >= screener.possibleFrom() ? score : 0);
        }
    }

    private static String slip(String name, Random random) {
        if (name.length() < 3) {
            return name;
        }
        int place = random.nextInt(name.length() - 1);
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, place) + name.substring(place + 1);
            case 1 ->
                name.substring(0, place) + name.charAt(place + 1) + name.charAt(place) + name.substring(place + 2);
            case 2 -> name.substring(0, place) + "a" + name.substring(place);
            default -> name.replaceFirst(" ", "");
        };
    }
}
