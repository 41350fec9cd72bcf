package org.truceline.cli;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sheet of a CSV file. A row is told by the line on which it begins.
final class CsvSheet extends Sheet {

    private static final int OFTEN = 1 << 12;

    private final Encoded text;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final Progress progress;
    private final int width;
    private @Nullable CsvRecord record;
    private int rows;

    CsvSheet(Source source, List<String> known, String example, Faults faults, Progress progress) {
        super(source.name(), faults);
        this.text = source.open();
        this.progress = progress;
        this.reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(text);
        this.records = reader.iterator();
        CsvRecord header = read();
        if (header == null) {
            throw Refusal.badInput(
                    header() + ": the file is empty. Write a header, such as " + example + ", and a row for each.");
        }
        this.width = header.getFieldCount();
        for (int i = 0; i < width; i++) {
            column(file() + ":1:" + (i + 1), header.getField(i), known, ", separated by commas");
        }
    }

    @Override
    boolean next() {
        do {
            record = read();
        } while (record != null
                && record.getFieldCount() == 1
                && record.getField(0).isBlank());
        if (record != null && record.getFieldCount() != width) {
            faults().add(
                            prefix() + number() + ":1",
                            "the row has " + record.getFieldCount() + " fields, the header " + width
                                    + ". Quote fields that hold a comma.");
        }
        if (record == null || rows++ % OFTEN == 0) {
            progress.to(text.taken());
        }
        return record != null;
    }

    @Override
    String text(int at) {
        CsvRecord row = record;
        return row == null || at >= row.getFieldCount() ? "" : row.getField(at);
    }

    @Override
    String header() {
        return file() + ":1:1";
    }

    @Override
    String at(String column) {
        return prefix() + number() + ":" + (place(column) + 1);
    }

    @Override
    String prefix() {
        return file() + ":";
    }

    @Override
    long number() {
        CsvRecord row = record;
        return row == null ? 1 : row.getStartingLineNumber();
    }

    private @Nullable CsvRecord read() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            Refusal.within(e);
            throw Refusal.badInput(file() + ": the quotes of a field are not right ("
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
