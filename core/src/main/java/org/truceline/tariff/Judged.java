package org.truceline.tariff;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one measure says of goods, once for all lines of which it says the same. Compared by identity.
final class Judged {

    private final Verdict verdict;
    private final boolean open;
    private final Program.Term alone;

    /// @param open its state hangs on an edge after the day up to which the measure has been kept
    Judged(Verdict verdict, boolean open) {
        this.verdict = verdict;
        this.open = open;
        this.alone = new Program.Term(verdict, Part.WHOLE, verdict.readings());
    }

    Verdict verdict() {
        return verdict;
    }

    boolean open() {
        return open;
    }

    /// True if it is owed, or may be: only then does it bear on other duties.
    boolean active() {
        return !(verdict instanceof Verdict.NotOwed);
    }

    /// The term of a program in which it stands alone.
    Program.Term alone() {
        return alone;
    }

    /// All that an answer shows of a verdict, and all that its combination with others hangs on.
    static List<Object> content(Verdict verdict, boolean open) {
        return switch (verdict) {
            case Verdict.Owed owed -> List.of(owed(owed), open);
            case Verdict.NotOwed not ->
                List.of(
                        not.reason(),
                        optional(not.shown().heading()),
                        optional(not.shown().by()),
                        not.shown().confidence(),
                        not.assumed(),
                        open);
            case Verdict.Doubtful doubtful ->
                List.of(
                        doubtful.possible().stream().map(Judged::owed).toList(),
                        doubtful.mayBeNone(),
                        doubtful.notCarried(),
                        doubtful.missing(),
                        optional(doubtful.incomplete()),
                        optional(doubtful.heading()),
                        optional(doubtful.by()),
                        open);
        };
    }

    private static List<Object> owed(Verdict.Owed owed) {
        return List.of(
                owed.layer(), owed.rate(), optional(owed.heading()), owed.confidence(), owed.lifting(), owed.assumed());
    }

    private static Object optional(@Nullable Object value) {
        return value == null ? Set.of() : value;
    }
}
