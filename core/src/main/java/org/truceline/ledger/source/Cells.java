package org.truceline.ledger.source;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.time.Period;

/// The cells of a table by column name.
record Cells(Table table, Problems faults) {

    void require(String column) {
        if (table.column(column) < 0) {
            faults.add(
                    Problems.Code.MISSING_KEY,
                    new Node.Where(table.file(), 1, 1),
                    column,
                    "this column is missing.",
                    "Add it to the header.");
        }
    }

    void allow(List<String> known) {
        for (int i = 0; i < table.columns().size(); i++) {
            String column = table.columns().get(i);
            if (table.column(column) < i) {
                faults.add(
                        Problems.Code.DUPLICATE_KEY,
                        table.header(i),
                        column,
                        "this column stands in the header already.",
                        "Keep one of the two.");
            } else if (!known.contains(column)) {
                faults.add(
                        Problems.Code.UNKNOWN_KEY,
                        table.header(i),
                        column,
                        "this column is not known here.",
                        "Known are: " + String.join(", ", known) + ".");
            }
        }
    }

    int line(int row) {
        return table.line(row);
    }

    String raw(int row, String column) {
        int index = table.column(column);
        return index < 0 ? "" : table.cell(row, index);
    }

    @Nullable
    String optional(int row, String column) {
        String text = raw(row, column);
        return text.isEmpty() ? null : text;
    }

    String text(int row, String column) {
        String text = raw(row, column);
        if (text.isEmpty()) {
            fault(Problems.Code.MISSING_KEY, row, column, "the cell is empty.", "Fill it in.");
        }
        return text;
    }

    String by(int row) {
        String text = raw(row, "by");
        if (text.isEmpty()) {
            fault(
                    Problems.Code.NO_SOURCE,
                    row,
                    "by",
                    "there is no source.",
                    "Name the instrument that says so, by its id.");
        }
        return text;
    }

    @Nullable
    String heading(int row) {
        String text = optional(row, "heading");
        if (text != null && !Fields.isHeading(text)) {
            wrong(row, "heading", "'" + text + "' is not a tariff heading.", "Write digits with dots.");
        }
        return text;
    }

    Instant instant(int row, String column, ZoneId zone, Map<String, Instant> known) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return Period.OPEN;
        }
        Instant instant = known.get(text);
        if (instant == null) {
            instant = TimeText.instant(text, zone);
            if (instant != null) {
                known.put(text, instant);
            }
        }
        boolean mayBeOpen = !column.equals("announced");
        if (instant == null || (instant.equals(Period.OPEN) && !mayBeOpen)) {
            fault(
                    Problems.Code.WRONG_TIME,
                    row,
                    column,
                    "'" + text + "' is not a time that exists.",
                    mayBeOpen
                            ? "Write 2025-05-14T00:01, 2025-05-14 or open, in local time of " + zone + "."
                            : "Write 2025-05-14T00:01 or 2025-05-14, in local time of " + zone + ".");
            return Period.OPEN;
        }
        return instant;
    }

    <E extends Enum<E>> E word(int row, String column, Class<E> type, @Nullable E absent) {
        String text = absent == null ? text(row, column) : raw(row, column);
        E[] values = type.getEnumConstants();
        E otherwise = absent == null ? values[0] : absent;
        if (text.isEmpty()) {
            return otherwise;
        }
        for (E value : values) {
            if (Fields.word(value).equals(text)) {
                return value;
            }
        }
        wrong(row, column, "'" + text + "' is not known here.", "Write one of: " + Fields.words(values) + ".");
        return otherwise;
    }

    void wrong(int row, String column, String message, String remedy) {
        fault(Problems.Code.WRONG_VALUE, row, column, message, remedy);
    }

    void fault(Problems.Code code, int row, String column, String message, String remedy) {
        faults.add(code, table.where(row, table.column(column)), column, message, remedy);
    }
}
