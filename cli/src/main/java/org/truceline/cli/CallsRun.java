package org.truceline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.PortFeeJson;
import org.truceline.answers.PortFeeWords;
import org.truceline.answers.Words;
import org.truceline.portfee.Call;
import org.truceline.portfee.CallAnswer;
import org.truceline.portfee.CallFee;
import org.truceline.portfee.PortFees;
import org.truceline.portfee.Voyages;

/// Answers the calls of a file, one JSON object a row in the order of the rows. Each is priced with the ship's calls
/// before it, whatever the order of the rows.
///
/// A row that cannot be read goes to the refused file with its reason, and with it the other calls of its voyage, since
/// it cannot be told which of them is the first. The calls of a file are held in memory.
final class CallsRun {

    private static final List<String> NEEDED = List.of(CallReader.SHIP, CallReader.VOYAGE, CallReader.ARRIVAL);

    private final Common common;
    private final LinesFile asked;
    private final PortFees fees;
    private final List<MonthDay> years;
    private final CallReader reader;
    private final ShipNames ships = new ShipNames();
    private final Map<List<String>, String> voyages = new HashMap<>();
    private final Map<CallFee.Outcome, Integer> outcomes = new EnumMap<>(CallFee.Outcome.class);
    private BigDecimal owed = BigDecimal.ZERO;
    private int refused;

    CallsRun(Common common, LinesFile asked, PortFees fees, List<MonthDay> years) {
        this.common = common;
        this.asked = asked;
        this.fees = fees;
        this.years = years;
        this.reader = new CallReader(common, fees, Naming.COLUMNS);
    }

    /// A row with its call, or with what it is refused for.
    private record Asked(
            Row row, @Nullable Call call, @Nullable Refusal refusal) {}

    /// Answers the file.
    ///
    /// @return the exit code: 3 if a row was refused, else 5 if a fee cannot be told, else 0
    int run() {
        Path output = common.output();
        try (Source source = asked.source()) {
            asked.distinct(source, output);
            List<Asked> calls = read(source);
            if (output == null) {
                answer(source, calls, text -> common.out().print(text));
                common.out().flush();
            } else {
                try (PartFile whole = PartFile.begin("-o", output, "fees.jsonl")) {
                    answer(source, calls, whole::write);
                    whole.finish();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (refused > 0) {
            return Exit.BAD_INPUT;
        }
        return count(CallFee.Outcome.CANNOT_TELL) + count(CallFee.Outcome.OPEN) == 0 ? Exit.ANSWERED : Exit.NO_TOTAL;
    }

    private List<Asked> read(Source source) throws IOException {
        List<Asked> calls = new ArrayList<>();
        try (Rows rows = asked.rows(source, reader.columns())) {
            if (rows instanceof CsvRows csv) {
                for (String part : NEEDED) {
                    if (!csv.columns().contains(part)) {
                        throw Refusal.badInput(source.name() + ":1:1: there is no column '" + part + "'. Add it.")
                                .coded("column-missing");
                    }
                }
            }
            for (Row row = rows.next(); row != null; row = rows.next()) {
                calls.add(read(row));
            }
        }
        if (calls.isEmpty()) {
            throw Refusal.badInput(
                            source.name() + ":2:1: the file has a header and no rows. Write a row for each call.")
                    .coded("file-no-rows");
        }
        return whole(calls);
    }

    private Asked read(Row row) {
        if (row.fault() != null) {
            return new Asked(row, null, row.fault());
        }
        try {
            for (String part : NEEDED) {
                if (row.cells().getOrDefault(part, "").isBlank()) {
                    throw Refusal.badInput(part + ": the row states none. Fill the cell.")
                            .coded(part + "-missing")
                            .in(part);
                }
            }
            return new Asked(row, named(reader.call(row.cells())), null);
        } catch (Refusal refusal) {
            return new Asked(row, null, refusal);
        }
    }

    /// The call under the names that its ship and voyage go by in this file.
    private Call named(Call call) {
        return new Call(
                ships.of(Objects.requireNonNullElse(call.ship(), "")),
                voyage(call),
                call.port(),
                call.arrival(),
                call.facts());
    }

    /// The voyage under the spelling that came first for that ship.
    private String voyage(Call call) {
        String written = Objects.requireNonNullElse(call.voyage(), "");
        List<String> key =
                List.of(ShipNames.plain(Objects.requireNonNullElse(call.ship(), "")), ShipNames.plain(written));
        return voyages.computeIfAbsent(key, absent -> written);
    }

    /// Takes out the calls of voyages of which another call is refused.
    private static List<Asked> whole(List<Asked> calls) {
        Map<List<String>, Long> broken = new HashMap<>();
        for (Asked one : calls) {
            if (one.refusal() != null) {
                broken.putIfAbsent(voyage(one.row()), one.row().number());
            }
        }
        List<Asked> whole = new ArrayList<>();
        for (Asked one : calls) {
            Long other = one.call() == null ? null : broken.get(voyage(one.row()));
            whole.add(
                    other == null
                            ? one
                            : new Asked(
                                    one.row(),
                                    null,
                                    Refusal.badInput("voyage: row " + other
                                                    + " is of the same voyage and is refused, so it cannot be told which call is the"
                                                    + " first. Correct that row.")
                                            .coded("voyage-refused")
                                            .in(CallReader.VOYAGE)));
        }
        return whole;
    }

    private static List<String> voyage(Row row) {
        return List.of(
                ShipNames.plain(row.cells().getOrDefault(CallReader.SHIP, "")),
                ShipNames.plain(row.cells().getOrDefault(CallReader.VOYAGE, "")));
    }

    private void answer(Source source, List<Asked> calls, Consumer<String> out) throws IOException {
        List<Call> readable = new ArrayList<>();
        Map<String, Set<String>> untold = new HashMap<>();
        for (Asked one : calls) {
            if (one.call() == null) {
                List<String> voyage = voyage(one.row());
                untold.computeIfAbsent(
                                ships.of(one.row().cells().getOrDefault(CallReader.SHIP, "")), ship -> new HashSet<>())
                        .add(voyage.getLast());
            } else {
                readable.add(one.call());
            }
        }
        Map<String, Integer> refusedVoyages = new HashMap<>();
        untold.forEach((ship, voyages) -> refusedVoyages.put(ship, voyages.size()));
        List<CallAnswer> answers = Voyages.of(fees, years).answers(readable, refusedVoyages);
        PortFeeJson json = new PortFeeJson(common.phrases(), fees.authority(), fees.zone());
        Path refusedFile = asked.refused(source, common.output());
        int next = 0;
        try (Rows rows = asked.rows(source, reader.columns());
                RefusedRows side = new RefusedRows(rows, refusedFile)) {
            for (Asked one : calls) {
                if (one.refusal() != null) {
                    side.add(one.row(), one.refusal());
                    refused++;
                    continue;
                }
                CallAnswer answer = answers.get(next++);
                out.accept(json.row(one.row().number(), answer) + "\n");
                count(answer.now());
            }
            side.finish();
        }
        for (List<String> one : ships.several()) {
            common.err()
                    .println(common.phrases()
                            .words()
                            .text(
                                    "portfee.one-ship",
                                    String.join(common.phrases().words().text("list.separator"), one)));
        }
        common.err().println(tally(refusedFile));
    }

    private void count(CallFee fee) {
        outcomes.merge(fee.outcome(), 1, Integer::sum);
        BigDecimal amount = fee.amount();
        owed = amount == null ? owed : owed.add(amount);
    }

    private int count(CallFee.Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    private String tally(@Nullable Path file) {
        Words words = common.phrases().words();
        int all = outcomes.values().stream().mapToInt(Integer::intValue).sum() + refused;
        String counts = words.text(
                "portfee.tally",
                number(all),
                number(count(CallFee.Outcome.ANSWERED)),
                number(count(CallFee.Outcome.CANNOT_TELL)),
                number(count(CallFee.Outcome.OPEN)),
                number(refused),
                PortFeeWords.money(owed),
                fees.currency());
        return refused == 0 || file == null ? counts : counts + " " + words.text("tally.refused", file);
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
