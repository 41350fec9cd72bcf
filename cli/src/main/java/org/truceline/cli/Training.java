package org.truceline.cli;

import java.io.PrintWriter;
import java.io.Writer;
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

    public static void main(String[] arguments) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        for (String question : QUESTIONS) {
            Truceline.run(nowhere, nowhere, question.split(" "));
        }
    }
}
