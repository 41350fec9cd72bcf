package org.truceline.rate;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/// A unit of quantity as a schedule prints it: `kg`, `pf. liter`, `doz.`, `kg on lead content`.
///
/// Units are equal if their normal forms are, however they were printed: `liters` equals `liter`, `m²` equals `m2`,
/// `Pb kg` equals `kg on lead content`. Quantities convert only where the result is an exact decimal: kg to t, dozens
/// to
/// No., liters to hl, and 24 No. to dozens, but not 7 No. to dozens. A qualified unit converts to the same
/// qualification
/// only, because the drained weight is not the weight. Pairs do not convert to No., nor liters to proof liters.
/// Source: HTSUS, column "Unit of Quantity" and the rates of duty of chapters 1 to 97. Immutable and thread-safe.
public final class Unit {

    private final String printed;
    private final UnitName name;
    private final String qualifier;

    private Unit(String printed, UnitName name, String qualifier) {
        this.printed = printed;
        this.name = name;
        this.qualifier = qualifier;
    }

    /// Reads a printed unit. Letter case, blanks and full stops do not matter.
    ///
    /// @param printed for instance `kg`, `No.`, `liters`, `1,000 pins`, `kg of total sugars`, `Cu kg`
    /// @throws RateSyntaxException if the unit is not one that the schedules print
    public static Unit of(String printed) {
        return read(printed)
                .orElseThrow(() -> new RateSyntaxException(
                        "unit", printed, 0, "a unit of quantity such as kg, No., liter or kg on lead content"));
    }

    static Optional<Unit> read(String printed) {
        String text = Words.collapse(printed);
        int end = UnitName.endOfName(text);
        String qualifier = text.substring(end).toLowerCase(Locale.ROOT);
        if (!qualifier.isEmpty() && !Words.isPhrase(Words.collapse(qualifier.substring(1)))) {
            return Optional.empty();
        }
        Optional<Unit> plain = UnitName.read(text.substring(0, end)).map(name -> new Unit(text, name, qualifier));
        return plain.isPresent()
                ? plain
                : UnitName.expand(text).flatMap(Unit::read).map(unit -> unit.printedAs(text));
    }

    /// The text as it was printed, blanks collapsed.
    public String printed() {
        return printed;
    }

    /// The form by which units are equal, for instance `liter` for `liters`; reads back as the same unit.
    public String normal() {
        return name.normal() + qualifier;
    }

    /// True if quantities in this unit and in another count the same thing.
    public boolean convertsTo(Unit other) {
        return name.measure().equals(other.name.measure()) && qualifier.equals(other.qualifier);
    }

    /// A quantity in this unit, counted in another.
    ///
    /// @return empty if the two do not convert, or the result is no exact decimal
    public Optional<BigDecimal> in(Unit other, BigDecimal number) {
        if (!convertsTo(other)) {
            return Optional.empty();
        }
        try {
            return Optional.of(number.multiply(name.size()).divide(other.name.size()));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /// True if so many of this unit are as much as so many of another that it converts to.
    boolean same(BigDecimal number, Unit other, BigDecimal otherNumber) {
        return number.multiply(name.size()).compareTo(otherNumber.multiply(other.name.size())) == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit && normal().equals(unit.normal());
    }

    @Override
    public int hashCode() {
        return normal().hashCode();
    }

    @Override
    public String toString() {
        return normal();
    }

    private Unit printedAs(String text) {
        return new Unit(text, name, qualifier);
    }
}
