package org.truceline.ledger.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the rows of an official export: the CSV and the JSON that the USITC offers, and the CSV with the short names
/// of
/// the JSON.
final class ExportRows {

    /// For each column, the names it has in the exports.
    private static final Map<String, List<String>> NAMES = Map.of(
            ExportRow.NUMBER, List.of("HTS Number", "htsno"),
            ExportRow.INDENT, List.of("Indent", "indent"),
            ExportRow.UNITS, List.of("Unit of Quantity", "units"),
            ExportRow.RATE, List.of("General Rate of Duty", "general"));

    private static final String EXPORT = "Export the whole schedule from hts.usitc.gov as CSV or JSON.";

    private ExportRows() {}

    /// The rows; none if a problem has been recorded.
    static List<ExportRow> read(String file, String text, Problems problems) {
        String start = text.stripLeading();
        Node.Where top = new Node.Where(file, 1, 1);
        if (start.isEmpty()) {
            problems.add(Problems.Code.SYNTAX, top, "", "the file is empty.", EXPORT);
            return List.of();
        }
        return switch (start.charAt(0)) {
            case '<' -> {
                problems.add(
                        Problems.Code.SYNTAX, top, "", "this is a web page, not an export: " + first(start), EXPORT);
                yield List.of();
            }
            case '[' -> json(file, text, problems);
            case '{' -> {
                problems.add(
                        Problems.Code.SYNTAX,
                        top,
                        "",
                        "this is a single JSON object; an export is an array of objects, one for each row.",
                        EXPORT);
                yield List.of();
            }
            default -> csv(file, text, problems);
        };
    }

    private static String first(String text) {
        String line = text.lines().findFirst().orElse("");
        return "it begins '" + (line.length() > 40 ? line.substring(0, 40) + "…" : line) + "'.";
    }

    private static List<ExportRow> csv(String file, String text, Problems problems) {
        Table table = CsvTable.read(file, text.getBytes(StandardCharsets.UTF_8), problems);
        if (table == null || !problems.none()) {
            return List.of();
        }
        int number = column(table, ExportRow.NUMBER, problems);
        int indent = column(table, ExportRow.INDENT, problems);
        int units = column(table, ExportRow.UNITS, problems);
        int rate = column(table, ExportRow.RATE, problems);
        if (!problems.none()) {
            return List.of();
        }
        List<ExportRow> rows = new ArrayList<>();
        for (int i = 0; i < table.height(); i++) {
            int row = i;
            rows.add(new ExportRow(
                    table.cell(i, number),
                    table.cell(i, indent),
                    table.cell(i, rate),
                    unitCell(table.cell(i, units)),
                    column -> table.where(row, column(table, column, new Problems()))));
        }
        return rows;
    }

    private static int column(Table table, String column, Problems problems) {
        List<String> names = NAMES.getOrDefault(column, List.of());
        for (String name : names) {
            if (table.column(name) >= 0) {
                return table.column(name);
            }
        }
        problems.add(
                Problems.Code.MISSING_KEY,
                new Node.Where(table.file(), 1, 1),
                names.getFirst(),
                "this column is missing; the header is: " + String.join(", ", table.columns()) + ".",
                EXPORT);
        return -1;
    }

    /// `kg`, `No.|kg`, or a JSON array in a cell, as the CSV of the USITC has it.
    private static List<String> unitCell(String cell) {
        if (cell.startsWith("[")) {
            try {
                return JsonNodes.read("", cell) instanceof Node.Sequence sequence ? texts(sequence) : List.of(cell);
            } catch (JsonNodes.NotJson e) {
                return List.of(cell);
            }
        }
        return Arrays.asList(cell.split("\\|"));
    }

    private static List<ExportRow> json(String file, String text, Problems problems) {
        Node root;
        try {
            root = JsonNodes.read(file, text);
        } catch (JsonNodes.NotJson e) {
            problems.add(
                    Problems.Code.SYNTAX,
                    e.where(),
                    "",
                    "this is not JSON: " + e.getMessage(),
                    "If the file is cut off, download it again.");
            return List.of();
        }
        List<ExportRow> rows = new ArrayList<>();
        for (Node item : ((Node.Sequence) root).items()) {
            if (item instanceof Node.Mapping mapping) {
                ExportRow row = row(mapping, problems);
                if (row != null) {
                    rows.add(row);
                }
            } else {
                problems.add(
                        Problems.Code.WRONG_FORM,
                        item.where(),
                        "",
                        "a row is an object, this is " + item.kind() + ".",
                        EXPORT);
            }
        }
        return problems.none() ? rows : List.of();
    }

    private static @Nullable ExportRow row(Node.Mapping mapping, Problems problems) {
        boolean sound = true;
        for (String key : List.of(ExportRow.NUMBER, ExportRow.INDENT, ExportRow.RATE)) {
            Node.Entry entry = mapping.entries().get(key);
            if (entry == null || !(entry.value() instanceof Node.Scalar)) {
                problems.add(
                        entry == null ? Problems.Code.MISSING_KEY : Problems.Code.WRONG_FORM,
                        entry == null ? mapping.where() : entry.value().where(),
                        key,
                        entry == null
                                ? "the row has no such key."
                                : "this is " + entry.value().kind() + ", text is expected.",
                        EXPORT);
                sound = false;
            }
        }
        Node.Entry units = mapping.entries().get(ExportRow.UNITS);
        List<String> texts = units == null
                ? List.of()
                : units.value() instanceof Node.Sequence sequence
                        ? texts(sequence)
                        : unitCell(text(mapping, ExportRow.UNITS));
        return sound
                ? new ExportRow(
                        text(mapping, ExportRow.NUMBER),
                        text(mapping, ExportRow.INDENT),
                        text(mapping, ExportRow.RATE),
                        texts,
                        key -> place(mapping, key))
                : null;
    }

    private static Node.Where place(Node.Mapping mapping, String key) {
        Node.Entry entry = mapping.entries().get(key);
        return entry == null ? mapping.where() : entry.value().where();
    }

    private static String text(Node.Mapping mapping, String key) {
        Node.Entry entry = mapping.entries().get(key);
        return entry != null && entry.value() instanceof Node.Scalar(String text, Node.Where where) ? text : "";
    }

    private static List<String> texts(Node.Sequence sequence) {
        return sequence.items().stream()
                .map(item -> item instanceof Node.Scalar(String text, Node.Where where) ? text : "")
                .toList();
    }
}
