package org.truceline.tariff;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.truceline.goods.Code;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Programme;
import org.truceline.rate.RateExpression;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;

/// All goods of one origin, numbered: codes, the signatures that they share, the segments of time, and base rates.
/// Immutable but for the tables of programs, which are kept as they are made.
final class CompiledGoods {

    /// Ways of stating facts whose tables are kept.
    private static final int MOST_TABLES = 4096;

    private final CodeTable codes;
    private final Moments moments;
    private final List<String> columns;
    private final RelationsInForce relations;
    private final List<FactId> claims;
    private final Set<FactId> heard = new HashSet<>();
    private final Map<Map<FactId, FactValue>, ProgramTable> tables = new ConcurrentHashMap<>();
    private final List<Signature> signatures;
    private final int[] signatureOf;
    private final int firstDay;
    private final int[] segmentOfDay;
    private final int baseSegments;
    private final int[] baseSegmentOf;
    private final long[] baseOf;

    CompiledGoods(Tariff tariff, String origin) {
        BaseDuties base = tariff.baseDuties();
        this.codes = new CodeTable(base.codes());
        this.relations = tariff.programs().relations();
        this.claims = base.claims();
        this.signatureOf = new int[codes.codes().size()];
        this.signatures = signatures(tariff, origin);
        Set<Instant> edges = new TreeSet<>(base.moments().edges());
        for (Signature signature : signatures) {
            edges.addAll(signature.moments().edges());
            heard.addAll(signature.conditioned());
        }
        this.moments = Moments.of(edges);
        this.columns = columns(tariff);
        this.baseSegments = base.moments().count();
        this.baseSegmentOf = new int[moments.count()];
        for (int segment = 0; segment < baseSegmentOf.length; segment++) {
            baseSegmentOf[segment] = base.moments().segment(moments.start(segment));
        }
        this.baseOf = baseRates(base);
        ZoneId zone = tariff.zone();
        this.firstDay = edges.isEmpty() ? 0 : day(moments.start(1), zone) - 1;
        int lastDay = edges.isEmpty() ? 0 : day(moments.start(moments.count() - 1), zone);
        this.segmentOfDay = new int[lastDay - firstDay + 1];
        for (int i = 0; i < segmentOfDay.length; i++) {
            LocalDate day = LocalDate.ofEpochDay((long) firstDay + i);
            segmentOfDay[i] = moments.segment(AsOf.endOf(day).in(zone));
        }
    }

    private List<Signature> signatures(Tariff tariff, String origin) {
        Map<Signature, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < signatureOf.length; i++) {
            Signature signature =
                    tariff.programs().signature(origin, codes.codes().get(i));
            Integer number = numbers.putIfAbsent(signature, numbers.size());
            signatureOf[i] = number == null ? numbers.size() - 1 : number;
        }
        return List.copyOf(numbers.keySet());
    }

    private static List<String> columns(Tariff tariff) {
        List<String> columns = new ArrayList<>(tariff.view().ledger().programmes().stream()
                .map(Programme::id)
                .filter(programme -> !programme.equals(Pricing.BASE))
                .toList());
        columns.add("");
        columns.add(Pricing.BASE);
        return List.copyOf(columns);
    }

    private long[] baseRates(BaseDuties base) {
        long[] rates = new long[codes.codes().size() * baseSegments];
        for (int i = 0; i < codes.codes().size(); i++) {
            Code code = codes.codes().get(i);
            for (int segment = 0; segment < baseSegments; segment++) {
                rates[i * baseSegments + segment] =
                        baseRate(base.at(code, base.moments().start(segment), Map.of()));
            }
        }
        return rates;
    }

    private static long baseRate(BaseDuties.Found found) {
        RateExpression rate = found.expression();
        return switch (found.rate()) {
            case BaseRate.UnknownCode unknown -> Refusal.UNKNOWN_CODE.code();
            case BaseRate.Missing missing -> Refusal.NO_BASE_RATE.code();
            case BaseRate.Found one ->
                rate == null
                        ? Refusal.CANNOT_TELL.code()
                        : rate.adValorem()
                                .map(Cents::rate)
                                .filter(scaled -> scaled >= 0)
                                .orElseGet(() -> ProgramRow.refusal(rate).code());
        };
    }

    private static int day(Instant instant, ZoneId zone) {
        return (int) instant.atZone(zone).toLocalDate().toEpochDay();
    }

    CodeTable codes() {
        return codes;
    }

    List<String> columns() {
        return columns;
    }

    Moments moments() {
        return moments;
    }

    Signature signature(int number) {
        return signatures.get(number);
    }

    int signatures() {
        return signatures.size();
    }

    int signatureOf(int code) {
        return signatureOf[code];
    }

    /// The segment of the last instant of a day.
    int segment(int day) {
        int place = day - firstDay;
        return segmentOfDay[place < 0 ? 0 : Math.min(place, segmentOfDay.length - 1)];
    }

    /// The base rate in millionths, or a refusal.
    long baseRate(int code, int segment) {
        return baseOf[code * baseSegments + baseSegmentOf[segment]];
    }

    /// True if what the facts come to hangs on the value of the line, or moves its day.
    boolean leavesToTheExplained(Map<FactId, FactValue> facts) {
        return relations.apart().stream().anyMatch(facts::containsKey)
                || claims.stream().anyMatch(facts::containsKey);
    }

    /// Programs for lines that state these facts. Amounts that only say how large a part of the value is are left to
    /// pricing: lines that differ in them alone share a table.
    ProgramTable programs(Map<FactId, FactValue> facts) {
        Map<FactId, FactValue> told = new HashMap<>(facts);
        for (FactId part : relations.stated(facts)) {
            if (!heard.contains(part)) {
                told.put(part, new FactValue.Amount(BigDecimal.ONE));
            }
        }
        ProgramTable known = tables.get(told);
        if (known == null) {
            known = new ProgramTable(this, Map.copyOf(told));
            if (tables.size() < MOST_TABLES) {
                ProgramTable other = tables.putIfAbsent(told, known);
                known = other == null ? known : other;
            }
        }
        return known;
    }
}
