package org.truceline.ledger.source;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.PublishedFigure;
import org.truceline.ledger.Series;

/// Reads a file of further figures for series of a ledger: CSV in UTF-8 with the columns [#COLUMNS].
///
/// `from` is the first day that a figure counts, empty where that is not told; `until` the first day that it no longer
/// counts. `source` is the id of an instrument of the ledger, or the citation of another one in words.
public final class FigureFile {

    /// The columns, all of which the header has, in any order.
    public static final List<String> COLUMNS =
            List.of("series", "from", "until", "value", "unit", "announced", "source", "confidence");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final String IN_WORDS = "figure-";
    private static final int SIGNS = 10;

    private final Ledger ledger;
    private final Cells cells;

    private FigureFile(Ledger ledger, Cells cells) {
        this.ledger = ledger;
        this.cells = cells;
    }

    /// Reads a file.
    ///
    /// @param file its name, for messages
    /// @return its figures in the order of the file; those that the ledger holds already among them
    /// @throws LedgerFaultException with every fault found, each with line, column, value and remedy
    public static List<PublishedFigure> read(String file, byte[] bytes, Ledger ledger) {
        Problems problems = new Problems();
        Table table = CsvTable.read(file, bytes, problems);
        problems.throwIfAny();
        List<PublishedFigure> figures = new ArrayList<>();
        if (table != null) {
            Cells cells = new Cells(table, problems);
            COLUMNS.forEach(cells::require);
            cells.allow(COLUMNS);
            problems.throwIfAny();
            FigureFile reading = new FigureFile(ledger, cells);
            for (int row = 0; row < table.height(); row++) {
                PublishedFigure figure = reading.row(row);
                if (figure != null) {
                    reading.consistent(figure, figures, row);
                    figures.add(figure);
                }
            }
        }
        problems.throwIfAny();
        return figures;
    }

    /// The figure of a row; null if a cell of it is wrong.
    private @Nullable PublishedFigure row(int row) {
        Series series = series(row);
        LocalDate until = day(row, "until");
        LocalDate from = cells.optional(row, "from") == null ? null : day(row, "from");
        LocalDate announced = day(row, "announced");
        BigDecimal value = value(row);
        String source = cells.text(row, "source");
        InstrumentId by = source(row, source);
        Confidence confidence = confidence(row);
        ordered(row, from, until, announced);
        if (series == null || until == null || announced == null || value == null || by == null || confidence == null) {
            return null;
        }
        LocalDate at = until.minusDays(1);
        Series.Point point = new Series.Point(from, at, announced, value, by, confidence);
        return new PublishedFigure(series, point, by.text().equals(source) ? "" : source, cells.line(row));
    }

    private @Nullable Series series(int row) {
        String id = cells.text(row, "series");
        Series series = ledger.series().get(id);
        if (series == null && !id.isEmpty()) {
            cells.fault(
                    Problems.Code.DANGLING,
                    row,
                    "series",
                    "the ledger has no series '" + id + "'.",
                    "It has: " + String.join(", ", ledger.series().keySet()) + ".");
        }
        String unit = cells.text(row, "unit");
        if (series != null && !unit.isEmpty() && !unit.equals(series.unit())) {
            cells.wrong(
                    row,
                    "unit",
                    "'" + unit + "' is not the unit of " + id + ", which is '" + series.unit() + "'.",
                    "Convert the figure, and write the unit of the series.");
        }
        return series;
    }

    private @Nullable LocalDate day(int row, String column) {
        String text = cells.text(row, column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            cells.fault(
                    Problems.Code.WRONG_TIME,
                    row,
                    column,
                    "'" + text + "' is not a day that exists.",
                    "Write a day such as 2026-02-01.");
            return null;
        }
    }

    private @Nullable BigDecimal value(int row) {
        String text = cells.text(row, "value");
        if (NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (!text.isEmpty()) {
            cells.wrong(
                    row,
                    "value",
                    "'" + text + "' is not a number.",
                    "Write digits, with a point if needed; no separators and no sign.");
        }
        return null;
    }

    private @Nullable Confidence confidence(int row) {
        String text = cells.text(row, "confidence");
        for (Confidence one : Confidence.values()) {
            if (Fields.word(one).equals(text)) {
                return one;
            }
        }
        if (!text.isEmpty()) {
            cells.wrong(row, "confidence", "'" + text + "' is not known here.", "Write high, medium or low.");
        }
        return null;
    }

    /// The instrument of that id, or one of its own for a citation in words.
    private @Nullable InstrumentId source(int row, String source) {
        if (source.isEmpty()) {
            return null;
        }
        InstrumentId id = new InstrumentId(source);
        if (ledger.instruments().containsKey(id)) {
            return id;
        }
        if (ID.matcher(source).matches()) {
            cells.fault(
                    Problems.Code.DANGLING,
                    row,
                    "source",
                    "the ledger has no instrument '" + source + "'.",
                    "Write the id of one that it has, or the citation of the source in words.");
            return null;
        }
        return new InstrumentId(IN_WORDS + digest(source).substring(0, SIGNS));
    }

    private void ordered(int row, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable LocalDate announced) {
        if (from != null && until != null && !until.isAfter(from)) {
            cells.fault(
                    Problems.Code.EMPTY_PERIOD,
                    row,
                    "until",
                    "the figure ends (" + until + ") no later than it starts (" + from + ").",
                    "Ends are exclusive: for January write 2026-01-01 and 2026-02-01.");
        }
        if (announced != null && until != null && announced.isBefore(until.minusDays(1))) {
            cells.fault(
                    Problems.Code.CONTRADICTION,
                    row,
                    "announced",
                    "it was announced (" + announced + ") before the last day that it counts (" + until.minusDays(1)
                            + ").",
                    "Correct one of the two.");
        }
    }

    /// Refuses two figures of one source, announced on one day for the same days, that differ: neither would hold.
    private void consistent(PublishedFigure figure, List<PublishedFigure> earlier, int row) {
        List<Series.Point> others = new ArrayList<>(figure.series().points());
        earlier.stream().filter(one -> one.series().equals(figure.series())).forEach(one -> others.add(one.point()));
        Series.Point point = figure.point();
        for (Series.Point other : others) {
            if (other.at().equals(point.at())
                    && Objects.equals(other.from(), point.from())
                    && other.announced().equals(point.announced())
                    && other.by().equals(point.by())
                    && other.value().compareTo(point.value()) != 0) {
                cells.fault(
                        Problems.Code.CONTRADICTION,
                        row,
                        "value",
                        "'" + point.value().toPlainString() + "' contradicts "
                                + other.value().toPlainString()
                                + ", which the same source announced on the same day for the same days.",
                        "Keep the right one; a correction has the day on which it was announced.");
            }
        }
    }

    /// SHA-256 of a text, in hexadecimal digits.
    private static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /// SHA-256 of a file, in hexadecimal digits: what tells where a figure was taken from.
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
