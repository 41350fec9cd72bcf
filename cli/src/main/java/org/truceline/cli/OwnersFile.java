package org.truceline.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.truceline.answers.OwnersRows;
import org.truceline.batch.ParquetException;
import org.truceline.batch.ParquetTable;
import org.truceline.ledger.Scenario;
import org.truceline.ownership.OwnershipAnswer;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// A file of the parties that are, or may be, covered or have a red flag. It appears whole or not at all.
final class OwnersFile {

    private static final int DECIMALS = 6;
    private static final List<ParquetTable.Column> COLUMNS = OwnersRows.COLUMNS.stream()
            .map(name -> name.equals("least") || name.equals("most")
                    ? new ParquetTable.Column(name, DECIMALS)
                    : ParquetTable.Column.text(name))
            .toList();

    private final View view;
    private final AsOf when;
    private final OwnershipAnswer answer;
    private final OwnersRows rows;

    OwnersFile(View view, AsOf when, OwnershipAnswer answer, OwnersRows rows) {
        this.view = view;
        this.when = when;
        this.answer = answer;
        this.rows = rows;
    }

    /// Writes it.
    ///
    /// @param form csv, jsonl or parquet
    void write(String form, Path file) {
        try (PartFile part = PartFile.begin("-o", file, "covered." + form)) {
            switch (form) {
                case "csv" -> rows.csv(part::write);
                case "jsonl" -> rows.jsonLines(view.ledger(), part::write);
                case "parquet" -> parquet(file, part);
                default -> throw new IllegalArgumentException(form);
            }
            part.finish();
        }
    }

    private void parquet(Path file, PartFile part) {
        NativeLibrary.used();
        try (ParquetTable table = ParquetTable.begin(part.temporary(), COLUMNS, says())) {
            rows.each(row -> table.add(
                    row.id(),
                    row.name(),
                    row.byStakes(),
                    row.onDay(),
                    row.least(),
                    row.most(),
                    String.join(" ", row.flags())));
            table.write();
        } catch (ParquetException e) {
            throw Refusal.usage("-o: " + file + " cannot be written: " + e.getMessage());
        }
    }

    /// What the file says of itself: what was asked, and of what ledger.
    private Map<String, String> says() {
        Map<String, String> says = new LinkedHashMap<>();
        says.put("truceline.rule", String.valueOf(answer.rule().measure().shortId()));
        says.put("truceline.measure", answer.rule().measure().id().text());
        says.put("truceline.applied", answer.rule().applied().name().toLowerCase(Locale.ROOT));
        says.put("truceline.on", when.text());
        says.put("truceline.known", view.known().text());
        says.put("truceline.clock", view.clock().name().toLowerCase(Locale.ROOT));
        says.put("truceline.edition", view.ledger().edition());
        Scenario scenario = view.scenario();
        if (scenario != null) {
            says.put("truceline.scenario", scenario.id());
        }
        return says;
    }
}
