package org.truceline.ownership;

import java.math.BigDecimal;
import java.math.BigInteger;

/// An exact ratio of whole numbers, in lowest terms, the lower one above zero.
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    private static final BigInteger WHOLE = BigInteger.valueOf(Percent.WHOLE);

    /// A stake as a ratio of the whole.
    static Fraction of(int units) {
        return of(BigInteger.valueOf(units), WHOLE);
    }

    /// A share as a ratio of the whole.
    static Fraction ofShare(long share) {
        return of(BigInteger.valueOf(share), BigInteger.valueOf(Share.ONE));
    }

    /// A percentage of the ledger as a ratio.
    static Fraction of(BigDecimal percent) {
        BigDecimal ratio = percent.movePointLeft(2);
        int scale = Math.max(0, ratio.scale());
        return of(ratio.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
    }

    private static Fraction of(BigInteger over, BigInteger under) {
        BigInteger common = over.gcd(under);
        BigInteger sign = under.signum() < 0 ? common.negate() : common;
        return new Fraction(over.divide(sign), under.divide(sign));
    }

    Fraction plus(Fraction other) {
        return under.equals(other.under)
                ? of(over.add(other.over), under)
                : of(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    Fraction times(Fraction other) {
        return of(over.multiply(other.over), under.multiply(other.under));
    }

    /// @param other not zero
    Fraction by(Fraction other) {
        return of(over.multiply(other.under), under.multiply(other.over));
    }

    boolean isZero() {
        return over.signum() == 0;
    }

    /// The ratio as a share, rounded down, no less than nothing and no more than all.
    long down() {
        return bounded(over.multiply(BigInteger.valueOf(Share.ONE)).divide(under));
    }

    /// The same, rounded up.
    long up() {
        BigInteger[] parts = over.multiply(BigInteger.valueOf(Share.ONE)).divideAndRemainder(under);
        return bounded(parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0]);
    }

    private static long bounded(BigInteger share) {
        return share.max(BigInteger.ZERO).min(BigInteger.valueOf(Share.ONE)).longValueExact();
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
