package org.truceline.tariff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Party;
import org.truceline.ledger.Value;
import org.truceline.timeline.Ask;
import org.truceline.timeline.Case;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;

/// The taxes that an authority charges on imports after its duties, in a view.
///
/// A tax is a measure of kind `tax`. Its base is the customs value, the duties, and those taxes that its layer names;
/// one that is part of its own base is the base times rate / (1 - rate). Immutable and thread-safe.
final class Taxes {

    private static final MathContext WHOLE = new MathContext(40, RoundingMode.HALF_UP);
    private static final int CENTS = 2;

    private final View view;
    private final List<Measure> taxes;

    private Taxes(View view, List<Measure> taxes) {
        this.view = view;
        this.taxes = taxes;
    }

    /// The taxes of this authority.
    static Taxes of(Party authority, View view) {
        Set<Measure> ordered = new LinkedHashSet<>();
        for (Measure measure : view.ledger().measures().values()) {
            if (measure.party() == authority && measure.kind() == MeasureKind.TAX) {
                place(measure, view, ordered, new HashSet<>());
            }
        }
        return new Taxes(view, List.copyOf(ordered));
    }

    /// The taxes, in the order in which one enters the base of the next.
    List<Measure> measures() {
        return taxes;
    }

    /// Puts those before a tax that enter its base.
    private static void place(Measure tax, View view, Set<Measure> ordered, Set<MeasureId> above) {
        if (above.add(tax.id())) {
            for (Layer layer : tax.layers()) {
                if (layer.value() instanceof Value.Tax value) {
                    value.upon().forEach(id -> place(view.ledger().measure(id), view, ordered, above));
                }
            }
            ordered.add(tax);
        }
    }

    /// The taxes on a line whose duties are known, or bounded.
    LineTaxes on(Assessment duty) {
        return taxes.isEmpty() ? new LineTaxes(List.of(), List.of(), List.of(), Set.of()) : new Question(duty).answer();
    }

    /// One line, asked once.
    private final class Question {

        private final Assessment duty;
        private final Map<MeasureId, Assessment.Bounds> known = new HashMap<>();
        private final List<LineTaxes.Charged> charged = new ArrayList<>();
        private final List<LineTaxes.Untold> untold = new ArrayList<>();
        private final List<Assessment.NotApplied> not = new ArrayList<>();
        private final Set<FactId> assumed = new HashSet<>();
        private final Assessment.@Nullable Bounds dutyPaid;

        Question(Assessment duty) {
            this.duty = duty;
            Assessment.Bounds duties = duties();
            BigDecimal value = duty.line().value();
            this.dutyPaid = duties == null
                    ? null
                    : new Assessment.Bounds(value.add(duties.lowest()), value.add(duties.highest()));
        }

        /// The duties by the books: exactly, within bounds, or not at all.
        private Assessment.@Nullable Bounds duties() {
            if (duty.outcome() == Assessment.Outcome.CANNOT_TELL) {
                return duty.bounds();
            }
            BigDecimal sum = duty.components().stream()
                    .map(Assessment.Component::amount)
                    .reduce(BigDecimal.ZERO.setScale(CENTS), BigDecimal::add);
            return new Assessment.Bounds(sum, sum);
        }

        LineTaxes answer() {
            for (Measure tax : taxes) {
                ask(tax);
            }
            return new LineTaxes(charged, untold, not, assumed);
        }

        private void ask(Measure tax) {
            Line line = duty.line();
            Case asked = new Case(line.code(), line.origin(), line.entered().in(tax.zone()), line.facts());
            FeeVerdict verdict = FeeVerdict.of(view.timeline(tax), asked, Value.Tax.class);
            assumed.addAll(verdict.assumed());
            switch (verdict) {
                case FeeVerdict.NotOwed none -> {
                    not.add(new Assessment.NotApplied(tax, none.reason(), null, none.by(), Confidence.HIGH));
                    known.put(
                            tax.id(),
                            new Assessment.Bounds(BigDecimal.ZERO.setScale(CENTS), BigDecimal.ZERO.setScale(CENTS)));
                }
                case FeeVerdict.Owed owed -> owed(tax, owed.layer());
                case FeeVerdict.Doubtful doubtful ->
                    doubt(
                            tax,
                            doubtful.turns(),
                            doubtful.notCarried(),
                            doubtful.layers().getFirst(),
                            deciding(tax, asked, doubtful.missing()));
            }
        }

        /// What would decide: where a list does not tell, also the facts that a line may state instead.
        private Set<FactId> deciding(Measure tax, Case asked, Set<FactId> missing) {
            Set<FactId> deciding = new HashSet<>(missing);
            if (!missing.isEmpty()) {
                view.timeline(tax).asks(asked).stream()
                        .map(Ask::fact)
                        .filter(fact -> !asked.facts().containsKey(fact))
                        .forEach(deciding::add);
            }
            return deciding;
        }

        private void owed(Measure tax, Layer layer) {
            Value.Tax value = value(layer);
            BigDecimal ratio = ratio(value);
            Assessment.Bounds base = base(value);
            if (ratio == null || base == null || base.lowest().compareTo(base.highest()) != 0) {
                doubt(tax, List.of(layer), false, layer, Set.of());
                return;
            }
            BigDecimal amount = amount(value, ratio, base.lowest());
            known.put(tax.id(), new Assessment.Bounds(amount, amount));
            charged.add(new LineTaxes.Charged(tax, layer, ratio, value.inclusive(), base.lowest(), amount));
        }

        private void doubt(
                Measure tax, List<@Nullable Layer> turns, boolean notCarried, Layer cited, Set<FactId> deciding) {
            Set<FactId> missing = new HashSet<>(deciding);
            List<Layer> possible = new ArrayList<>();
            boolean hangsOn = false;
            BigDecimal lowest = null;
            BigDecimal highest = null;
            boolean bounded = !notCarried;
            for (@Nullable Layer turn : turns) {
                Assessment.Bounds amounts =
                        new Assessment.Bounds(BigDecimal.ZERO.setScale(CENTS), BigDecimal.ZERO.setScale(CENTS));
                if (turn != null) {
                    possible.add(turn);
                    Value.Tax value = value(turn);
                    BigDecimal ratio = ratio(value);
                    if (ratio == null && value.statedBy() != null) {
                        missing.add(value.statedBy());
                    }
                    Assessment.Bounds base = base(value);
                    hangsOn |= base == null || base.lowest().compareTo(base.highest()) != 0;
                    amounts = ratio == null || base == null
                            ? null
                            : new Assessment.Bounds(
                                    amount(value, ratio, base.lowest()), amount(value, ratio, base.highest()));
                }
                if (amounts == null) {
                    bounded = false;
                } else {
                    lowest = lowest == null ? amounts.lowest() : lowest.min(amounts.lowest());
                    highest = highest == null ? amounts.highest() : highest.max(amounts.highest());
                }
            }
            Assessment.Bounds bounds =
                    bounded && lowest != null && highest != null ? new Assessment.Bounds(lowest, highest) : null;
            if (bounds != null) {
                known.put(tax.id(), bounds);
            }
            boolean mayBeNone = possible.size() < turns.size();
            untold.add(new LineTaxes.Untold(tax, possible, mayBeNone, notCarried, cited, missing, hangsOn, bounds));
        }

        /// What a tax is charged on; null if it has no bounds.
        private Assessment.@Nullable Bounds base(Value.Tax value) {
            Assessment.Bounds base = dutyPaid;
            for (MeasureId before : value.upon()) {
                Assessment.Bounds tax = known.get(before);
                base = base == null || tax == null
                        ? null
                        : new Assessment.Bounds(
                                base.lowest().add(tax.lowest()), base.highest().add(tax.highest()));
            }
            return base;
        }

        private @Nullable BigDecimal ratio(Value.Tax value) {
            if (value.statedBy() == null) {
                return value.ratio();
            }
            return duty.line().facts().get(value.statedBy()) instanceof FactValue.Amount(BigDecimal stated)
                            && stated.compareTo(BigDecimal.ONE) < 0
                    ? stated
                    : null;
        }

        private static BigDecimal amount(Value.Tax value, BigDecimal ratio, BigDecimal base) {
            BigDecimal tax = base.multiply(ratio);
            BigDecimal exact = value.inclusive() ? tax.divide(BigDecimal.ONE.subtract(ratio), WHOLE) : tax;
            return exact.setScale(CENTS, RoundingMode.HALF_UP);
        }

        private static Value.Tax value(Layer layer) {
            if (layer.value() instanceof Value.Tax tax) {
                return tax;
            }
            throw new IllegalStateException("tax " + layer.ref() + " has a value that is no tax: " + layer.value());
        }
    }
}
