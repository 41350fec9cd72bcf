package org.truceline.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Collects the text of an answer and delivers it whole: to standard output, or to a file that is moved into place at
/// the end,
/// so that no half-written file is ever found.
final class Screen {

    private static final int WIDTH_WITHOUT_TERMINAL = 110;
    private static final int NARROWEST = 40;

    private final StringWriter buffer = new StringWriter();
    private final PrintWriter out = new PrintWriter(buffer);
    private final int width;
    private final boolean terminal;

    Screen(boolean toFile) {
        this.terminal = !toFile && coloured();
        this.width = columns();
    }

    /// Columns to write in: what the property `truceline.columns` says, else the environment, else a width for files
    /// and pipes.
    static int columns() {
        String columns = System.getProperty("truceline.columns", System.getenv("COLUMNS"));
        return columns != null && columns.matches("[1-9][0-9]{0,3}")
                ? Math.max(NARROWEST, Integer.parseInt(columns))
                : WIDTH_WITHOUT_TERMINAL;
    }

    /// True if a person looks on and has not asked for plain text (no-color.org).
    static boolean coloured() {
        String plain = System.getenv("NO_COLOR");
        return "yes".equals(System.getProperty("truceline.terminal")) && (plain == null || plain.isEmpty());
    }

    int width() {
        return width;
    }

    void line(String text) {
        out.print(text);
        out.print('\n');
    }

    void line() {
        out.print('\n');
    }

    /// Text that has line ends of its own.
    void exactly(String text) {
        out.print(text);
    }

    /// A line broken to the width.
    void paragraph(String text) {
        Table.broken(text, width).forEach(this::line);
    }

    /// A line that stands out on a terminal.
    void title(String text) {
        for (String line : Table.broken(text, width)) {
            line(terminal ? "\u001b[1m" + line + "\u001b[0m" : line);
        }
    }

    /// A table, indented by two.
    void table(Table table) {
        table.lines(width - 2).forEach(line -> line(("  " + line).stripTrailing()));
    }

    /// Delivers what was collected.
    ///
    /// @throws Refusal if the file cannot be written; nothing is left behind then
    void deliver(PrintWriter standardOutput, @Nullable Path file) {
        out.flush();
        if (file == null) {
            standardOutput.print(buffer);
            standardOutput.flush();
            return;
        }
        try (PartFile whole = PartFile.begin("-o", file, "answer.txt")) {
            whole.write(buffer.toString());
            whole.finish();
        }
    }
}
