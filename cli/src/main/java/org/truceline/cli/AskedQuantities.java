package org.truceline.cli;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.rate.Assessed;
import org.truceline.rate.Quantities;
import org.truceline.rate.RateExpression;
import org.truceline.rate.RateSyntaxException;
import org.truceline.rate.Unit;
import org.truceline.tariff.Assessment;
import org.truceline.tariff.BaseRate;
import org.truceline.tariff.Line;
import org.truceline.tariff.Tariff;

/// Reads the quantities of a line, and refuses a unit for which neither its code nor its base rate asks.
///
/// A line may state several, in the order of their units, joined by `|` as the schedule joins the units of a code:
/// quantity `12|300` in unit `doz.|kg`.
final class AskedQuantities {

    private static final String NUMBER = "[0-9]{1,15}([.][0-9]{1,6})?";
    private static final String BETWEEN = "\\|";

    private final Naming naming;

    AskedQuantities(Naming naming) {
        this.naming = naming;
    }

    /// What is stated as quantity and unit.
    ///
    /// @throws Refusal if one of the two is missing or cannot be read
    Quantities read(@Nullable String quantity, @Nullable String unit) {
        String ofQuantity = naming.of(Naming.QUANTITY);
        String ofUnit = naming.of(Naming.UNIT);
        if (quantity == null) {
            if (unit != null) {
                throw Refusal.usage(ofUnit + ": there is no quantity it could be the unit of. Add "
                                + naming.example(Naming.QUANTITY, naming.option() ? "NUMBER" : "a number") + ".")
                        .coded("quantity-missing")
                        .in(Naming.UNIT);
            }
            return Quantities.none();
        }
        if (unit == null) {
            throw Refusal.usage(ofQuantity + ": the unit is missing. Add " + naming.example(Naming.UNIT, "kg")
                            + ", or as the schedule prints it.")
                    .coded("unit-missing");
        }
        String[] numbers = quantity.split(BETWEEN, -1);
        String[] units = unit.split(BETWEEN, -1);
        if (numbers.length != units.length) {
            throw Refusal.usage(ofUnit + ": " + counted(units.length, "unit") + " for "
                            + counted(numbers.length, "quantity") + ". State one unit for each quantity, in the same"
                            + " order.")
                    .coded("units-uneven")
                    .in(Naming.UNIT);
        }
        Quantities read = Quantities.none();
        for (int i = 0; i < numbers.length; i++) {
            read = with(read, numbers[i].strip(), units[i].strip());
        }
        return read;
    }

    private Quantities with(Quantities before, String number, String unit) {
        if (!number.matches(NUMBER)) {
            throw Refusal.usage(naming.of(Naming.QUANTITY) + ": '" + number
                            + "' is not a quantity. Write digits with a point, not negative, such as 1250.5.")
                    .coded("quantity-not-a-number");
        }
        try {
            return before.with(Unit.of(unit), new BigDecimal(number));
        } catch (RateSyntaxException e) {
            throw Refusal.usage(naming.of(Naming.UNIT) + ": '" + unit
                            + "' is not a unit the schedule prints, such as kg, No., liter.")
                    .coded("unit-unknown")
                    .in(Naming.UNIT);
        } catch (IllegalArgumentException e) {
            throw Refusal.usage(naming.of(Naming.QUANTITY) + ": " + e.getMessage()
                            + ". State the same quantity in each unit.")
                    .coded("quantities-differ");
        }
    }

    /// The units in which duties on this line, owed or perhaps owed, are counted.
    private static Set<Unit> rated(Assessment assessment) {
        Set<Unit> units = new LinkedHashSet<>();
        Stream.concat(
                        assessment.components().stream().map(Assessment.Component::rate),
                        assessment.undecided().stream().flatMap(one -> one.possible().stream()))
                .map(rate -> rate.duty(BigDecimal.ONE, Quantities.none()))
                .forEach(duty -> {
                    if (duty instanceof Assessed.NeedsQuantity needs) {
                        units.addAll(needs.units());
                    }
                });
        return units;
    }

    private static String counted(int count, String word) {
        String plural = word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
        return count + " " + (count == 1 ? word : plural);
    }

    /// Refuses a quantity that the line has no use for, where its base rate is known.
    ///
    /// @param stated what was stated as quantity and unit, not the weights among the facts
    /// @return the line
    Line checked(Line line, Quantities stated, Tariff tariff) {
        if (!(tariff.baseRate(line) instanceof BaseRate.Found found)) {
            return line;
        }
        Set<Unit> rated = rated(found.printed());
        Set<Unit> asked = new LinkedHashSet<>(rated);
        found.units().forEach(unit -> read(unit, asked));
        asked.addAll(rated(tariff.assess(line)));
        for (Unit unit : stated.units()) {
            List<Unit> alike = asked.stream().filter(unit::convertsTo).toList();
            if (alike.isEmpty()) {
                throw Refusal.usage(naming.of(Naming.UNIT) + ": " + line.code().dotted() + " is not counted in "
                                + unit.printed() + ". " + asksFor(line, asked))
                        .coded("unit-not-asked")
                        .in(Naming.UNIT);
            }
            BigDecimal number = stated.in(unit).orElseThrow();
            for (Unit needed : alike) {
                if (rated.contains(needed) && stated.in(needed).isEmpty()) {
                    throw Refusal.usage(naming.of(Naming.QUANTITY) + ": " + number.toPlainString() + " "
                                    + unit.printed() + " is no exact number of " + needed.printed()
                                    + ", for which the base rate asks. State the quantity in that unit.")
                            .coded("quantity-inexact");
                }
            }
        }
        return line;
    }

    private static String asksFor(Line line, Set<Unit> asked) {
        if (asked.isEmpty()) {
            return line.code().length() < 10
                    ? "Its units depend on the statistical number: write 10 digits, or leave the quantity out; no rate"
                            + " of this line needs one."
                    : "The schedule asks for no quantity of it: leave it out.";
        }
        String units = String.join(", ", asked.stream().map(Unit::printed).toList());
        return "The schedule asks for: " + units + (units.endsWith(".") ? "" : ".");
    }

    private static Set<Unit> rated(String printed) {
        try {
            return RateExpression.parse(printed).duty(BigDecimal.ONE, Quantities.none())
                            instanceof Assessed.NeedsQuantity(List<Unit> units)
                    ? new LinkedHashSet<>(units)
                    : Set.of();
        } catch (RateSyntaxException e) {
            return Set.of();
        }
    }

    private static void read(String unit, Set<Unit> into) {
        try {
            into.add(Unit.of(unit));
        } catch (RateSyntaxException e) {
            // A unit of an edition that has no name here yet: nothing can be stated in it.
        }
    }

    /// Options that were given several times, joined as one text.
    static @Nullable String joined(List<String> texts) {
        return texts.isEmpty() ? null : String.join("|", texts);
    }
}
