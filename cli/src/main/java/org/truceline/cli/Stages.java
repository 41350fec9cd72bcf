package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.truceline.answers.Words;

/// The steps of a long run, told on standard error: in words where a person looks on and has seen a bar; in numbers
/// where
/// the property `truceline.measured` asks how long each took and what it left in memory.
final class Stages {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long MEGA = 1L << 20;

    private final PrintWriter err;
    private final Words words;
    private final boolean measured = "yes".equals(System.getProperty("truceline.measured"));
    private boolean told;
    private String stage = "";
    private long begun;
    private Duration spent = Duration.ZERO;

    Stages(PrintWriter err, Words words) {
        this.err = err;
        this.words = words;
    }

    /// From here on the steps are told.
    void tell(boolean slow) {
        told = slow;
    }

    /// A step begins, and the one before it is over.
    ///
    /// @param name of it, such as `building`
    void begin(String name, Object... values) {
        end();
        if (told) {
            err.println(words.text("owners.stage." + name, values));
        }
        stage = name;
        begun = System.nanoTime();
        spent = processor();
    }

    /// The last step is over.
    void end() {
        if (!measured || stage.isEmpty()) {
            return;
        }
        long taken = System.nanoTime() - begun;
        Duration used = processor().minus(spent);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        err.println(String.format(
                Locale.ROOT,
                "%-9s %6.1f s, %6.1f s of the processors   heap in use after it %,6d MB   %s",
                stage,
                taken / 1e9,
                used.toMillis() / 1e3,
                (runtime.totalMemory() - runtime.freeMemory()) / MEGA,
                peak()));
        stage = "";
    }

    /// Processor time of all threads so far.
    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// The most memory that the process ever had, as the system counts it; empty where it does not say.
    private static String peak() {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith("VmHWM:")) {
                    long kilobytes = Long.parseLong(line.replaceAll("[^0-9]", ""));
                    return String.format(Locale.ROOT, "process at most %,6d MB", kilobytes / 1024);
                }
            }
            return "";
        } catch (IOException e) {
            return "";
        }
    }
}
