package org.truceline.rate;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in the text of a rate. Blanks before a token are skipped; a token that is not there leaves the place alone.
final class RateScanner {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}(?:\\.[0-9]{1,20})?(?![0-9.])");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}(?![A-Za-z])");
    private static final Pattern END_OF_PHRASE = Pattern.compile(
            "\\+|,?\\s+but\\s+not\\s|,?\\s+whichever\\s|\\s+or\\s+(?=[0-9$¥￥]|[A-Z]{3}\\s*[0-9])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private final String text;
    private int position;

    RateScanner(String text) {
        this.text = text;
        skipBlanks();
    }

    /// The index of the next token, or the length of the text.
    int position() {
        return position;
    }

    boolean atEnd() {
        return position == text.length();
    }

    boolean take(char character) {
        if (atEnd() || text.charAt(position) != character) {
            return false;
        }
        moveTo(position + 1);
        return true;
    }

    /// Takes words separated by any blanks, in any letter case, if no letter or digit follows them.
    boolean takeWords(String words) {
        int end = endOfWords(position, words);
        if (end < 0) {
            return false;
        }
        moveTo(end);
        return true;
    }

    void takeCommaBefore(String words) {
        if (!atEnd() && text.charAt(position) == ',' && endOfWords(skip(position + 1), words) >= 0) {
            moveTo(position + 1);
        }
    }

    Optional<BigDecimal> takeNumber() {
        return takeMatch(NUMBER).map(BigDecimal::new);
    }

    /// Takes the ISO 4217 code of a currency.
    Optional<Currency> takeCurrency() {
        int before = position;
        Optional<Currency> currency = takeMatch(CODE).flatMap(RateScanner::currency);
        if (currency.isEmpty()) {
            position = before;
        }
        return currency;
    }

    /// Takes everything up to what can only be the next piece of the rate: `+`, a limit, or `or` and an amount.
    String takePhrase() {
        Matcher matcher = END_OF_PHRASE.matcher(text);
        int end = matcher.find(position) ? matcher.start() : text.length();
        String phrase = text.substring(position, end);
        moveTo(end);
        return phrase;
    }

    RateSyntaxException expected(String what) {
        return expectedAt(position, what);
    }

    RateSyntaxException expectedAt(int where, String what) {
        return new RateSyntaxException("rate", text, where, what);
    }

    private int endOfWords(int from, String words) {
        int at = from;
        for (String word : words.split(" ", -1)) {
            at = skip(at);
            if (!text.regionMatches(true, at, word, 0, word.length())) {
                return -1;
            }
            at += word.length();
            if (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                return -1;
            }
        }
        return at;
    }

    private Optional<String> takeMatch(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        moveTo(matcher.end());
        return Optional.of(matcher.group());
    }

    private static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst();
    }

    private void moveTo(int index) {
        position = index;
        skipBlanks();
    }

    private void skipBlanks() {
        position = skip(position);
    }

    private int skip(int from) {
        int at = from;
        while (at < text.length() && Words.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
