package org.truceline.cli;

/// A question that cannot be answered as it was put: what is wrong, and what to do.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Refusal(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static Refusal usage(String message) {
        return new Refusal(Exit.USAGE, message);
    }

    static Refusal badInput(String message) {
        return new Refusal(Exit.BAD_INPUT, message);
    }

    static Refusal outside(String message) {
        return new Refusal(Exit.OUTSIDE_LEDGER, message);
    }

    int exitCode() {
        return exitCode;
    }
}
