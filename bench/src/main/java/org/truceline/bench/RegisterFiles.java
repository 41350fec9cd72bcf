package org.truceline.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.truceline.batch.ParquetTable;

/// Writes a drawn register as the Parquet files that `owners` reads: stakes with ids of eighteen signs, as national
/// registers have them, and listed parties.
final class RegisterFiles {

    private static final int DECIMALS = 6;

    private RegisterFiles() {}

    /// Writes `stakes.parquet` and `listed.parquet`.
    ///
    /// @param arguments the folder; parties, stakes and owners, ten million, thirty million and 25,000 if left out
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int parties = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000_000;
        int stakes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 30_000_000;
        int listed = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 25_000;
        Register register = Register.draw(parties, stakes, listed, false, 42);
        try (ParquetTable table = ParquetTable.begin(
                folder.resolve("stakes.parquet"),
                List.of(
                        ParquetTable.Column.text("owner"),
                        ParquetTable.Column.text("owned"),
                        new ParquetTable.Column("percent", DECIMALS)),
                Map.of())) {
            for (int i = 0; i < stakes; i++) {
                table.add(id(register.owner[i]), id(register.owned[i]), BigDecimal.valueOf(register.low[i], DECIMALS));
            }
            table.write();
        }
        try (ParquetTable table = ParquetTable.begin(
                folder.resolve("listed.parquet"),
                List.of(ParquetTable.Column.text("id"), ParquetTable.Column.text("list")),
                Map.of())) {
            for (int party : register.listed) {
                table.add(id(party), "us/sdn");
            }
            table.write();
        }
        System.out.printf(
                Locale.ROOT,
                "%,d parties, %,d stakes, %,d owners: %,d MB of stakes in %s%n",
                parties,
                stakes,
                listed,
                Files.size(folder.resolve("stakes.parquet")) >> 20,
                folder);
    }

    private static String id(int party) {
        String digits = Integer.toString(party);
        return "91310000" + "0000000000".substring(digits.length()) + digits;
    }
}
