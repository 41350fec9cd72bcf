package org.truceline.cli;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.ownership.Percent;
import org.truceline.ownership.StakeKind;

/// Stakes from a file: CSV or Parquet with `owner,owned,percent` or `min,max`, level-2 relationships of GLEIF, or
/// statements of
/// the
/// Beneficial Ownership Data Standard 0.4.
final class StakesFile {

    private static final List<String> COLUMNS =
            List.of("owner", "owned", "percent", "min", "max", "kind", "from", "until", "source");
    private static final int LENGTH_OF_DAY = 10;
    private static final int REMEMBERED = 1 << 14;
    private static final String EXAMPLE = "owner,owned,percent";

    private final StakeBook book;
    private final Faults faults;
    private final @Nullable String unit;
    private final StakeKind usual;
    /// Shares that were read without a fault, by their text: a register has few different ones.
    private final Map<String, Percent> shares = new HashMap<>();
    private boolean slow;

    /// @param unit  `percent` or `fraction`; null where only the file shows it
    /// @param usual the kind of a stake of which none is stated
    StakesFile(StakeBook book, Faults faults, @Nullable String unit, StakeKind usual) {
        this.book = book;
        this.faults = faults;
        this.unit = unit;
        this.usual = usual;
    }

    /// True if reading took so long that progress was shown.
    boolean slow() {
        return slow;
    }

    /// Reads a file of any of the forms.
    ///
    /// @param option that names the file
    void read(String option, String file, @Nullable Charset encoding) {
        try (Source source = Named.source(option, file, encoding)) {
            if (file.toLowerCase(Locale.ROOT).matches(".*[.](json|jsonl|ndjson)")) {
                new BodsFile(book, faults, usual).read(source);
                return;
            }
            boolean gleif = !source.parquet() && Named.firstLine(source).contains(GleifFile.START);
            if (gleif) {
                new GleifFile(book, faults).read(source);
            } else {
                sheet(source);
            }
        }
    }

    private void sheet(Source source) {
        PercentText percents = new PercentText(unit);
        try (Progress progress = Progress.of(source);
                Sheet sheet = Sheet.open(source, COLUMNS, EXAMPLE, faults, progress)) {
            sheet.needs("owner", "owned");
            if (!sheet.has("percent") && !(sheet.has("min") && sheet.has("max"))) {
                sheet.needs("percent");
            }
            boolean any = false;
            while (sheet.next()) {
                row(sheet, percents);
                any = true;
            }
            if (!any) {
                throw Refusal.badInput(sheet.header() + ": the file has no rows. Write one for each stake.");
            }
            slow = progress.seen();
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
            book.stake(kind, owner, owned, percent, from, until, book.places().row(sheet, sheet.cell("source")));
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

    private @Nullable Percent percent(Sheet sheet, PercentText percents) {
        String exact = sheet.cell("percent");
        String min = sheet.cell("min");
        String max = sheet.cell("max");
        boolean alone = min.isEmpty() && max.isEmpty();
        Percent met = alone ? shares.get(exact) : null;
        if (met == null) {
            met = percent(sheet, percents, exact, min, max);
            if (met != null && alone && shares.size() < REMEMBERED) {
                shares.put(exact, met);
            }
        }
        return met;
    }

    private static @Nullable Percent percent(Sheet sheet, PercentText percents, String exact, String min, String max) {
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
                    "'" + Columns.clipped(word)
                            + "' is no kind of stake. Write equity, votes, board, beneficial or other.");
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
