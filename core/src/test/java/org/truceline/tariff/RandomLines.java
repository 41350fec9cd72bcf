package org.truceline.tariff;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.truceline.goods.Code;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Ledger;
import org.truceline.rate.Quantities;
import org.truceline.time.AsOf;
import org.truceline.time.Period;
import org.truceline.timeline.FactValue;

/// Seeded entry lines of the shipped ledger: every code of the schedule and some that no edition has, the origins that
/// the acts name and one that none does, instants since 6 July 2018 of which half lie at an edge of the law, one minute
/// before it or one after, and facts of every name.
final class RandomLines {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate FIRST = LocalDate.of(2018, 7, 6);
    private static final int DAYS = 3_200;
    private static final List<String> METALS = List.of("steel-value", "aluminum-value", "copper-value");
    private static final LocalDate METALS_FROM = LocalDate.of(2025, 3, 1);
    private static final int METAL_DAYS = 420;

    private final Random random;
    private final Ledger ledger;
    private final List<String> codes;
    private final List<String> metals = new ArrayList<>();
    private final List<Instant> edges;
    private final List<String> articles;
    private final List<Fact> facts;

    RandomLines(Ledger ledger, long seed) {
        this.ledger = ledger;
        this.random = new Random(seed);
        this.codes = new ArrayList<>(
                new TreeSet<>(ledger.schedules().get("us/hts").rows().get().keySet()));
        this.edges = List.copyOf(edges(ledger));
        TreeSet<String> described = new TreeSet<>(List.of("other", "something else"));
        TreeSet<String> metalKeys = new TreeSet<>();
        for (DatedList list : ledger.lists().values()) {
            if (list.ofCodes() && list.id().text().startsWith("us/")) {
                list.rows().get().forEach((key, rows) -> {
                    rows.forEach(row -> {
                        if (row.article() != null) {
                            described.add(row.article());
                        }
                    });
                    if (list.id().text().matches("us/s232-(steel|aluminum|copper).*")) {
                        metalKeys.add(key);
                    }
                });
            }
        }
        for (String code : codes) {
            if (metalKeys.stream().anyMatch(code::startsWith)) {
                metals.add(code);
            }
        }
        this.articles = List.copyOf(described);
        this.facts = ledger.facts().values().stream()
                .filter(fact -> fact.of() != Fact.Of.CALL)
                .sorted(Comparator.comparing((Fact fact) -> fact.id().text()))
                .toList();
    }

    /// Every instant at which a layer, a row or a relation begins or ends, since the first day.
    static NavigableSet<Instant> edges(Ledger ledger) {
        TreeSet<Instant> edges = new TreeSet<>();
        ledger.measures().values().forEach(measure -> measure.layers().forEach(layer -> add(layer.period(), edges)));
        ledger.relations().forEach(relation -> add(relation.period(), edges));
        ledger.lists().values().stream()
                .filter(DatedList::ofCodes)
                .forEach(list ->
                        list.rows().get().values().forEach(rows -> rows.forEach(row -> add(row.period(), edges))));
        return edges.tailSet(FIRST.atStartOfDay(ZONE).toInstant(), true).headSet(Period.OPEN, false);
    }

    private static void add(Period period, Set<Instant> into) {
        into.add(period.from());
        into.add(period.until());
    }

    Random random() {
        return random;
    }

    Line next() {
        return random.nextInt(3) == 0 ? metal() : any();
    }

    private Line any() {
        String code = codes.get(random.nextInt(codes.size()));
        if (random.nextInt(20) == 0) {
            code = code.substring(0, 4) + (random.nextBoolean() ? "9999" : "999999");
        }
        Map<FactId, FactValue> stated = new HashMap<>();
        for (int i = random.nextInt(2) * random.nextInt(5); i > 0; i--) {
            Fact fact = facts.get(random.nextInt(facts.size()));
            stated.put(fact.id(), value(fact));
        }
        return line(code, entered(FIRST, DAYS), stated);
    }

    /// Goods of steel, aluminum or copper in the time in which the metal in them was charged apart.
    private Line metal() {
        Map<FactId, FactValue> stated = new HashMap<>();
        for (String fact : METALS) {
            if (random.nextInt(3) != 0) {
                stated.put(new FactId(fact), new FactValue.Amount(amount()));
            }
        }
        if (random.nextBoolean()) {
            stated.put(new FactId("article"), new FactValue.Text("other"));
        }
        return line(metals.get(random.nextInt(metals.size())), entered(METALS_FROM, METAL_DAYS), stated);
    }

    private Line line(String code, AsOf entered, Map<FactId, FactValue> stated) {
        String origin = random.nextInt(5) == 0 ? List.of("HK", "MO").get(random.nextInt(2)) : "CN";
        return new Line(new Code(code), origin, entered, amount(), stated, Quantities.none());
    }

    private AsOf entered(LocalDate from, int days) {
        if (random.nextBoolean()) {
            Instant edge = edges.get(random.nextInt(edges.size()));
            return AsOf.at(edge.plus(Duration.ofMinutes(random.nextInt(3) - 1)), ZONE);
        }
        LocalDate day = from.plusDays(random.nextInt(days));
        return random.nextBoolean()
                ? AsOf.endOf(day)
                : AsOf.at(
                        day.atTime(random.nextInt(24), random.nextInt(60))
                                .atZone(ZONE)
                                .toInstant(),
                        ZONE);
    }

    /// From nothing to ten million, to the cent; often a round number.
    private BigDecimal amount() {
        long cents = random.nextLong(1L << random.nextInt(31));
        return new BigDecimal(random.nextInt(4) == 0 ? cents / 10_000 * 10_000 : cents).movePointLeft(2);
    }

    private FactValue value(Fact fact) {
        return switch (fact.type()) {
            case INSTANT -> new FactValue.Moment(entered(FIRST, DAYS));
            case YES_NO -> new FactValue.Text(random.nextInt(4) == 0 ? "no" : "yes");
            case AMOUNT -> new FactValue.Amount(amount());
            case SHARE -> new FactValue.Amount(new BigDecimal(random.nextInt(101)).movePointLeft(2));
            case COUNT, NUMBER -> new FactValue.Amount(new BigDecimal(random.nextInt(1, 100_000)));
            case COUNTRY -> new FactValue.Text("CN");
            case QUANTITY -> new FactValue.Amount(new BigDecimal(random.nextInt(10_000)));
            case CHOICE ->
                new FactValue.Text(
                        fact.words().get(random.nextInt(fact.words().size())).id());
            case TEXT ->
                new FactValue.Text(
                        fact.id().text().equals("article")
                                ? articles.get(random.nextInt(articles.size()))
                                : List.of("pharmaceutical", "9903.88.69", "something else")
                                        .get(random.nextInt(3)));
            case REFERENCE -> new FactValue.Text("2025-" + random.nextInt(1, 1000));
            case CODE ->
                new FactValue.Text(List.of("9903.88.69", "9903.88.70", "9802.00.50", "9802.00.80")
                        .get(random.nextInt(4)));
            case UNIT -> new FactValue.Text("kg");
        };
    }

    Ledger ledger() {
        return ledger;
    }
}
