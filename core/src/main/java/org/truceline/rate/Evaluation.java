package org.truceline.rate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.truceline.rate.RateExpression.AdValorem;
import org.truceline.rate.RateExpression.AtLeast;
import org.truceline.rate.RateExpression.AtMost;
import org.truceline.rate.RateExpression.ChoiceOf;
import org.truceline.rate.RateExpression.Compound;
import org.truceline.rate.RateExpression.Described;
import org.truceline.rate.RateExpression.Free;
import org.truceline.rate.RateExpression.GreaterOf;
import org.truceline.rate.RateExpression.LessPerDegree;
import org.truceline.rate.RateExpression.PartOfValue;
import org.truceline.rate.RateExpression.Specific;
import org.truceline.rate.RateExpression.Sum;
import org.truceline.rate.RateExpression.Total;

/// What each form of rate means in arithmetic. Nothing is divided, so every result is an exact decimal.
final class Evaluation {

    private Evaluation() {}

    static Assessed duty(RateExpression rate, BigDecimal value, Quantities quantities) {
        return switch (rate) {
            case Free free -> new Assessed.Amount(BigDecimal.ZERO);
            case AdValorem(BigDecimal ratio) -> new Assessed.Amount(ratio.multiply(value));
            case Specific specific -> specific(specific, quantities);
            case Compound(List<RateExpression.Term> terms) -> combine(terms, BigDecimal::add, value, quantities);
            case AtLeast(Sum base, Sum minimum) -> combine(List.of(base, minimum), BigDecimal::max, value, quantities);
            case AtMost(Sum base, Sum maximum) -> combine(List.of(base, maximum), BigDecimal::min, value, quantities);
            case GreaterOf(List<Sum> alternatives) -> combine(alternatives, BigDecimal::max, value, quantities);
            case LessPerDegree reduced -> reduced(reduced, quantities);
            case PartOfValue part ->
                new Assessed.NotComputed("\"" + part.text() + "\" needs a value other than the customs value");
            case ChoiceOf choice ->
                new Assessed.NotComputed("\"" + choice.text() + "\" leaves the choice to the person liable");
            case Total total ->
                new Assessed.NotComputed("\"" + total.text() + "\" needs the base duty that it brings up to the total");
            case Described described ->
                new Assessed.NotComputed("\"" + described.text() + "\" needs facts beyond value and quantity");
        };
    }

    static Optional<Currency> amountsIn(RateExpression rate) {
        return currencies(rate).findFirst();
    }

    /// Refuses fewer than two rates, and amounts in different currencies: neither can be added up or compared.
    static void requireComparable(String name, List<? extends RateExpression> rates) {
        if (rates.size() < 2) {
            throw new IllegalArgumentException(name + ": at least two are needed, found " + rates.size());
        }
        List<Currency> currencies =
                rates.stream().flatMap(Evaluation::currencies).distinct().toList();
        if (currencies.size() > 1) {
            throw new IllegalArgumentException(name + ": amounts must share one currency, found " + currencies);
        }
    }

    private static Assessed specific(Specific specific, Quantities quantities) {
        return quantities
                .in(specific.unit())
                .<Assessed>map(quantity -> new Assessed.Amount(specific.amount().multiply(quantity)))
                .orElseGet(() -> new Assessed.NeedsQuantity(List.of(specific.unit())));
    }

    private static Assessed reduced(LessPerDegree rate, Quantities quantities) {
        Unit unit = rate.full().unit();
        Optional<BigDecimal> quantity = quantities.in(unit);
        Optional<BigDecimal> degrees = quantities.in(LessPerDegree.DEGREE);
        if (quantity.isEmpty() || degrees.isEmpty()) {
            List<Unit> missing = new ArrayList<>();
            if (quantity.isEmpty()) {
                missing.add(unit);
            }
            if (degrees.isEmpty()) {
                missing.add(LessPerDegree.DEGREE);
            }
            return new Assessed.NeedsQuantity(missing);
        }
        BigDecimal under = rate.top().subtract(degrees.get()).max(BigDecimal.ZERO);
        BigDecimal amount = rate.full().amount().subtract(rate.perDegree().multiply(under));
        return new Assessed.Amount(amount.max(rate.minimum().amount()).multiply(quantity.get()));
    }

    /// A part that is not computed outweighs a missing quantity: stating the quantity would not help.
    private static Assessed combine(
            List<? extends RateExpression> parts,
            BinaryOperator<BigDecimal> operation,
            BigDecimal value,
            Quantities quantities) {
        List<BigDecimal> amounts = new ArrayList<>();
        Set<Unit> missing = new LinkedHashSet<>();
        for (RateExpression part : parts) {
            switch (duty(part, value, quantities)) {
                case Assessed.Amount(BigDecimal exact) -> amounts.add(exact);
                case Assessed.NeedsQuantity(List<Unit> units) -> missing.addAll(units);
                case Assessed.NotComputed refused -> {
                    return refused;
                }
            }
        }
        return missing.isEmpty()
                ? new Assessed.Amount(amounts.stream().reduce(operation).orElseThrow())
                : new Assessed.NeedsQuantity(List.copyOf(missing));
    }

    private static Stream<Currency> currencies(RateExpression rate) {
        return switch (rate) {
            case Specific specific -> Stream.of(specific.currency());
            case Compound(List<RateExpression.Term> terms) -> terms.stream().flatMap(Evaluation::currencies);
            case AtLeast(Sum base, Sum minimum) -> Stream.of(base, minimum).flatMap(Evaluation::currencies);
            case AtMost(Sum base, Sum maximum) -> Stream.of(base, maximum).flatMap(Evaluation::currencies);
            case GreaterOf(List<Sum> alternatives) -> alternatives.stream().flatMap(Evaluation::currencies);
            case ChoiceOf(List<Sum> alternatives) -> alternatives.stream().flatMap(Evaluation::currencies);
            case LessPerDegree reduced -> Stream.of(reduced.full().currency());
            case Free free -> Stream.empty();
            case AdValorem adValorem -> Stream.empty();
            case PartOfValue part -> Stream.empty();
            case Total total -> Stream.empty();
            case Described described -> Stream.empty();
        };
    }
}
