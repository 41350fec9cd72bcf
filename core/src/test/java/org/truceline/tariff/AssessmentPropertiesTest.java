package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.truceline.Ledgers;
import org.truceline.goods.Code;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;
import org.truceline.ledger.Value;
import org.truceline.rate.Quantities;
import org.truceline.rate.RateExpression;
import org.truceline.time.AsOf;
import org.truceline.timeline.Case;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;

/// What holds for every line of the shipped ledger. Lines are drawn with a seed, which every failure names.
class AssessmentPropertiesTest {

    private static final long SEED = 20_261_110L;
    private static final Ledger LEDGER = Ledgers.shipped();
    private static final Tariff US = Tariff.of(Party.US, View.of(LEDGER));
    private static final Instant FIRST = Instant.parse("2024-12-20T00:00:00Z");
    private static final int DAYS = 703;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<String> CODES = codes();

    @Test
    void theDutiesOfALineSumToItsTotal() {
        each(2_000, (line, answer) -> {
            BigDecimal sum = answer.components().stream()
                    .map(Assessment.Component::amount)
                    .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
            switch (answer.outcome()) {
                case ANSWERED -> assertThat(answer.total()).isEqualTo(sum);
                case CANNOT_TELL -> assertThat(answer.undecided()).isNotEmpty();
                case OPEN -> assertThat(answer.open()).isNotEmpty();
            }
            if (answer.outcome() != Assessment.Outcome.ANSWERED) {
                assertThat(answer.total()).isNull();
            }
        });
    }

    @Test
    void everyAdValoremDutyIsItsRateOnItsBasisRoundedHalfUp() {
        each(1_000, (line, answer) -> {
            for (Assessment.Component part : answer.components()) {
                part.rate().adValorem().ifPresent(rate -> assertThat(part.amount())
                        .isEqualTo(rate.multiply(part.basisValue()).setScale(2, RoundingMode.HALF_UP)));
            }
        });
    }

    @Test
    void aDutyOnTheValueNeverFallsAsTheValueRises() {
        Random random = new Random(SEED + 1);
        each(2_000, (line, answer) -> {
            BigDecimal more = line.value().add(new BigDecimal(random.nextInt(100_000)).movePointLeft(2));
            Assessment dearer = US.assess(
                    new Line(line.code(), line.origin(), line.entered(), more, line.facts(), line.quantities()));
            Map<String, BigDecimal> before = new HashMap<>();
            answer.components().forEach(part -> before.put(part.programme() + part.heading(), part.amount()));
            for (Assessment.Component part : dearer.components()) {
                BigDecimal was = before.get(part.programme() + part.heading());
                if (was != null && !(part.rate() instanceof RateExpression.Total)) {
                    assertThat(part.amount()).isGreaterThanOrEqualTo(was);
                }
            }
        });
    }

    @Test
    void nothingIsOwedUnderAMeasureThatAsksNothing() {
        each(2_000, (line, answer) -> {
            Case asked = new Case(line.code(), line.origin(), answer.at(), line.facts());
            for (Assessment.Component part : answer.components()) {
                if (part.measure() != null) {
                    assertThat(US.view().timeline(part.measure()).at(asked).value())
                            .as("%s", part.measure().id())
                            .isNotInstanceOf(Value.Nothing.class)
                            .isNotInstanceOf(Value.NotCarried.class);
                }
            }
        });
    }

    @Test
    void everyMeasureOfTheAuthorityIsAccountedForOnce() {
        each(1_000, (line, answer) -> {
            List<String> named = new ArrayList<>();
            answer.components().stream()
                    .filter(part -> part.measure() != null)
                    .forEach(part -> named.add(part.measure().id().text()));
            answer.notApplied().forEach(one -> named.add(one.measure().id().text()));
            answer.undecided().stream()
                    .filter(one -> one.measure() != null)
                    .forEach(one -> named.add(one.measure().id().text()));
            assertThat(named).doesNotHaveDuplicates();
            assertThat(named)
                    .containsAll(LEDGER.measures().values().stream()
                            .filter(one -> one.party() == Party.US && one.programme() != null)
                            .map(one -> one.id().text())
                            .toList());
        });
    }

    @Test
    void statingTheArticleGivesATotalWithinTheBounds() {
        TreeSet<String> articles = new TreeSet<>();
        for (DatedList list : LEDGER.lists().values()) {
            if (list.id().text().startsWith("us/") && list.ofCodes()) {
                list.rows().get().values().forEach(rows -> rows.stream()
                        .filter(row -> row.state() == DatedList.State.PART && row.article() != null)
                        .forEach(row -> articles.add(row.key() + "|" + row.article())));
            }
        }
        Random random = new Random(SEED + 2);
        int bounded = 0;
        for (String one : articles) {
            String prefix = one.substring(0, one.indexOf('|'));
            List<String> codes =
                    CODES.stream().filter(code -> code.startsWith(prefix)).toList();
            if (codes.isEmpty()) {
                continue;
            }
            for (int draw = 0; draw < 10; draw++) {
                Line line = line(random, codes.get(random.nextInt(codes.size())), Map.of());
                Assessment unstated = US.assess(line);
                Assessment.Bounds bounds = unstated.bounds();
                if (bounds == null) {
                    continue;
                }
                bounded++;
                for (String article : List.of(one.substring(one.indexOf('|') + 1), "something else")) {
                    Line stated = new Line(
                            line.code(),
                            line.origin(),
                            line.entered(),
                            line.value(),
                            Map.of(new FactId("article"), new FactValue.Text(article)),
                            line.quantities());
                    BigDecimal total = US.assess(stated).total();
                    if (total != null) {
                        assertThat(total)
                                .as("seed %d: %s", SEED + 2, stated)
                                .isBetween(bounds.lowest(), bounds.highest());
                    }
                }
            }
        }
        assertThat(bounded).as("lines with bounds").isGreaterThan(20);
    }

    /// Asked again every hour, a line first differs within the hour that [Tariff#next] names, and not before.
    @Test
    void theNextChangeIsTheFirstHourlyAnswerThatDiffers() {
        Random random = new Random(SEED + 3);
        for (int round = 0; round < 30; round++) {
            Line line = line(random, CODES.get(random.nextInt(CODES.size())), facts(random));
            Assessment now = US.assess(line);
            Optional<Instant> next = US.next(line).map(Assessment::at);
            Instant end = now.at().plus(Duration.ofDays(30));
            Instant found = null;
            for (Instant at = now.at().plus(HOUR); found == null && !at.isAfter(end); at = at.plus(HOUR)) {
                if (Tariff.differ(now, US.assess(line.entered(AsOf.at(at, US.zone()))))) {
                    found = at;
                }
            }
            if (found != null) {
                assertThat(next)
                        .as("seed %d, round %d: %s", SEED + 3, round, line)
                        .isPresent();
                assertThat(next.orElseThrow())
                        .as("%s", line)
                        .isAfter(found.minus(HOUR))
                        .isBeforeOrEqualTo(found);
            } else {
                assertThat(next.filter(at -> at.isBefore(end.minus(HOUR))))
                        .as("seed %d, round %d: nothing changes in these days for %s", SEED + 3, round, line)
                        .isEmpty();
            }
        }
    }

    private static void each(int rounds, BiConsumer<Line, Assessment> check) {
        Random random = new Random(SEED);
        for (int round = 0; round < rounds; round++) {
            Line line = line(random, CODES.get(random.nextInt(CODES.size())), facts(random));
            Assessment answer = US.assess(line);
            try {
                check.accept(line, answer);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + SEED + ", round " + round + ": " + line, e);
            }
        }
    }

    private static Line line(Random random, String code, Map<FactId, FactValue> facts) {
        Instant at = FIRST.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
        String origin = random.nextInt(8) == 0 ? List.of("HK", "MO").get(random.nextInt(2)) : "CN";
        BigDecimal value = new BigDecimal(random.nextInt(10_000_000)).movePointLeft(2);
        return new Line(new Code(code), origin, AsOf.at(at, US.zone()), value, facts, Quantities.none());
    }

    private static Map<FactId, FactValue> facts(Random random) {
        Map<FactId, FactValue> facts = new HashMap<>();
        if (random.nextInt(4) == 0) {
            Instant loaded = FIRST.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
            facts.put(new FactId("loaded-on"), new FactValue.Moment(AsOf.at(loaded, US.zone())));
        }
        if (random.nextInt(8) == 0) {
            facts.put(new FactId("exclusion"), new FactValue.Text("9903.88.69"));
        }
        if (random.nextInt(8) == 0) {
            facts.put(new FactId("donation"), new FactValue.Text("yes"));
        }
        if (random.nextInt(2) == 0) {
            facts.put(new FactId("article"), new FactValue.Text("something else"));
        }
        return facts;
    }

    /// Codes of the schedule at ten digits, and some at eight.
    private static List<String> codes() {
        List<String> codes = new ArrayList<>();
        new TreeSet<>(LEDGER.schedules().get("us/hts").rows().get().keySet()).forEach(code -> {
            if (code.length() == 10 || code.hashCode() % 64 == 0) {
                codes.add(code);
            }
        });
        return codes;
    }
}
