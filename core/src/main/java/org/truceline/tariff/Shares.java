package org.truceline.tariff;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.truceline.ledger.Value;

/// What each of several values bears of one fee.
///
/// Units: the fee is rounded half-up to the cent once, limits applied. Each value bears the whole cents of its
/// proportion; the cents that are left go, one each, to the values whose proportions were cut most, the earlier one
/// first.
/// Where all values are zero, the first bears the fee.
record Shares(BigDecimal fee, LineFees.Limit limit, List<BigDecimal> amounts) {

    Shares {
        amounts = List.copyOf(amounts);
    }

    /// Charges the values of the lines of one entry.
    static Shares of(Value.Charge charge, List<BigDecimal> values) {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (charge) {
            case Value.ChargePerEntry each -> of(cents(each.amount()), LineFees.Limit.NONE, values, sum);
            case Value.ChargeByValue byValue -> {
                BigDecimal fee = byValue.ratio().multiply(sum);
                if (byValue.atLeast() != null && fee.compareTo(byValue.atLeast()) < 0) {
                    yield of(cents(byValue.atLeast()), LineFees.Limit.MINIMUM, values, sum);
                }
                if (byValue.atMost() != null && fee.compareTo(byValue.atMost()) > 0) {
                    yield of(cents(byValue.atMost()), LineFees.Limit.MAXIMUM, values, sum);
                }
                yield of(cents(fee), LineFees.Limit.NONE, values, sum);
            }
        };
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static Shares of(BigDecimal fee, LineFees.Limit limit, List<BigDecimal> values, BigDecimal sum) {
        BigInteger cents = fee.unscaledValue();
        BigInteger[] shares = new BigInteger[values.size()];
        BigDecimal[] cut = new BigDecimal[values.size()];
        BigInteger left = cents;
        for (int i = 0; i < shares.length; i++) {
            // value × cents ÷ sum, in whole numbers
            BigDecimal product = values.get(i).multiply(new BigDecimal(cents));
            shares[i] = sum.signum() == 0
                    ? BigInteger.ZERO
                    : product.divideToIntegralValue(sum).toBigInteger();
            cut[i] = product.subtract(sum.multiply(new BigDecimal(shares[i])));
            left = left.subtract(shares[i]);
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, shares.length).boxed().toList());
        order.sort(Comparator.comparing((Integer i) -> cut[i]).reversed().thenComparing(Comparator.naturalOrder()));
        if (sum.signum() == 0) {
            shares[0] = cents;
        } else {
            for (int i = 0; i < left.intValueExact(); i++) {
                int line = order.get(i);
                shares[line] = shares[line].add(BigInteger.ONE);
            }
        }
        List<BigDecimal> amounts = new ArrayList<>();
        for (BigInteger share : shares) {
            amounts.add(new BigDecimal(share, 2));
        }
        return new Shares(fee, limit, amounts);
    }
}
