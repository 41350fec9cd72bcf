package org.truceline.cli;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with files that are taken whole or not at all: collected, and told together.
final class Faults {

    private static final int TOLD = 20;

    private final List<String> told = new ArrayList<>();
    private long count;

    /// Notes a fault.
    ///
    /// @param where file, line and column, such as `stakes.csv:3:7`
    void add(String where, String what) {
        count++;
        if (told.size() < TOLD) {
            told.add(where + ": " + what);
        }
    }

    /// Refuses the files if anything was wrong.
    void refuse() {
        if (count > told.size()) {
            told.add("and " + (count - told.size()) + " more of the kind. Nothing was answered.");
        }
        if (count > 0) {
            throw Refusal.badInput(String.join("\n", told));
        }
    }
}
