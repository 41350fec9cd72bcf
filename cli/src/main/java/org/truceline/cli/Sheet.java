package org.truceline.cli;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows of a CSV file with named columns, for files that are taken whole or not at all.
final class Sheet implements AutoCloseable {

    private static final int LONGEST_CELL = 10_000;

    private final String file;
    private final Reader text;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Faults faults;
    private final int width;
    private @Nullable CsvRecord record;

    /// @param known   columns that are read; others are refused, unless empty
    /// @param example a header to propose
    /// @throws Refusal if the file is empty or its header is not right
    Sheet(String file, Reader text, List<String> known, String example, Faults faults) {
        this.file = file;
        this.text = text;
        this.faults = faults;
        this.reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(text);
        this.records = reader.iterator();
        CsvRecord header = read();
        if (header == null) {
            throw Refusal.badInput(
                    file + ":1:1: the file is empty. Write a header, such as " + example + ", and a row for each.");
        }
        this.width = header.getFieldCount();
        for (int i = 0; i < width; i++) {
            String written = header.getField(i).strip();
            String name = known.isEmpty() ? written : plain(written);
            if (!known.isEmpty() && !known.contains(name)) {
                throw Refusal.badInput(file + ":1:" + (i + 1) + ": there is no column '" + Columns.clipped(written)
                        + "' here. Columns are " + String.join(", ", known) + ", separated by commas.");
            }
            if (columns.put(name, i) != null) {
                throw Refusal.badInput(
                        file + ":1:" + (i + 1) + ": there is a column '" + name + "' already. Keep one of them.");
            }
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /// Refuses the file if it lacks a column.
    void needs(String... names) {
        for (String name : names) {
            if (!has(name)) {
                throw Refusal.badInput(file + ":1:1: the column '" + name + "' is missing. Add it to the header.");
            }
        }
    }

    /// Goes to the next row that has something in it; false at the end.
    boolean next() {
        do {
            record = read();
        } while (record != null
                && record.getFieldCount() == 1
                && record.getField(0).isBlank());
        if (record != null && record.getFieldCount() != width) {
            faults.add(
                    file + ":" + record.getStartingLineNumber() + ":1",
                    "the row has " + record.getFieldCount() + " fields, the header " + width
                            + ". Quote fields that hold a comma.");
        }
        return record != null;
    }

    /// What stands in a column of this row, stripped; empty if nothing does.
    String cell(String column) {
        Integer at = columns.get(column);
        CsvRecord row = record;
        if (at == null || row == null || at >= row.getFieldCount()) {
            return "";
        }
        String cell = row.getField(at);
        if (cell.length() > LONGEST_CELL) {
            fault(
                    column,
                    "the cell has " + cell.length() + " characters and begins '" + Columns.clipped(cell) + "'. At most "
                            + LONGEST_CELL + " are read. A quote that is opened and not closed makes a cell run on.");
            return "";
        }
        return cell.strip();
    }

    void fault(String column, String what) {
        faults.add(at(column), column + ": " + what);
    }

    /// File, line and column of a cell of this row.
    String at(String column) {
        return where() + ":" + (columns.getOrDefault(column, 0) + 1);
    }

    /// File and line of this row.
    String where() {
        CsvRecord row = record;
        return file + ":" + (row == null ? 1 : row.getStartingLineNumber());
    }

    private @Nullable CsvRecord read() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            Refusal.within(e);
            throw Refusal.badInput(file + ": the quotes of a field are not right ("
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                    + "). Quote the whole field, and write a quote inside it twice.");
        }
    }

    @Override
    public void close() {
        try {
            records.close();
            reader.close();
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
