package org.truceline.batch;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/// The rows of a Parquet file in their order, as texts.
///
/// Memory does not grow with the file: some thousand rows are held at a time. Not thread-safe.
public final class ParquetRows implements AutoCloseable {

    private final DuckDBConnection connection;
    private final Path file;
    private final List<ParquetColumn> columns;
    private final long count;
    private @Nullable DuckDBPreparedStatement statement;
    private @Nullable DuckDBChunkedResult result;
    private DuckDBReadableVector[] vectors = {};
    private ParquetColumn.Holds[] holds = {};
    private long height;
    private long at;
    private long row;

    private ParquetRows(DuckDBConnection connection, Path file, List<ParquetColumn> columns, long count) {
        this.connection = connection;
        this.file = file;
        this.columns = List.copyOf(columns);
        this.count = count;
    }

    /// Opens a file and reads what it says of itself.
    ///
    /// @throws ParquetException if it is no Parquet file, is not whole, or DuckDB is not there
    public static ParquetRows open(Path file) {
        Marks.check(file);
        ParquetTable.available();
        DuckDBConnection connection = DuckDb.open(null);
        try {
            List<String> types = types(connection, file);
            List<String> names = names(connection, file);
            List<ParquetColumn> columns = new ArrayList<>();
            for (int i = 0; i < types.size(); i++) {
                columns.add(ParquetColumn.of(names.get(i), types.get(i)));
            }
            return new ParquetRows(connection, file, columns, count(connection, file));
        } catch (SQLException e) {
            close(connection);
            throw broken(e);
        }
    }

    private static List<String> types(DuckDBConnection connection, Path file) throws SQLException {
        List<String> types = new ArrayList<>();
        try (PreparedStatement asked = connection.prepareStatement("DESCRIBE SELECT * FROM " + source(file));
                ResultSet rows = asked.executeQuery()) {
            while (rows.next()) {
                types.add(rows.getString("column_type"));
            }
        }
        return types;
    }

    /// The names at the top as the file has them: DuckDB's own are changed where two differ in case only.
    private static List<String> names(DuckDBConnection connection, Path file) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement asked = connection.prepareStatement(
                        "SELECT name, num_children FROM parquet_schema(" + DuckDb.quoted(DuckDb.literal(file)) + ")");
                ResultSet rows = asked.executeQuery()) {
            long below = -1;
            while (rows.next()) {
                if (below == 0) {
                    names.add(rows.getString(1));
                } else if (below > 0) {
                    below--;
                }
                below = below < 0 ? 0 : below + rows.getLong(2);
            }
        }
        return names;
    }

    private static long count(DuckDBConnection connection, Path file) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(
                        "SELECT num_rows FROM parquet_file_metadata(" + DuckDb.quoted(DuckDb.literal(file)) + ")");
                ResultSet rows = asked.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static String source(Path file) {
        return "read_parquet(" + DuckDb.quoted(DuckDb.literal(file))
                + ", hive_partitioning = false, binary_as_string = true)";
    }

    /// The columns at the top of the file, in their order.
    public List<ParquetColumn> columns() {
        return columns;
    }

    /// How many rows there are.
    public long count() {
        return count;
    }

    /// Begins to read these columns.
    ///
    /// @param places among [#columns()], from 0; none of them holds what is not read
    public void take(List<Integer> places) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            all.append(i == 0 ? "c" : ", c").append(i);
        }
        // the driver has no vectors of the type that holds nothing
        List<String> taken = places.stream()
                .map(place -> columns.get(place).holds() == ParquetColumn.Holds.NOTHING
                        ? "CAST(c" + place + " AS VARCHAR)"
                        : "c" + place)
                .toList();
        holds = places.stream().map(place -> columns.get(place).holds()).toArray(ParquetColumn.Holds[]::new);
        try {
            DuckDBPreparedStatement asked = connection.prepare(
                    "SELECT " + String.join(", ", taken) + " FROM " + source(file) + " AS t(" + all + ")");
            statement = asked;
            result = asked.query();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// Goes to the next row; false at the end.
    ///
    /// @throws ParquetException if the file is broken from here on
    public boolean next() {
        at++;
        while (at >= height) {
            DuckDBChunkedResult open = result;
            try {
                if (open == null || !open.nextChunk()) {
                    whole();
                    return false;
                }
            } catch (RuntimeException e) {
                throw new ParquetException(
                        (row == 0 ? "" : "after row " + row + " ") + "the file is broken (" + first(e)
                                + "). Write or copy it again.",
                        e);
            }
            DuckDBDataChunkReader chunk = open.chunk();
            height = chunk.rowCount();
            at = 0;
            vectors = new DuckDBReadableVector[holds.length];
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = chunk.vector(i);
            }
        }
        row++;
        return true;
    }

    /// Refuses a file that gave fewer rows than it says it has.
    private void whole() {
        if (row != count) {
            throw new ParquetException("after row " + row + " the file ends, and says that it has " + count
                    + " rows. Write or copy it again.");
        }
    }

    private static String first(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /// The number of the row, from 1.
    public long row() {
        return row;
    }

    /// What stands in a column of this row; empty if nothing does.
    ///
    /// @param column among those taken, from 0
    public String text(int column) {
        DuckDBReadableVector vector = vectors[column];
        if (vector.isNull(at)) {
            return "";
        }
        return switch (holds[column]) {
            case TEXT -> vector.getString(at);
            case WHOLE -> whole(vector);
            case DECIMAL -> vector.getBigDecimal(at).toPlainString();
            case BINARY_FRACTION -> fraction(vector);
            case DAY -> vector.getLocalDate(at).toString();
            case NOTHING -> "";
            case OTHER -> throw new IllegalArgumentException("a column of this type is not read");
        };
    }

    private String whole(DuckDBReadableVector vector) {
        return switch (vector.getType()) {
            case TINYINT -> Byte.toString(vector.getByte(at));
            case SMALLINT -> Short.toString(vector.getShort(at));
            case INTEGER -> Integer.toString(vector.getInt(at));
            case BIGINT -> Long.toString(vector.getLong(at));
            case UTINYINT -> Short.toString(vector.getUint8(at));
            case USMALLINT -> Integer.toString(vector.getUint16(at));
            case UINTEGER -> Long.toString(vector.getUint32(at));
            case UBIGINT -> vector.getUint64(at).toString();
            case HUGEINT -> vector.getHugeInt(at).toString();
            default -> throw new IllegalArgumentException("a " + vector.getType() + " is no whole number");
        };
    }

    /// The shortest decimal text that means the number; `NaN` and `Infinity` are left as they are.
    private String fraction(DuckDBReadableVector vector) {
        String shortest = vector.getType() == DuckDBColumnType.FLOAT
                ? Float.toString(vector.getFloat(at))
                : Double.toString(vector.getDouble(at));
        return shortest.indexOf('N') >= 0 || shortest.indexOf('I') >= 0
                ? shortest
                : new BigDecimal(shortest).stripTrailingZeros().toPlainString();
    }

    private static ParquetException broken(SQLException e) {
        return new ParquetException("the file is broken (" + DuckDb.reason(e) + "). Write or copy it again.", e);
    }

    private static void close(DuckDBConnection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    @Override
    public void close() {
        try {
            if (result != null) {
                result.close();
            }
            if (statement != null) {
                statement.close();
            }
        } catch (SQLException e) {
            throw broken(e);
        } finally {
            close(connection);
        }
    }
}
