/// Files in bulk, through DuckDB: [org.truceline.batch.ParquetRows] reads the rows of a Parquet file as texts, one
/// after
/// the other; [org.truceline.batch.ParquetTable] writes one.
///
/// ```java
/// try (ParquetRows rows = ParquetRows.open(Path.of("stakes.parquet"))) {
///     rows.take(List.of(0, 1));
///     while (rows.next()) {
///         add(rows.text(0), rows.text(1));
///     }
/// }
/// ```
///
/// The library is native and large (80 MB). It is loaded when a Parquet file is opened or begun, not before; where it
/// is
/// not on the path, [org.truceline.batch.ParquetException] says so.
@NullMarked
package org.truceline.batch;

import org.jspecify.annotations.NullMarked;
