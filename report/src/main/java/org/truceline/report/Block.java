package org.truceline.report;

import java.util.List;

/// A part of a section. Every statement of fact in it leads to its measure or cites its instrument; what only speaks of
/// this
/// ledger is a [Remark].
public sealed interface Block {

    /// A paragraph of fact.
    record Paragraph(Text text) implements Block {}

    /// Statements of fact, one a line.
    record Points(List<Text> points) implements Block {
        public Points {
            points = filled(points);
        }
    }

    /// Says how to read what follows, or what this ledger does not know.
    record Remark(Text text) implements Block {}

    /// A table.
    ///
    /// @param id    anchor
    /// @param label `Figure 1`; empty for a table of the annex
    record Grid(String id, String label, String caption, List<String> columns, List<Row> rows) implements Block {
        public Grid {
            columns = List.copyOf(columns);
            rows = filled(rows);
        }
    }

    /// A row; the first cell is its head.
    ///
    /// @param anchor where links to it lead; empty if nothing links to it
    record Row(List<Cell> cells, String anchor) {
        public Row {
            cells = filled(cells);
        }

        Row(List<Cell> cells) {
            this(cells, "");
        }
    }

    /// A cell.
    ///
    /// @param lines one statement each
    /// @param span  columns it takes
    record Cell(List<Text> lines, int span) {
        public Cell {
            lines = List.copyOf(lines);
        }

        static Cell of(Text text) {
            return new Cell(text.isEmpty() ? List.of() : List.of(text), 1);
        }

        static Cell of(String text) {
            return of(Text.of(text));
        }
    }

    /// A chart.
    ///
    /// @param data anchor of the table with the same content
    record Picture(String id, String label, String caption, Chart chart, Text reading, String data) implements Block {}

    private static <T> List<T> filled(List<T> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a block without content is left out, not written");
        }
        return List.copyOf(items);
    }
}
