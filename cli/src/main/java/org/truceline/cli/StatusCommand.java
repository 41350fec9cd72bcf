package org.truceline.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.agreement.TruceStatus;
import org.truceline.answers.Phrases;
import org.truceline.answers.StatusJson;
import org.truceline.answers.StatusWords;
import org.truceline.answers.Words;
import org.truceline.outlook.MeasureState;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `truceline status`: whether the truce is on, in a sentence and as a table.
@Command(
        name = "status",
        description =
                "Whether the truce is on: in law, as stated, what comes next, and what this ledger does not know.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Without --known it answers as it could be known on the day asked for.",
            "Example:",
            "  truceline status",
            "  truceline status --on 2025-10-12 --lang ja"
        })
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--on", paramLabel = "DATE", description = "day or time (default: today)")
    private @Nullable String on;

    @Option(names = "--all", description = "every measure of the ledger, not only those of the agreement")
    private boolean all;

    @Override
    public Integer call() {
        AsOf when = common.asked("--on", on);
        View view = common.view(when);
        TruceStatus status = TruceStatus.of(view, when, all);
        Phrases phrases = common.phrases();
        if (common.json()) {
            common.screen().line(new StatusJson(phrases).text(status));
        } else {
            write(status, phrases);
        }
        return common.deliver(Exit.ANSWERED);
    }

    private void write(TruceStatus status, Phrases phrases) {
        Words words = phrases.words();
        Screen screen = common.screen();
        screen.title(words.text("status.title", status.when().text()));
        screen.paragraph(Common.coordinates(status.view(), phrases));
        screen.line();
        screen.paragraph(new StatusWords(phrases).sentence(status));
        screen.line();
        Table table = new Table(
                "",
                words.text("column.measure"),
                words.text("column.in-law"),
                words.text("column.until"),
                words.text("column.others"),
                words.text("column.next"));
        List<MeasureState> untold = new ArrayList<>();
        boolean marks = status.view().scenario() == null;
        boolean marked = false;
        for (TruceStatus.Row row : status.rows()) {
            rows(table, phrases, row, marks);
            for (MeasureState state : row.states()) {
                if (state.open()) {
                    untold.add(state);
                } else {
                    marked |= marks && marked(state);
                }
            }
        }
        if (!table.isEmpty()) {
            screen.table(table);
        }
        if (marked) {
            screen.line();
            screen.paragraph(words.text("status.checked", StatusWords.checked(status)));
        }
        unknown(phrases, untold);
    }

    /// Measures of one subject that stand alike share a line.
    private static void rows(Table table, Phrases phrases, TruceStatus.Row row, boolean marks) {
        Map<List<String>, List<String>> names = new LinkedHashMap<>();
        for (MeasureState state : row.states()) {
            names.computeIfAbsent(cells(phrases, state, marks), absent -> new ArrayList<>())
                    .add(phrases.name(state.measure()));
        }
        names.forEach((cells, alike) -> {
            boolean whole = alike.size() > 1 && names.size() == 1;
            String subject = phrases.words().of(row.subject().subject());
            table.row(
                    row.subject().party().name(),
                    whole ? subject : String.join(phrases.words().text("list.semicolon"), alike),
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3));
        });
    }

    private static List<String> cells(Phrases phrases, MeasureState state, boolean marks) {
        Words words = phrases.words();
        ZoneId zone = state.measure().zone();
        MeasureState law = state.kept() == null ? state : state.kept();
        List<String> others = new ArrayList<>();
        state.alternates().forEach(alternate -> others.add(phrases.alternate(alternate, state.measure())));
        String next = law.until() == null
                ? ""
                : words.text("status.then", phrases.time(law.until(), zone), phrases.value(law.then(), zone));
        return List.of(
                phrases.state(state) + (marks && !state.open() && marked(state) ? " *" : ""),
                law.topUntil() == null ? "" : phrases.end(law.topUntil(), zone),
                String.join(words.text("list.semicolon"), others),
                state.open() ? words.text("status.books", next) : next);
    }

    /// What is asked of people today is marked if nobody has looked since the last check; what ended stays ended.
    private static boolean marked(MeasureState state) {
        return Phrases.beyondCheck(state)
                && switch (state.kind()) {
                    case IN_FORCE, CONDITIONAL, REDUCED, SUSPENDED, PENDING -> true;
                    case NOT_KNOWN, TALKED_OF, ENDED, LAPSED -> false;
                };
    }

    private void unknown(Phrases phrases, List<MeasureState> untold) {
        if (!untold.isEmpty()) {
            Screen screen = common.screen();
            screen.line();
            screen.title(phrases.words().text("status.unknown.title"));
            screen.paragraph(
                    phrases.words().text("status.unknown.all", untold.getFirst().checked(), untold.size()));
        }
    }
}
