package org.truceline.ledger.source;

import java.util.List;

/// A CSV file: a header and rows of as many cells.
final class Table {

    private final String file;
    private final List<String> columns;
    private final List<List<String>> rows;
    private final int[] lines;

    /// @param lines the line of the file on which each row stands
    Table(String file, List<String> columns, List<List<String>> rows, int[] lines) {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.lines = lines;
    }

    String file() {
        return file;
    }

    List<String> columns() {
        return columns;
    }

    List<List<String>> rows() {
        return rows;
    }

    /// The line of the file on which a row stands.
    int line(int row) {
        return lines[row];
    }

    /// Index of a column, or -1.
    int column(String name) {
        return columns.indexOf(name);
    }
}
