package org.truceline.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.report.Calendar;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `truceline calendar`: the dates ahead, for any calendar program.
@Command(
        name = "calendar",
        description = "The dates ahead as a calendar file (iCalendar): ends, changes, events, and what is only stated.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Without --known it tells what could be known on the day asked for.",
            "Example:",
            "  truceline calendar --on 2025-11-14 -o truce.ics"
        })
final class CalendarCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--on", paramLabel = "DATE", description = "day or time (default: today)")
    private @Nullable String on;

    @Override
    public Integer call() {
        if (common.json()) {
            throw Refusal.usage(
                    "--json: a calendar is written as iCalendar. `truceline lapses --json` gives the ends ahead.");
        }
        AsOf when = common.asked("--on", on);
        View view = common.view(when);
        common.screen().exactly(Calendar.text(common.phrases(), view, when));
        return common.deliver(Exit.ANSWERED);
    }
}
