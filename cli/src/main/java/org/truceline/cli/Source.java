package org.truceline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A file of lines. Standard input is put aside in a temporary file, so that it can be read twice as any other.
final class Source implements AutoCloseable {

    private static final String STANDARD_INPUT = "-";

    private final String option;
    private final String name;
    private final Path file;
    private final boolean temporary;
    private final @Nullable Charset encoding;
    private final boolean nameable;

    private Source(
            String option, String name, Path file, boolean temporary, @Nullable Charset encoding, boolean nameable) {
        this.option = option;
        this.name = name;
        this.file = file;
        this.temporary = temporary;
        this.encoding = encoding;
        this.nameable = nameable;
    }

    /// Finds a file.
    ///
    /// @param named    its path, or `-` for standard input
    /// @param encoding of a file that has no mark; null for UTF-8
    /// @throws Refusal if it is not there or cannot be read
    static Source of(String named, @Nullable Charset encoding) {
        return of("--input", named, encoding);
    }

    /// Finds a file that was named by another option.
    static Source of(String option, String named, @Nullable Charset encoding) {
        if (named.equals(STANDARD_INPUT)) {
            return standardInput(encoding);
        }
        Path file = Path.of(named);
        if (Files.isDirectory(file)) {
            throw Refusal.badInput(option + ": " + file + " is a folder. Name a file in it, such as "
                    + file.resolve("lines.csv") + ".");
        }
        if (!Files.exists(file)) {
            throw Refusal.badInput(
                    option + ": there is no file " + file + ". Name a file that exists, or - for standard" + " input.");
        }
        return new Source(option, named, file, false, encoding, true);
    }

    /// Finds a file that is UTF-8, or has a mark: no option of its command names another encoding.
    static Source plain(String option, String named) {
        Source found = of(option, named, null);
        return new Source(found.option, found.name, found.file, found.temporary, null, false);
    }

    private static Source standardInput(@Nullable Charset encoding) {
        try {
            Path aside = Files.createTempFile("truceline-lines-", "");
            Files.copy(System.in, aside, StandardCopyOption.REPLACE_EXISTING);
            return new Source("--input", "standard input", aside, true, encoding, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How the file is called in messages.
    String name() {
        return name;
    }

    /// The path; null for standard input.
    @Nullable
    Path path() {
        return temporary ? null : file;
    }

    /// The file itself; of standard input the temporary one.
    Path file() {
        return file;
    }

    /// True if its name says that it is a Parquet file.
    boolean parquet() {
        return name.toLowerCase(Locale.ROOT).endsWith(".parquet");
    }

    /// How many bytes it has.
    long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its text, from the beginning.
    Encoded open() {
        try {
            return new Encoded(name, () -> Files.newInputStream(file), encoding, nameable);
        } catch (AccessDeniedException e) {
            throw Refusal.badInput(option + ": " + file + " cannot be read: access is denied.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (temporary) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
