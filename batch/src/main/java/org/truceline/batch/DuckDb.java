package org.truceline.batch;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/// A DuckDB of our own, in memory, that loads nothing and keeps within bounds.
///
/// Nothing is fetched or loaded at run time: what reads and writes Parquet is built in. It uses at most a gigabyte
/// beside
/// the heap and four cores, and puts nothing on disk but in the folder given.
final class DuckDb {

    private static final String MEMORY = "1GB";
    private static final int MOST_THREADS = 4;

    private DuckDb() {}

    /// Opens one.
    ///
    /// @param aside a folder for what does not fit into memory; null if nothing is to be put aside
    /// @throws ParquetException if the library is not there, or does not run on this machine
    static DuckDBConnection open(@Nullable Path aside) {
        try {
            DuckDBConnection opened =
                    new DuckDBDriver().connect("jdbc:duckdb:", settings(aside)).unwrap(DuckDBConnection.class);
            try (Statement statement = opened.createStatement()) {
                statement.execute("SET lock_configuration = true");
            }
            return opened;
        } catch (SQLException e) {
            throw new ParquetException(
                    "DuckDB, which reads and writes Parquet, cannot be started (" + reason(e) + ").", e);
        } catch (LinkageError | IllegalStateException e) {
            throw new ParquetException(
                    "DuckDB, which reads and writes Parquet, does not run on this machine (" + e.getMessage()
                            + "). It needs Linux, macOS on ARM or Windows, and room in the folder for temporary files."
                            + " Export the file as CSV.",
                    e);
        }
    }

    private static Properties settings(@Nullable Path aside) {
        Properties settings = new Properties();
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("preserve_insertion_order", "true");
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty(
                "threads",
                Integer.toString(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors())));
        settings.setProperty("temp_directory", aside == null ? "" : aside.toString());
        return settings;
    }

    /// What is wrong, on one line, without the kind of fault that DuckDB puts before it.
    static String reason(SQLException e) {
        String text = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return text.replaceFirst("^(java[.]sql[.]SQLException: )?([A-Za-z ]+ Error: )", "");
    }

    /// A path as DuckDB takes it where patterns of names may stand.
    static String literal(Path file) {
        StringBuilder text = new StringBuilder();
        for (char sign : file.toAbsolutePath().toString().toCharArray()) {
            if (sign == '*' || sign == '?' || sign == '[') {
                text.append('[').append(sign).append(']');
            } else {
                text.append(sign);
            }
        }
        return text.toString();
    }

    /// A text as SQL writes it.
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
