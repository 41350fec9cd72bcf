package org.truceline.goods;

import java.util.Locale;

/// A customs classification number of 4 to 10 digits, kept without dots.
///
/// In the United States 8 digits are the rate line and 10 the statistical number; in China 8 are the rate line.
public record Code(String digits) implements Comparable<Code> {

    public Code {
        if (!isDigits(digits) || digits.length() < 4 || digits.length() > 10) {
            throw new IllegalArgumentException("a code has 4 to 10 digits, not '" + digits + "'");
        }
    }

    /// Reads `8507.60.0020`, `8507.60.00.20`, `8507600020` or `8507 60 0020`.
    ///
    /// @throws IllegalArgumentException if other characters stand in it, or it has fewer than 4 or more than 10
    /// digits
    public static Code parse(String text) {
        StringBuilder digits = new StringBuilder(10);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c != '.' && c != ' ') {
                throw new IllegalArgumentException("'" + c + "' at position " + (i + 1) + " is not a digit");
            }
        }
        if (digits.length() < 4 || digits.length() > 10) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "it has %d digits; a code has 4 to 10", digits.length()));
        }
        return new Code(digits.toString());
    }

    public int length() {
        return digits.length();
    }

    public boolean startsWith(String prefix) {
        return digits.startsWith(prefix);
    }

    /// The first `count` digits, or the whole code if it is shorter.
    public String prefix(int count) {
        return digits.substring(0, Math.min(count, digits.length()));
    }

    public String chapter() {
        return digits.substring(0, 2);
    }

    /// With dots as the schedules print it: `8507.60.0020`, `8507.60.00`, `8507.60`, `8507`.
    public String dotted() {
        return switch (digits.length()) {
            case 4 -> digits;
            case 5, 6 -> digits.substring(0, 4) + '.' + digits.substring(4);
            default -> digits.substring(0, 4) + '.' + digits.substring(4, 6) + '.' + digits.substring(6);
        };
    }

    @Override
    public int compareTo(Code other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return dotted();
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
