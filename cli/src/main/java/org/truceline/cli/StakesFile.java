package org.truceline.cli;

import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.truceline.ownership.Percent;
import org.truceline.ownership.StakeKind;

/// Stakes from a file: CSV with `owner,owned,percent` or `min,max`, level-2 relationships of GLEIF, or statements of
/// the
/// Beneficial Ownership Data Standard 0.4.
final class StakesFile {

    private static final List<String> COLUMNS =
            List.of("owner", "owned", "percent", "min", "max", "kind", "from", "until", "source");
    private static final int LENGTH_OF_DAY = 10;
    private static final String EXAMPLE = "owner,owned,percent";

    private final StakeBook book;
    private final Faults faults;
    private final @Nullable String unit;
    private final StakeKind usual;

    /// @param unit  `percent` or `fraction`; null where only the file shows it
    /// @param usual the kind of a stake of which none is stated
    StakesFile(StakeBook book, Faults faults, @Nullable String unit, StakeKind usual) {
        this.book = book;
        this.faults = faults;
        this.unit = unit;
        this.usual = usual;
    }

    /// Reads a file of any of the three forms.
    void read(String file, @Nullable Charset encoding) {
        try (Source source = Named.source("--edges", file, encoding)) {
            if (file.toLowerCase(Locale.ROOT).matches(".*[.](json|jsonl|ndjson)")) {
                new BodsFile(book, faults).read(source);
                return;
            }
            boolean gleif = Named.firstLine(source).contains(GleifFile.START);
            if (gleif) {
                new GleifFile(book, faults).read(source);
            } else {
                csv(source);
            }
        }
    }

    private void csv(Source source) {
        Reader text = source.open();
        PercentText percents = new PercentText(unit);
        try (Sheet sheet = new Sheet(source.name(), text, COLUMNS, EXAMPLE, faults)) {
            sheet.needs("owner", "owned");
            if (!sheet.has("percent") && !(sheet.has("min") && sheet.has("max"))) {
                sheet.needs("percent");
            }
            while (sheet.next()) {
                row(sheet, percents);
            }
        }
        faults.refuse();
        percents.unambiguous();
    }

    private void row(Sheet sheet, PercentText percents) {
        int owner = party(sheet, "owner");
        int owned = party(sheet, "owned");
        Percent percent = percent(sheet, percents);
        StakeKind kind = kind(sheet);
        LocalDate from = day(sheet, "from");
        LocalDate until = day(sheet, "until");
        if (from != null && until != null && !from.isBefore(until)) {
            sheet.fault(
                    "until",
                    "the stake ends on " + until + ", before it begins on " + from
                            + ". `until` is the first day on which it does not hold any more.");
        } else if (owner >= 0 && owned >= 0 && percent != null && kind != null) {
            String stated = sheet.cell("source");
            book.stake(
                    kind,
                    owner,
                    owned,
                    percent,
                    from,
                    until,
                    Named.place(sheet.where()) + (stated.isEmpty() ? "" : ", " + stated));
        }
    }

    private int party(Sheet sheet, String column) {
        String text = sheet.cell(column);
        if (text.isEmpty()) {
            sheet.fault(column, "nobody is named. Write an id, or a name.");
            return -1;
        }
        int number = book.number(text);
        if (number < 0) {
            sheet.fault(
                    column,
                    "several parties are called '" + Columns.clipped(text) + "'. Write the id of the one meant.");
        }
        return number;
    }

    private static @Nullable Percent percent(Sheet sheet, PercentText percents) {
        String exact = sheet.cell("percent");
        String min = sheet.cell("min");
        String max = sheet.cell("max");
        boolean range = !PercentText.unknown(min) || !PercentText.unknown(max);
        if (!PercentText.unknown(exact)) {
            if (range) {
                sheet.fault("percent", "there is a percentage and a range. Keep the one that is right.");
                return null;
            }
            BigDecimal share = percents.read(exact, sheet, "percent");
            return share == null ? null : Percent.of(share);
        }
        BigDecimal low = PercentText.unknown(min) ? BigDecimal.ZERO : percents.read(min, sheet, "min");
        BigDecimal high = PercentText.unknown(max) ? BigDecimal.valueOf(100) : percents.read(max, sheet, "max");
        if (low == null || high == null) {
            return null;
        }
        if (low.compareTo(high) > 0) {
            sheet.fault(
                    "max", "'" + max + "' is less than min, '" + min + "'. Write the least in min, the most in max.");
            return null;
        }
        return Percent.between(low, high);
    }

    private @Nullable StakeKind kind(Sheet sheet) {
        String word = sheet.cell("kind").toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return usual;
        }
        StakeKind kind = StakeKind.of(word.equals("board") ? "seats" : word).orElse(null);
        if (kind == null) {
            sheet.fault(
                    "kind",
                    "'" + Columns.clipped(word) + "' is no kind of stake. Write equity, votes, board or beneficial.");
        }
        return kind;
    }

    /// The day with which a text begins: of `2025-11-14T00:00Z` the first ten signs.
    ///
    /// @throws DateTimeException if it begins with no day
    static LocalDate leadingDay(String text) {
        return LocalDate.parse(text.length() > LENGTH_OF_DAY ? text.substring(0, LENGTH_OF_DAY) : text);
    }

    /// A day in a column; null if there is none, with a fault if it is no day.
    static @Nullable LocalDate day(Sheet sheet, String column) {
        String text = sheet.cell(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            sheet.fault(column, "'" + Columns.clipped(text) + "' is not a day that exists. Write it as 2025-11-14.");
            return null;
        }
    }
}
