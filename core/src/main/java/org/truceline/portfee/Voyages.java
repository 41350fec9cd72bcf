package org.truceline.portfee;

import java.time.Instant;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Standing;
import org.truceline.timeline.FactValue;

/// The calls of ships, each priced with what went before: a voyage is charged at its first call, and charges of a year
/// count towards its limit. A call that owes nothing does not count.
///
/// The order in which calls are given does not matter. Of calls of one ship at one instant, the voyage whose name comes
/// first is taken first.
public final class Voyages {

    private final PortFees fees;
    private final List<MonthDay> years;

    private Voyages(PortFees fees, List<MonthDay> years) {
        this.fees = fees;
        this.years = List.copyOf(years);
    }

    /// The calls of ships to an authority.
    ///
    /// @param years the days on which the year of the limit may begin; empty for what the ledger says
    public static Voyages of(PortFees fees, List<MonthDay> years) {
        return new Voyages(fees, years);
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
            ship.sort(Comparator.comparing((Integer i) -> instant(calls.get(i)))
                    .thenComparing(i -> Objects.requireNonNull(calls.get(i).voyage()))
                    .thenComparing(i -> text(calls.get(i))));
            Log log = new Log(unread.getOrDefault(name, 0));
            for (int i : ship) {
                answers[i] = log.answer(calls.get(i));
            }
        });
        return List.of(answers);
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
        private final Set<String> voyages = new HashSet<>();

        Log(int unread) {
            charges.put(Standing.ENACTED, new Charges(fees, years, unread));
            for (Standing standing : CallAnswer.OTHERS) {
                charges.put(standing, new Charges(fees.with(standing), years, unread));
            }
        }

        CallAnswer answer(Call asked) {
            boolean first = voyages.add(Objects.requireNonNull(asked.voyage()));
            Map<Standing, CapState.Used> used = new EnumMap<>(Standing.class);
            Call call = first ? asked : settled(asked);
            charges.forEach((standing, one) -> {
                CapState.Used found = one.before(call);
                if (found != null) {
                    used.put(standing, found);
                }
            });
            CallAnswer answer = CallAnswer.of(fees, call, used, years);
            charges.forEach((standing, one) -> one.add(call, used.get(standing)));
            return answer;
        }
    }

    /// A call at a later port of its voyage.
    private Call settled(Call call) {
        Relation.Caps caps = Charges.caps(fees, instant(call));
        return caps == null ? call : call.with(caps.settled(), new FactValue.Text("yes"));
    }
}
