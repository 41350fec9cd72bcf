package org.truceline.screening;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers in names: digits, ordinals, Chinese numerals before what is counted.
final class Numerals {

    private static final Pattern ORDINAL = Pattern.compile("([0-9]+)(st|nd|rd|th)");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final String NUMERALS = "〇零一二三四五六七八九十百千";
    private static final String COUNTED = "所院厂号局部期营团师";

    private Numerals() {}

    /// The number that a Latin word is; null if it is none.
    static @Nullable String of(String text) {
        if (DIGITS.matcher(text).matches() && text.length() <= 9) {
            return Integer.toString(Integer.parseInt(text));
        }
        Matcher ordinal = ORDINAL.matcher(text);
        return ordinal.matches() && ordinal.group(1).length() <= 9
                ? Integer.toString(Integer.parseInt(ordinal.group(1)))
                : null;
    }

    /// The end of a numeral that counts something, `第十四` or `十四` before what is counted; else where it was asked.
    static int end(String text, int from) {
        boolean ordinal = text.charAt(from) == '第';
        int end = ordinal ? from + 1 : from;
        while (end < text.length() && NUMERALS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean some = end > (ordinal ? from + 1 : from) && end - from <= 8;
        boolean counts = ordinal || (end < text.length() && COUNTED.indexOf(text.charAt(end)) >= 0);
        return some && counts ? end : from;
    }

    static long value(String text) {
        if (text.codePoints().noneMatch(one -> "十百千".indexOf(one) >= 0)) {
            long value = 0;
            for (int i = 0; i < text.length(); i++) {
                char one = text.charAt(i);
                value = value * 10 + digit(one);
            }
            return value;
        }
        long value = 0;
        long digit = 0;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '十' -> {
                    value += Math.max(digit, 1) * 10;
                    digit = 0;
                }
                case '百' -> {
                    value += Math.max(digit, 1) * 100;
                    digit = 0;
                }
                case '千' -> {
                    value += Math.max(digit, 1) * 1000;
                    digit = 0;
                }
                default -> digit = digit(one);
            }
        }
        return value + digit;
    }

    private static int digit(char one) {
        return one == '〇' ? 0 : Math.max(0, "零一二三四五六七八九".indexOf(one));
    }
}
