package org.truceline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Files that an option names.
final class Named {

    private Named() {}

    /// The file behind an option.
    ///
    /// @throws Refusal that names the option if there is none
    static Source source(String option, String file, @Nullable Charset encoding) {
        if (Files.isDirectory(Path.of(file))) {
            throw Refusal.badInput(option + ": " + file + " is a folder. Name a file in it.");
        }
        if (!file.equals("-") && !Files.isRegularFile(Path.of(file))) {
            throw Refusal.badInput(
                    option + ": there is no file " + file + ". Name a file that exists, or - for standard input.");
        }
        return Source.of(file, encoding);
    }

    /// A place without the folders of its file.
    static String place(String where) {
        return where.substring(where.lastIndexOf('/') + 1);
    }

    /// The first line of a file; empty if it has none.
    static String firstLine(Source source) {
        try (BufferedReader lines = new BufferedReader(source.open())) {
            String first = lines.readLine();
            return first == null ? "" : first;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
