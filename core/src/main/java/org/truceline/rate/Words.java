package org.truceline.rate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words in printed rates: blanks, phrases such as `the strap, band or bracelet`, and rates known only as prose.
final class Words {

    private static final int LONGEST = 1000;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z][A-Za-z ,-]*");

    private static final String AMOUNT = "\\$?[0-9]{1,20}(?:\\.[0-9]{1,20})?¢?";
    private static final String TERM = "(?:" + AMOUNT + " ?/ ?[a-z]+|" + AMOUNT + " each|[0-9.]{1,20}%)";
    private static final Pattern REDUCED = Pattern.compile(
            TERM + " less " + TERM + " for each [a-z0-9 ()]+ but not less (?:than )?" + TERM, Pattern.CASE_INSENSITIVE);
    private static final Pattern PER_DEGREE = Pattern.compile(
            "(?<full>" + TERM + ") less (?<reduction>" + TERM + ") for each degree under (?<top>[0-9]{1,3}) degrees"
                    + " \\(and fractions of a degree in proportion\\) but not less (?:than )?(?<minimum>" + TERM + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PIECES = Pattern.compile(
            TERM + "(?: \\+ " + TERM + ")* \\+ " + AMOUNT + " for each [a-z ,]+", Pattern.CASE_INSENSITIVE);

    private Words() {}

    /// The text with every run of blanks as one space, and none at the ends.
    static String collapse(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /// Whether collapsed text can name a part or qualify a unit without being taken for the next piece of a rate.
    static boolean isPhrase(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST
                && LETTERS.matcher(text).matches()
                && Character.isLetter(text.charAt(text.length() - 1))
                && !lower.contains("but not")
                && !lower.contains("whichever");
    }

    /// Whether collapsed text is a rate that only its words describe.
    static boolean isDescribedRate(String text) {
        return text.length() <= LONGEST
                && (REDUCED.matcher(text).matches() || PIECES.matcher(text).matches());
    }

    /// The pieces of collapsed text that is a rate reduced for each degree: `full`, `reduction`, `top`, `minimum`.
    static Optional<Matcher> perDegree(String text) {
        Matcher matcher = PER_DEGREE.matcher(text);
        return text.length() <= LONGEST && matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
