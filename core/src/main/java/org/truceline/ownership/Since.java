package org.truceline.ownership;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Value;

/// What a rule says of parties now that it did not say before, since stakes or owners changed.
///
/// Solved once, and again from there.
///
/// Shape: nine to ten bytes a party besides the coverage. Not thread-safe.
public final class Since {

    private final Holdings holdings;
    private final Owners owners;
    private final Map<Outcome, BitSet> outcome = new EnumMap<>(Outcome.class);
    private final int[] least;
    private final int[] most;
    private final Coverage now;
    private @Nullable List<Incoming> old;
    private @Nullable List<Incoming> next;

    /// Why something is another than before.
    public sealed interface Cause {

        /// A stake.
        ///
        /// @param before null if there was none
        /// @param after  null if there is none any more
        record Stake(
                StakeKind kind,
                int owner,
                int owned,
                @Nullable Percent before,
                @Nullable Percent after) implements Cause {}

        /// A party is one of the owners from which the rule starts, or may be, that was not; or the reverse.
        record Owner(int party, boolean is) implements Cause {}
    }

    private Since(Holdings holdings, Owners owners, Coverage before, Holdings after, Owners others) {
        int parties = holdings.parties();
        this.holdings = holdings;
        this.owners = owners;
        this.least = new int[parties];
        this.most = new int[parties];
        for (int party = 0; party < parties; party++) {
            outcome.computeIfAbsent(before.outcome(party), any -> new BitSet()).set(party);
            least[party] = before.low(party);
            most[party] = before.reach(party);
        }
        this.now = before.changed(after, holdings.changed(after), others);
    }

    /// Applies a rule to holdings and owners as they were, and as they are.
    ///
    /// @param after holdings among the same parties
    public static Since of(Value.OwnershipRule rule, Holdings before, Owners owners, Holdings after, Owners others) {
        return new Since(before, owners, Coverage.of(rule, before, owners), after, others);
    }

    /// What the rule says now.
    public Coverage now() {
        return now;
    }

    /// Parties of which it says something else than before, by number.
    public List<Integer> parties() {
        return IntStream.range(0, least.length)
                .filter(party -> before(party) != now.outcome(party))
                .boxed()
                .toList();
    }

    /// What it said of a party.
    public Outcome before(int party) {
        for (Map.Entry<Outcome, BitSet> one : outcome.entrySet()) {
            if (one.getValue().get(party)) {
                return one.getKey();
            }
        }
        return Outcome.NOT_COVERED;
    }

    /// The least that the owners held of a party, in percent.
    public BigDecimal leastBefore(int party) {
        return Percent.decimal(least[party]);
    }

    /// The most that they held, in percent.
    public BigDecimal mostBefore(int party) {
        return Percent.decimal(most[party]);
    }

    /// The stakes and owners that changed, on the ways by which owners reach a party or did.
    public Set<Cause> causes(int party) {
        List<Incoming> was = old == null ? incoming(holdings) : old;
        old = was;
        List<Incoming> is = next == null ? incoming(now.holdings()) : next;
        next = is;
        Set<Cause> found = new LinkedHashSet<>();
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(party));
        seen.set(party);
        while (!open.isEmpty()) {
            int company = open.pop();
            standing(company, found);
            for (int kind = 0; kind < was.size(); kind++) {
                Map<Integer, Percent> before = held(was.get(kind), company);
                Map<Integer, Percent> after = held(is.get(kind), company);
                Set<Integer> holders = new LinkedHashSet<>(before.keySet());
                holders.addAll(after.keySet());
                for (int holder : holders) {
                    Percent one = before.get(holder);
                    Percent other = after.get(holder);
                    if (one == null || !one.equals(other)) {
                        found.add(new Cause.Stake(was.get(kind).kind(), holder, company, one, other));
                    }
                    if (!seen.get(holder) && counts(holder)) {
                        seen.set(holder);
                        open.add(holder);
                    }
                }
            }
        }
        return found;
    }

    private void standing(int party, Set<Cause> found) {
        boolean is = now.owners().possible().get(party);
        boolean surely = now.owners().certain().get(party);
        if (is != owners.possible().get(party) || surely != owners.certain().get(party)) {
            found.add(new Cause.Owner(party, is));
        }
    }

    private boolean counts(int party) {
        return now.possibly(party) || before(party) != Outcome.NOT_COVERED;
    }

    private List<Incoming> incoming(Holdings from) {
        List<Incoming> kinds = new ArrayList<>();
        for (StakeKind kind : StakeKind.values()) {
            boolean counts = now.rule().stakes().contains(kind.text())
                    || now.rule().perhaps().contains(kind.text());
            if (counts && (holdings.has(kind) || now.holdings().has(kind))) {
                kinds.add(Incoming.of(kind, from.stakes(kind), from.parties()));
            }
        }
        return kinds;
    }

    private static Map<Integer, Percent> held(Incoming incoming, int company) {
        Map<Integer, Percent> held = new TreeMap<>();
        incoming.of(company).forEach(one -> held.put(one.owner(), one.percent()));
        return held;
    }
}
