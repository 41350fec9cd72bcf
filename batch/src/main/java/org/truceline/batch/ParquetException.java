package org.truceline.batch;

/// A Parquet file cannot be read or written. The message says what is wrong and what to do; it does not name the file.
public final class ParquetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ParquetException(String message) {
        super(message);
    }

    ParquetException(String message, Throwable cause) {
        super(message, cause);
    }
}
