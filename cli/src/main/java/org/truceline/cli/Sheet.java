package org.truceline.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Rows with named columns, for files that are taken whole or not at all: what is checked, and what is said of it, is
/// the
/// same in every form of file.
abstract class Sheet implements AutoCloseable {

    private static final int LONGEST_CELL = 10_000;

    private final String file;
    private final Faults faults;
    private final Map<String, Integer> columns = new HashMap<>();

    Sheet(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /// Opens a file in the form that its name says.
    ///
    /// @param known   columns that are read; others are refused, unless empty
    /// @param example a header to propose
    /// @throws Refusal if the file is empty or its header is not right
    static Sheet open(Source source, List<String> known, String example, Faults faults, Progress progress) {
        return source.parquet()
                ? new ParquetSheet(source, known, faults, progress)
                : new CsvSheet(source, known, example, faults, progress);
    }

    /// Takes the next column of the header.
    ///
    /// @param where where its name stands
    /// @param form  how columns are written, to end the sentence that lists them
    void column(String where, String written, List<String> known, String form) {
        String name = known.isEmpty() ? written.strip() : plain(written.strip());
        if (!known.isEmpty() && !known.contains(name)) {
            throw Refusal.badInput(where + ": there is no column '" + Columns.clipped(written) + "' here. Columns are "
                    + String.join(", ", known) + form + ".");
        }
        if (columns.put(name, columns.size()) != null) {
            throw Refusal.badInput(where + ": there is a column '" + name + "' already. Keep one of them.");
        }
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    String file() {
        return file;
    }

    Faults faults() {
        return faults;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /// Refuses the file if it lacks a column.
    void needs(String... names) {
        for (String name : names) {
            if (!has(name)) {
                throw Refusal.badInput(header() + ": the column '" + name + "' is missing. Add it.");
            }
        }
    }

    /// Goes to the next row that has something in it; false at the end.
    abstract boolean next();

    /// What stands in a column of this row, stripped; empty if nothing does.
    String cell(String column) {
        Integer at = columns.get(column);
        String cell = at == null ? "" : text(at);
        if (cell.length() > LONGEST_CELL) {
            fault(
                    column,
                    "the cell has " + cell.length() + " characters and begins '" + Columns.clipped(cell) + "'. At most "
                            + LONGEST_CELL + " are read. A quote that is opened and not closed makes a cell run on.");
            return "";
        }
        String stripped = cell.strip();
        if (ControlSigns.in(stripped)) {
            fault(column, ControlSigns.fault(stripped));
            return ControlSigns.shown(stripped);
        }
        return stripped;
    }

    void fault(String column, String what) {
        faults.add(at(column), column + ": " + what);
    }

    /// The place of a column in the header, from 0.
    int place(String column) {
        return columns.getOrDefault(column, 0);
    }

    /// What stands in a column of this row; empty if nothing does.
    ///
    /// @param at from 0
    abstract String text(int at);

    /// Where the header stands.
    abstract String header();

    /// Where a cell of this row stands.
    abstract String at(String column);

    /// How places in the file begin: what follows is [#number()].
    abstract String prefix();

    /// The number by which this row is told.
    abstract long number();

    @Override
    public abstract void close();
}
