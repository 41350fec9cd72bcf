package org.truceline.cli;

/// A question that cannot be answered as it was put: what is wrong, and what to do.
///
/// Those that may meet a line carry a code besides, which stays the same where the words change.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String NO_CODE = "refused";

    private final int exitCode;
    private final String code;

    private Refusal(int exitCode, String code, String message) {
        super(message);
        this.exitCode = exitCode;
        this.code = code;
    }

    static Refusal usage(String message) {
        return new Refusal(Exit.USAGE, NO_CODE, message);
    }

    static Refusal badInput(String message) {
        return new Refusal(Exit.BAD_INPUT, NO_CODE, message);
    }

    static Refusal outside(String message) {
        return new Refusal(Exit.OUTSIDE_LEDGER, NO_CODE, message);
    }

    /// The same refusal with a code for programs: words joined by hyphens, such as `value-negative`.
    Refusal coded(String other) {
        return new Refusal(exitCode, other, String.valueOf(getMessage()));
    }

    String code() {
        return code;
    }

    int exitCode() {
        return exitCode;
    }
}
