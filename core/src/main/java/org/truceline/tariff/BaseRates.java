package org.truceline.tariff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.FactId;
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

    /// @param claimed the claims of the schedule that the line makes
    BaseRate at(Code code, Instant at, Set<FactId> claimed) {
        if (editions.isEmpty()) {
            return new BaseRate.Missing(List.of());
        }
        Map<String, List<Schedule.Row>> rows = schedule.rows().get();
        Code line = new Code(code.prefix(LINE));
        if (code.length() < LINE || !rows.containsKey(line.digits()) || !rows.containsKey(code.digits())) {
            return unknown(code);
        }
        for (FactId claim : claimed) {
            if (rows.get(line.digits()).stream().noneMatch(row -> claim.equals(row.claim()))) {
                return new BaseRate.Missing(List.of(), null, claim);
            }
        }
        return new Asked(code, line, claimed).at(at);
    }

    /// The claims of the schedule by which goods of this code may have another rate.
    Set<FactId> claims(Code code) {
        Set<FactId> claims = new LinkedHashSet<>();
        if (!schedule.claims().isEmpty()) {
            for (Schedule.Row row : schedule.rows().get().getOrDefault(code.prefix(LINE), List.of())) {
                if (row.claim() != null) {
                    claims.add(row.claim());
                }
            }
        }
        return claims;
    }

    /// True if the code itself, with all its digits, is printed in the edition.
    boolean prints(Code code, Schedule.Edition edition) {
        return row(code, edition, Set.of()) != null;
    }

    /// One code and what is claimed for it.
    private final class Asked {

        private final Code code;
        private final Code line;
        private final Set<FactId> claimed;

        Asked(Code code, Code line, Set<FactId> claimed) {
            this.code = code;
            this.line = line;
            this.claimed = claimed;
        }

        BaseRate at(Instant at) {
            Schedule.Edition before = null;
            Schedule.Edition after = null;
            boolean silent = false;
            for (Schedule.Edition edition : editions) {
                boolean begun = !edition.period().from().isAfter(at);
                if (!tells(edition)) {
                    silent = true;
                    continue;
                }
                if (edition.period().contains(at)) {
                    boolean last = edition.period().endIsOpen();
                    return found(
                            edition,
                            List.of(edition),
                            last ? BaseRate.Rest.LAST_LOADED : BaseRate.Rest.EDITION_IN_FORCE);
                }
                if (begun) {
                    before = edition;
                    silent = false;
                } else if (after == null) {
                    after = edition;
                }
            }
            if (before == null) {
                return new BaseRate.Missing(List.of());
            }
            if (after != null) {
                return between(before, after);
            }
            return silent ? earlier(before) : found(before, List.of(before), BaseRate.Rest.LAST_LOADED);
        }

        /// True if the edition says something of the line: one that was read in part is silent on what it does not
        /// print.
        private boolean tells(Schedule.Edition edition) {
            return edition.complete() || rate(edition) != null;
        }

        private BaseRate earlier(Schedule.Edition before) {
            String rate = rate(before);
            return new BaseRate.Missing(List.of(), rate == null ? null : new BaseRate.Earlier(before, rate), null);
        }

        private BaseRate between(Schedule.Edition before, Schedule.Edition after) {
            String earlier = rate(before);
            String later = rate(after);
            if (earlier == null) {
                earlier = renumbered(before);
            }
            if (earlier != null && earlier.equals(later)) {
                return found(after, List.of(before, after), BaseRate.Rest.SAME_BEFORE_AND_AFTER);
            }
            List<String> candidates = new ArrayList<>();
            if (earlier != null) {
                candidates.addAll(Schedule.Row.rates(earlier));
            }
            if (later != null) {
                candidates.addAll(Schedule.Row.rates(later));
            }
            return new BaseRate.Missing(candidates);
        }

        /// The rate that every code bore from which the line came; null if they differ or none is known.
        private @Nullable String renumbered(Schedule.Edition before) {
            Set<@Nullable String> rates = new HashSet<>();
            for (Schedule.Renumbering one : schedule.renumberings()) {
                if (one.since().contains(line.digits())) {
                    one.was().forEach(was -> rates.add(new Asked(new Code(was), new Code(was), claimed).rate(before)));
                }
            }
            return rates.size() == 1 ? rates.iterator().next() : null;
        }

        private BaseRate found(Schedule.Edition edition, List<Schedule.Edition> used, BaseRate.Rest rest) {
            String rate = rate(edition);
            if (rate == null) {
                return new BaseRate.Missing(List.of());
            }
            List<String> parts = Schedule.Row.rates(rate);
            if (parts.size() > 1) {
                return new BaseRate.Missing(parts);
            }
            Schedule.Row own = row(code, edition, claimed);
            Schedule.Row lineRow = row(line, edition, claimed);
            List<String> units =
                    own != null && !own.units().isEmpty() ? own.units() : lineRow == null ? List.of() : lineRow.units();
            Schedule.Row rated = own != null && own.rate() != null ? own : lineRow;
            return new BaseRate.Found(
                    line,
                    rate,
                    units,
                    used,
                    rest,
                    rated == null ? null : rated.claim(),
                    rated == null ? Confidence.HIGH : rated.confidence());
        }

        /// The rate of a statistical number is that of its line, unless it prints its own.
        private @Nullable String rate(Schedule.Edition edition) {
            Schedule.Row own = row(code, edition, claimed);
            if (own != null && own.rate() != null) {
                return own.rate();
            }
            Schedule.Row lineRow = row(line, edition, claimed);
            return lineRow == null ? null : lineRow.rate();
        }
    }

    /// The row of a code in an edition: that of a claim, if one is made.
    private Schedule.@Nullable Row row(Code code, Schedule.Edition edition, Set<FactId> claimed) {
        for (Schedule.Row row : schedule.rows().get().getOrDefault(code.digits(), List.of())) {
            boolean asked = row.claim() == null ? claimed.isEmpty() : claimed.contains(row.claim());
            if (asked && row.editions().contains(edition.id())) {
                return row;
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
            case CodeFinding.Untold untold -> new BaseRate.UnknownCode(untold.nearest());
            case CodeFinding.Renumbered renumbered -> new BaseRate.UnknownCode(renumbered.instead());
        };
    }
}
