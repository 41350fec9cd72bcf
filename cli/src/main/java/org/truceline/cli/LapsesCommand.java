package org.truceline.cli;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.MeasureJson;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.ledger.Layer;
import org.truceline.outlook.Lapse;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `truceline lapses`: the ends ahead, and what shows when they come.
@Command(
        name = "lapses",
        description = "What ends when, what lies beneath, and whether officials have stated that it goes on.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  truceline lapses --on 2025-11-14"})
final class LapsesCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--on", paramLabel = "DATE", description = "day or time (default: today)")
    private @Nullable String on;

    @Override
    public Integer call() {
        AsOf when = common.asked("--on", on);
        View view = common.view(when);
        List<Lapse> lapses = Lapse.ahead(view, when);
        Phrases phrases = common.phrases();
        if (common.json()) {
            common.screen().line(new MeasureJson(phrases).lapses(view, when, lapses));
        } else {
            write(view, when, lapses, phrases);
        }
        return common.deliver(Exit.ANSWERED);
    }

    private void write(View view, AsOf when, List<Lapse> lapses, Phrases phrases) {
        Words words = phrases.words();
        Screen screen = common.screen();
        screen.title(words.text("lapses.title", when.text()));
        screen.paragraph(Common.coordinates(view, phrases));
        screen.line();
        if (lapses.isEmpty()) {
            screen.paragraph(words.text("lapses.none"));
            return;
        }
        Table table = new Table(
                words.text("column.ends"),
                words.text("column.measure"),
                words.text("column.now"),
                words.text("column.then"),
                words.text("column.stated-until"),
                words.text("column.source"));
        boolean unchecked = false;
        for (Lapse lapse : lapses) {
            ZoneId zone = lapse.measure().zone();
            unchecked |= lapse.unchecked();
            Layer stated = lapse.stated();
            table.row(
                    phrases.end(lapse.at(), zone) + (lapse.unchecked() ? " *" : ""),
                    phrases.name(lapse.measure()),
                    lapse.layer().content() instanceof Layer.Lifts
                            ? MeasureCommand.content(phrases, lapse.layer(), zone)
                            : phrases.value(lapse.now(), zone),
                    phrases.value(lapse.then(), zone),
                    lapse.statedEnd() == null || stated == null ? "" : phrases.end(lapse.statedEnd(), zone),
                    phrases.source(lapse.layer()));
        }
        screen.table(table);
        screen.line();
        screen.paragraph(words.text("lapses.zones"));
        if (unchecked) {
            screen.line();
            screen.paragraph(words.text("lapses.unchecked", view.ledger().horizon()));
        }
    }
}
