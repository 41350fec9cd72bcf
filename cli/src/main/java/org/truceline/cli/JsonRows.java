package org.truceline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows of a JSON Lines file: one flat object a line, its keys named as the columns of a CSV file. A number or `true`
/// counts as
/// its text, `null` as not stated.
final class JsonRows implements Rows {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int LONGEST_LINE = 16_000_000;
    private static final int BUFFER = 1 << 16;

    private final String file;
    private final Reader reader;
    private final Columns known;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;
    private long line;
    private long count;

    /// @param file how the file is called in refusals
    JsonRows(String file, Reader reader, Columns known) {
        this.file = file;
        this.reader = reader;
        this.known = known;
    }

    @Override
    public @Nullable Row next() throws IOException {
        String text = line();
        while (text != null && text.isBlank()) {
            text = line();
        }
        if (text == null) {
            if (count == 0) {
                throw Refusal.badInput(file + ":1:1: the file is empty. Write one object a line, such as"
                                + " {\"code\": \"8507.60.0020\", \"on\": \"2025-11-14\", \"value\": \"1000\"}.")
                        .coded("file-empty");
            }
            return null;
        }
        count++;
        Map<String, String> cells = new LinkedHashMap<>();
        Refusal fault = null;
        try {
            read(text, cells);
        } catch (Refusal refusal) {
            fault = refusal;
        }
        return new Row(Columns.number(cells, count), line, cells, List.of(text), fault);
    }

    private void read(String text, Map<String, String> cells) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw form(parser, "the line is no object. Write one object a line, { to }.");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                String column = Columns.plain(name);
                if (!known.knows(column)) {
                    throw known.unknown(
                                    "column " + parser.currentTokenLocation().getColumnNr(), name)
                            .in(Columns.clipped(name));
                }
                JsonToken value = parser.nextToken();
                if (value.isStructStart()) {
                    throw form(parser, column + " is not a single value. Write a text or a number.");
                }
                String cell = value == JsonToken.VALUE_NULL ? "" : parser.getText();
                if (Columns.tooLong(cell)) {
                    throw Columns.longCell(column, cell);
                }
                if (!cell.isBlank() && cells.put(column, cell) != null) {
                    throw form(parser, column + " is stated twice. Keep one of them.");
                }
            }
            if (parser.nextToken() != null) {
                throw form(parser, "something stands after the object. Write one object a line.");
            }
        } catch (JsonParseException e) {
            throw Refusal.badInput("column " + e.getLocation().getColumnNr() + ": this is not JSON ("
                            + e.getOriginalMessage().lines().findFirst().orElse("") + "). Write one object a line.")
                    .coded("row-not-json");
        }
    }

    private static Refusal form(JsonParser parser, String what) {
        return Refusal.badInput("column " + parser.currentTokenLocation().getColumnNr() + ": " + what)
                .coded("row-form");
    }

    /// The next line without its end; null after the last.
    private @Nullable String line() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean begun = false;
        while (true) {
            if (at == end) {
                end = Math.max(0, reader.read(buffer, 0, BUFFER));
                at = 0;
                if (end == 0) {
                    line += begun ? 1 : 0;
                    return begun ? text.toString() : null;
                }
            }
            begun = true;
            int start = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            text.append(buffer, start, at - start);
            if (text.length() > LONGEST_LINE) {
                throw Refusal.badInput(file + ":" + (line + 1) + ": the line has more than " + LONGEST_LINE
                                + " characters. Write one object a line, not one list for all.")
                        .coded("line-too-long");
            }
            if (at < end) {
                at++;
                line++;
                return text.toString();
            }
        }
    }

    @Override
    public String refusedHeader() {
        return "";
    }

    @Override
    public String refused(Row row, Refusal refusal) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            if (row.fault() == null) {
                for (Map.Entry<String, String> cell : row.cells().entrySet()) {
                    if (!Columns.OF_REFUSED.contains(cell.getKey())) {
                        out.writeStringField(cell.getKey(), cell.getValue());
                    }
                }
            } else {
                out.writeStringField("text", row.original().getFirst());
            }
            out.writeNumberField(Columns.ROW, row.number());
            out.writeNumberField(Columns.LINE, row.line());
            out.writeStringField(Columns.COLUMN, refusal.part());
            out.writeStringField(Columns.REFUSAL, refusal.code());
            out.writeStringField(Columns.REASON, refusal.getMessage());
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
