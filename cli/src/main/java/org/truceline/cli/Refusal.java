package org.truceline.cli;

/// A question that cannot be answered as it was put: what is wrong, and what to do.
///
/// Those that may meet a line carry a code besides, which stays the same where the words change.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String NO_CODE = "refused";

    private final int exitCode;
    private final String code;
    private final String part;

    private Refusal(int exitCode, String code, String part, String message) {
        super(message);
        this.exitCode = exitCode;
        this.code = code;
        this.part = part;
    }

    static Refusal usage(String message) {
        return new Refusal(Exit.USAGE, NO_CODE, "", message);
    }

    static Refusal badInput(String message) {
        return new Refusal(Exit.BAD_INPUT, NO_CODE, "", message);
    }

    static Refusal outside(String message) {
        return new Refusal(Exit.OUTSIDE_LEDGER, NO_CODE, "", message);
    }

    /// Gives on the refusal that a parser met while it read, if that is why it stopped: that the text cannot be decoded
    /// goes before what the parser makes of it.
    static void within(Throwable fault) {
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                throw refusal;
            }
        }
    }

    /// The same refusal with a code for programs: words joined by hyphens, such as `value-negative`.
    Refusal coded(String other) {
        return new Refusal(exitCode, other, part, String.valueOf(getMessage()));
    }

    /// The same refusal of a part of a line, unless it names its part already.
    Refusal in(String other) {
        return part.isEmpty() ? new Refusal(exitCode, code, other, String.valueOf(getMessage())) : this;
    }

    /// The part of a line that is refused: `value`, or the name of a fact; empty if it is no single part.
    String part() {
        return part;
    }

    String code() {
        return code;
    }

    int exitCode() {
        return exitCode;
    }
}
