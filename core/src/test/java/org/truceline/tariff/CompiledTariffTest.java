package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.truceline.Ledgers;
import org.truceline.goods.Code;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;
import org.truceline.rate.Quantities;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// The fast answer is the explained one, to the cent; where it gives none, it says why, and the explained one gives
/// none for that reason. Lines are drawn with a seed, which every failure names.
class CompiledTariffTest {

    private static final long SEED = 20_260_720L;
    private static final int LINES = 6_000;
    private static final Ledger LEDGER = Ledgers.shipped();
    private static final Tariff US = Tariff.of(Party.US, View.of(LEDGER));

    /// Facts whose lines are left to the explained answer.
    private static final Set<FactId> APART =
            Set.of(new FactId("us-content-value"), new FactId("admitted-on"), new FactId("withdrawn-on"));

    private static final Map<String, CompiledTariff> COMPILED = new HashMap<>();

    @Test
    void theFastAnswerIsTheExplainedOneToTheCent() {
        RandomLines lines = new RandomLines(LEDGER, SEED);
        Map<Refusal, Integer> refused = new EnumMap<>(Refusal.class);
        int priced = 0;
        int left = 0;
        for (int round = 0; round < LINES; round++) {
            Line line = lines.next();
            CompiledTariff compiled = compiled(line.origin()).stating(line.facts());
            Instant at = line.entered().in(US.zone());
            long result = compiled.price(
                    compiled.codeIndex(line.code()),
                    at,
                    line.value().movePointRight(2).longValueExact());
            Assessment explained = US.assess(line);
            String what = "seed " + SEED + ", round " + round + ": " + line;
            Refusal refusal = Refusal.of(result).orElse(null);
            if (APART.stream().anyMatch(line.facts()::containsKey)) {
                assertThat(refusal).as(what).isNotNull();
                left++;
            } else if (refusal == null) {
                priced++;
                assertThat(explained.total()).as(what).isEqualTo(BigDecimal.valueOf(result, 2));
            } else {
                refused.merge(refusal, 1, Integer::sum);
                matches(refusal, explained, what);
            }
        }
        assertThat(priced).as("lines priced of %d; refused: %s", LINES, refused).isGreaterThan(LINES / 4);
        assertThat(left)
                .as("lines that move their day, or measure a part against the whole")
                .isPositive();
        assertThat(refused)
                .containsKeys(Refusal.UNKNOWN_CODE, Refusal.NO_BASE_RATE, Refusal.QUANTITY, Refusal.CANNOT_TELL);
        assertThat(refused.getOrDefault(Refusal.EXPLAIN, 0))
                .as("lines that the compiled form leaves to the explained one, of %s", refused)
                .isLessThan(LINES / 50);
    }

    private static void matches(Refusal refusal, Assessment explained, String what) {
        Assessment.Outcome outcome = explained.outcome();
        switch (refusal) {
            case UNKNOWN_CODE -> assertThat(explained.base()).as(what).isInstanceOf(BaseRate.UnknownCode.class);
            case NO_BASE_RATE -> assertThat(explained.base()).as(what).isInstanceOf(BaseRate.Missing.class);
            case QUANTITY -> assertThat(explained.missing()).as(what).contains(Tariff.QUANTITY);
            case CANNOT_TELL -> assertThat(outcome).as(what).isEqualTo(Assessment.Outcome.CANNOT_TELL);
            case OPEN -> assertThat(outcome).as(what).isEqualTo(Assessment.Outcome.OPEN);
            case EXPLAIN -> assertThat(outcome).as(what).isNotNull();
        }
        // EXPLAIN refuses no total: it sends the line to the explained answer, which may well have one
        if (refusal != Refusal.EXPLAIN) {
            assertThat(explained.total()).as("%s: %s", refusal, what).isNull();
        }
    }

    @Test
    void eachProgrammeApartAddsUpToTheTotal() {
        RandomLines lines = new RandomLines(LEDGER, SEED + 1);
        for (int round = 0; round < 2_000; round++) {
            Line line = lines.next();
            CompiledTariff compiled = compiled(line.origin()).stating(line.facts());
            int day = (int) line.entered().day(US.zone()).toEpochDay();
            long[] apart = new long[compiled.columns().size()];
            long total = compiled.price(
                    compiled.codeIndex(line.code()),
                    day,
                    line.value().movePointRight(2).longValueExact(),
                    apart);
            if (total < 0) {
                assertThat(apart).containsOnly(0);
                continue;
            }
            Assessment explained = US.assess(line.entered(AsOf.endOf(LocalDate.ofEpochDay(day))));
            long[] expected = new long[apart.length];
            explained
                    .components()
                    .forEach(part -> expected[compiled.columns().indexOf(part.programme())] +=
                            part.amount().movePointRight(2).longValueExact());
            assertThat(apart).as("seed %d, round %d: %s", SEED + 1, round, line).isEqualTo(expected);
        }
    }

    @Test
    void aDayMeansItsLastInstant() {
        CompiledTariff china = compiled("CN");
        int code = china.codeIndex(Code.parse("6109.10.0012"));
        int before = (int) LocalDate.of(2025, 11, 9).toEpochDay();
        int on = before + 1;
        assertThat(china.price(code, on, 100_000)).isEqualTo(china.price(code, instant("2025-11-10T23:59"), 100_000));
        assertThat(china.price(code, before, 100_000))
                .isEqualTo(china.price(code, instant("2025-11-09T00:00"), 100_000))
                .isEqualTo(china.price(code, instant("2025-11-10T00:00"), 100_000))
                .isGreaterThan(china.price(code, instant("2025-11-10T00:01"), 100_000))
                .isGreaterThan(china.price(code, instant("2025-11-10T00:02"), 100_000));
    }

    @Test
    void aCodeMayStandInATextWithPointsOrWithout() {
        CompiledTariff china = compiled("CN");
        int day = (int) LocalDate.of(2025, 11, 14).toEpochDay();
        long expected = china.price(china.codeIndex(Code.parse("8507.60.0020")), day, 25_000_000);
        assertThat(expected).isPositive();
        for (String text : List.of("8507600020", "8507.60.0020", "8507.60.00.20", "8507 60 0020")) {
            byte[] line = ("x;" + text + ";y").getBytes(StandardCharsets.US_ASCII);
            assertThat(china.price(line, 2, 2 + text.length(), day, 25_000_000))
                    .as(text)
                    .isEqualTo(expected);
        }
        for (String text : List.of("850760002", "8507-60-0020", "", "85", "85076000200")) {
            byte[] line = text.getBytes(StandardCharsets.US_ASCII);
            assertThat(china.price(line, 0, line.length, day, 25_000_000))
                    .as(text)
                    .isEqualTo(Refusal.UNKNOWN_CODE.code());
        }
    }

    @Test
    void theNumberOfACodeIsItsPlaceAndNoOtherCodeHasIt() {
        CompiledTariff china = compiled("CN");
        for (int i = 0; i < china.codes().size(); i++) {
            assertThat(china.codeIndex(china.codes().get(i))).isEqualTo(i);
        }
        Random random = new Random(SEED);
        for (int round = 0; round < 1_000; round++) {
            Code code = new Code(String.format(java.util.Locale.ROOT, "%010d", random.nextLong(10_000_000_000L)));
            assertThat(china.codeIndex(code))
                    .as("seed %d: %s", SEED, code)
                    .isEqualTo(
                            java.util.Collections.binarySearch(china.codes(), code) < 0
                                    ? -1
                                    : china.codes().indexOf(code));
        }
    }

    @Test
    void aNegativeValueIsRefusedAndAnAbsurdOneIsLeftToTheExplainedAnswer() {
        CompiledTariff china = compiled("CN");
        int code = china.codeIndex(Code.parse("8507.60.0020"));
        int day = (int) LocalDate.of(2025, 11, 14).toEpochDay();
        assertThatThrownBy(() -> china.price(code, day, -1))
                .hasMessage("a customs value cannot be negative, found -1 cents");
        assertThat(china.price(code, day, Cents.MOST)).isPositive();
        assertThat(china.price(code, day, Cents.MOST + 1)).isEqualTo(Refusal.EXPLAIN.code());
    }

    @Test
    void everyRefusalHasANegativeCodeOfItsOwn() {
        for (Refusal refusal : Refusal.values()) {
            assertThat(refusal.code()).isNegative();
            assertThat(Refusal.of(refusal.code())).contains(refusal);
        }
        assertThat(Refusal.of(0)).isEmpty();
        assertThat(Refusal.of(1)).isEmpty();
    }

    /// What a line states in numbers goes to pricing; the program is that of all lines that state the same facts.
    @Test
    void amountsComeInWhenALineIsPriced() {
        Tariff tiny = new TinyTariff()
                .relation("kind: splits, measure: us.metal, by-fact: steel-value, remainder: [us.other]")
                .duty("metal", "50%")
                .duty("other", "10%")
                .tariff();
        for (String steel : List.of("0", "0.01", "333.33", "999.99", "1000", "2000")) {
            Line line = new TinyTariff().stating("steel-value", steel).line("1000");
            CompiledTariff compiled = CompiledTariff.of(tiny, "CN").stating(line.facts());
            Line quiet = new Line(line.code(), "CN", line.entered(), line.value(), line.facts(), Quantities.none());
            assertThat(compiled.price(
                            compiled.codeIndex(line.code()), line.entered().in(tiny.zone()), 100_000))
                    .as(steel)
                    .isEqualTo(tiny.assess(quiet).total().movePointRight(2).longValueExact());
        }
        CompiledTariff fine = CompiledTariff.of(tiny, "CN")
                .stating(new TinyTariff()
                        .stating("steel-value", "0.001")
                        .line("1000")
                        .facts());
        assertThat(fine.price(0, instant("2025-06-01T12:00"), 100_000)).isEqualTo(Refusal.EXPLAIN.code());
    }

    private static CompiledTariff compiled(String origin) {
        return COMPILED.computeIfAbsent(origin, one -> CompiledTariff.of(US, one));
    }

    private static Instant instant(String local) {
        return AsOf.parse(local).in(US.zone());
    }
}
