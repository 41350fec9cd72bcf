package org.truceline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Act;
import org.truceline.ledger.Condition;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.FactId;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Stack;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.rate.RateExpression;
import org.truceline.time.AsOf;
import org.truceline.time.Period;
import org.truceline.timeline.Case;
import org.truceline.timeline.FactValue;

/// Seeded small stacks of layers, and cases to ask of them.
///
/// Days lie close together, so that layers meet, abut and share their day of announcement. A layer leans only on
/// layers known no later than itself, as the reader demands.
public final class RandomStacks {

    public static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);
    public static final int DAYS = 40;

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final FactId LOADED_ON = new FactId("loaded-on");
    private static final FactId CONTRACT_DATE = new FactId("contract-date");
    private static final FactId DONATION = new FactId("donation");
    private static final Ledger LEDGER = Ledgers.duty("""
            layers:
              - {id: only, act: imposes, announced: 2025-01-01, from: 2025-01-01, rate: "1%", by: order}
            """);

    private RandomStacks() {}

    /// The ledger in whose views the stacks are asked: it has the facts, and a measure to put layers into.
    public static Ledger ledger() {
        return LEDGER;
    }

    /// A measure of these layers, given in file order.
    public static Measure measure(List<Layer> fileOrder) {
        return LEDGER.measure("us.duty").orElseThrow().withLayers(Stack.order(fileOrder));
    }

    /// Layers in the order in which they were announced.
    public static List<Layer> layers(Random random) {
        List<Layer> layers = new ArrayList<>();
        int count = 1 + random.nextInt(9);
        int day = 0;
        for (int i = 0; i < count; i++) {
            day += random.nextInt(3) * random.nextInt(4);
            layers.add(layer(random, i, FIRST_DAY.plusDays(day), layers));
        }
        return layers;
    }

    /// The same layers in another order of writing; those of one day keep theirs, because there it has a meaning.
    public static List<Layer> rewritten(Random random, List<Layer> layers) {
        Map<LocalDate, List<Layer>> byDay = new HashMap<>();
        List<LocalDate> places = new ArrayList<>();
        for (Layer layer : layers) {
            byDay.computeIfAbsent(layer.announcedDay(), absent -> new ArrayList<>())
                    .add(layer);
            places.add(layer.announcedDay());
        }
        Collections.shuffle(places, random);
        List<Layer> rewritten = new ArrayList<>();
        for (LocalDate place : places) {
            rewritten.add(byDay.get(place).removeFirst());
        }
        return rewritten;
    }

    /// A layer that suspends everything in a random period, announced after all others.
    public static Layer suspension(Random random, List<Layer> layers) {
        LocalDate last = layers.stream()
                .map(Layer::announcedDay)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return layer(
                "suspension",
                Act.SUSPENDS,
                last.plusDays(1),
                null,
                period(random, null),
                new Layer.Own(new Value.Nothing()),
                new Condition.Always(),
                Standing.ENACTED,
                null);
    }

    /// A case with everything stated.
    public static Case stated(Random random) {
        Map<FactId, FactValue> facts = new HashMap<>();
        facts.put(CONTRACT_DATE, moment(random));
        if (random.nextBoolean()) {
            facts.put(LOADED_ON, moment(random));
        }
        if (random.nextBoolean()) {
            facts.put(DONATION, new FactValue.Text(random.nextBoolean() ? "yes" : "no"));
        }
        return new Case(null, "CN", instant(random), facts);
    }

    /// The same case without its contract date.
    public static Case withoutContract(Case stated) {
        Map<FactId, FactValue> facts = new HashMap<>(stated.facts());
        facts.remove(CONTRACT_DATE);
        return new Case(stated.code(), stated.origin(), stated.at(), facts);
    }

    /// The same case with another contract date.
    public static Case withContract(Case stated, Instant date) {
        Map<FactId, FactValue> facts = new HashMap<>(stated.facts());
        facts.put(CONTRACT_DATE, new FactValue.Moment(AsOf.at(date, ZONE)));
        return new Case(stated.code(), stated.origin(), stated.at(), facts);
    }

    /// Every instant on the grid of the stacks, and the hours between.
    public static List<Instant> instants() {
        Instant first = FIRST_DAY.minusDays(1).atStartOfDay(ZONE).toInstant();
        List<Instant> instants = new ArrayList<>();
        for (int hour = 0; hour < (DAYS + 2) * 24; hour += 6) {
            instants.add(first.plus(hour, ChronoUnit.HOURS));
        }
        return instants;
    }

    public static Instant instant(Random random) {
        return FIRST_DAY
                .plusDays(random.nextInt(DAYS))
                .atTime(random.nextInt(2) * 12, random.nextInt(2))
                .atZone(ZONE)
                .toInstant();
    }

    private static FactValue moment(Random random) {
        return new FactValue.Moment(new AsOf.Exact(OffsetDateTime.ofInstant(instant(random), ZoneOffset.UTC)));
    }

    private static Layer layer(Random random, int number, LocalDate day, List<Layer> before) {
        String id = "layer-" + number;
        Standing standing = random.nextInt(4) == 0 ? pick(random, List.of(Standing.values())) : Standing.ENACTED;
        LocalDate published = random.nextInt(3) == 0 ? null : day.plusDays(random.nextInt(6));
        Condition when = random.nextBoolean() ? new Condition.Always() : condition(random, 2);
        List<Layer> withEnd = before.stream()
                .filter(layer -> layer.value() != null && !layer.period().endIsOpen())
                .toList();
        int kind = random.nextInt(10);
        if (kind < 3 && !withEnd.isEmpty()) {
            Layer base = pick(random, withEnd);
            return layer(
                    id,
                    Act.EXTENDS,
                    day,
                    published,
                    period(random, base.period().until()),
                    new Layer.Extended(base.id(), base.value()),
                    random.nextBoolean() ? base.when() : when,
                    standing,
                    null);
        }
        if (kind < 6 && !before.isEmpty() && kind >= 4) {
            return layer(
                    id, Act.ENDS, day, published, period(random, null), lifts(random, before), when, standing, null);
        }
        boolean nothing = random.nextInt(4) == 0;
        Value value = nothing ? new Value.Nothing() : new Value.Rate(RateExpression.parse((number + 1) + "%"));
        String beneath = kind == 6 && !before.isEmpty() ? pick(random, before).id() : null;
        return layer(
                id,
                nothing ? Act.SUSPENDS : Act.IMPOSES,
                day,
                published,
                period(random, null),
                new Layer.Own(value),
                when,
                standing,
                beneath);
    }

    private static Layer.Lifts lifts(Random random, List<Layer> before) {
        if (random.nextInt(3) == 0) {
            return new Layer.Lifts(true, Set.of());
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            ids.add(pick(random, before).id());
        }
        return new Layer.Lifts(false, ids);
    }

    private static Layer layer(
            String id,
            Act act,
            LocalDate day,
            @Nullable LocalDate published,
            Period period,
            Layer.Content content,
            Condition when,
            Standing standing,
            @Nullable String beneath) {
        return new Layer(
                LEDGER.measure("us.duty").orElseThrow().id(),
                id,
                act,
                standing,
                null,
                day.atStartOfDay(ZONE).toInstant(),
                day,
                published == null ? null : published.atStartOfDay(ZONE).toInstant(),
                period,
                content,
                null,
                null,
                when,
                new InstrumentId("order"),
                Confidence.HIGH,
                null,
                beneath,
                null,
                new Layer.Origin("random", 1));
    }

    private static Period period(Random random, @Nullable Instant begins) {
        if (begins == null && random.nextInt(20) == 0) {
            return new Period(Period.OPEN, Period.OPEN);
        }
        Instant from = begins == null ? instant(random) : begins;
        if (random.nextInt(3) == 0) {
            return new Period(from, Period.OPEN);
        }
        return new Period(from, from.plus(1 + random.nextInt(20), ChronoUnit.DAYS));
    }

    private static Condition condition(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0 -> new Condition.Before(LOADED_ON, instant(random));
            case 1 -> new Condition.Before(CONTRACT_DATE, instant(random));
            case 2 -> new Condition.Before(Condition.ENTERED, instant(random));
            case 3 -> new Condition.Equal(DONATION, random.nextBoolean() ? "yes" : "no");
            case 4 -> new Condition.Not(condition(random, depth - 1));
            case 5 -> new Condition.All(List.of(condition(random, depth - 1), condition(random, depth - 1)));
            default -> new Condition.Any(List.of(condition(random, depth - 1), condition(random, depth - 1)));
        };
    }

    public static <T> T pick(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
