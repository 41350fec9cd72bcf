package org.truceline.ledger.source;

import java.util.List;
import java.util.function.Function;

/// A row of an official export, as it is printed.
///
/// @param number heading, subheading, line or statistical number; empty for a row that only groups those below it
/// @param indent how far the row is set in; rows below it are set in further
/// @param rate   column 1 general
/// @param where  place of a column, by its name
record ExportRow(String number, String indent, String rate, List<String> units, Function<String, Node.Where> where) {

    /// Names of the columns as messages call them.
    static final String NUMBER = "htsno";

    static final String INDENT = "indent";
    static final String RATE = "general";
    static final String UNITS = "units";

    ExportRow {
        units = List.copyOf(units);
    }
}
