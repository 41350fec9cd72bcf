package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.Phrases;
import org.truceline.answers.ScheduleJson;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Schedule;
import org.truceline.ledger.source.LedgerFaultException;
import org.truceline.ledger.source.Problem;
import org.truceline.ledger.source.ScheduleExport;
import org.truceline.schedule.EditionChange;
import org.truceline.schedule.EditionTable;
import org.truceline.schedule.PrintedSchedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `truceline schedule import`: adds an edition from the official export, and tells what it changes.
///
/// The files go into the ledger directory named by `--ledger`, or into a folder of their own to be laid over any
/// ledger.
/// Nothing is written unless the ledger with the new files is sound.
@Command(
        name = "import",
        description = "Add an edition from the official export (CSV or JSON, also .gz), and tell what it changes.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  truceline schedule import my-hts.json --edition 2026-rev-11 --from 2026-07-01 \\",
            "    --previous-until 2026-07-01 --ledger my-ledger",
            "  truceline schedule import my-hts.csv.gz --edition 2026-rev-11 --from 2026-07-01 \\",
            "    --previous-until 2026-07-01 --into my-overlay"
        })
final class ScheduleImport implements Callable<Integer> {

    private static final int MOST_FAULTS = 20;

    @Mixin
    private Formats common = new Formats();

    @Parameters(index = "0", paramLabel = "FILE", description = "the export of hts.usitc.gov: CSV or JSON, also .gz")
    private Path file = Path.of("");

    @Option(names = "--edition", paramLabel = "ID", required = true, description = "its id, such as 2026-rev-11")
    private String edition = "";

    @Option(names = "--from", paramLabel = "DATE", required = true, description = "first day on which it was in force")
    private String from = "";

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "first day on which it was no longer in force; needed only if a later edition is loaded")
    private @Nullable String until;

    @Option(
            names = "--previous-until",
            paramLabel = "DATE",
            description = "first day on which the edition before it was no longer in force")
    private @Nullable String previousUntil;

    @Option(
            names = "--by",
            paramLabel = "ID",
            description = "the instrument of the ledger that it is (default: one of its own is written)")
    private @Nullable String by;

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "write a folder to be used with --overlay, instead of changing the ledger directory")
    private @Nullable Path into;

    @Option(names = "--dry-run", description = "tell what would change, and write nothing")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "FILE", description = "write every change as CSV")
    private @Nullable Path report;

    @Option(
            names = "--show",
            paramLabel = "NUMBER",
            defaultValue = "20",
            description = "how many changes to show (default: ${DEFAULT-VALUE})")
    private int show;

    @Override
    public Integer call() {
        Path target = into == null ? common.ledgerDirectory() : into;
        if (target == null && !dryRun) {
            throw Refusal.usage("--ledger or --into: the built-in ledger cannot be written. Name a ledger directory to"
                    + " change with --ledger DIR, or with --into DIR a folder for files that --overlay DIR lays over a"
                    + " ledger; or see what would change with --dry-run.");
        }
        if (dryRun || target == null) {
            common.laidOver(into);
            return tell(added(), List.of());
        }
        try (FilesTogether files = FilesTogether.in(target)) {
            common.laidOver(into);
            Added added = added();
            List<String> written = write(added, files);
            common.soundWith(files.staging());
            files.finish();
            return tell(
                    added,
                    written.stream()
                            .map(place -> target.resolve(place).toString())
                            .toList());
        }
    }

    /// What the import makes of the schedule.
    private record Added(Schedule schedule, NewEdition edition, EditionTable table, PrintedSchedule printed) {}

    private PrintedSchedule read() {
        try {
            return ScheduleExport.read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw Refusal.badInput("FILE: " + file + (Files.isDirectory(file) ? " is a folder." : " cannot be read.")
                    + " Name the file that hts.usitc.gov exported.");
        } catch (LedgerFaultException e) {
            throw refused(e);
        }
    }

    private static Refusal refused(LedgerFaultException faults) {
        List<String> lines = new ArrayList<>(faults.problems().stream()
                .limit(MOST_FAULTS)
                .map(Problem::toString)
                .toList());
        int count = faults.problems().size();
        lines.add((count == 1 ? "1 fault" : count + " faults") + " in the file"
                + (count > MOST_FAULTS ? ", of which the first " + MOST_FAULTS + " are shown" : "")
                + "; nothing was written.");
        return Refusal.badInput(String.join("\n", lines));
    }

    private Added added() {
        Ledger ledger = common.ledger();
        Schedule schedule = ScheduleCommand.schedule(ledger);
        NewEdition added =
                NewEdition.of(new NewEdition.Said(edition, from, until, previousUntil, by), schedule, ledger);
        PrintedSchedule printed = read();
        whole(printed, schedule);
        EditionTable table = EditionTable.of(
                schedule, added.all().stream().map(Schedule.Edition::id).toList());
        table.add(edition, printed.lines());
        return new Added(schedule, added, table, printed);
    }

    /// Refuses a part of a schedule: codes that are not in it would count as ended.
    private void whole(PrintedSchedule printed, Schedule schedule) {
        SortedSet<String> missing = new TreeSet<>();
        schedule.rows().get().keySet().forEach(code -> missing.add(code.substring(0, 2)));
        missing.removeAll(printed.chapters());
        if (printed.lines().isEmpty() || !missing.isEmpty()) {
            throw Refusal.badInput("FILE: " + file + " holds "
                    + (printed.lines().isEmpty() ? "no line" : "no line of chapter " + String.join(", ", missing))
                    + ". Is it cut off, or an export of a part? Every code that it lacks would count as ended: export"
                    + " the whole schedule.");
        }
    }

    private List<String> write(Added added, FilesTogether files) {
        List<String> written = new ArrayList<>();
        String base = "schedules/" + added.schedule().id();
        String rows = base.substring(base.lastIndexOf('/') + 1) + ".csv";
        added.edition().instrument(common.ledger(), added.schedule().zone()).ifPresent(text -> {
            String place = "instruments/us/" + added.edition().edition().by() + ".yaml";
            files.write(place, text);
            written.add(place);
        });
        files.write(base + ".csv", added.table().csv());
        files.write(base + ".yaml", added.edition().yaml(added.schedule(), rows));
        written.add(base + ".csv");
        written.add(base + ".yaml");
        return written;
    }

    private int tell(Added added, List<String> written) {
        Schedule.Edition previous = added.edition().previous();
        List<EditionChange> changes =
                previous == null ? List.of() : added.table().changes(previous.id(), edition);
        if (report != null) {
            writeReport(changes, report);
        }
        Phrases phrases = common.phrases();
        ScheduleJson.Imported imported = new ScheduleJson.Imported(
                added.edition().edition(),
                previous == null ? null : previous.id(),
                added.schedule().zone(),
                added.printed(),
                changes,
                written);
        if (common.json()) {
            common.screen().line(new ScheduleJson(phrases).imported(imported));
        } else {
            new ScheduleChanges(phrases.words(), common.screen(), show).write(imported);
        }
        return common.deliver(Exit.ANSWERED);
    }

    private static void writeReport(List<EditionChange> changes, Path file) {
        try (PartFile out = PartFile.begin("--report", file, "changes.csv")) {
            out.write("code,change,rate_before,rate_after,units_before,units_after\n");
            for (EditionChange change : changes) {
                out.write(String.join(
                                ",",
                                change.code().digits(),
                                ScheduleJson.word(change.kind()),
                                cell(change.rateBefore()),
                                cell(change.rateAfter()),
                                cell(String.join("|", change.unitsBefore())),
                                cell(String.join("|", change.unitsAfter())))
                        + "\n");
            }
            out.finish();
        }
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : EditionTable.cell(text);
    }
}
