package org.truceline.ledger.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A CSV file: a header and rows of as many cells.
final class Table {

    private final String file;
    private final List<String> columns;
    private final List<List<String>> rows;
    private final int[] lines;
    private final @Nullable Cells cells;

    /// The place of each cell, where the table was read from text. Rows count from -1, which is the header.
    interface Cells {
        Node.Where where(int row, int cell);
    }

    /// @param lines the line of the file on which each row stands
    /// @param cells the place of each cell; null if only lines are known
    Table(String file, List<String> columns, List<List<String>> rows, int[] lines, @Nullable Cells cells) {
        this.file = file;
        this.cells = cells;
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

    /// The place of a cell: its own, or the start of its row where no more is known.
    Node.Where where(int row, int cell) {
        if (cells != null && cell >= 0) {
            return cells.where(row, cell);
        }
        return new Node.Where(file, row < 0 ? 1 : lines[row], 1);
    }

    /// The place of a column's name.
    Node.Where header(int column) {
        return where(-1, column);
    }

    /// Index of a column, or -1.
    int column(String name) {
        return columns.indexOf(name);
    }
}
