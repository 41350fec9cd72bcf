package org.truceline.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.agreement.FiguresAdded;
import org.truceline.answers.CommitmentJson;
import org.truceline.answers.CommitmentWords;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.PublishedFigure;
import org.truceline.ledger.source.FigureFile;
import org.truceline.ledger.source.LedgerFaultException;
import org.truceline.ledger.source.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `truceline commitments import`: adds published figures to the series by which promises are counted.
///
/// They go into a ledger directory named by `--ledger`, or into a folder of their own to be laid over any ledger. No
/// file of the ledger is changed: every import adds files that say where their figures come from. Nothing is written
/// unless the ledger with them is sound.
@Command(
        name = "import",
        description = "Add published figures from a CSV file, and tell where they contradict those that are there.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Columns: series,from,until,value,unit,announced,source,confidence",
            "",
            "Example:",
            "  truceline commitments import figures.csv --into my-figures",
            "  truceline commitments --overlay my-figures --on 2026-12-01"
        })
final class FiguresImport implements Callable<Integer> {

    private static final int MOST_FAULTS = 20;

    @Mixin
    private Formats common = new Formats();

    @Parameters(index = "0", paramLabel = "FILE", description = "figures as CSV in UTF-8")
    private Path file = Path.of("");

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "write a folder to be used with --overlay, instead of changing the ledger directory")
    private @Nullable Path into;

    @Option(names = "--dry-run", description = "tell what would be added, and write nothing")
    private boolean dryRun;

    @Override
    public Integer call() {
        Path target = into == null ? common.ledgerDirectory() : into;
        if (target == null && !dryRun) {
            throw Refusal.usage("--ledger or --into: the built-in ledger cannot be written. Name a ledger directory to"
                    + " add to with --ledger DIR, or with --into DIR a folder for files that --overlay DIR lays over a"
                    + " ledger; or see what would be added with --dry-run.");
        }
        byte[] bytes = bytes();
        if (dryRun || target == null) {
            common.laidOver(into);
            return tell(figures(bytes), List.of());
        }
        try (FilesTogether files = FilesTogether.in(target)) {
            common.laidOver(into);
            FiguresAdded figures = figures(bytes);
            List<String> written = write(figures, FigureFile.digest(bytes), files);
            if (!written.isEmpty()) {
                common.soundWith(files.staging());
                files.finish();
            }
            return tell(
                    figures,
                    written.stream()
                            .map(place -> target.resolve(place).toString())
                            .toList());
        }
    }

    private byte[] bytes() {
        try {
            if (Files.isRegularFile(file)) {
                decodable();
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Refusal.badInput("FILE: " + file + (Files.isDirectory(file) ? " is a folder." : " cannot be read.")
                    + " Name a CSV file with the columns " + String.join(",", FigureFile.COLUMNS) + ".");
        }
    }

    /// Refuses a file that is not UTF-8, and shows how it would read.
    private void decodable() throws IOException {
        try (Source source = Source.plain("FILE", file.toString());
                Reader text = source.open()) {
            text.transferTo(Writer.nullWriter());
        }
    }

    private FiguresAdded figures(byte[] bytes) {
        try {
            return FiguresAdded.of(FigureFile.read(file.toString(), bytes, common.ledger()));
        } catch (LedgerFaultException e) {
            List<String> lines = new ArrayList<>(e.problems().stream()
                    .limit(MOST_FAULTS)
                    .map(Problem::toString)
                    .toList());
            int count = e.problems().size();
            lines.add((count == 1 ? "1 fault" : count + " faults") + " in the file"
                    + (count > MOST_FAULTS ? ", of which the first " + MOST_FAULTS + " are shown" : "")
                    + "; nothing was written.");
            throw Refusal.badInput(String.join("\n", lines));
        }
    }

    /// One file for each series, named after it and after the file that the figures come from, and one for new sources.
    private List<String> write(FiguresAdded figures, String digest, FilesTogether files) {
        AddedFigures added = new AddedFigures(file.getFileName().toString(), digest);
        List<String> written = new ArrayList<>();
        Map<InstrumentId, PublishedFigure> sources = new LinkedHashMap<>();
        Map<String, List<PublishedFigure>> bySeries = new LinkedHashMap<>();
        for (PublishedFigure figure : figures.added()) {
            if (!figure.citation().isEmpty()) {
                sources.putIfAbsent(figure.point().by(), figure);
            }
            bySeries.computeIfAbsent(figure.series().id(), absent -> new ArrayList<>())
                    .add(figure);
        }
        if (!sources.isEmpty()) {
            String place = added.place("instruments", "figures");
            files.write(place, added.instruments(sources.values()));
            written.add(place);
        }
        bySeries.forEach((series, each) -> {
            String place = added.place("figures", series);
            files.write(place, added.points(series, each));
            written.add(place);
        });
        return written;
    }

    private int tell(FiguresAdded figures, List<String> written) {
        Phrases phrases = common.phrases();
        if (common.json()) {
            common.screen()
                    .line(new CommitmentJson(phrases)
                            .imported(figures, common.ledger().horizon(), written));
        } else {
            write(figures, written, phrases);
        }
        return common.deliver(Exit.ANSWERED);
    }

    private void write(FiguresAdded figures, List<String> written, Phrases phrases) {
        Words words = phrases.words();
        CommitmentWords said = new CommitmentWords(phrases);
        Screen screen = common.screen();
        screen.title(words.text("figures.title", figures.added().size(), figures.known()));
        if (!figures.added().isEmpty()) {
            Table table = new Table(
                    words.text("column.series"),
                    ">" + words.text("column.figure"),
                    words.text("column.period"),
                    words.text("column.known-since"),
                    words.text("column.source"));
            for (PublishedFigure figure : figures.added()) {
                table.row(
                        figure.series().id(),
                        said.amount(figure.point().value(), figure.series().unit()),
                        said.days(figure.point()),
                        figure.point().announced().toString(),
                        said.source(figure));
            }
            screen.line();
            screen.table(table);
        }
        if (!figures.conflicts().isEmpty()) {
            screen.line();
            screen.title(words.text("figures.conflicts"));
            figures.conflicts().forEach(conflict -> screen.paragraph(said.conflict(conflict)));
        }
        boolean beyond = figures.added().stream()
                .anyMatch(figure ->
                        figure.point().announced().isAfter(common.ledger().horizon()));
        if (beyond) {
            screen.line();
            screen.paragraph(
                    words.text("commitments.after-horizon", common.ledger().horizon()));
        }
        screen.line();
        screen.paragraph(words.text(written.isEmpty() ? "figures.not-written" : "figures.written"));
        written.forEach(place -> screen.line("  " + place));
    }
}
