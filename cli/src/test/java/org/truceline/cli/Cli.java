package org.truceline.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs the command line in this process, as a pipe sees it, at a fixed width.
final class Cli {

    static final List<String> LANGUAGES = List.of("en", "ja", "zh");

    private static final int WIDTH = 110;

    private Cli() {}

    /// What one command line gave back.
    record Answer(int exit, String out, String err) {}

    static Answer ask(String... arguments) {
        return ask(WIDTH, arguments);
    }

    /// The words of a command line, separated by single spaces.
    static Answer askLine(String line) {
        return ask(line.split(" "));
    }

    static Answer ask(int width, String... arguments) {
        String columns = System.setProperty("truceline.columns", Integer.toString(width));
        String home = System.setProperty(
                "truceline.home", Path.of("..").toAbsolutePath().normalize().toString());
        try {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int exit = Truceline.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
            return new Answer(exit, out.toString(), err.toString());
        } finally {
            restore("truceline.columns", columns);
            restore("truceline.home", home);
        }
    }

    private static void restore(String property, @Nullable String value) {
        if (value == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, value);
        }
    }
}
