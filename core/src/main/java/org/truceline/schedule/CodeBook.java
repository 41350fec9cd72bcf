package org.truceline.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.Schedule;
import org.truceline.text.Likeness;
import org.truceline.time.AsOf;

/// The codes of a schedule and their lives, as far as its loaded editions tell.
///
/// Shape: whatever is offered in place of a code comes most alike first, then by number. Immutable; reads the rows of
/// the schedule when asked.
public final class CodeBook {

    private static final int LINE = 8;
    private static final int STATISTICAL = 10;
    private static final int SUBHEADING = 6;
    private static final int HEADING = 4;
    private static final int OFFERED = 5;

    private final Schedule schedule;
    private final List<Schedule.Edition> editions;

    private CodeBook(Schedule schedule, List<Schedule.Edition> editions) {
        this.schedule = schedule;
        this.editions = List.copyOf(editions);
    }

    /// The book as it was on a day of knowledge: editions that came later are not used.
    public static CodeBook of(Schedule schedule, AsOf known) {
        Instant last = known.in(schedule.zone());
        return new CodeBook(
                schedule,
                schedule.editions().stream()
                        .filter(edition -> !edition.period().from().isAfter(last))
                        .toList());
    }

    /// All loaded editions.
    public static CodeBook of(Schedule schedule) {
        return new CodeBook(schedule, schedule.editions());
    }

    public Schedule schedule() {
        return schedule;
    }

    public List<Schedule.Edition> editions() {
        return editions;
    }

    /// What is known of a code at an instant. Where no edition is loaded for the instant, any that prints the code is
    /// enough: that it is gone cannot be told then.
    public CodeFinding find(Code code, Instant at) {
        if (editions.isEmpty()) {
            return new CodeFinding.Printed(code);
        }
        if (code.length() < LINE) {
            List<Code> below = below(code);
            return below.isEmpty()
                    ? unknown(code)
                    : new CodeFinding.Heading(
                            code, below.stream().limit(OFFERED).toList(), below.size());
        }
        if (code.length() != LINE && code.length() != STATISTICAL) {
            return unknown(code);
        }
        CodeFinding renumbered = renumbered(code, at);
        if (renumbered != null) {
            return renumbered;
        }
        List<Schedule.Edition> printing = printing(code);
        Schedule.Edition inForce = inForce(at).orElse(null);
        if (printing.isEmpty()) {
            Code line = new Code(code.prefix(LINE));
            return code.length() == STATISTICAL && !printing(line).isEmpty()
                    ? new CodeFinding.NoSuffix(code, line, suffixes(line, inForce))
                    : unknown(code, at);
        }
        if (inForce == null || !inForce.complete() || printing.contains(inForce)) {
            return new CodeFinding.Printed(code);
        }
        Instant from = inForce.period().from();
        return printing.getFirst().period().from().isAfter(from)
                ? new CodeFinding.NotYet(code, printing.getFirst(), inForce, instead(code, printing, inForce))
                : new CodeFinding.Ended(code, last(printing, from), inForce, instead(code, printing, inForce));
    }

    /// The loaded edition in force at an instant; after the last one, the last.
    public Optional<Schedule.Edition> inForce(Instant at) {
        for (Schedule.Edition edition : editions) {
            if (edition.period().contains(at)) {
                return Optional.of(edition);
            }
        }
        return editions.isEmpty() || at.isBefore(editions.getLast().period().from())
                ? Optional.empty()
                : Optional.of(editions.getLast());
    }

    /// The editions that print a code with all its digits, in order of time.
    public List<Schedule.Edition> printing(Code code) {
        List<Schedule.Row> rows = schedule.rows().get().get(code.digits());
        if (rows == null) {
            return List.of();
        }
        return editions.stream()
                .filter(edition -> rows.stream().anyMatch(row -> row.editions().contains(edition.id())))
                .toList();
    }

    /// The row that an edition prints for a code, with all its digits.
    public Optional<Schedule.Row> row(Code code, Schedule.Edition edition) {
        List<Schedule.Row> rows = schedule.rows().get().get(code.digits());
        return rows == null
                ? Optional.empty()
                : rows.stream()
                        .filter(row -> row.editions().contains(edition.id()))
                        .findFirst();
    }

    /// The rate lines that begin with these digits, in any edition; of a line, its statistical numbers.
    public List<Code> below(Code prefix) {
        int length = prefix.length() < LINE ? LINE : STATISTICAL;
        return all(code -> code.length() == length && code.startsWith(prefix.digits()));
    }

    /// Codes that one slip of the hand turns into these digits; a zero lost at the front, as spreadsheets lose it,
    /// comes
    /// first.
    ///
    /// @param digits any number of digits
    public List<Code> slips(String digits) {
        String withZero = "0" + digits;
        List<Code> alike = new ArrayList<>(all(code -> code.equals(withZero)));
        all(code -> Likeness.oneSlip(code, digits)).stream()
                .filter(code -> !code.digits().equals(withZero))
                .sorted(alike(digits))
                .forEach(alike::add);
        return alike.stream().limit(OFFERED).toList();
    }

    /// What became of a code that was replaced by others, or what it was before it replaced others; null if the
    /// schedule
    /// does not say, or if it is the one in print.
    private @Nullable CodeFinding renumbered(Code code, Instant at) {
        for (Schedule.Renumbering one : schedule.renumberings()) {
            boolean begun = !one.from().isAfter(at);
            List<String> gone = begun ? one.was() : one.since();
            List<String> printed = begun ? one.since() : one.was();
            boolean early = !begun && one.was().stream().noneMatch(was -> printedAt(new Code(was), at));
            if (gone.contains(code.digits()) && !early) {
                return new CodeFinding.Renumbered(
                        code, one, printed.stream().map(Code::new).toList());
            }
        }
        return null;
    }

    /// True if an edition that was read whole prints the code and was in force at the instant, or later.
    private boolean printedAt(Code code, Instant at) {
        return printing(code).stream()
                .anyMatch(edition ->
                        edition.complete() && edition.period().until().isAfter(at));
    }

    private CodeFinding unknown(Code code, Instant at) {
        return readInPart(at) && unknown(code) instanceof CodeFinding.Unknown unknown
                ? new CodeFinding.Untold(code, unknown.slips(), unknown.nearest())
                : unknown(code);
    }

    /// True if the edition in force, or one of the two around the instant where none is loaded, was read in part only.
    private boolean readInPart(Instant at) {
        boolean partly = false;
        for (Schedule.Edition edition : editions) {
            if (edition.period().contains(at)) {
                return !edition.complete();
            }
            if (edition.period().from().isAfter(at)) {
                return partly || !edition.complete();
            }
            partly = !edition.complete();
        }
        return partly;
    }

    private CodeFinding unknown(Code code) {
        List<Code> slips = slips(code.digits());
        for (int length : new int[] {LINE, SUBHEADING, HEADING, 2}) {
            String prefix = code.prefix(length);
            List<Code> sharing =
                    all(other -> other.startsWith(prefix) && other.length() == Math.max(LINE, code.length()));
            if (!sharing.isEmpty()) {
                return new CodeFinding.Unknown(code, slips, nearest(code, sharing));
            }
        }
        return new CodeFinding.Unknown(code, slips, List.of());
    }

    private static List<Code> nearest(Code code, List<Code> candidates) {
        return candidates.stream().sorted(alike(code.digits())).limit(OFFERED).toList();
    }

    private static Comparator<Code> alike(String digits) {
        return Comparator.comparingInt((Code other) -> -Likeness.sharedStart(digits, other.digits()))
                .thenComparingInt(other -> Likeness.distance(digits, other.digits()))
                .thenComparingInt(other -> -other.length())
                .thenComparing(Comparator.naturalOrder());
    }

    private List<Code> suffixes(Code line, Schedule.@Nullable Edition inForce) {
        List<Code> below = below(line);
        return inForce == null
                ? below
                : below.stream().filter(code -> row(code, inForce).isPresent()).toList();
    }

    /// What the edition in force prints where the others print the code: first what is new there, then what stood
    /// beside it before. The closest branch of the schedule that has any is taken.
    private List<Code> instead(Code code, List<Schedule.Edition> printing, Schedule.Edition inForce) {
        for (int length : new int[] {LINE, SUBHEADING, HEADING}) {
            String prefix = code.prefix(length);
            if (prefix.equals(code.digits())) {
                continue;
            }
            List<Code> there = all(other -> other.length() == code.length() && other.startsWith(prefix)).stream()
                    .filter(other -> row(other, inForce).isPresent())
                    .toList();
            List<Code> fresh = there.stream()
                    .filter(other -> printing(other).stream().noneMatch(printing::contains))
                    .toList();
            if (!there.isEmpty()) {
                return nearest(code, fresh.isEmpty() ? there : fresh);
            }
        }
        return List.of();
    }

    private static Schedule.Edition last(List<Schedule.Edition> printing, Instant before) {
        return printing.stream()
                .filter(edition -> edition.period().from().isBefore(before))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<Code> all(Predicate<String> wanted) {
        NavigableSet<Code> found = new TreeSet<>();
        for (String digits : schedule.rows().get().keySet()) {
            if (wanted.test(digits)) {
                found.add(new Code(digits));
            }
        }
        return List.copyOf(found);
    }
}
