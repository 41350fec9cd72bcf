package org.truceline.tariff;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Party;
import org.truceline.ledger.Value;
import org.truceline.timeline.Case;
import org.truceline.timeline.View;

/// The fees that an authority charges on entries, in a view.
///
/// ```java
/// List<LineFees> fees = Fees.of(Party.US, view).on(Entry.of(ledger, lines));
/// ```
///
/// A fee is a measure of kind `user-fee`. Each line is asked whether it bears the fee; the lines that do are charged
/// together, within the limits of an entry, and share the amount. Immutable and thread-safe.
public final class Fees {

    private static final int MOST_WAYS = 4096;

    private final View view;
    private final List<Measure> fees;
    private final Map<NotCharged, Assessment.NotApplied> shown = new ConcurrentHashMap<>();

    /// Why a fee is not owed: as many ways as the ledger knows.
    private record NotCharged(
            MeasureId fee, Reason reason, @Nullable InstrumentId by) {}

    private Fees(View view, List<Measure> fees) {
        this.view = view;
        this.fees = fees;
    }

    /// The fees, in the order of the ledger.
    List<Measure> measures() {
        return fees;
    }

    /// The fees of this authority.
    public static Fees of(Party authority, View view) {
        return new Fees(
                view,
                view.ledger().measures().values().stream()
                        .filter(measure -> measure.party() == authority && measure.kind() == MeasureKind.USER_FEE)
                        .toList());
    }

    /// The fees on each line of an entry, in the order of the lines.
    public List<LineFees> on(Entry entry) {
        List<List<LineFees.Charged>> charged = lists(entry);
        List<List<LineFees.Untold>> untold = lists(entry);
        List<List<Assessment.NotApplied>> not = lists(entry);
        List<Set<FactId>> assumed = new ArrayList<>();
        entry.lines().forEach(line -> assumed.add(new HashSet<>()));
        for (Measure fee : fees) {
            List<FeeVerdict> verdicts = verdicts(fee, entry);
            boolean certain = verdicts.stream().noneMatch(FeeVerdict.Doubtful.class::isInstance);
            for (int i = 0; i < verdicts.size(); i++) {
                assumed.get(i).addAll(verdicts.get(i).assumed());
                if (verdicts.get(i) instanceof FeeVerdict.NotOwed none) {
                    not.get(i).add(notApplied(fee, none));
                }
            }
            if (certain) {
                charge(fee, entry, verdicts, charged);
            } else {
                doubt(fee, entry, verdicts, untold);
            }
        }
        List<LineFees> lines = new ArrayList<>();
        for (int i = 0; i < entry.lines().size(); i++) {
            lines.add(new LineFees(entry.lines().size(), charged.get(i), untold.get(i), not.get(i), assumed.get(i)));
        }
        return lines;
    }

    private Assessment.NotApplied notApplied(Measure fee, FeeVerdict.NotOwed none) {
        return shown.computeIfAbsent(
                new NotCharged(fee.id(), none.reason(), none.by()),
                absent -> new Assessment.NotApplied(fee, none.reason(), null, none.by(), Confidence.HIGH));
    }

    private List<FeeVerdict> verdicts(Measure fee, Entry entry) {
        List<FeeVerdict> verdicts = new ArrayList<>();
        for (Line line : entry.lines()) {
            ZoneId zone = fee.zone();
            Case asked = new Case(line.code(), line.origin(), line.entered().in(zone), line.facts());
            verdicts.add(FeeVerdict.of(view.timeline(fee), asked, Value.Charge.class));
        }
        return verdicts;
    }

    private static void charge(
            Measure fee, Entry entry, List<FeeVerdict> verdicts, List<List<LineFees.Charged>> charged) {
        List<@Nullable Layer> layers = new ArrayList<>();
        for (FeeVerdict verdict : verdicts) {
            layers.add(verdict instanceof FeeVerdict.Owed owed ? owed.layer() : null);
        }
        for (Map.Entry<Layer, List<Integer>> one : together(layers).entrySet()) {
            Layer layer = one.getKey();
            List<Integer> bearing = one.getValue();
            Value.Charge charge = FeeVerdict.charge(layer);
            List<BigDecimal> values = values(entry, bearing);
            Shares shares = Shares.of(charge, values);
            BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            for (int i = 0; i < bearing.size(); i++) {
                charged.get(bearing.get(i))
                        .add(new LineFees.Charged(
                                fee,
                                layer,
                                charge,
                                values.get(i),
                                shares.amounts().get(i),
                                sum,
                                shares.fee(),
                                shares.limit()));
            }
        }
    }

    /// Every line that bears the fee, or may, is told the bounds of its share over all ways in which the doubtful lines
    /// may turn out.
    private void doubt(Measure fee, Entry entry, List<FeeVerdict> verdicts, List<List<LineFees.Untold>> untold) {
        Set<FactId> missing = new HashSet<>();
        boolean notCarried = false;
        for (FeeVerdict verdict : verdicts) {
            if (verdict instanceof FeeVerdict.Doubtful doubtful) {
                missing.addAll(doubtful.missing());
                notCarried |= doubtful.notCarried();
            }
        }
        List<List<@Nullable Layer>> ways = notCarried ? List.of() : ways(verdicts);
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i) instanceof FeeVerdict.NotOwed) {
                continue;
            }
            List<Layer> possible = new ArrayList<>();
            verdicts.get(i).turns().forEach(turn -> {
                if (turn != null) {
                    possible.add(turn);
                }
            });
            boolean mayBeNone = possible.size() < verdicts.get(i).turns().size();
            Layer cited = verdicts.get(i) instanceof FeeVerdict.Doubtful doubtful
                    ? doubtful.layers().getFirst()
                    : possible.getFirst();
            untold.get(i)
                    .add(new LineFees.Untold(
                            fee, possible, mayBeNone, notCarried, cited, missing, bounds(entry, ways, i)));
        }
    }

    private static Assessment.@Nullable Bounds bounds(Entry entry, List<List<@Nullable Layer>> ways, int line) {
        BigDecimal lowest = null;
        BigDecimal highest = null;
        for (List<@Nullable Layer> way : ways) {
            BigDecimal share = BigDecimal.ZERO.setScale(2);
            Layer layer = way.get(line);
            if (layer != null) {
                List<Integer> bearing = together(way).getOrDefault(layer, List.of());
                Shares shares = Shares.of(FeeVerdict.charge(layer), values(entry, bearing));
                share = shares.amounts().get(bearing.indexOf(line));
            }
            lowest = lowest == null ? share : lowest.min(share);
            highest = highest == null ? share : highest.max(share);
        }
        return lowest == null || highest == null ? null : new Assessment.Bounds(lowest, highest);
    }

    /// Every way in which the lines may turn out. Lines that hang on the same facts of the entry turn together; others
    /// each by itself. Empty if there are too many ways to try.
    private List<List<@Nullable Layer>> ways(List<FeeVerdict> verdicts) {
        List<List<@Nullable Layer>> ways = new ArrayList<>();
        ways.add(new ArrayList<>());
        Map<Set<FactId>, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < verdicts.size(); i++) {
            List<@Nullable Layer> turns = verdicts.get(i).turns();
            Integer like = null;
            if (verdicts.get(i) instanceof FeeVerdict.Doubtful doubtful
                    && doubtful.missing().stream().allMatch(this::isOfTheEntry)) {
                like = first.putIfAbsent(doubtful.missing(), i);
            }
            boolean together = like != null && verdicts.get(like).turns().equals(turns);
            List<List<@Nullable Layer>> further = new ArrayList<>();
            for (List<@Nullable Layer> way : ways) {
                for (@Nullable Layer turn : turns) {
                    if (together && like != null && !Objects.equals(way.get(like), turn)) {
                        continue;
                    }
                    List<@Nullable Layer> longer = new ArrayList<>(way);
                    longer.add(turn);
                    further.add(longer);
                }
            }
            if (further.size() > MOST_WAYS) {
                return List.of();
            }
            ways = further;
        }
        return ways;
    }

    private boolean isOfTheEntry(FactId id) {
        Fact fact = view.ledger().facts().get(id);
        return fact != null && fact.of() == Fact.Of.ENTRY;
    }

    /// Lines by the layer under which they bear the fee.
    private static Map<Layer, List<Integer>> together(List<@Nullable Layer> layers) {
        Map<Layer, List<Integer>> together = new LinkedHashMap<>();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            if (layer != null) {
                together.computeIfAbsent(layer, none -> new ArrayList<>()).add(i);
            }
        }
        return together;
    }

    private static List<BigDecimal> values(Entry entry, List<Integer> lines) {
        return lines.stream().map(line -> entry.lines().get(line).value()).toList();
    }

    private static <T> List<List<T>> lists(Entry entry) {
        List<List<T>> lists = new ArrayList<>();
        entry.lines().forEach(line -> lists.add(new ArrayList<>()));
        return lists;
    }
}
