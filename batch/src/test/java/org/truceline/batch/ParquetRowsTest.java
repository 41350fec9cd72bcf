package org.truceline.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Parquet files in and out: what of a value comes through, what is said of files that are none or are broken, and what
/// is left behind.
final class ParquetRowsTest {

    @TempDir
    Path folder;

    @Test
    void everyValueIsReadAsItsExactText() throws SQLException {
        Path file = copied("SELECT * FROM (VALUES"
                + " (1, 'a', 49.990000::DECIMAL(9,6), 0.1::DOUBLE, 33.3::FLOAT, DATE '2025-11-14', 9223372036854775807),"
                + " (2, NULL, NULL, 1e-5::DOUBLE, 'NaN'::FLOAT, NULL, -1),"
                + " (3, '深圳', 100::DECIMAL(9,6), 1e20::DOUBLE, 'Infinity'::FLOAT, DATE '1999-01-01', 0))"
                + " AS t(id, text, share, fraction, small, day, big)");
        assertThat(rows(file))
                .containsExactly(
                        List.of("1", "a", "49.990000", "0.1", "33.3", "2025-11-14", "9223372036854775807"),
                        List.of("2", "", "", "0.00001", "NaN", "", "-1"),
                        List.of("3", "深圳", "100.000000", "100000000000000000000", "Infinity", "1999-01-01", "0"));
    }

    @Test
    void columnsKeepTheirNamesAndSayWhatTheyHold() throws SQLException {
        Path file = copied("SELECT {'a': {'b': 1}} AS nested, [1, 2] AS list, 1 AS \"Owner\", 'x' AS owner_1,"
                + " now() AS at, [1.5::DECIMAL(4,1)] AS decimals");
        try (ParquetRows rows = ParquetRows.open(file)) {
            assertThat(rows.columns().stream().map(ParquetColumn::name))
                    .containsExactly("nested", "list", "Owner", "owner_1", "at", "decimals");
            assertThat(rows.columns().stream().map(ParquetColumn::holds))
                    .containsExactly(
                            ParquetColumn.Holds.OTHER,
                            ParquetColumn.Holds.OTHER,
                            ParquetColumn.Holds.WHOLE,
                            ParquetColumn.Holds.TEXT,
                            ParquetColumn.Holds.OTHER,
                            ParquetColumn.Holds.OTHER);
        }
    }

    @Test
    void rowsComeInTheirOrderWhateverTheirNumber() throws SQLException {
        Path file = copied("SELECT i AS n FROM range(300000) t(i)", "ROW_GROUP_SIZE 2048");
        try (ParquetRows rows = ParquetRows.open(file)) {
            assertThat(rows.count()).isEqualTo(300_000);
            rows.take(List.of(0));
            for (long i = 0; i < 300_000; i++) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.row()).isEqualTo(i + 1);
                assertThat(rows.text(0)).isEqualTo(Long.toString(i));
            }
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void aFileWithoutRowsHasNone() throws SQLException {
        assertThat(rows(copied("SELECT 1 AS a WHERE false"))).isEmpty();
    }

    @Test
    void namesThatLookLikePatternsOrPartitionsMeanOneFile() throws SQLException, IOException {
        Path odd = Files.createDirectories(folder.resolve("owner=x/a [1]"));
        Path file = odd.resolve("it's*?.parquet");
        Files.copy(copied("SELECT 'one' AS a"), file);
        Files.copy(copied("SELECT 'two' AS a"), odd.resolve("it's-other.parquet"));
        assertThat(rows(file)).containsExactly(List.of("one"));
    }

    @Test
    void whatIsNoParquetOrNotAllOfOneIsToldBeforeAnythingIsRead() throws SQLException, IOException {
        byte[] whole = Files.readAllBytes(copied("SELECT i AS n FROM range(1000) t(i)"));
        refused(new byte[0], "the file is empty.");
        refused("owner,owned,percent\n".getBytes(UTF_8), "this is no Parquet file.");
        refused("PAR".getBytes(UTF_8), "this is no Parquet file.");
        refused("PARE and more".getBytes(UTF_8), "the file is encrypted.");
        refused(
                Arrays.copyOf(whole, whole.length - 1),
                "the file begins as Parquet and does not end so: it was cut off.");
        refused("PAR1".getBytes(UTF_8), "it was cut off.");
        byte[] garbled = whole.clone();
        Arrays.fill(garbled, whole.length - 40, whole.length - 8, (byte) 0x7F);
        refused(garbled, "the file is broken (");
    }

    @Test
    void aPageThatIsBrokenIsToldWithTheRowsBeforeIt() throws SQLException, IOException {
        Path file = copied("SELECT i AS n, hash(i)::VARCHAR AS h FROM range(100000) t(i)");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 4096, (byte) 0xEE);
        Files.write(file, bytes);
        assertThatThrownBy(() -> rows(file))
                .isInstanceOf(ParquetException.class)
                .hasMessageMatching("(?s)(after row \\d+ )?the file is broken \\(.*\\)[.] Write or copy it again[.]");
    }

    @Test
    void aFileWithBytesChangedAnywhereIsReadOrRefusedAndNothingElse() throws SQLException, IOException {
        byte[] whole = Files.readAllBytes(copied("SELECT 'X' || i AS owner, (i % 100)::DECIMAL(9,6) AS percent,"
                + " DATE '2025-01-01' + i::INTEGER AS day FROM range(3000) t(i)"));
        SplittableRandom random = new SplittableRandom(11);
        int refused = 0;
        for (int round = 0; round < 100; round++) {
            byte[] changed = whole.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                changed[4 + random.nextInt(whole.length - 8)] = (byte) random.nextInt(256);
            }
            Path file = folder.resolve("changed.parquet");
            Files.write(file, changed);
            try {
                assertThat(rows(file)).hasSizeLessThanOrEqualTo(3000);
            } catch (ParquetException | IllegalArgumentException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(10);
    }

    @Test
    void whatIsWrittenIsReadBackWithWhatItSaysOfItself() throws SQLException {
        Path file = folder.resolve("out.parquet");
        List<ParquetTable.Column> columns = List.of(ParquetTable.Column.text("id"), new ParquetTable.Column("most", 6));
        try (ParquetTable table = ParquetTable.begin(file, columns, Map.of("truceline.rule", "it's"))) {
            for (int i = 0; i < 5000; i++) {
                table.add("p" + i, i % 2 == 0 ? new BigDecimal("33.333333") : null);
            }
            table.write();
        }
        List<List<String>> rows = rows(file);
        assertThat(rows).hasSize(5000);
        assertThat(rows.get(0)).containsExactly("p0", "33.333333");
        assertThat(rows.get(4999)).containsExactly("p4999", "");
        try (ParquetRows read = ParquetRows.open(file)) {
            assertThat(read.columns().get(1).type()).isEqualTo("DECIMAL(15,6)");
        }
        try (DuckDBConnection connection = DuckDb.open(null);
                var asked = connection.prepareStatement(
                        "SELECT decode(key) || '=' || decode(value) FROM parquet_kv_metadata('" + file + "')");
                var found = asked.executeQuery()) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("truceline.rule=it's");
        }
        assertThat(folder.toFile().list()).containsExactly("out.parquet");
    }

    @Test
    void whereItCannotBeWrittenItSaysSoAndLeavesNothing() throws IOException {
        Path gone = Files.createDirectories(folder.resolve("gone"));
        try (ParquetTable table =
                ParquetTable.begin(gone.resolve("out.parquet"), List.of(ParquetTable.Column.text("id")), Map.of())) {
            table.add("a");
            Files.delete(gone);
            assertThatThrownBy(table::write)
                    .isInstanceOf(ParquetException.class)
                    .hasMessageContaining("out.parquet");
        }
        assertThat(folder).isEmptyDirectory();
    }

    private void refused(byte[] bytes, String message) throws IOException {
        Path file = folder.resolve("bad.parquet");
        Files.write(file, bytes);
        assertThatThrownBy(() -> ParquetRows.open(file))
                .isInstanceOf(ParquetException.class)
                .hasMessageContaining(message);
    }

    private static List<List<String>> rows(Path file) {
        List<List<String>> all = new ArrayList<>();
        try (ParquetRows rows = ParquetRows.open(file)) {
            int width = rows.columns().size();
            rows.take(IntStream.range(0, width).boxed().toList());
            while (rows.next()) {
                all.add(IntStream.range(0, width).mapToObj(rows::text).toList());
            }
        }
        return all;
    }

    private Path copied(String query, String... options) throws SQLException {
        Path file = folder.resolve("file-" + Integer.toHexString(query.hashCode()) + ".parquet");
        try (DuckDBConnection connection = DuckDb.open(null);
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet"
                    + (options.length == 0 ? "" : ", " + String.join(", ", options)) + ")");
        }
        return file;
    }
}
