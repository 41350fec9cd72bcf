package org.truceline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// An edition of the ledger's schedule in the forms in which the official exports come, made from the ledger's own
/// rows.
///
/// As in the exports, a line of a single statistical number `00` is printed with 10 digits only, and the last chapters
/// are there too.
final class Export {

    /// A row of the ledger's table.
    record Row(String code, String rate, String units) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();

    private Export() {}

    static Export of(Path ledger, String edition) throws IOException {
        Export export = new Export();
        List<String> lines = Files.readAllLines(ledger.resolve("schedules/us/hts.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            if (List.of(cells[3].split(" ")).contains(edition)) {
                String rate = cells[1].replace("\"", "");
                export.put(
                        cells[0], rate.equals("not-carried") ? "See the provisions of another line" : rate, cells[2]);
            }
        }
        return export;
    }

    Export put(String code, String rate, String units) {
        rows.put(code, new Row(code, rate, units));
        return this;
    }

    Export remove(String code) {
        if (rows.remove(code) == null) {
            throw new IllegalArgumentException(code);
        }
        return this;
    }

    private List<Row> printed() {
        List<Row> printed = new ArrayList<>();
        List<String> codes = rows.keySet().stream().sorted().toList();
        Map<String, Integer> below = new HashMap<>();
        codes.stream()
                .filter(code -> code.length() == 10)
                .forEach(code -> below.merge(code.substring(0, 8), 1, Integer::sum));
        String heading = "";
        for (String code : codes) {
            Row row = rows.get(code);
            if (!code.startsWith(heading) || heading.isEmpty()) {
                heading = code.substring(0, 4);
                printed.add(new Row(heading, "", ""));
            }
            String single = code + "00";
            boolean alone = code.length() == 8 && isAlone(single, below);
            if (alone) {
                printed.add(new Row(single, row.rate(), row.units()));
            } else if (code.length() == 8 || !isAlone(code, below)) {
                printed.add(row);
            }
        }
        printed.add(new Row("9801", "", ""));
        printed.add(new Row("98010010", "Free", ""));
        printed.add(new Row("99038801", "The duty of the line and more", ""));
        return printed;
    }

    private boolean isAlone(String code, Map<String, Integer> below) {
        return code.endsWith("00")
                && rows.containsKey(code)
                && rows.containsKey(code.substring(0, 8))
                && below.getOrDefault(code.substring(0, 8), 0) == 1;
    }

    /// The CSV of the USITC.
    byte[] csv() {
        StringBuilder text =
                new StringBuilder("\uFEFFHTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,"
                        + "Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties\n");
        for (Row row : printed()) {
            String units = row.units().isEmpty() ? "" : "[\"\"" + row.units().replace("|", "\"\",\"\"") + "\"\"]";
            text.append('"')
                    .append(dotted(row.code()))
                    .append("\",\"")
                    .append(indent(row))
                    .append("\",\"Goods\",\"")
                    .append(units)
                    .append("\",\"")
                    .append(row.rate())
                    .append("\",\"\",\"\",\"\",\"\"\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The JSON of the USITC.
    byte[] json() {
        List<String> items = new ArrayList<>();
        for (Row row : printed()) {
            String units = row.units().isEmpty() ? "" : "\"" + row.units().replace("|", "\",\"") + "\"";
            items.add("{\"htsno\": \"" + dotted(row.code()) + "\", \"indent\": \"" + indent(row)
                    + "\", \"description\": \"Goods\", \"superior\": null, \"units\": [" + units + "], \"general\": \""
                    + row.rate()
                    + "\", \"special\": \"\", \"other\": \"\", \"footnotes\": [{\"columns\": [\"general\"],"
                    + " \"value\": \"See another line.\"}], \"quotaQuantity\": null, \"additionalDuties\": null}");
        }
        return ("[" + String.join(",\n", items) + "]\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static String dotted(String code) {
        StringBuilder text = new StringBuilder(code.substring(0, 4));
        for (int i = 4; i < code.length(); i += 2) {
            text.append('.').append(code, i, i + 2);
        }
        return text.toString();
    }

    private static int indent(Row row) {
        return row.code().length() / 2 - 2;
    }
}
