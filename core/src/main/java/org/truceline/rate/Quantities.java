package org.truceline.rate;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The quantities declared for one article, each in its unit.
///
/// Shape: one number per unit. Immutable and thread-safe.
public final class Quantities {

    private static final Quantities NONE = new Quantities(Map.of());

    private final Map<Unit, BigDecimal> byUnit;

    private Quantities(Map<Unit, BigDecimal> byUnit) {
        this.byUnit = byUnit;
    }

    /// No quantity is declared.
    public static Quantities none() {
        return NONE;
    }

    /// One quantity.
    ///
    /// @throws IllegalArgumentException if the number is negative
    public static Quantities of(Unit unit, BigDecimal number) {
        return NONE.with(unit, number);
    }

    /// These quantities and one more.
    ///
    /// @param number not negative, any number of decimals
    /// @throws IllegalArgumentException if the number is negative, or differs from what is already declared in this
    ///     unit or in one that converts to it: 1000 kg and 2 t
    public Quantities with(Unit unit, BigDecimal number) {
        BigDecimal normal = Decimals.notNegative("quantity in " + unit, number);
        byUnit.forEach((other, declared) -> {
            if (other.convertsTo(unit) && !other.same(declared, unit, normal)) {
                String made = other.in(unit, declared)
                        .map(converted ->
                                Decimals.notNegative("quantity", converted).toPlainString())
                        .orElse(declared.toPlainString() + " " + other.printed());
                throw new IllegalArgumentException("quantity in " + unit + ": found " + normal.toPlainString()
                        + ", but the quantities declared so far make it " + made);
            }
        });
        Map<Unit, BigDecimal> more = new LinkedHashMap<>(byUnit);
        more.put(unit, normal);
        return new Quantities(more);
    }

    /// The quantity in a unit, converted exactly if it was declared in another.
    ///
    /// @return empty if nothing was declared that converts to this unit
    public Optional<BigDecimal> in(Unit unit) {
        return byUnit.entrySet().stream()
                .flatMap(declared -> declared.getKey().in(unit, declared.getValue()).stream())
                .map(number -> Decimals.notNegative("quantity", number))
                .findFirst();
    }

    /// The units in which something is declared.
    public Set<Unit> units() {
        return Collections.unmodifiableSet(byUnit.keySet());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantities quantities && byUnit.equals(quantities.byUnit);
    }

    @Override
    public int hashCode() {
        return byUnit.hashCode();
    }

    @Override
    public String toString() {
        return byUnit.toString();
    }
}
