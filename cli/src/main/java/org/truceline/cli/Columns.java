package org.truceline.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.truceline.ledger.Fact;
import org.truceline.ledger.Ledger;
import org.truceline.text.Likeness;

/// The columns that a file of lines may have: the parts of a line, every fact of the ledger by its id, and those that a
/// file of
/// refused rows has besides.
final class Columns {

    static final String ROW = "row";
    static final String LINE = "line";
    static final String COLUMN = "column";
    static final String REFUSAL = "refusal";
    static final String REASON = "reason";

    /// What a file of refused rows adds. All but the number are passed over when such a file is read again.
    static final List<String> OF_REFUSED = List.of(ROW, LINE, COLUMN, REFUSAL, REASON);

    private static final List<String> PARTS = List.of(
            Naming.CODE,
            Naming.TO,
            Naming.ORIGIN,
            Naming.ON,
            Naming.VALUE,
            Naming.EXCHANGE_RATE,
            Naming.QUANTITY,
            Naming.UNIT);
    private static final int NEAREST = 3;
    private static final int LONGEST_CELL = 10_000;
    private static final int SHOWN = 40;

    private final List<String> parts;
    private final Set<String> known = new TreeSet<>();
    private final String example;

    /// The columns of a file of entry lines.
    Columns(Ledger ledger) {
        this(
                PARTS,
                ledger.facts().values().stream()
                        .filter(fact -> fact.of() != Fact.Of.CALL)
                        .map(fact -> fact.id().text())
                        .toList(),
                "code,origin,on,value, and a row for each line");
    }

    /// @param parts the parts of a row that are no facts, in order
    Columns(List<String> parts, Collection<String> facts) {
        this(parts, facts, String.join(",", parts) + ", and a row for each line");
    }

    /// The columns of a file that states no facts.
    ///
    /// @param example of a header, and of what rows are for
    Columns(List<String> parts, String example) {
        this(parts, List.of(), example);
    }

    private Columns(List<String> parts, Collection<String> facts, String example) {
        this.parts = List.copyOf(parts);
        this.example = example;
        known.addAll(parts);
        known.addAll(OF_REFUSED);
        known.addAll(facts);
    }

    /// A header and rows to propose where a file is empty.
    String example() {
        return example;
    }

    /// True if the column states a fact, and not a part of the line or a trait of the row.
    static boolean fact(String column) {
        return !PARTS.contains(column) && !OF_REFUSED.contains(column);
    }

    /// A name as it is compared: `Loaded_On ` is `loaded-on`.
    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    boolean knows(String plain) {
        return known.contains(plain);
    }

    /// What to say of a column that is not known.
    Refusal unknown(String where, String name) {
        List<String> offered = new ArrayList<>(parts);
        known.stream()
                .filter(column -> !parts.contains(column) && !OF_REFUSED.contains(column))
                .forEach(offered::add);
        return Refusal.badInput(where + ": '" + clipped(name) + "' is no column that is known. Nearest are: "
                        + String.join(", ", Likeness.nearest(clipped(plain(name)), offered, NEAREST))
                        + ". Known are: " + String.join(", ", offered) + ".")
                .coded("column-unknown");
    }

    /// Refuses a cell that is far too long: mostly a quote was opened and not closed.
    static Refusal longCell(String column, String cell) {
        return Refusal.badInput(column + ": the cell has " + cell.length() + " characters and begins '" + clipped(cell)
                        + "'. At most " + LONGEST_CELL
                        + " are read. A quote that is opened and not closed makes a cell run on.")
                .coded("cell-too-long")
                .in(column);
    }

    static boolean tooLong(String cell) {
        return cell.length() > LONGEST_CELL;
    }

    /// The number of a row: what its column says, or its place.
    static long number(Map<String, String> cells, long place) {
        String stated = cells.getOrDefault(ROW, "").strip();
        return stated.matches("[0-9]{1,18}") ? Long.parseLong(stated) : place;
    }

    /// The beginning of a text, on one line, for a message.
    static String clipped(String text) {
        String line = text.lines().findFirst().orElse("");
        boolean whole = line.length() == text.length() && line.length() <= SHOWN;
        return whole ? line : line.substring(0, Math.min(SHOWN, line.length())) + "…";
    }
}
