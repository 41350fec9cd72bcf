package org.truceline.batch;

/// A column at the top of a Parquet file.
///
/// @param name  as the file has it
/// @param type  as DuckDB calls it, such as `DECIMAL(9,6)`
/// @param holds what its values are
public record ParquetColumn(String name, String type, Holds holds) {

    /// What the values of a column are.
    public enum Holds {
        TEXT,
        /// Whole numbers.
        WHOLE,
        /// Numbers with a fixed count of decimals.
        DECIMAL,
        /// Binary fractions. Each is taken as the shortest decimal text that means it.
        BINARY_FRACTION,
        DAY,
        /// Nothing in any row.
        NOTHING,
        /// What is not read: times, lists, structures and the like.
        OTHER
    }

    static ParquetColumn of(String name, String type) {
        return new ParquetColumn(name, type, holds(type));
    }

    private static Holds holds(String type) {
        if (type.startsWith("DECIMAL(")) {
            // lists of decimals end in []
            return type.endsWith(")") ? Holds.DECIMAL : Holds.OTHER;
        }
        return switch (type) {
            case "VARCHAR" -> Holds.TEXT;
            case "TINYINT",
                    "SMALLINT",
                    "INTEGER",
                    "BIGINT",
                    "UTINYINT",
                    "USMALLINT",
                    "UINTEGER",
                    "UBIGINT",
                    "HUGEINT" -> Holds.WHOLE;
            case "FLOAT", "DOUBLE" -> Holds.BINARY_FRACTION;
            case "DATE" -> Holds.DAY;
            case "\"NULL\"" -> Holds.NOTHING;
            default -> Holds.OTHER;
        };
    }
}
