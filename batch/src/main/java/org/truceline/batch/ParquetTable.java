package org.truceline.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// A table that is written as a Parquet file, compressed with Zstandard, its rows in the order in which they were
/// added.
///
/// Rows are collected in memory, and beyond it in a folder beside the file, which is gone at the end; the file is
/// written
/// by [#write()]. Not thread-safe.
public final class ParquetTable implements AutoCloseable {

    private static final String DRIVER = "org.duckdb.DuckDBDriver";

    private final Path file;
    private final Path aside;
    private final List<Column> columns;
    private final Map<String, String> says;
    private final DuckDBConnection connection;
    private final DuckDBAppender appender;

    /// A column: text, or decimals of nine digits before the point and so many after it.
    ///
    /// @param decimals how many digits after the point; below zero for a text
    public record Column(String name, int decimals) {

        /// A column of texts.
        public static Column text(String name) {
            return new Column(name, -1);
        }

        private String sql() {
            return '"' + name.replace("\"", "\"\"") + "\" "
                    + (decimals < 0 ? "VARCHAR" : "DECIMAL(" + (9 + decimals) + ", " + decimals + ")");
        }
    }

    private ParquetTable(
            Path file,
            Path aside,
            List<Column> columns,
            Map<String, String> says,
            DuckDBConnection connection,
            DuckDBAppender appender) {
        this.file = file;
        this.aside = aside;
        this.columns = columns;
        this.says = says;
        this.connection = connection;
        this.appender = appender;
    }

    /// Begins a table.
    ///
    /// @param file under a temporary name; moving it into place is for the caller
    /// @param says what the file says of itself, by key
    /// @throws ParquetException if DuckDB is not there
    public static ParquetTable begin(Path file, List<Column> columns, Map<String, String> says) {
        available();
        Path aside = file.resolveSibling(file.getFileName() + ".aside");
        DuckDBConnection connection = DuckDb.open(aside);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE answer ("
                    + columns.stream().map(Column::sql).collect(Collectors.joining(", ")) + ")");
            return new ParquetTable(
                    file, aside, List.copyOf(columns), says, connection, connection.createAppender("answer"));
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /// Says so where DuckDB is not on the path: it is large, and only what needs it has it there.
    static void available() {
        try {
            Class.forName(DRIVER, false, ParquetTable.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new ParquetException(
                    "Parquet is read and written by DuckDB, which is not on the path. Start with the launcher,"
                            + " ./truceline, and a name that ends in .parquet; or put lib/batch/* on the path of"
                            + " classes.",
                    e);
        }
    }

    /// Adds a row.
    ///
    /// @param values by column: a text, a number, or null for nothing
    public void add(@Nullable Object... values) {
        try {
            appender.beginRow();
            for (int i = 0; i < values.length; i++) {
                switch (values[i]) {
                    case null -> appender.appendNull();
                    case String text -> appender.append(text);
                    case BigDecimal number ->
                        appender.append(number.setScale(columns.get(i).decimals(), RoundingMode.UNNECESSARY));
                    default -> throw new IllegalArgumentException("a cell is a text or a number, not " + values[i]);
                }
            }
            appender.endRow();
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /// Writes the file.
    ///
    /// @throws ParquetException if it cannot be written: there is no room, or no leave
    public void write() {
        String keys = says.entrySet().stream()
                .map(entry -> DuckDb.quoted(entry.getKey()) + ": " + DuckDb.quoted(entry.getValue()))
                .collect(Collectors.joining(", ", "KV_METADATA {", "}"));
        try (Statement statement = connection.createStatement()) {
            appender.close();
            statement.execute("COPY answer TO "
                    + DuckDb.quoted(file.toAbsolutePath().toString())
                    + " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false" + (says.isEmpty() ? "" : ", " + keys)
                    + ")");
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    private static ParquetException fault(SQLException e) {
        return new ParquetException(DuckDb.reason(e), e);
    }

    /// Leaves nothing behind but the file, if it was written.
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw fault(e);
        } finally {
            remove(aside);
        }
    }

    private static void remove(Path folder) {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
