package org.truceline.tariff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.Schedule;
import org.truceline.schedule.CodeBook;
import org.truceline.schedule.CodeFinding;
import org.truceline.time.AsOf;

/// Looks base rates up in the loaded editions of a schedule.
///
/// A rate is never borrowed: between two loaded editions it counts only if both print the same one, after the last it
/// is said
/// that later ones were not read, before the first there is none.
final class BaseRates {

    private static final int LINE = 8;
    private static final int NEAREST = 5;

    private final Schedule schedule;
    private final List<Schedule.Edition> editions;
    private final CodeBook codes;

    /// @param known editions that came later are not used
    BaseRates(Schedule schedule, AsOf known) {
        this.schedule = schedule;
        this.codes = CodeBook.of(schedule, known);
        this.editions = codes.editions();
    }

    Schedule schedule() {
        return schedule;
    }

    BaseRate at(Code code, Instant at) {
        if (editions.isEmpty()) {
            return new BaseRate.Missing(List.of());
        }
        Map<String, List<Schedule.Row>> rows = schedule.rows().get();
        Code line = new Code(code.prefix(LINE));
        if (code.length() < LINE || !rows.containsKey(line.digits()) || !rows.containsKey(code.digits())) {
            return unknown(code);
        }
        Schedule.Edition before = null;
        Schedule.Edition after = null;
        for (Schedule.Edition edition : editions) {
            if (edition.period().contains(at)) {
                return inForce(code, line, edition);
            }
            if (!edition.period().from().isAfter(at)) {
                before = edition;
            } else if (after == null) {
                after = edition;
            }
        }
        if (before == null) {
            return new BaseRate.Missing(List.of());
        }
        return after == null
                ? found(code, line, before, List.of(before), BaseRate.Rest.LAST_LOADED)
                : between(code, line, before, after);
    }

    /// True if the code itself, with all its digits, is printed in the edition.
    boolean prints(Code code, Schedule.Edition edition) {
        return row(code, edition) != null;
    }

    private BaseRate inForce(Code code, Code line, Schedule.Edition edition) {
        boolean last = edition.period().endIsOpen();
        return found(
                code,
                line,
                edition,
                List.of(edition),
                last ? BaseRate.Rest.LAST_LOADED : BaseRate.Rest.EDITION_IN_FORCE);
    }

    private BaseRate between(Code code, Code line, Schedule.Edition before, Schedule.Edition after) {
        String earlier = rate(code, line, before);
        String later = rate(code, line, after);
        if (earlier != null && earlier.equals(later)) {
            return found(code, line, before, List.of(before, after), BaseRate.Rest.SAME_BEFORE_AND_AFTER);
        }
        List<String> candidates = new ArrayList<>();
        if (earlier != null) {
            candidates.add(earlier);
        }
        if (later != null) {
            candidates.add(later);
        }
        return new BaseRate.Missing(candidates);
    }

    private BaseRate found(
            Code code, Code line, Schedule.Edition edition, List<Schedule.Edition> editionsUsed, BaseRate.Rest rest) {
        String rate = rate(code, line, edition);
        if (rate == null) {
            return new BaseRate.Missing(List.of());
        }
        Schedule.Row own = row(code, edition);
        Schedule.Row lineRow = row(line, edition);
        List<String> units =
                own != null && !own.units().isEmpty() ? own.units() : lineRow == null ? List.of() : lineRow.units();
        return new BaseRate.Found(line, rate, units, editionsUsed, rest);
    }

    /// The rate of a statistical number is that of its line, unless it prints its own.
    private @Nullable String rate(Code code, Code line, Schedule.Edition edition) {
        Schedule.Row own = row(code, edition);
        if (own != null && own.rate() != null) {
            return own.rate();
        }
        Schedule.Row lineRow = row(line, edition);
        return lineRow == null ? null : lineRow.rate();
    }

    private Schedule.@Nullable Row row(Code code, Schedule.Edition edition) {
        List<Schedule.Row> rows = schedule.rows().get().get(code.digits());
        if (rows != null) {
            for (Schedule.Row row : rows) {
                if (row.editions().contains(edition.id())) {
                    return row;
                }
            }
        }
        return null;
    }

    private BaseRate.UnknownCode unknown(Code code) {
        return switch (codes.find(code, Instant.MIN)) {
            case CodeFinding.Unknown(Code asked, List<Code> slips, List<Code> nearest) -> {
                Set<Code> both = new LinkedHashSet<>(slips);
                both.addAll(nearest);
                yield new BaseRate.UnknownCode(both.stream().limit(NEAREST).toList());
            }
            case CodeFinding.NoSuffix(Code asked, Code line, List<Code> suffixes) -> {
                List<Code> both = new ArrayList<>(List.of(line));
                both.addAll(suffixes);
                yield new BaseRate.UnknownCode(both.stream().limit(NEAREST).toList());
            }
            case CodeFinding.Heading heading -> new BaseRate.UnknownCode(heading.lines());
            case CodeFinding.Printed printed -> new BaseRate.UnknownCode(List.of());
            case CodeFinding.Ended ended -> new BaseRate.UnknownCode(ended.instead());
            case CodeFinding.NotYet early -> new BaseRate.UnknownCode(early.instead());
        };
    }
}
