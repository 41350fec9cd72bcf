package org.truceline.rate;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
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

/// The canonical spelling of a rate, in the notation of the HTSUS. The inverse of [RateParser].
final class RateText {

    private RateText() {}

    static String of(RateExpression rate) {
        return switch (rate) {
            case Free free -> "Free";
            case AdValorem(BigDecimal ratio) -> percent(ratio);
            case Specific specific -> specific(specific);
            case PartOfValue(BigDecimal ratio, String part) -> percent(ratio) + " on " + part;
            case Compound(List<RateExpression.Term> terms) -> join(terms, " + ");
            case AtLeast(Sum base, Sum minimum) -> of(base) + " but not less than " + of(minimum);
            case AtMost(Sum base, Sum maximum) -> of(base) + " but not more than " + of(maximum);
            case GreaterOf(List<Sum> alternatives) -> "the greater of " + join(alternatives, " or ");
            case ChoiceOf(List<Sum> alternatives) -> "the choice of " + join(alternatives, " or ");
            case Total(BigDecimal ratio) -> "total " + percent(ratio);
            case LessPerDegree reduced ->
                of(reduced.full()) + " less "
                        + specific(new Specific(
                                reduced.perDegree(),
                                reduced.full().currency(),
                                reduced.full().unit()))
                        + " for each degree under " + plain(reduced.top())
                        + " degrees (and fractions of a degree in proportion) but not less than "
                        + of(reduced.minimum());
            case Described(String text) -> text;
        };
    }

    private static String join(List<? extends RateExpression> rates, String separator) {
        return rates.stream().map(RateText::of).collect(Collectors.joining(separator));
    }

    private static String percent(BigDecimal ratio) {
        return plain(ratio.movePointRight(2)) + "%";
    }

    private static String specific(Specific specific) {
        String unit = specific.unit().normal();
        return amount(specific) + (unit.equals("each") ? " each" : "/" + unit);
    }

    private static String amount(Specific specific) {
        BigDecimal amount = specific.amount();
        return switch (specific.currency().getCurrencyCode()) {
            case "USD" ->
                amount.compareTo(BigDecimal.ONE) < 0 ? plain(amount.movePointRight(2)) + "¢" : "$" + plain(amount);
            case "CNY" -> "¥" + plain(amount);
            case String code -> code + " " + plain(amount);
        };
    }

    private static String plain(BigDecimal number) {
        return Decimals.notNegative("number", number).toPlainString();
    }
}
