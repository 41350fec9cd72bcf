package org.truceline.portfee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Value;
import org.truceline.timeline.FactValue;

/// Reckons what a value asks of a call.
///
/// Units: amounts in the currency of the fee, rounded half-up to the cent once for each basis. A unit that is not
/// stated leaves the amount without upper limit, and is missing.
final class Reckoning {

    private static final Map<String, FactId> UNITS = Map.of(
            "net-ton", new FactId("net-tons"),
            "container", new FactId("containers-discharged"),
            "ceu", new FactId("ceu"));
    private static final int CENTS = 2;

    private final Map<FactId, FactValue> facts;
    private final Set<FactId> missing = new HashSet<>();

    Reckoning(Map<FactId, FactValue> facts) {
        this.facts = facts;
    }

    /// The units that were asked for so far and are not stated.
    Set<FactId> missing() {
        return missing;
    }

    Bounds of(Value value) {
        return switch (value) {
            case Value.FeePer fee -> fee(fee);
            case Value.FeeGreaterOf greater ->
                greater.fees().stream().map(this::of).reduce(Bounds.NOTHING, Bounds::greater);
            default -> Bounds.NOTHING;
        };
    }

    private Bounds fee(Value.FeePer fee) {
        BigDecimal amount = amount(fee);
        if (amount != null) {
            return Bounds.exactly(amount);
        }
        FactId unit = UNITS.get(fee.per());
        if (unit != null) {
            missing.add(unit);
        }
        return new Bounds(Bounds.NOTHING.lowest(), null);
    }

    private @Nullable BigDecimal amount(Value.FeePer fee) {
        if (fee.amount().signum() == 0) {
            return Bounds.NOTHING.lowest();
        }
        BigDecimal units = units(fee);
        return units == null ? null : units.multiply(fee.amount()).setScale(CENTS, RoundingMode.HALF_UP);
    }

    private @Nullable BigDecimal units(Value.FeePer fee) {
        FactId fact = UNITS.get(fee.per());
        if (fact == null) {
            return BigDecimal.ONE;
        }
        if (!(facts.get(fact) instanceof FactValue.Amount stated)) {
            return null;
        }
        return fee.started() ? stated.number().setScale(0, RoundingMode.CEILING) : stated.number();
    }

    /// The bases of a value, in its order.
    List<Arm> arms(Value value) {
        List<Value.FeePer> fees = new ArrayList<>();
        collect(value, fees);
        BigDecimal greatest = null;
        boolean all = true;
        for (Value.FeePer fee : fees) {
            BigDecimal amount = amount(fee);
            all &= amount != null;
            greatest = amount == null || (greatest != null && greatest.compareTo(amount) >= 0) ? greatest : amount;
        }
        List<Arm> arms = new ArrayList<>();
        boolean decided = !all;
        for (Value.FeePer fee : fees) {
            BigDecimal amount = amount(fee);
            boolean decides = !decided && amount != null && greatest != null && amount.compareTo(greatest) == 0;
            decided |= decides;
            arms.add(new Arm(
                    fee.per(), UNITS.get(fee.per()), units(fee), fee.amount(), amount, decides, breakEven(fee, fees)));
        }
        return arms;
    }

    /// Of two bases: how many units of one come up to the amount of the other, a started one counted.
    private @Nullable BigDecimal breakEven(Value.FeePer fee, List<Value.FeePer> fees) {
        if (fees.size() != 2 || fee.amount().signum() == 0) {
            return null;
        }
        BigDecimal other = amount(fees.get(fees.getFirst().equals(fee) ? 1 : 0));
        return other == null ? null : other.divide(fee.amount(), 0, RoundingMode.CEILING);
    }

    /// The facts that state the units of a value.
    static void units(@Nullable Value value, Set<FactId> into) {
        List<Value.FeePer> fees = new ArrayList<>();
        if (value != null) {
            collect(value, fees);
        }
        for (Value.FeePer fee : fees) {
            FactId unit = UNITS.get(fee.per());
            if (unit != null) {
                into.add(unit);
            }
        }
    }

    private static void collect(Value value, List<Value.FeePer> into) {
        switch (value) {
            case Value.FeePer fee -> into.add(fee);
            case Value.FeeGreaterOf greater -> greater.fees().forEach(fee -> collect(fee, into));
            default -> {
                // asks no amount
            }
        }
    }
}
