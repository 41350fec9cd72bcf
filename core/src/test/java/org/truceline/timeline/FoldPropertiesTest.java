package org.truceline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.truceline.RandomStacks;
import org.truceline.ledger.Condition;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.time.AsOf;

/// What holds of every stack of layers. A failure names its seed; `-Dtruceline.seed=N` runs that one alone.
final class FoldPropertiesTest {

    private static final int STACKS = 3_000;

    @Test
    void whatBecomesKnownLaterNeverChangesAnEarlierAnswer() {
        eachSeed((random, seed) -> {
            List<Layer> layers = RandomStacks.layers(random);
            LocalDate day = RandomStacks.pick(random, layers).announcedDay().minusDays(random.nextInt(2));
            List<Layer> known = layers.stream()
                    .filter(layer -> !layer.announcedDay().isAfter(day))
                    .toList();
            View view = View.of(RandomStacks.ledger()).with(Standing.values());
            Timeline then = view.known(AsOf.endOf(day)).timeline(RandomStacks.measure(layers));
            Timeline without = view.timeline(RandomStacks.measure(known));
            Case asked = RandomStacks.stated(random);

            for (Instant at : RandomStacks.instants()) {
                assertThat(then.at(asked.at(at))).as("%s at %s", seed, at).isEqualTo(without.at(asked.at(at)));
            }
        });
    }

    @Test
    void inWhichOrderLayersAreWrittenDoesNotMatterButForThoseOfOneDay() {
        eachSeed((random, seed) -> {
            List<Layer> layers = RandomStacks.layers(random);

            assertThat(RandomStacks.measure(RandomStacks.rewritten(random, layers))
                            .layers())
                    .as(seed)
                    .isEqualTo(RandomStacks.measure(layers).layers());
        });
    }

    @Test
    void aSuspensionChangesNothingOutsideItsPeriod() {
        eachSeed((random, seed) -> {
            List<Layer> layers = RandomStacks.layers(random);
            Layer suspension = RandomStacks.suspension(random, layers);
            List<Layer> more = new ArrayList<>(layers);
            more.add(suspension);
            View view = View.of(RandomStacks.ledger());
            Timeline before = view.timeline(RandomStacks.measure(layers));
            Timeline after = view.timeline(RandomStacks.measure(more));
            Case asked = RandomStacks.stated(random);

            for (Instant at : RandomStacks.instants()) {
                Fold fold = after.at(asked.at(at));
                if (suspension.period().contains(at)) {
                    assertThat(fold.value()).as("%s at %s", seed, at).isEqualTo(new Value.Nothing());
                } else {
                    assertThat(fold).as("%s at %s", seed, at).isEqualTo(before.at(asked.at(at)));
                }
            }
        });
    }

    @Test
    void theAnswerChangesAtEdgesOnly() {
        eachSeed((random, seed) -> {
            Timeline timeline = View.of(RandomStacks.ledger())
                    .with(Standing.values())
                    .timeline(RandomStacks.measure(RandomStacks.layers(random)));
            Case stated = RandomStacks.stated(random);
            Case asked = random.nextBoolean() ? stated : RandomStacks.withoutContract(stated);
            NavigableSet<Instant> edges = timeline.edges(asked);

            for (Instant at : samples(edges)) {
                Instant edge = edges.floor(at);
                Instant reference = edge == null ? Instant.parse("2020-01-01T00:00:00Z") : edge;
                assertThat(timeline.at(asked.at(at)))
                        .as("%s: %s against %s", seed, at, reference)
                        .isEqualTo(timeline.at(asked.at(reference)));
            }
        });
    }

    @Test
    void aSecondFoldWrittenFromTheDesignAgrees() {
        eachSeed((random, seed) -> {
            List<Layer> layers = RandomStacks.layers(random);
            List<Layer> written = RandomStacks.rewritten(random, layers);
            EnumSet<Standing> standings =
                    EnumSet.of(Standing.ENACTED, RandomStacks.pick(random, List.of(Standing.values())));
            LocalDate day = RandomStacks.FIRST_DAY.plusDays(random.nextInt(RandomStacks.DAYS));
            boolean published = random.nextBoolean();
            View view = View.of(RandomStacks.ledger())
                    .known(AsOf.endOf(day))
                    .clock(published ? View.Clock.PUBLISHED : View.Clock.ANNOUNCED)
                    .with(standings.toArray(new Standing[0]));
            Measure measure = RandomStacks.measure(written);
            NaiveFold naive = new NaiveFold(written, AsOf.endOf(day).in(measure.zone()), published, standings);
            Case asked = RandomStacks.stated(random);

            for (Instant at : RandomStacks.instants()) {
                Fold fold = view.timeline(measure).at(asked.at(at));
                assertThat(fold.top()).as("%s at %s", seed, at).isEqualTo(naive.top(asked.at(at)));
                assertThat(fold.missing()).as("%s at %s", seed, at).isEmpty();
                assertThat(fold.possible()).as("%s at %s", seed, at).containsExactly(new Fold.Possible(fold.top()));
            }
        });
    }

    @Test
    void whateverAnUnknownFactTurnsOutToBeTheAnswerWasAmongThePossible() {
        eachSeed((random, seed) -> {
            List<Layer> layers = RandomStacks.layers(random);
            Measure measure = RandomStacks.measure(layers);
            NaiveFold naive =
                    new NaiveFold(layers, Instant.parse("2026-01-01T00:00:00Z"), false, EnumSet.allOf(Standing.class));
            Timeline timeline =
                    View.of(RandomStacks.ledger()).with(Standing.values()).timeline(measure);
            Case stated = RandomStacks.stated(random);
            Case unknown = RandomStacks.withoutContract(stated).at(RandomStacks.instant(random));
            Fold fold = timeline.at(unknown);

            Set<Fold.Possible> truths = new HashSet<>();
            for (Instant date : contractDates(layers)) {
                truths.add(new Fold.Possible(naive.top(RandomStacks.withContract(unknown, date))));
            }
            assertThat(fold.possible()).as(seed).containsAll(truths).contains(new Fold.Possible(fold.top()));
            if (fold.undecided()) {
                assertThat(fold.missing()).as(seed).isNotEmpty();
            } else {
                assertThat(truths).as(seed).extracting(Fold.Possible::value).containsOnly(fold.value());
            }
        });
    }

    /// Instants around every edge that a contract date may meet.
    private static Set<Instant> contractDates(List<Layer> layers) {
        Set<Instant> dates = new TreeSet<>(Set.of(Instant.parse("2020-01-01T00:00:00Z")));
        layers.forEach(layer -> edges(layer.when(), dates));
        return dates;
    }

    private static void edges(Condition condition, Set<Instant> into) {
        switch (condition) {
            case Condition.Before before -> into.add(before.edge());
            case Condition.Not not -> edges(not.condition(), into);
            case Condition.All all -> all.conditions().forEach(inner -> edges(inner, into));
            case Condition.Any any -> any.conditions().forEach(inner -> edges(inner, into));
            default -> {
                // has no edge
            }
        }
    }

    /// At each edge, just before it, and half-way to the next.
    private static List<Instant> samples(NavigableSet<Instant> edges) {
        List<Instant> samples = new ArrayList<>();
        for (Instant edge : edges) {
            Instant next = edges.higher(edge);
            samples.add(edge.minusNanos(1));
            samples.add(edge.plusSeconds(60));
            if (next != null) {
                samples.add(edge.plusMillis((next.toEpochMilli() - edge.toEpochMilli()) / 2));
            }
        }
        if (!edges.isEmpty()) {
            samples.add(edges.last().plusSeconds(1_000_000_000));
        }
        return samples;
    }

    private static void eachSeed(BiConsumer<Random, String> property) {
        Long only = Long.getLong("truceline.seed");
        if (only != null) {
            property.accept(new Random(only), "seed " + only);
            return;
        }
        for (long seed = 0; seed < STACKS; seed++) {
            property.accept(new Random(seed), "seed " + seed);
        }
    }
}
