package org.truceline.cli;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Shares as people write them: `50`, `49.99`, `50 %`, `５０％`; nothing, `?` or `unknown` where the share is not known.
final class PercentText {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,12}(?:[.][0-9]{1,30})?) ?(%?)");
    private static final int MOST_DIGITS = 12;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final @Nullable String unit;
    private boolean aboveOne;
    private @Nullable String doubtful;

    /// @param unit `percent` or `fraction`; null where only the file shows it
    PercentText(@Nullable String unit) {
        this.unit = unit;
    }

    static boolean unknown(String text) {
        return text.isEmpty() || text.equals("?") || text.equalsIgnoreCase("unknown");
    }

    /// A share in percent; null, with a fault, if it is none.
    ///
    /// @param text not [#unknown]
    @Nullable
    BigDecimal read(String text, Sheet sheet, String column) {
        if (plain(text)) {
            return read(new BigDecimal(text), false, text, sheet, column);
        }
        Matcher form =
                FORM.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!form.matches()) {
            sheet.fault(
                    column,
                    "'" + Columns.clipped(text)
                            + "' is not a share. Write a number from 0 to 100 with a point for decimals, such as 49.99;"
                            + " a range goes into min and max; leave it empty if it is not known.");
            return null;
        }
        return read(new BigDecimal(form.group(1)), !form.group(2).isEmpty(), text, sheet, column);
    }

    /// True for digits with at most one point among them, as nearly all shares are written; others may be shares too.
    private static boolean plain(String text) {
        int point = text.indexOf('.');
        boolean plain = !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && Character.isDigit(text.charAt(0))
                && Character.isDigit(text.charAt(text.length() - 1));
        for (int i = 0; plain && i < text.length(); i++) {
            char sign = text.charAt(i);
            plain = (sign >= '0' && sign <= '9') || i == point;
        }
        return plain;
    }

    private @Nullable BigDecimal read(BigDecimal stated, boolean marked, String text, Sheet sheet, String column) {
        BigDecimal number = stated;
        if ("fraction".equals(unit) && !marked) {
            number = number.multiply(WHOLE);
        } else if (!marked) {
            aboveOne |= number.compareTo(BigDecimal.ONE) > 0;
            if (number.signum() > 0 && doubtful == null && unit == null) {
                doubtful = sheet.at(column) + ": " + column + ": " + text;
            }
        } else {
            aboveOne = true;
        }
        if (number.compareTo(WHOLE) > 0) {
            sheet.fault(
                    column,
                    "'" + Columns.clipped(text) + "' is more than the whole. Write a share from 0 to 100 percent.");
            return null;
        }
        return number;
    }

    /// Refuses a file in which every share is 1 or less: nobody can tell percent from fractions there.
    void unambiguous() {
        if (doubtful != null && !aboveOne) {
            throw Refusal.badInput(
                    doubtful + " may be a percentage or a fraction: every share of the file is 1 or less."
                            + " Say --unit percent or --unit fraction, or write the percent sign.");
        }
    }
}
