package org.truceline.cli;

/// How the parts of a line are called where they were stated, so that a refusal points at the right place.
///
/// @param option true on the command line, where a part is an option; false in a file, where it is a column
record Naming(boolean option) {

    static final Naming OPTIONS = new Naming(true);
    static final Naming COLUMNS = new Naming(false);

    static final String CODE = "code";
    static final String TO = "to";
    static final String ORIGIN = "origin";
    static final String ON = "on";
    static final String VALUE = "value";
    static final String EXCHANGE_RATE = "exchange-rate";
    static final String QUANTITY = "quantity";
    static final String UNIT = "unit";

    /// The name of a part: `--value`, or the column `value`.
    String of(String part) {
        if (!option) {
            return part;
        }
        return part.equals(CODE) ? "CODE" : "--" + part;
    }

    /// The name of a fact: `--fact donation`, or the column `donation`.
    String fact(String name) {
        return option ? "--fact " + name : name;
    }

    /// What to write, as an example: `--unit kg`, or `kg in column unit`.
    String example(String part, String text) {
        return option ? of(part) + " " + text : text + " in column " + part;
    }
}
