package org.truceline.tariff;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.rate.RateExpression;

/// A duty at a rate, on a part of the value.
final class NaiveDuty {
    final Measure measure;
    final Layer layer;
    final DatedList.@Nullable Row row;
    final RateExpression rate;
    BigDecimal part;
    final Set<FactId> without = new HashSet<>();

    NaiveDuty(Measure measure, Layer layer, DatedList.@Nullable Row row, RateExpression rate, BigDecimal value) {
        this.measure = measure;
        this.layer = layer;
        this.row = row;
        this.rate = rate;
        this.part = value;
    }

    @Nullable
    String heading() {
        return row != null && row.heading() != null ? row.heading() : layer.heading();
    }

    /// A rate of zero is owed, but it is not more than nothing. Other rates than shares of the value count as more.
    boolean moreThanNothing() {
        return rate.adValorem().map(ratio -> ratio.signum() > 0).orElse(true);
    }
}
