package org.truceline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts several files into a directory as one: all of them, or none.
///
/// They are written into a hidden directory first, which the ledger reader passes over. A mark is set when they are
/// whole;
/// then they are moved, one by one. If the program is killed before the mark, nothing has happened; if after it, the
/// next
/// run moves the rest before it does anything else. Two runs on one directory exclude each other.
final class FilesTogether implements AutoCloseable {

    private static final String STAGING = ".schedule-import";
    private static final String MARK = ".whole";
    private static final String LOCK = ".schedule-import.lock";

    private final Path root;
    private final Path staging;
    private final FileChannel channel;
    private final FileLock lock;
    private final Map<Path, Path> staged = new LinkedHashMap<>();

    private FilesTogether(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.staging = root.resolve(STAGING);
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes a directory for this run, makes it if it is not there, and finishes what a killed run left.
    ///
    /// @throws Refusal if it cannot be written, or another run has it
    static FilesTogether in(Path root) {
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw Refusal.usage(root + " is being written by another import. Wait until it has ended.");
            }
            FilesTogether files = new FilesTogether(root, channel, lock);
            files.recover();
            return files;
        } catch (IOException e) {
            throw Refusal.usage(
                    root + " cannot be written (" + e.getMessage() + "). Name a directory that you may write to.");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// The directory that holds the files until they are moved, laid out like the one they go to.
    Path staging() {
        return staging;
    }

    /// Writes a file, not yet at its place. Files are moved in the order in which they were written.
    ///
    /// @param place path in the directory
    void write(String place, String text) {
        Path file = staging.resolve(place);
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel out = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                out.write(StandardCharsets.UTF_8.encode(text));
                out.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        staged.put(file, root.resolve(place));
    }

    /// Moves all files into place.
    void finish() {
        try {
            StringBuilder order = new StringBuilder();
            staged.keySet()
                    .forEach(file -> order.append(staging.relativize(file)).append('\n'));
            Path mark = staging.resolve(MARK);
            Path half = staging.resolve(MARK + ".half");
            Files.writeString(half, order.toString());
            Files.move(half, mark, StandardCopyOption.ATOMIC_MOVE);
            move(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void recover() throws IOException {
        Path mark = staging.resolve(MARK);
        if (Files.exists(mark)) {
            move(mark);
        } else {
            discard();
        }
    }

    private void move(Path mark) throws IOException {
        for (String place : Files.readAllLines(mark)) {
            Path file = staging.resolve(place);
            if (Files.exists(file)) {
                Files.createDirectories(root.resolve(place).getParent());
                Files.move(
                        file, root.resolve(place), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.delete(mark);
        discard();
    }

    private void discard() throws IOException {
        if (!Files.exists(staging)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(staging)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }

    /// Gives the directory free; what was written and not finished is gone.
    @Override
    public void close() {
        try {
            if (!Files.exists(staging.resolve(MARK))) {
                discard();
            }
            lock.release();
            channel.close();
            Files.deleteIfExists(root.resolve(LOCK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
