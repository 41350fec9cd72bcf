package org.truceline.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Party;
import org.truceline.ledger.Scope;
import org.truceline.ledger.Value;
import org.truceline.rate.Assessed;
import org.truceline.rate.RateExpression;

/// The duties of the United States a second time, written down from the design and not from the code: one line, from
/// the records of the ledger to a sum, with nothing kept. Slow, and for lines that leave nothing unknown: at the first
/// thing that cannot be told it gives up.
///
/// It rests on what is enacted and known at the horizon.
public final class NaiveTariff {

    private final Ledger ledger;

    public NaiveTariff(Ledger ledger) {
        this.ledger = ledger;
    }

    /// The total by the books; empty if something cannot be told.
    public Optional<BigDecimal> total(Line line) {
        try {
            return Optional.of(new Question(line).total());
        } catch (NaiveCase.Untold e) {
            return Optional.empty();
        }
    }

    /// One line, asked once.
    private final class Question {

        private final NaiveCase asked;
        private final Line line;
        private final Map<MeasureId, NaiveDuty> owed = new LinkedHashMap<>();

        Question(Line line) {
            this.asked = new NaiveCase(ledger, line);
            this.line = line;
        }

        BigDecimal total() {
            BigDecimal base = exact(NaiveBaseRate.of(ledger, asked), line.value());
            for (Measure measure : ledger.measures().values()) {
                if (measure.party() == Party.US && measure.kind() == MeasureKind.DUTY) {
                    ask(measure);
                }
            }
            NaiveCombination combination = new NaiveCombination(asked, owed);
            combination.combine();
            BigDecimal total = cents(share(base, combination.basePart()));
            for (NaiveDuty duty : owed.values()) {
                total = total.add(cents(
                        duty.rate instanceof RateExpression.Total(BigDecimal target)
                                ? share(
                                        target.multiply(line.value())
                                                .subtract(base)
                                                .max(BigDecimal.ZERO),
                                        duty.part)
                                : exact(duty.rate, duty.part)));
            }
            return total;
        }

        /// That share of a duty on the whole value which falls on a part of it.
        private BigDecimal share(BigDecimal duty, BigDecimal part) {
            if (part.compareTo(line.value()) == 0) {
                return duty;
            }
            return duty.multiply(part).divide(line.value(), 12, RoundingMode.HALF_UP);
        }

        // -- one measure: does it reach the origin, is there a layer, does it reach the goods

        private void ask(Measure measure) {
            if (!measure.scope().reachesOrigin(line.origin())) {
                return;
            }
            NaiveCase.Untold doubt = null;
            try {
                if (!asked.holds(measure.scope().when())) {
                    return;
                }
            } catch (NaiveCase.Untold e) {
                doubt = e;
            }
            Layer top = null;
            DatedList.Row row = null;
            try {
                if (!asked.holds(measure.scope().when())) {
                    return;
                }
                top = asked.top(measure);
                if (top == null || top.value() instanceof Value.Nothing) {
                    return;
                }
            } catch (NaiveCase.Untold e) {
                doubt = e;
            }
            try {
                switch (measure.scope().goods()) {
                    case Scope.AllGoods all -> {
                        if (onOneOf(all.except()) != null) {
                            return;
                        }
                    }
                    case Scope.ListedGoods listed -> {
                        row = onOneOf(listed.lists());
                        if (row == null || onOneOf(listed.except()) != null) {
                            return;
                        }
                    }
                    case Scope.DescribedGoods described -> {
                        return;
                    }
                }
            } catch (NaiveCase.Untold e) {
                doubt = e;
            }
            if (doubt != null) {
                throw doubt;
            }
            if (top == null || !(top.value() instanceof Value.Rate rate)) {
                throw new NaiveCase.Untold(measure.id() + " is not carried");
            }
            owed.put(measure.id(), new NaiveDuty(measure, top, row, rate.expression(), line.value()));
        }

        /// The row that puts the goods on the first list that has them; null if none does.
        private DatedList.@Nullable Row onOneOf(List<ListId> lists) {
            NaiveCase.Untold doubt = null;
            for (ListId list : lists) {
                try {
                    DatedList.Row row = asked.member(list);
                    if (row != null) {
                        return row;
                    }
                } catch (NaiveCase.Untold e) {
                    doubt = e;
                }
            }
            if (doubt != null) {
                throw doubt;
            }
            return null;
        }

        // -- money: exact until each duty is rounded half-up to the cent, once

        private BigDecimal exact(RateExpression rate, BigDecimal value) {
            if (rate.duty(value, line.quantities()) instanceof Assessed.Amount amount) {
                return amount.exact();
            }
            throw new NaiveCase.Untold(rate.text());
        }

        private BigDecimal cents(BigDecimal exact) {
            return exact.setScale(2, RoundingMode.HALF_UP);
        }
    }
}
