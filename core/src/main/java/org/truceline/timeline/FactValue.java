package org.truceline.timeline;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.truceline.ledger.Fact;
import org.truceline.rate.RateSyntaxException;
import org.truceline.rate.Unit;
import org.truceline.time.AsOf;

/// What a case states about itself.
public sealed interface FactValue {

    /// The two letters of every country of ISO 3166.
    Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /// As it was written, for answers.
    String text();

    /// An instant, or a day on which something happened at an unknown hour.
    record Moment(AsOf moment) implements FactValue {
        @Override
        public String text() {
            return moment.text();
        }
    }

    /// An amount, a quantity, or a share as a ratio: `0.2` is 20 percent.
    record Amount(BigDecimal number) implements FactValue {
        @Override
        public String text() {
            return number.toPlainString();
        }
    }

    /// A word, a code, a unit, or `yes` and `no`.
    record Text(String text) implements FactValue {}

    /// A heading with the number of one of the articles listed under it: `9903.88.13(7)`.
    ///
    /// @param number with its brackets, as the list has it
    record Numbered(String heading, String number) implements FactValue {

        private static final Pattern FORM =
                Pattern.compile("(?<heading>[0-9.]+) ?(?<number>([(][a-z]+[)])?[(][0-9]+[)])");

        @Override
        public String text() {
            return heading + number;
        }

        @Override
        public boolean says(String other) {
            return heading.equals(other);
        }
    }

    /// True if it is what a condition compares it with, letter case apart. A heading with a number is that heading.
    default boolean says(String other) {
        return text().equalsIgnoreCase(other);
    }

    /// Reads a fact as its definition demands.
    ///
    /// @throws IllegalArgumentException saying what would be right, if the text is not of the fact's type
    static FactValue parse(Fact fact, String text) {
        return switch (fact.type()) {
            case INSTANT -> moment(text);
            case AMOUNT, QUANTITY -> new Amount(number(text));
            case SHARE -> share(text);
            case YES_NO -> yesNo(text);
            case CHOICE -> choice(fact, text);
            case CODE -> claim(code(fact, text.strip()));
            case UNIT -> unit(text);
            case NUMBER -> counted(fact, number(text));
            case COUNT -> counted(fact, whole(text));
            case COUNTRY -> country(text);
            case TEXT -> new Text(text.strip());
            case REFERENCE -> reference(text.strip());
        };
    }

    private static FactValue moment(String text) {
        try {
            return new Moment(AsOf.parse(text.strip()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("write a day such as 2025-04-08 or a time such as 2025-04-08T23:00", e);
        }
    }

    private static FactValue reference(String text) {
        if (text.chars().noneMatch(one -> Character.digit(one, 10) > 0)) {
            throw new IllegalArgumentException("write the number on the paper, or leave the fact out if there is none");
        }
        return new Text(text);
    }

    private static FactValue choice(Fact fact, String text) {
        return fact.word(text)
                .<FactValue>map(word -> new Text(word.id()))
                .orElseThrow(() -> new IllegalArgumentException("write one of: "
                        + String.join(
                                ", ", fact.words().stream().map(Fact.Word::id).toList())));
    }

    private static String code(Fact fact, String text) {
        String begins = fact.begins();
        if (begins != null
                && !(text.matches("[0-9]{4}[.]?[0-9]{2}[.]?[0-9]{2}([.]?[0-9]{2})?")
                        && text.replace(".", "").startsWith(begins))) {
            throw new IllegalArgumentException(
                    "write 8 or 10 digits that begin with " + begins + ", with points or without");
        }
        return text;
    }

    private static FactValue claim(String text) {
        Matcher numbered = Numbered.FORM.matcher(text);
        return numbered.matches() ? new Numbered(numbered.group("heading"), numbered.group("number")) : new Text(text);
    }

    private static FactValue unit(String text) {
        try {
            return new Text(Unit.of(text).printed());
        } catch (RateSyntaxException e) {
            throw new IllegalArgumentException("write a unit that the schedule prints, such as kg, No., liter", e);
        }
    }

    private static FactValue counted(Fact fact, BigDecimal number) {
        BigDecimal bound = fact.moreThan();
        if (bound != null && number.compareTo(bound) <= 0) {
            throw new IllegalArgumentException("write a number greater than " + bound.toPlainString());
        }
        return new Amount(number);
    }

    private static BigDecimal whole(String text) {
        BigDecimal number = number(text);
        if (number.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("write a whole number");
        }
        return number;
    }

    private static FactValue country(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            throw new IllegalArgumentException("write the two letters of a country, such as CN");
        }
        return new Text(code);
    }

    private static FactValue share(String text) {
        BigDecimal share = number(text);
        if (share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("write a share as a ratio from 0 to 1: 0.25 for 25 percent");
        }
        return new Amount(share);
    }

    private static FactValue yesNo(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> new Text("yes");
            case "no", "false" -> new Text("no");
            default -> throw new IllegalArgumentException("write yes or no");
        };
    }

    private static BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            if (number.signum() < 0) {
                throw new IllegalArgumentException("it cannot be negative");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("write a number without unit or thousands separators", e);
        }
    }
}
