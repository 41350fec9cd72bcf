package org.truceline.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truceline.tariff.Given;
import org.truceline.tariff.Tariff;

/// Reads a customs value: in the currency of the authority, or in another one with the rate of the person asking.
///
/// Units: a converted value is rounded half-up to the cent once.
final class AskedValue {

    private static final Pattern AMOUNT =
            Pattern.compile("(?<sign>-?)(?<digits>[0-9]+([.][0-9]+)?) ?(?<currency>[A-Za-z]{3}|)");
    private static final Pattern RATE = Pattern.compile("[0-9]{1,9}([.][0-9]{1,9})?");
    private static final int CENTS = 2;
    private static final int MOST_DIGITS = 15;

    private final Naming naming;
    private final Tariff tariff;

    AskedValue(Naming naming, Tariff tariff) {
        this.naming = naming;
        this.tariff = tariff;
    }

    /// A value in the currency of the authority.
    ///
    /// @param converted what it was converted from; null if it was stated so
    record Read(BigDecimal amount, Given.@Nullable Converted converted) {}

    /// @param exchange units of the authority's currency for one unit of that of the value; null if none is stated
    Read read(String value, @Nullable String exchange) {
        String name = naming.of(Naming.VALUE);
        String currency = tariff.currency();
        Matcher parts = AMOUNT.matcher(value.strip());
        if (!parts.matches()) {
            throw Refusal.usage(name + ": '" + value
                            + "' is not an amount. Write digits with a point, such as 250000 or 250000.50" + currency
                            + ".")
                    .coded("value-not-an-amount");
        }
        String named = parts.group("currency").toUpperCase(Locale.ROOT);
        boolean foreign = !named.isEmpty() && !named.equals(currency);
        if (foreign && exchange == null) {
            throw Refusal.usage(name + ": " + value + " is in " + named + ", and " + tariff.authority()
                            + " takes its duties on values in " + currency
                            + ". Convert it at the rate of your entry, or"
                            + " state the rate: " + naming.of(Naming.EXCHANGE_RATE) + ", in " + currency + " for one "
                            + named + ".")
                    .coded("value-currency");
        }
        if (!parts.group("sign").isEmpty()) {
            throw Refusal.usage(name + ": " + value + " is negative. A customs value is zero or more.")
                    .coded("value-negative");
        }
        BigDecimal amount = new BigDecimal(parts.group("digits"));
        if (amount.stripTrailingZeros().scale() > CENTS) {
            throw Refusal.usage(name + ": " + value + " has parts of a cent. Round it to two places after the point.")
                    .coded("value-parts-of-a-cent");
        }
        if (amount.precision() - amount.scale() > MOST_DIGITS) {
            throw Refusal.usage(name + ": " + value + " is larger than any customs value. Write at most " + MOST_DIGITS
                            + " digits before the point.")
                    .coded("value-too-large");
        }
        if (exchange == null) {
            return new Read(amount.setScale(CENTS), null);
        }
        if (!foreign) {
            throw Refusal.usage(naming.of(Naming.EXCHANGE_RATE) + ": " + value + " is in " + currency
                            + " already, so there is nothing to convert. Leave the rate out, or write the currency of"
                            + " the value after it, such as 250000EUR.")
                    .coded("exchange-rate-idle");
        }
        BigDecimal rate = rate(exchange, currency, named);
        return new Read(
                amount.multiply(rate).setScale(CENTS, RoundingMode.HALF_UP),
                new Given.Converted(amount.setScale(CENTS), named, rate));
    }

    private BigDecimal rate(String exchange, String currency, String named) {
        String text = exchange.strip();
        BigDecimal rate = RATE.matcher(text).matches() ? new BigDecimal(text) : BigDecimal.ZERO;
        if (rate.signum() == 0) {
            throw Refusal.usage(naming.of(Naming.EXCHANGE_RATE) + ": '" + exchange + "' is no rate. Write how much "
                            + currency + " one " + named + " is, such as 7.1.")
                    .coded("exchange-rate-unreadable");
        }
        return rate;
    }
}
