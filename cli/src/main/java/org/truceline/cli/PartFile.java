package org.truceline.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that is written under a temporary name and moved into place when it is whole, so that no half-written file is
/// ever found.
final class PartFile implements AutoCloseable {

    private final String option;
    private final Path file;
    private final Path temporary;
    private final Writer writer;

    private PartFile(String option, Path file, Path temporary, Writer writer) {
        this.option = option;
        this.file = file;
        this.temporary = temporary;
        this.writer = writer;
    }

    /// Begins a file.
    ///
    /// @param option  how the file was named, for refusals: `-o`
    /// @param example a name to propose where a folder was named
    /// @throws Refusal if it cannot be written there
    static PartFile begin(String option, Path file, String example) {
        if (file.toString().isEmpty()) {
            throw Refusal.usage(option + ": the name of the file is empty. Name a file in a folder you may write to.");
        }
        if (Files.isDirectory(file)) {
            throw Refusal.usage(
                    option + ": " + file + " is a folder. Name a file in it, such as " + file.resolve(example) + ".");
        }
        Path temporary = file.resolveSibling(file.getFileName() + ".part");
        try {
            return new PartFile(option, file, temporary, Files.newBufferedWriter(temporary, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw refusal(option, file, e);
        }
    }

    /// Where it is written until it is whole, for writers that take a path.
    Path temporary() {
        return temporary;
    }

    /// Adds text.
    void write(String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw refusal(option, file, e);
        }
    }

    /// Moves the file into place, over an earlier one.
    void finish() {
        try {
            writer.close();
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw refusal(option, file, e);
        }
    }

    /// Leaves nothing behind of a file that was not finished.
    @Override
    public void close() {
        try (Writer open = writer) {
            open.flush();
        } catch (IOException e) {
            // it is thrown away in any case
        }
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw refusal(option, file, e);
        }
    }

    private static Refusal refusal(String option, Path file, IOException e) {
        return Refusal.usage(option + ": " + file + " cannot be written (" + reason(e)
                + "). Name a file in a folder you may write to.");
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such folder";
            case AccessDeniedException denied -> "access is denied";
            default -> String.valueOf(e.getMessage());
        };
    }
}
