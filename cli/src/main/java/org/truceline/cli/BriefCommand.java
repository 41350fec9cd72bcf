package org.truceline.cli;

import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.StatusTable;
import org.truceline.report.Brief;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `truceline brief`: the brief of a day as one HTML file.
@Command(
        name = "brief",
        description = "The brief of a day: the talks, what was agreed and carried out, what lapses when.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "One HTML file for screen, phone and paper that loads nothing else.",
            "Without --known it tells what could be known on the day asked for.",
            "Example:",
            "  truceline brief --lang ja --on 2025-11-14 -o brief.html"
        })
final class BriefCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--on", paramLabel = "DATE", description = "day or time (default: today)")
    private @Nullable String on;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "html",
            description = "html, the only one so far (default: ${DEFAULT-VALUE})")
    private String format = "html";

    @Override
    public Integer call() {
        if (!format.equals("html")) {
            throw Refusal.usage("--format: '" + format + "' is not written here. Write html.");
        }
        if (common.json()) {
            throw Refusal.usage(
                    "--json: the brief is written for people. `truceline status --json` answers a program.");
        }
        AsOf when = common.asked("--on", on);
        View view = common.view(when);
        StatusTable table = common.ledger().status();
        if (table != null && when.day(ZoneOffset.UTC).isBefore(table.since())) {
            throw Refusal.outside("--on: " + when.text() + " is before " + table.since()
                    + ", with which the record of talks and agreements begins. Ask for a later day;"
                    + " `truceline duty` and `truceline lapses` answer for earlier ones.");
        }
        common.screen().exactly(Brief.of(view, when, common.language()).html());
        return common.deliver(Exit.ANSWERED);
    }
}
