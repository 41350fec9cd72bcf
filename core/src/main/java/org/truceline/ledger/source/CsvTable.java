package org.truceline.ledger.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the CSV form of lists and schedules: UTF-8, comma, a header, fields in double quotes where they hold a comma,
/// a quote
/// or a line break. Every row has as many fields as the header.
final class CsvTable {

    private final String file;
    private final String text;
    private final Problems problems;
    private int at;
    private int line = 1;
    private int lineStart;

    private CsvTable(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /// Reads one file; null if it holds nothing usable, in which case a problem has been recorded.
    static @Nullable Table read(String file, byte[] bytes, Problems problems) {
        Node.Where start = new Node.Where(file, 1, 1);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(Problems.Code.UNREADABLE, start, "", "the file is not UTF-8 text.", "Save it as UTF-8.");
            return null;
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        return new CsvTable(file, text, problems).table();
    }

    private @Nullable Table table() {
        if (text.isBlank()) {
            problems.add(Problems.Code.SYNTAX, new Node.Where(file, 1, 1), "", "the file is empty.", "Write a header.");
            return null;
        }
        List<Node.Where> header = new ArrayList<>();
        List<String> columns = row(header);
        List<List<String>> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        while (at < text.length()) {
            int startLine = line;
            int start = at;
            List<String> row = row(new ArrayList<>());
            if (row.size() == 1 && row.getFirst().isEmpty()) {
                continue;
            }
            if (row.size() == columns.size()) {
                rows.add(row);
                lines.add(startLine);
                starts.add(start);
            } else {
                problems.add(
                        Problems.Code.SYNTAX,
                        new Node.Where(file, startLine, 1),
                        "",
                        "the row has " + row.size() + " fields, the header " + columns.size() + ".",
                        "Quote fields that hold a comma.");
            }
        }
        return new Table(
                file,
                columns,
                rows,
                lines.stream().mapToInt(Integer::intValue).toArray(),
                (row, cell) -> row < 0
                        ? header.get(cell)
                        : again(lines.get(row), starts.get(row)).get(cell));
    }

    /// Reads one row once more, for the places of its cells.
    private List<Node.Where> again(int rowLine, int rowStart) {
        CsvTable second = new CsvTable(file, text, new Problems());
        second.line = rowLine;
        second.at = rowStart;
        second.lineStart = rowStart;
        List<Node.Where> places = new ArrayList<>();
        second.row(places);
        return places;
    }

    private List<String> row(List<Node.Where> places) {
        List<String> fields = new ArrayList<>();
        while (true) {
            places.add(here());
            fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            if (at >= text.length()) {
                return fields;
            }
            char end = text.charAt(at++);
            if (end == ',') {
                continue;
            }
            if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
            lineStart = at;
            return fields;
        }
    }

    private String plain() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private Node.Where here() {
        return new Node.Where(file, line, text.codePointCount(lineStart, at) + 1);
    }

    private String quoted() {
        Node.Where start = here();
        StringBuilder field = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                if (at < text.length() && text.charAt(at) == '"') {
                    field.append('"');
                    at++;
                } else {
                    return field.append(rest()).toString();
                }
            } else {
                if (c == '\n') {
                    line++;
                    lineStart = at;
                }
                field.append(c);
            }
        }
        problems.add(Problems.Code.SYNTAX, start, "", "a quote is opened and never closed.", "Close it.");
        return field.toString();
    }

    /// What stands between a closing quote and the end of the field, which should be nothing.
    private String rest() {
        Node.Where place = here();
        String rest = plain();
        if (!rest.isEmpty()) {
            problems.add(
                    Problems.Code.SYNTAX,
                    place,
                    "",
                    "after the closing quote stands '" + rest + "'.",
                    "Quote the whole field, and write a quote inside it twice.");
        }
        return rest;
    }
}
