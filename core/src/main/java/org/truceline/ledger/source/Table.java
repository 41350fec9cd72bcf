package org.truceline.ledger.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A CSV file: a header and rows of as many cells.
final class Table {

    private final String file;
    private final List<String> columns;
    private final String[] texts;
    private final int[] grid;
    private final int[] lines;
    private final @Nullable Cells cells;

    /// The place of each cell, where the table was read from text. Rows count from -1, which is the header.
    interface Cells {
        Node.Where where(int row, int cell);
    }

    /// A table read from text.
    ///
    /// @param lines the line of the file on which each row stands
    /// @param cells the place of each cell
    Table(String file, List<String> columns, List<List<String>> rows, int[] lines, Cells cells) {
        this.file = file;
        this.cells = cells;
        this.columns = List.copyOf(columns);
        this.texts = rows.stream().flatMap(List::stream).toArray(String[]::new);
        this.grid = IntStream.range(0, texts.length).toArray();
        this.lines = lines;
    }

    /// A table from a dump, which was checked before it was written.
    ///
    /// @param texts distinct texts
    /// @param grid  for each cell, row by row, the index of its text
    Table(String file, List<String> columns, String[] texts, int[] grid, int[] lines) {
        this.file = file;
        this.cells = null;
        this.columns = List.copyOf(columns);
        this.texts = texts;
        this.grid = grid;
        this.lines = lines;
    }

    /// True if it was checked before: its rows may be read one by one, as they are asked for.
    boolean checked() {
        return cells == null;
    }

    String file() {
        return file;
    }

    List<String> columns() {
        return columns;
    }

    int height() {
        return lines.length;
    }

    String cell(int row, int column) {
        return texts[grid[row * columns.size() + column]];
    }

    /// The rows as lists.
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < height(); row++) {
            List<String> cellsOfRow = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                cellsOfRow.add(cell(row, column));
            }
            rows.add(cellsOfRow);
        }
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
