package org.truceline.cli;

import java.util.Locale;
import java.util.stream.IntStream;

/// Signs that are not written but steer what shows a text: line breaks, escape sequences, marks that turn its
/// direction.
/// In a name they could forge rows of an answer.
final class ControlSigns {

    private ControlSigns() {}

    /// True if a text has one.
    static boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (steers(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// What to say of a text that has one.
    static String fault(String text) {
        int first = signs(text).filter(ControlSigns::steers).findFirst().orElse(0);
        return "'" + Columns.clipped(shown(text)) + "' has a sign in it that is not written ("
                + String.format(Locale.ROOT, "U+%04X", first) + "): a line break or another control character. Take it"
                + " out.";
    }

    /// The text with another sign in the place of each.
    static String shown(String text) {
        return signs(text)
                .map(sign -> steers(sign) ? 0xFFFD : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static IntStream signs(String text) {
        return text.codePoints();
    }

    private static boolean steers(int sign) {
        return Character.isISOControl(sign)
                || sign == 0x2028
                || sign == 0x2029
                || (sign >= 0x202A && sign <= 0x202E)
                || (sign >= 0x2066 && sign <= 0x2069);
    }
}
