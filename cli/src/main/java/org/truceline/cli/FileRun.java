package org.truceline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.DutyJson;
import org.truceline.answers.Phrases;
import org.truceline.ledger.Party;
import org.truceline.tariff.Assessment;
import org.truceline.tariff.DutyAnswer;
import org.truceline.tariff.Entry;
import org.truceline.tariff.Line;
import org.truceline.tariff.Tariff;
import org.truceline.timeline.View;

/// Answers the lines of a file, one JSON object a row in the order of the rows. A row that cannot be answered goes to
/// the
/// refused file with its reason; the others are answered.
///
/// Memory does not grow with the file, but for rows that name an entry, since the fees of an entry are limited
/// together. The files appear whole or not at all.
final class FileRun {

    private static final int BATCH = 256;

    private final Common common;
    private final LinesFile asked;
    private final Stated defaults;
    private final String authority;
    private final View view;
    private final Phrases phrases;
    private final Columns columns;
    private final Map<Party, Authority> authorities = new ConcurrentHashMap<>();
    private final Tally tally = new Tally();
    private final Entries entries = new Entries();

    /// What stays the same for all rows of one authority.
    private record Authority(Tariff tariff, LineReader reader, DutyJson json) {}

    /// A row with its answer, or with what it is refused for.
    private record Answered(
            Row row,
            @Nullable String json,
            Assessment.@Nullable Outcome outcome,
            @Nullable Refusal refusal) {}

    /// @param asked    which file, and how it is to be read
    /// @param defaults what holds for every row whose file has no such column; an empty text is none
    /// @param to       the authority, where the file has no such column
    FileRun(Common common, LinesFile asked, Stated defaults, String to) {
        this.common = common;
        this.asked = asked;
        this.defaults = defaults;
        this.authority = to;
        this.view = common.view(null);
        this.phrases = common.phrases();
        this.columns = new Columns(common.ledger());
    }

    /// Answers the file.
    ///
    /// @return the exit code: 3 if a row was refused, else 5 if a row has no total, else 0
    int run() {
        Path output = common.output();
        try (Source source = asked.source()) {
            asked.distinct(source, output);
            long rows = survey(source);
            try (Progress progress = new Progress(source.name(), rows)) {
                if (output == null) {
                    answer(source, text -> common.out().print(text), progress);
                    common.out().flush();
                } else {
                    try (PartFile whole = PartFile.begin("-o", output, "answers.jsonl")) {
                        answer(source, whole::write, progress);
                        whole.finish();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tally.exit();
    }

    /// Reads the file once through, so that a fault of the file is found before anything is answered.
    ///
    /// @return how many rows there are
    private long survey(Source source) throws IOException {
        long count = 0;
        try (Rows rows = asked.rows(source, columns)) {
            if (rows instanceof CsvRows csv) {
                stated(source, csv.columns());
            }
            for (Row row = rows.next(); row != null; row = rows.next()) {
                count++;
                note(row);
            }
        }
        if (count == 0) {
            throw Refusal.badInput(
                            source.name() + ":2:1: the file has a header and no rows. Write a row for each line.")
                    .coded("file-no-rows");
        }
        return count;
    }

    /// Notes the entry of a row, if it names one.
    private void note(Row row) {
        String number = entry(row);
        if (number == null) {
            return;
        }
        try {
            Refusal fault = row.fault();
            if (fault != null) {
                throw fault;
            }
            entries.note(number, row, authority(row).reader().line(stated(row.cells())));
        } catch (Refusal refusal) {
            entries.noteRefused(number);
        }
    }

    private @Nullable String entry(Row row) {
        String own = row.cells().get(Entry.NUMBER.text());
        String number = own == null ? defaults.facts().get(Entry.NUMBER.text()) : own;
        return number == null ? null : number.strip();
    }

    /// What every line must state has a column, or is given for all.
    private void stated(Source source, List<String> header) {
        for (String part : List.of(Naming.CODE, Naming.ON, Naming.VALUE)) {
            if (!header.contains(part) && missing(part)) {
                throw Refusal.badInput(source.name() + ":1:1: there is no column '" + part + "'. Add it"
                                + (part.equals(Naming.CODE) ? "." : ", or give --" + part + " for all rows."))
                        .coded("column-missing");
            }
        }
    }

    private boolean missing(String part) {
        return switch (part) {
            case Naming.ON -> defaults.on() == null;
            case Naming.VALUE -> defaults.value().isEmpty();
            default -> true;
        };
    }

    private void answer(Source source, Consumer<String> out, Progress progress) throws IOException {
        Path refusedFile = asked.refused(source, common.output());
        try (Rows rows = asked.rows(source, columns);
                RefusedRows refused = new RefusedRows(rows, refusedFile)) {
            List<Row> batch = batch(rows);
            while (!batch.isEmpty()) {
                for (Answered one : batch.parallelStream().map(this::answered).toList()) {
                    if (one.refusal() == null) {
                        out.accept(one.json() + "\n");
                        tally.answered(Objects.requireNonNull(one.outcome()));
                    } else {
                        refused.add(one.row(), one.refusal());
                        tally.refused();
                    }
                }
                progress.step(batch.size());
                batch = batch(rows);
            }
            refused.finish();
        }
        common.err().println(tally.text(phrases.words(), refusedFile));
    }

    private static List<Row> batch(Rows rows) throws IOException {
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
        if (row.fault() != null) {
            return new Answered(row, null, null, row.fault());
        }
        try {
            Authority of = authority(row);
            DutyAnswer answer = answer(of, row);
            return new Answered(row, of.json().row(row.number(), answer), outcome(answer), null);
        } catch (Refusal refusal) {
            return new Answered(row, null, null, refusal);
        } catch (RuntimeException e) {
            return new Answered(row, null, null, fault(e));
        }
    }

    /// A fault of the program concerns its row, and must not cost the others their answers.
    private static Refusal fault(RuntimeException e) {
        return Refusal.badInput("This is a fault of the program, not of your row: " + e + ". Please report it.")
                .coded("program-fault");
    }

    private DutyAnswer answer(Authority of, Row row) {
        Line line = of.reader().line(stated(row.cells()));
        String number = entry(row);
        if (number == null) {
            return DutyAnswer.of(of.tariff(), line);
        }
        Entries.Member member = entries.member(of.tariff(), number, row);
        return DutyAnswer.of(of.tariff(), member.line(), member.fees());
    }

    private Authority authority(Row row) {
        String to = row.cells().getOrDefault(Naming.TO, authority).strip();
        return authorities.computeIfAbsent(Origins.authority(Naming.TO, to), this::authority);
    }

    private Authority authority(Party party) {
        Tariff tariff = Tariff.of(party, view);
        return new Authority(
                tariff, new LineReader(common, tariff, Naming.COLUMNS), new DutyJson(phrases, party, tariff.zone()));
    }

    /// How far the answer goes with its taxes.
    private static Assessment.Outcome outcome(DutyAnswer answer) {
        Assessment.Outcome outcome = answer.now().outcome();
        return answer.told() || outcome != Assessment.Outcome.ANSWERED ? outcome : Assessment.Outcome.CANNOT_TELL;
    }

    private Stated stated(Map<String, String> cells) {
        Map<String, String> facts = new LinkedHashMap<>(defaults.facts());
        cells.forEach((column, cell) -> {
            if (Columns.fact(column)) {
                facts.put(column, cell);
            }
        });
        return new Stated(
                required(cells, Naming.CODE, ""),
                cells.getOrDefault(Naming.ORIGIN, defaults.origin()),
                required(cells, Naming.ON, Objects.requireNonNullElse(defaults.on(), "")),
                required(cells, Naming.VALUE, defaults.value()),
                cells.getOrDefault(Naming.EXCHANGE_RATE, defaults.exchangeRate()),
                cells.getOrDefault(Naming.QUANTITY, defaults.quantity()),
                cells.getOrDefault(Naming.UNIT, defaults.unit()),
                facts);
    }

    private static String required(Map<String, String> cells, String part, String otherwise) {
        String text = cells.getOrDefault(part, otherwise);
        if (text.isEmpty()) {
            throw Refusal.badInput(part + ": the row states none. Fill the cell.")
                    .coded(part.toLowerCase(Locale.ROOT) + "-missing")
                    .in(part);
        }
        return text;
    }
}
