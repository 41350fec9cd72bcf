package org.truceline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.ScreenAnswer;
import org.truceline.answers.ScreenJson;
import org.truceline.answers.Words;
import org.truceline.screening.Decision;
import org.truceline.screening.Screening.Outcome;

/// Screens a file of parties: one JSON object a row, in the order of the rows, on all cores.
final class ScreenRun {

    private static final int BATCH = 1 << 10;
    private static final Columns COLUMNS =
            new Columns(List.of("id", "name", "country", "address"), "id,name, and a row for each party");

    private final Common common;
    private final ListedAgainst against;
    private final Path file;
    private final @Nullable Charset encoding;
    private final @Nullable Path refusedFile;
    private final @Nullable Path matchesFile;
    private @Nullable MatchesFile matches;
    private final ScreenJson json;
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private long refusals;

    ScreenRun(
            Common common,
            ListedAgainst against,
            Path file,
            @Nullable Charset encoding,
            @Nullable Path refusedFile,
            @Nullable Path matchesFile) {
        this.matchesFile = matchesFile;
        this.common = common;
        this.against = against;
        this.file = file;
        this.encoding = encoding;
        this.refusedFile = refusedFile == null ? beside(common.output()) : refusedFile;
        this.json = new ScreenJson(common.phrases());
    }

    private static @Nullable Path beside(@Nullable Path output) {
        return output == null
                ? null
                : output.resolveSibling(output.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".refused.csv");
    }

    /// A row and its answer, or why there is none.
    private record Answered(
            Row row,
            @Nullable String text,
            @Nullable ScreenAnswer answer,
            Outcome outcome,
            @Nullable Refusal refusal) {}

    /// Screens the file.
    ///
    /// @return the exit code: 3 if a row was refused, else that of the gravest outcome
    int run() {
        Path output = common.output();
        distinct();
        try (Source source = Source.of("FILE", file.toString(), encoding);
                MatchesFile found = matchesFile == null ? null : new MatchesFile(matchesFile)) {
            matches = found;
            if (output == null) {
                screen(source, text -> common.out().print(text));
                common.out().flush();
            } else {
                try (PartFile whole = PartFile.begin("-o", output, "hits.jsonl")) {
                    screen(source, whole::write);
                    whole.finish();
                }
            }
            if (found != null) {
                common.err().println(found.finish(common.phrases().words()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        common.err().println(tally(common.phrases().words()));
        return exit();
    }

    /// Refuses to write over a file that is read, or twice into the same, and answers under the name of another form.
    private void distinct() {
        Path output = common.output();
        if (output != null && !output.toString().matches("(?i).*[.](jsonl|ndjson|json)|/dev/.*")) {
            throw Refusal.usage("-o: the answers to a file are JSON objects, one a line, and " + output
                    + " is named otherwise. Name a file that ends in .jsonl.");
        }
        if (refusedFile != null && same(refusedFile, file)) {
            throw Refusal.usage("--refused: " + file + " is read, and would be written over. Name another file.");
        }
        if (output != null && same(output, file)) {
            throw Refusal.usage("-o: " + file + " is read, and would be written over. Name another file.");
        }
        if (matchesFile != null) {
            for (Path other : List.of(file, output == null ? file : output, refusedFile == null ? file : refusedFile)) {
                if (same(matchesFile, other)) {
                    throw Refusal.usage("--matches: " + other + " is read or written already. Name another file.");
                }
            }
        }
        if (output != null && refusedFile != null && same(output, refusedFile)) {
            throw Refusal.usage("--refused: " + refusedFile + " is the file of the answers. Name another.");
        }
    }

    private static boolean same(Path one, Path other) {
        try {
            return one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize())
                    || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void screen(Source source, Consumer<String> out) throws IOException {
        Encoded text = source.open();
        try (CsvRows rows = new CsvRows(source.name(), text, COLUMNS);
                Progress progress = Progress.of(source);
                RefusedRows refused = new RefusedRows(rows, refusedFile)) {
            if (!rows.columns().contains("name")) {
                throw Refusal.badInput(source.name() + ":1:1: there is no column 'name'. Add it.")
                        .coded("column-missing");
            }
            long all = 0;
            List<Row> batch = batch(rows);
            while (!batch.isEmpty()) {
                all += batch.size();
                for (Answered one : batch.parallelStream().map(this::answered).toList()) {
                    if (one.refusal() != null) {
                        refused.add(one.row(), one.refusal());
                        refusals++;
                    } else {
                        out.accept(one.text() + "\n");
                        counts.merge(one.outcome(), 1L, Long::sum);
                        if (matches != null && one.answer() != null) {
                            matches.add(one.answer());
                        }
                    }
                }
                progress.to(text.taken());
                batch = batch(rows);
            }
            if (all == 0) {
                throw Refusal.badInput(
                                source.name() + ":2:1: the file has a header and no rows. Write a row for each party.")
                        .coded("file-no-rows");
            }
            refused.finish();
        }
    }

    private static List<Row> batch(CsvRows rows) {
        List<Row> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH) {
            Row row = rows.next();
            if (row == null) {
                break;
            }
            batch.add(row);
        }
        return batch;
    }

    private Answered answered(Row row) {
        Refusal fault = row.fault();
        String name = row.cells().getOrDefault("name", "").strip();
        if (fault == null && name.isEmpty()) {
            fault = Refusal.badInput("name: the cell is empty. Fill it: nobody is cleared without a name.")
                    .coded("name-missing")
                    .in("name");
        }
        if (fault != null) {
            return new Answered(row, null, null, Outcome.CANNOT_TELL, fault);
        }
        ScreenAnswer answer = against.answer(new Decision.Asked(
                row.cells().getOrDefault("id", "").strip(),
                name,
                row.cells().getOrDefault("country", "").strip(),
                row.cells().getOrDefault("address", "").strip()));
        return new Answered(row, json.row(row.number(), answer), answer, answer.outcome(), null);
    }

    private long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    private String tally(Words words) {
        long all =
                refusals + counts.values().stream().mapToLong(Long::longValue).sum();
        String tally = words.text(
                "screen.tally",
                all,
                count(Outcome.MATCH),
                count(Outcome.POSSIBLE),
                count(Outcome.NONE),
                count(Outcome.CANNOT_TELL),
                refusals);
        return refusals == 0 ? tally : tally + " " + words.text("screen.tally.refused", String.valueOf(refusedFile));
    }

    private int exit() {
        if (refusals > 0) {
            return Exit.BAD_INPUT;
        }
        for (Outcome outcome : List.of(Outcome.MATCH, Outcome.POSSIBLE, Outcome.CANNOT_TELL)) {
            if (count(outcome) > 0) {
                return ScreenCommand.exit(outcome);
            }
        }
        return Exit.ANSWERED;
    }
}
