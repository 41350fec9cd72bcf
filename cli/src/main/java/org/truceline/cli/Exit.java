package org.truceline.cli;

/// Exit codes. They are a public contract.
final class Exit {

    static final int ANSWERED = 0;
    static final int USAGE = 2;
    static final int BAD_INPUT = 3;
    static final int OUTSIDE_LEDGER = 4;
    static final int NO_TOTAL = 5;

    /// Of `screen` alone: a listed name is the same, or so near that it counts as the same.
    static final int MATCH = 10;

    /// Of `screen` alone: a listed name may be meant.
    static final int POSSIBLE = 11;

    private Exit() {}
}
