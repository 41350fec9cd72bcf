package org.truceline.cli;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rows of a CSV file: comma, a header with the names of columns in any order, quotes where a field holds a comma, a
/// quote or a
/// line break.
///
/// What is wrong with the quotes of a file refuses the file, since the rows after it cannot be told apart; what is
/// wrong
/// with a
/// row refuses the row.
final class CsvRows implements Rows {

    private final String file;
    private final Ending text;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private final List<String> columns = new ArrayList<>();
    private final List<Integer> kept = new ArrayList<>();
    private long count;

    /// @param file how the file is called in refusals
    /// @throws Refusal if the file is empty, or its header has a column that is unknown or doubled
    CsvRows(String file, Reader reader, Columns known) {
        this.file = file;
        this.text = new Ending(reader);
        this.reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(text);
        this.records = this.reader.iterator();
        CsvRecord first = record();
        if (first == null) {
            throw Refusal.badInput(file + ":1:1: the file is empty. Write a header, such as " + known.example() + ".")
                    .coded("file-empty");
        }
        this.header = first.getFields();
        header(first.getStartingLineNumber(), known);
    }

    /// The columns, by their plain names.
    List<String> columns() {
        return List.copyOf(columns);
    }

    private void header(long line, Columns known) {
        if (header.size() == 1 && header.getFirst().matches("(?s).*[;\t|].*")) {
            throw Refusal.badInput(file + ":" + line + ":1: the header is one column, '"
                            + Columns.clipped(header.getFirst()) + "'. Separate columns by commas.")
                    .coded("file-separator");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String column = Columns.plain(header.get(i));
            String where = file + ":" + line + ": column " + (i + 1);
            if (!known.knows(column)) {
                throw known.unknown(where, header.get(i));
            }
            if (!seen.add(column)) {
                throw Refusal.badInput(where + ": there is a column '" + column + "' already. Keep one of them.")
                        .coded("column-doubled");
            }
            columns.add(column);
            if (!Columns.OF_REFUSED.contains(column)) {
                kept.add(i);
            }
        }
    }

    @Override
    public @Nullable Row next() {
        CsvRecord record = record();
        if (record == null) {
            return null;
        }
        count++;
        List<String> fields = record.getFields();
        long line = record.getStartingLineNumber();
        if (fields.size() != columns.size()) {
            return new Row(
                    count,
                    line,
                    Map.of(),
                    fields,
                    Refusal.badInput("the row has " + fields.size() + " fields, the header " + columns.size()
                                    + ". Quote fields that hold a comma.")
                            .coded("row-fields"));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        Refusal fault = null;
        for (int i = 0; i < columns.size(); i++) {
            String cell = fields.get(i);
            if (Columns.tooLong(cell)) {
                fault = Columns.longCell(columns.get(i), cell);
            } else if (!cell.isBlank()) {
                cells.put(columns.get(i), cell);
            }
        }
        return new Row(Columns.number(cells, count), line, cells, fields, fault);
    }

    private @Nullable CsvRecord record() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            boolean last = !records.hasNext();
            if (last && text.runsOn(record.getField(record.getFieldCount() - 1))) {
                throw quotes(record.getStartingLineNumber(), "a quote is opened and never closed.");
            }
            return record;
        } catch (CsvParseException e) {
            Refusal.within(e);
            String message = String.valueOf(e.getMessage()).replaceFirst(".*?(\\d+)$", "$1");
            long line = message.matches("\\d+") ? Long.parseLong(message) : 1;
            String cause =
                    String.valueOf(Objects.requireNonNullElse(e.getCause(), e).getMessage());
            throw quotes(
                    line,
                    cause.contains("after closing quote")
                            ? "text stands after a closing quote."
                            : "a quote seems to be opened and never closed ("
                                    + cause.lines().findFirst().orElse("") + ").");
        }
    }

    private Refusal quotes(long line, String what) {
        return Refusal.badInput(file + ":" + line + ": in the row that begins here, " + what
                        + " Quote the whole field, and write a quote inside it twice.")
                .coded("file-quotes");
    }

    @Override
    public String refusedHeader() {
        List<String> names = new ArrayList<>();
        kept.forEach(i -> names.add(header.get(i)));
        names.addAll(Columns.OF_REFUSED);
        return written(names);
    }

    @Override
    public String refused(Row row, Refusal refusal) {
        List<String> fields = new ArrayList<>();
        // a row of another width is kept whole, in the first columns
        boolean fits = row.original().size() == columns.size();
        if (fits) {
            kept.forEach(i -> fields.add(row.original().get(i)));
        } else {
            fields.addAll(row.original());
            while (fields.size() < kept.size()) {
                fields.add("");
            }
        }
        fields.add(Long.toString(row.number()));
        fields.add(Long.toString(row.line()));
        fields.add(refusal.part());
        fields.add(refusal.code());
        fields.add(String.valueOf(refusal.getMessage()));
        return written(fields);
    }

    private static String written(List<String> fields) {
        StringWriter line = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
            writer.writeRecord(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        records.close();
        reader.close();
    }

    /// Remembers how the text ended: the parser takes a quote that is never closed as closed at the end.
    private static final class Ending extends FilterReader {

        private char last;
        private boolean ended;

        Ending(Reader reader) {
            super(reader);
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            ended = ended || count < 0;
            for (int i = offset + count - 1; i >= offset; i--) {
                if (into[i] != '\n' && into[i] != '\r') {
                    last = into[i];
                    break;
                }
            }
            return count;
        }

        /// True if a last field that spans lines is not closed by the last sign of the file.
        boolean runsOn(String field) {
            return ended && field.indexOf('\n') >= 0 && last != '"';
        }
    }
}
