package org.truceline.ledger.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.truceline.rate.RateExpression;
import org.truceline.rate.RateSyntaxException;
import org.truceline.rate.Unit;
import org.truceline.schedule.PrintedLine;
import org.truceline.schedule.PrintedSchedule;

/// Turns the rows of an export into lines and statistical numbers with rates and units.
///
/// A row that prints no rate has that of the nearest row above it that is set in less. A line of a single statistical
/// number is printed with 10 digits only: its 8 digits carry the rate and the units, as they would if printed.
final class ExportReading {

    private static final Pattern NUMBER =
            Pattern.compile("[0-9]{4}([.][0-9]{2}){0,3}|[0-9]{4}|[0-9]{6}|[0-9]{8}|[0-9]{10}");
    private static final Pattern FOOTNOTES = Pattern.compile("( *[0-9]{1,2}/)+$");
    private static final String NOT_CARRIED = "not-carried";
    private static final String LAST_CHAPTER = "97";
    private static final int LINE = 8;

    private final Problems problems;
    private final SortedMap<String, Printed> lines = new TreeMap<>();
    private final SortedMap<String, Integer> elsewhere = new TreeMap<>();
    private final List<PrintedSchedule.Unread> unread = new ArrayList<>();
    private final Map<String, String> canonical = new TreeMap<>();
    private final Deque<Level> above = new ArrayDeque<>();

    private record Level(int indent, String rate) {}

    /// A code that has been met. The rate of a line stays empty until a row that belongs to it prints one.
    private static final class Printed {
        private String rate = "";
        private List<String> units = List.of();
        private final ExportRow row;
        private final boolean own;

        /// @param own true if a row prints the code itself
        Printed(ExportRow row, boolean own) {
            this.row = row;
            this.own = own;
        }
    }

    ExportReading(Problems problems) {
        this.problems = problems;
    }

    PrintedSchedule of(List<ExportRow> rows) {
        rows.forEach(this::row);
        List<PrintedLine> printed = new ArrayList<>();
        lines.forEach((code, line) -> {
            if (code.length() == LINE && line.rate.isEmpty()) {
                problems.add(
                        Problems.Code.MISSING_KEY,
                        line.row.where().apply(ExportRow.RATE),
                        ExportRow.RATE,
                        "neither " + line.row.number() + " nor a row above it prints a rate.",
                        "Look the line up in the schedule; the file may be cut or changed.");
            } else {
                printed.add(new PrintedLine(code, line.rate.isEmpty() ? null : rate(code, line.rate), line.units));
            }
        });
        return new PrintedSchedule(printed, elsewhere, unread);
    }

    private void row(ExportRow row) {
        String number = row.number().strip();
        if (number.length() >= 2 && number.substring(0, 2).compareTo(LAST_CHAPTER) > 0 && startsWithDigits(number)) {
            elsewhere.merge(number.substring(0, 2), 1, Integer::sum);
            above.clear();
            return;
        }
        if (!sound(row, number)) {
            return;
        }
        int indent = Integer.parseInt(row.indent().strip());
        while (!above.isEmpty() && above.peek().indent() >= indent) {
            above.pop();
        }
        String own = withoutFootnotes(row.rate());
        String inherited = above.stream()
                .map(Level::rate)
                .filter(rate -> !rate.isEmpty())
                .findFirst()
                .orElse("");
        above.push(new Level(indent, own));
        String digits = number.replace(".", "");
        if (digits.length() == LINE) {
            line(digits, own.isEmpty() ? inherited : own, row);
        } else if (digits.length() > LINE) {
            number(digits, own, inherited, row);
        }
    }

    private void line(String digits, String rate, ExportRow row) {
        Printed before = lines.get(digits);
        if (before != null && before.own) {
            twice(row);
            return;
        }
        Printed line = new Printed(row, true);
        line.rate = rate;
        line.units = units(row);
        lines.put(digits, line);
    }

    private void number(String digits, String own, String inherited, ExportRow row) {
        Printed line = lines.computeIfAbsent(digits.substring(0, LINE), absent -> {
            Printed single = new Printed(row, false);
            single.rate = own.isEmpty() ? inherited : own;
            single.units = units(row);
            return single;
        });
        if (line.rate.isEmpty()) {
            line.rate = own;
        } else if (!own.isEmpty() && !own.equals(line.rate)) {
            problems.add(
                    Problems.Code.CONTRADICTION,
                    row.where().apply(ExportRow.RATE),
                    ExportRow.RATE,
                    "'" + own + "' is not the rate of the line, '" + line.rate + "': duties are set on 8 digits.",
                    "Look the line up in the schedule; the file may be changed.");
        }
        Printed number = new Printed(row, true);
        number.units = units(row);
        if (lines.put(digits, number) != null) {
            twice(row);
        }
    }

    private void twice(ExportRow row) {
        problems.add(
                Problems.Code.DUPLICATE_ID,
                row.where().apply(ExportRow.NUMBER),
                ExportRow.NUMBER,
                row.number() + " stands in the file already.",
                "Export one edition only.");
    }

    private boolean sound(ExportRow row, String number) {
        boolean sound = true;
        if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
            problems.add(
                    Problems.Code.WRONG_VALUE,
                    row.where().apply(ExportRow.NUMBER),
                    ExportRow.NUMBER,
                    "'" + number + "' is not a number of the schedule.",
                    "It has 4, 6, 8 or 10 digits; a spreadsheet takes zeros away: use the file as it was exported.");
            sound = false;
        }
        if (!row.indent().strip().matches("[0-9]{1,2}")) {
            problems.add(
                    Problems.Code.WRONG_VALUE,
                    row.where().apply(ExportRow.INDENT),
                    ExportRow.INDENT,
                    "'" + row.indent() + "' is not a number of steps.",
                    "Use the file as it was exported: rates are found by it.");
            sound = false;
        }
        return sound;
    }

    /// The rate in the ledger's spelling. A text that only refers to other provisions, or that needs facts which are
    /// not computed, is not carried, and told.
    private String rate(String code, String printed) {
        String found = canonical.computeIfAbsent(printed, text -> {
            try {
                RateExpression rate = RateExpression.parse(text);
                return rate instanceof RateExpression.Described ? NOT_CARRIED : rate.text();
            } catch (RateSyntaxException e) {
                return NOT_CARRIED;
            }
        });
        if (found.equals(NOT_CARRIED)) {
            unread.add(new PrintedSchedule.Unread(code, printed));
        }
        return found;
    }

    private static String withoutFootnotes(String rate) {
        return FOOTNOTES.matcher(rate.strip()).replaceFirst("").strip();
    }

    private static List<String> units(ExportRow row) {
        return row.units().stream()
                .flatMap(unit -> Arrays.stream(unit.split(" and ")))
                .map(unit -> unit(withoutFootnotes(unit)))
                .filter(unit -> !unit.isEmpty())
                .toList();
    }

    private static String unit(String printed) {
        String plain = printed.replace('²', '2').replace('³', '3');
        return isNumber(plain) ? "No." : plain;
    }

    private static boolean isNumber(String unit) {
        try {
            return Unit.of(unit).equals(Unit.of("No."));
        } catch (RateSyntaxException e) {
            return false;
        }
    }

    private static boolean startsWithDigits(String number) {
        return Character.isDigit(number.charAt(0)) && Character.isDigit(number.charAt(1));
    }
}
