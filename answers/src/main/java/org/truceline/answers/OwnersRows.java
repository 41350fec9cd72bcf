package org.truceline.answers;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Ledger;
import org.truceline.ownership.Finding;
import org.truceline.ownership.Flags;
import org.truceline.ownership.Outcome;
import org.truceline.ownership.OwnershipAnswer;

/// Parties that are, or may be, covered, and those with a red flag, one a row: by outcome, those of each in the order
/// of
/// the files.
///
/// Nothing is held of all rows together: a register gives millions.
public final class OwnersRows {

    /// The columns of a row.
    public static final List<String> COLUMNS = List.of("id", "name", "by-stakes", "on-day", "least", "most", "flags");

    private static final List<Outcome> WRITTEN =
            List.of(Outcome.COVERED, Outcome.CANNOT_BE_RULED_OUT, Outcome.OUTSIDE, Outcome.NOT_COVERED);

    private final OwnershipAnswer answer;
    private final boolean untold;
    private final Flags flags;

    /// One party.
    ///
    /// @param least percent held at least
    /// @param most  percent held at most
    /// @param flags words for its red flags; empty if it has none
    public record Row(
            String id,
            @Nullable String name,
            String byStakes,
            String onDay,
            BigDecimal least,
            BigDecimal most,
            List<String> flags) {

        public Row {
            flags = List.copyOf(flags);
        }
    }

    /// @param untold true if parties are written too of which it is the only flag that shares in them are held by
    /// nobody
    ///               stated: mostly all at the top
    public OwnersRows(OwnershipAnswer answer, boolean untold) {
        this.answer = answer;
        this.untold = untold;
        this.flags = answer.coverage().flags();
    }

    /// Gives out every row.
    public void each(Consumer<Row> out) {
        BitSet flagged = flags.beside(Finding.Flag.UNTOLD);
        if (untold) {
            flagged.or(flags.having(Finding.Flag.UNTOLD));
        }
        for (Outcome outcome : WRITTEN) {
            BitSet parties = answer.coverage().parties(outcome);
            if (outcome == Outcome.NOT_COVERED) {
                parties.and(flagged);
            }
            for (int party = parties.nextSetBit(0); party >= 0; party = parties.nextSetBit(party + 1)) {
                out.accept(row(party));
            }
        }
    }

    private Row row(int party) {
        OwnershipAnswer.Party one = answer.parties().get(party);
        return new Row(
                one.id(),
                one.name(),
                answer.coverage().outcome(party).text(),
                answer.onDay(party).text(),
                answer.coverage().least(party),
                answer.coverage().most(party),
                flags.of(party).stream().map(Phrases::word).toList());
    }

    /// CSV with a header; shares in percent, flags separated by spaces.
    public void csv(Consumer<String> out) {
        out.accept(String.join(",", COLUMNS) + "\n");
        each(row -> out.accept(List.of(
                        row.id(),
                        row.name() == null ? "" : row.name(),
                        row.byStakes(),
                        row.onDay(),
                        row.least().toPlainString(),
                        row.most().toPlainString(),
                        String.join(" ", row.flags()))
                .stream()
                .map(OwnersRows::quoted)
                .collect(Collectors.joining(",", "", "\n"))));
    }

    /// The same as JSON, an object a line; shares as ratios.
    public void jsonLines(Ledger ledger, Consumer<String> out) {
        each(row -> out.accept(Json.row(ledger, json -> {
                    json.field("id", row.id());
                    json.field("name", row.name());
                    json.field("byStakes", row.byStakes());
                    json.field("onDay", row.onDay());
                    json.decimal("least", row.least().movePointLeft(2));
                    json.decimal("most", row.most().movePointLeft(2));
                    json.strings("flags", row.flags());
                })
                + "\n"));
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
