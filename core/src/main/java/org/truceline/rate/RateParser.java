package org.truceline.rate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
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
import org.truceline.rate.RateExpression.Term;
import org.truceline.rate.RateExpression.Total;

/// Reads one printed rate from left to right.
///
/// ```
/// rate  = "Free" | "total" number "%" | described
///       | money "/" unit "less" money "/" unit "for each degree under" number "degrees (and fractions of a degree in
///         proportion) but not less than" money "/" unit
///       | ["the"] ("greater" | "choice") "of" sum ("or" sum)+
///       | sum [[","] "but not" ("less" | "more") "than" sum]
///       | sum "or" sum [","] "whichever is" ("greater" | "higher" | "less" | "lower")
/// sum   = term ("+" term)*
/// term  = number "%" ["on" part] | money ("each" | ("/" | "per") unit)
/// money = number "¢" | "$" number | "¥" number | code number | number code
/// ```
/// Not thread-safe: one parser reads one text once.
final class RateParser {

    private static final String ANY_RATE =
            "a rate such as Free, 2.5% or 1.5¢/kg (a rate that refers to another provision is not carried)";
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency CNY = Currency.getInstance("CNY");

    private final String text;
    private final RateScanner scanner;
    private @Nullable Currency currency;

    RateParser(String text) {
        this.text = text;
        this.scanner = new RateScanner(text);
    }

    RateExpression rate() {
        String collapsed = Words.collapse(text);
        Optional<Matcher> perDegree = Words.perDegree(collapsed);
        if (perDegree.isPresent()) {
            return perDegree(perDegree.get());
        }
        if (Words.isDescribedRate(collapsed)) {
            return new Described(collapsed);
        }
        RateExpression rate = wholeRate();
        if (!scanner.atEnd()) {
            throw scanner.expected("the end of the rate, or \"+\", \"but not less than\" or \"but not more than\"");
        }
        return rate;
    }

    private RateExpression perDegree(Matcher pieces) {
        RateExpression full = new RateParser(pieces.group("full")).rate();
        RateExpression reduction = new RateParser(pieces.group("reduction")).rate();
        RateExpression minimum = new RateParser(pieces.group("minimum")).rate();
        if (full instanceof Specific from
                && reduction instanceof Specific less
                && minimum instanceof Specific to
                && from.unit().equals(less.unit())
                && from.unit().equals(to.unit())
                && from.currency().equals(less.currency())
                && from.currency().equals(to.currency())) {
            return new LessPerDegree(from, less.amount(), new BigDecimal(pieces.group("top")), to);
        }
        throw scanner.expected("three amounts in one currency for one unit of quantity");
    }

    private RateExpression wholeRate() {
        if (scanner.takeWords("free")) {
            return new Free();
        }
        if (scanner.takeWords("total")) {
            return total();
        }
        if (scanner.takeWords("the greater of") || scanner.takeWords("greater of")) {
            return new GreaterOf(alternatives());
        }
        if (scanner.takeWords("the choice of") || scanner.takeWords("choice of")) {
            return new ChoiceOf(alternatives());
        }
        Sum sum = sum();
        scanner.takeCommaBefore("but not");
        if (scanner.takeWords("but not less than")) {
            return new AtLeast(sum, sum());
        }
        if (scanner.takeWords("but not more than")) {
            return new AtMost(sum, sum());
        }
        return scanner.takeWords("or") ? whichever(sum, sum()) : sum;
    }

    private RateExpression total() {
        int start = scanner.position();
        BigDecimal number = number();
        requirePercent();
        return new Total(printable(number.movePointLeft(2), start));
    }

    private RateExpression whichever(Sum first, Sum second) {
        scanner.takeCommaBefore("whichever is");
        if (scanner.takeWords("whichever is greater") || scanner.takeWords("whichever is higher")) {
            return new GreaterOf(List.of(first, second));
        }
        if (scanner.takeWords("whichever is less") || scanner.takeWords("whichever is lower")) {
            return new AtMost(first, second);
        }
        throw scanner.expected("\"whichever is higher\" or \"whichever is lower\"; a free choice is written"
                + " \"the choice of ... or ...\"");
    }

    private List<Sum> alternatives() {
        List<Sum> alternatives = new ArrayList<>();
        alternatives.add(sum());
        do {
            if (!scanner.takeWords("or")) {
                throw scanner.expected("\"or\" and another rate");
            }
            alternatives.add(sum());
        } while (!scanner.atEnd());
        return alternatives;
    }

    private Sum sum() {
        List<Term> terms = new ArrayList<>();
        do {
            terms.add(term());
        } while (scanner.take('+'));
        return terms.size() == 1 ? terms.getFirst() : new Compound(terms);
    }

    private Term term() {
        int start = scanner.position();
        if (scanner.take('$')) {
            return specific(number(), USD, start);
        }
        if (scanner.take('¥') || scanner.take('￥')) {
            return specific(number(), CNY, start);
        }
        Optional<Currency> before = scanner.takeCurrency();
        if (before.isPresent()) {
            return specific(number(), before.get(), start);
        }
        BigDecimal number = number();
        if (scanner.take('¢')) {
            return specific(number.movePointLeft(2), USD, start);
        }
        Optional<Currency> after = scanner.takeCurrency();
        if (after.isPresent()) {
            return specific(number, after.get(), start);
        }
        requirePercent();
        BigDecimal ratio = printable(number.movePointLeft(2), start);
        return scanner.takeWords("on") ? partOfValue(ratio) : new AdValorem(ratio);
    }

    private Term partOfValue(BigDecimal ratio) {
        int start = scanner.position();
        String part = Words.collapse(scanner.takePhrase());
        if (!Words.isPhrase(part)) {
            throw scanner.expectedAt(start, "the part whose value counts, in words, for instance: the case");
        }
        return new PartOfValue(ratio, part);
    }

    private Term specific(BigDecimal amount, Currency found, int start) {
        BigDecimal printable = printable(amount, start);
        if (currency != null && !currency.equals(found)) {
            throw scanner.expectedAt(start, "an amount in " + currency + ", as before it in this rate");
        }
        currency = found;
        if (scanner.takeWords("each")) {
            return new Specific(printable, found, Unit.of("each"));
        }
        if (!scanner.take('/') && !scanner.takeWords("per")) {
            throw scanner.expected("\"each\", or \"/\" and a unit, for instance /kg");
        }
        int unitStart = scanner.position();
        Unit unit = Unit.read(scanner.takePhrase())
                .orElseThrow(() -> scanner.expectedAt(
                        unitStart, "a unit of quantity such as kg, liter, doz. or kg on lead content"));
        return new Specific(printable, found, unit);
    }

    private BigDecimal number() {
        return scanner.takeNumber().orElseThrow(() -> scanner.expected(ANY_RATE));
    }

    private void requirePercent() {
        if (!scanner.take('%')) {
            throw scanner.expected("\"%\" or \"¢\" after the number; decimals take a point, thousands no comma");
        }
    }

    private BigDecimal printable(BigDecimal number, int start) {
        if (!Decimals.isPrintable(number)) {
            throw scanner.expectedAt(start, "a number of a size that a schedule could print");
        }
        return number;
    }
}
