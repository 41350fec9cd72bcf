package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Runs the commonest questions once, so that the launcher can keep an archive of the classes they load.
public final class Training {

    private static final List<String> QUESTIONS = List.of(
            "--help",
            "status",
            "status --lang ja --json",
            "headline --to US",
            "duty 8507.60.0010 --value 250000",
            "duty 6109.10.00 --value 1000 --json --lang zh",
            "measure us.ieepa.reciprocal.cn",
            "lapses",
            "talks",
            "agreement busan-2025",
            "events",
            "commitments --json");

    private Training() {}

    public static void main(String[] arguments) throws IOException {
        for (String question : QUESTIONS) {
            ask(question.split(" "));
        }
        ledgerFiles();
    }

    /// Has a ledger file read and the whole ledger checked. The file says nothing, so that no law need be made up for
    /// it, and is
    /// refused in the end: by then all that reads and checks has been loaded.
    private static void ledgerFiles() throws IOException {
        Path overlay = Files.createTempDirectory("truceline");
        Path file = overlay.resolve("instruments.yaml");
        try {
            Files.writeString(file, "instruments: []\n");
            ask("status", "--overlay", overlay.toString());
        } finally {
            Files.deleteIfExists(file);
            Files.delete(overlay);
        }
    }

    private static void ask(String... question) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Truceline.run(nowhere, nowhere, question);
    }
}
