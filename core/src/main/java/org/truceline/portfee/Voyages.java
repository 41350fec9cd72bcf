package org.truceline.portfee;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Standing;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;

/// The calls of ships, each priced with what went before: a voyage is charged at its first call, and charges of a year
/// count towards its limit. A call that owes nothing does not count.
///
/// The order in which calls are given does not matter. Of calls of one ship at one instant, the voyage whose name comes
/// first is taken first. A call of which only the day is known may lie anywhere in that day: where its place among
/// others
/// of the day changes what is owed, the fee has bounds.
public final class Voyages {

    /// The time of arrival, as a fact that is missing where only the day is stated.
    public static final FactId ARRIVAL = new FactId("arrival");

    private final PortFees fees;
    private final List<MonthDay> years;
    private final boolean daysFirst;

    /// @param daysFirst true if a call of which only the day is known is placed at the beginning of that day
    private Voyages(PortFees fees, List<MonthDay> years, boolean daysFirst) {
        this.fees = fees;
        this.years = List.copyOf(years);
        this.daysFirst = daysFirst;
    }

    /// The calls of ships to an authority.
    ///
    /// @param years the days on which the year of the limit may begin; empty for what the ledger says
    public static Voyages of(PortFees fees, List<MonthDay> years) {
        return new Voyages(fees, years, false);
    }

    /// The answer for each call, in the order given. Each ship's calls name the ship and the voyage.
    ///
    /// @throws IllegalArgumentException if a call names no ship or no voyage
    public List<CallAnswer> answers(List<Call> calls) {
        return answers(calls, Map.of());
    }

    /// The same where some voyages of a ship could not be read: they may have been charged at any time.
    ///
    /// @param unread how many, by ship
    /// @throws IllegalArgumentException if a call names no ship or no voyage
    public List<CallAnswer> answers(List<Call> calls, Map<String, Integer> unread) {
        Map<String, List<Integer>> ships = new TreeMap<>();
        for (int i = 0; i < calls.size(); i++) {
            Call call = calls.get(i);
            if (call.ship() == null || call.voyage() == null) {
                throw new IllegalArgumentException("a call names no ship or no voyage: " + call);
            }
            ships.computeIfAbsent(call.ship(), absent -> new ArrayList<>()).add(i);
        }
        CallAnswer[] answers = new CallAnswer[calls.size()];
        ships.forEach((name, ship) -> {
            int lost = unread.getOrDefault(name, 0);
            run(ship, calls, lost, answers);
            if (untimed(ship, calls)) {
                CallAnswer[] reversed = new CallAnswer[calls.size()];
                new Voyages(fees, years, !daysFirst).run(ship, calls, lost, reversed);
                for (int i : ship) {
                    answers[i] = answers[i].or(reversed[i], ARRIVAL, null);
                }
            }
        });
        return List.of(answers);
    }

    private void run(List<Integer> ship, List<Call> calls, int lost, CallAnswer[] answers) {
        Comparator<Integer> ties = Comparator.comparing(
                        (Integer i) -> Objects.requireNonNull(calls.get(i).voyage()))
                .thenComparing(i -> text(calls.get(i)));
        List<Integer> ordered = new ArrayList<>(ship);
        ordered.sort(Comparator.comparing((Integer i) -> placed(calls.get(i)))
                .thenComparing(daysFirst ? ties.reversed() : ties));
        Log log = new Log(lost, together(ordered, calls));
        for (int i : ordered) {
            answers[i] = log.answer(calls.get(i));
        }
    }

    /// The calls of each voyage, in order.
    private static Map<String, List<Call>> together(List<Integer> ordered, List<Call> calls) {
        Map<String, List<Call>> together = new HashMap<>();
        for (int i : ordered) {
            together.computeIfAbsent(Objects.requireNonNull(calls.get(i).voyage()), absent -> new ArrayList<>())
                    .add(calls.get(i));
        }
        return together;
    }

    /// True if the order of the calls of a ship is not told: a call of which only the day is known, on a day with
    /// another.
    private boolean untimed(List<Integer> ship, List<Call> calls) {
        Map<LocalDate, Integer> onDay = new HashMap<>();
        ship.forEach(i -> onDay.merge(day(calls.get(i)), 1, Integer::sum));
        return ship.stream()
                .map(calls::get)
                .anyMatch(call -> call.arrival() instanceof AsOf.Day && onDay.getOrDefault(day(call), 0) > 1);
    }

    private LocalDate day(Call call) {
        return instant(call).atZone(fees.zone()).toLocalDate();
    }

    /// Where a call stands among the others of its ship.
    private Instant placed(Call call) {
        return daysFirst && call.arrival() instanceof AsOf.Day(LocalDate day)
                ? day.atStartOfDay(fees.zone()).toInstant()
                : instant(call);
    }

    private Instant instant(Call call) {
        return call.arrival().in(fees.zone());
    }

    /// Everything stated, so that equal calls alone are interchangeable.
    private static String text(Call call) {
        StringBuilder text = new StringBuilder();
        for (FactId fact : new TreeSet<>(call.facts().keySet())) {
            text.append(fact).append('=').append(call.facts().get(fact)).append(';');
        }
        return text.toString();
    }

    /// The calls of one ship so far, as statements of each standing have them.
    private final class Log {

        private final Map<Standing, Charges> charges = new EnumMap<>(Standing.class);
        private final Map<String, List<Call>> together;
        private final Set<String> begun = new HashSet<>();
        private final Set<String> settled = new HashSet<>();

        Log(int unread, Map<String, List<Call>> together) {
            this.together = together;
            charges.put(Standing.ENACTED, new Charges(fees, years, unread));
            for (Standing standing : CallAnswer.OTHERS) {
                charges.put(standing, new Charges(fees.with(standing), years, unread));
            }
        }

        CallAnswer answer(Call asked) {
            Ways ways = ways(asked);
            Map<Standing, CapState.Used> used = new EnumMap<>(Standing.class);
            charges.forEach((standing, one) -> {
                CapState.Used found = one.before(asked);
                if (found != null) {
                    used.put(standing, found);
                }
            });
            CallAnswer answer = CallAnswer.of(fees, ways.calls().getFirst(), used, years);
            for (Call way : ways.calls().subList(1, ways.calls().size())) {
                Relation.Doubt doubt = Objects.requireNonNull(ways.doubt());
                answer = answer.or(CallAnswer.of(fees, way, used, years), doubt.by(), doubt.reading());
            }
            charges.forEach((standing, one) -> one.add(ways.calls(), used.get(standing)));
            return answer;
        }

        private Ways ways(Call asked) {
            Relation.Caps caps = Charges.caps(fees, instant(asked));
            String voyage = Objects.requireNonNull(asked.voyage());
            boolean first = begun.add(voyage);
            if (caps == null) {
                settled.add(voyage);
                return new Ways(List.of(asked), null);
            }
            Ways ways = first ? counted(asked, caps) : later(asked, caps);
            if (fees.assess(asked).exemption() == null) {
                settled.add(voyage);
            }
            return ways;
        }

        /// A call at a later port of its voyage: settled, unless every call before it was exempt and the text leaves
        /// open
        /// what follows.
        private Ways later(Call asked, Relation.Caps caps) {
            Call done = asked.with(caps.settled(), new FactValue.Text("yes"));
            Relation.Doubt doubt = caps.exempts();
            if (doubt == null || settled.contains(asked.voyage())) {
                return new Ways(List.of(done), null);
            }
            Boolean read = asked.says(doubt.by());
            return read == null ? new Ways(List.of(done, asked), doubt) : new Ways(List.of(read ? done : asked), null);
        }

        /// The first call of a voyage: with its own units, with those of the whole voyage, or with both where the text
        /// leaves it open.
        private Ways counted(Call asked, Relation.Caps caps) {
            List<Call> calls = together.getOrDefault(Objects.requireNonNull(asked.voyage()), List.of());
            Relation.AddsUp adds = caps.addsUp();
            if (adds == null || calls.size() < 2) {
                return new Ways(List.of(asked), null);
            }
            Call whole = whole(asked, adds.unit(), calls);
            Boolean read = asked.says(adds.doubt().by());
            return read == null
                    ? new Ways(List.of(asked, whole), adds.doubt())
                    : new Ways(List.of(read ? whole : asked), null);
        }

        private Call whole(Call asked, FactId unit, List<Call> calls) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Call call : calls) {
                if (!(call.facts().get(unit) instanceof FactValue.Amount amount)) {
                    return asked.without(unit);
                }
                sum = sum.add(amount.number());
            }
            return asked.with(unit, new FactValue.Amount(sum));
        }
    }

    /// What a call may count as.
    ///
    /// @param doubt what the text leaves open; null if there is one way
    private record Ways(List<Call> calls, Relation.@Nullable Doubt doubt) {}
}
