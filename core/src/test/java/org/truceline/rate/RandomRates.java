package org.truceline.rate;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.truceline.rate.RateExpression.AdValorem;
import org.truceline.rate.RateExpression.AtLeast;
import org.truceline.rate.RateExpression.AtMost;
import org.truceline.rate.RateExpression.ChoiceOf;
import org.truceline.rate.RateExpression.Compound;
import org.truceline.rate.RateExpression.Free;
import org.truceline.rate.RateExpression.GreaterOf;
import org.truceline.rate.RateExpression.LessPerDegree;
import org.truceline.rate.RateExpression.PartOfValue;
import org.truceline.rate.RateExpression.Specific;
import org.truceline.rate.RateExpression.Sum;
import org.truceline.rate.RateExpression.Term;
import org.truceline.rate.RateExpression.Total;

/// Seeded rates, and text that is nearly or not at all a rate.
final class RandomRates {

    private static final List<String> UNITS = List.of(
            "kg",
            "t",
            "each",
            "liter",
            "pf. liter",
            "doz.",
            "doz. prs.",
            "1,000 pins",
            "line/ gross",
            "jewel over 7",
            "Cu kg",
            "kg of total sugars",
            "kg on drained weight",
            "t, including weight of container",
            "m²",
            "each on the band or strap");
    private static final List<String> PARTS = List.of(
            "the case", "the strap, band or bracelet", "the value of the telescopic sight, if any", "a well-made case");
    private static final List<String> PIECES = List.of(
            "5",
            "2.5",
            "0.",
            "%",
            "¢",
            "$",
            "¥",
            "/",
            "kg",
            " ",
            " + ",
            " each",
            " on ",
            "the case",
            ",",
            " or ",
            " but not less than ",
            " but not more than ",
            "the greater of ",
            "the choice of ",
            "total ",
            "Free",
            "CNY ",
            ", whichever is lower",
            " less ",
            " for each degree",
            "\u00a0",
            "\n",
            "(",
            "-",
            "1,000 pins",
            "of total sugars",
            " per ",
            "liter",
            "99999999999999999999");

    private RandomRates() {}

    static RateExpression rate(Random random) {
        Currency currency = Currency.getInstance(pick(random, List.of("USD", "CNY", "EUR")));
        return switch (random.nextInt(9)) {
            case 0 -> new Free();
            case 1 -> new Total(decimal(random));
            case 2 -> new AtLeast(sum(random, currency), sum(random, currency));
            case 3 -> new AtMost(sum(random, currency), sum(random, currency));
            case 4 -> new GreaterOf(sums(random, currency));
            case 5 -> new ChoiceOf(sums(random, currency));
            case 6 -> perDegree(random);
            default -> sum(random, currency);
        };
    }

    private static RateExpression perDegree(Random random) {
        Unit unit = Unit.of(pick(random, List.of("kg", "t", "liter")));
        Currency currency = Currency.getInstance("USD");
        return new LessPerDegree(
                new Specific(decimal(random), currency, unit),
                decimal(random),
                BigDecimal.valueOf(random.nextInt(1000)),
                new Specific(decimal(random), currency, unit));
    }

    static String characters(Random random) {
        return random.ints(random.nextInt(12), 0, 0x2100)
                .mapToObj(character -> String.valueOf((char) character))
                .collect(Collectors.joining());
    }

    static String pieces(Random random) {
        return IntStream.range(0, random.nextInt(9))
                .mapToObj(index -> pick(random, PIECES))
                .collect(Collectors.joining());
    }

    private static List<Sum> sums(Random random, Currency currency) {
        return Stream.generate(() -> sum(random, currency))
                .limit(2 + random.nextInt(3))
                .toList();
    }

    private static Sum sum(Random random, Currency currency) {
        List<Term> terms = Stream.generate(() -> term(random, currency))
                .limit(1 + random.nextInt(3))
                .toList();
        return terms.size() == 1 ? terms.getFirst() : new Compound(terms);
    }

    private static Term term(Random random, Currency currency) {
        return switch (random.nextInt(3)) {
            case 0 -> new AdValorem(decimal(random));
            case 1 -> new PartOfValue(decimal(random), pick(random, PARTS));
            default -> new Specific(decimal(random), currency, Unit.of(pick(random, UNITS)));
        };
    }

    private static BigDecimal decimal(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(4));
            case 1 -> new BigDecimal("9999999999999999.99999999999999999999");
            case 2 -> new BigDecimal("0.00000000000000000001");
            default -> BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(9));
        };
    }

    private static String pick(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
