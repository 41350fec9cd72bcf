package org.truceline.ownership;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Value;

/// What a rule says of every party, given who holds how much of whom and who the owners are.
///
/// Every outcome is exact. It does not depend on the order of stakes or owners. More owners or higher stakes never take
/// a
/// party out of what is covered, save where the owners of a company are then said to hold more than all of it. In
/// products
/// through a circle that ranges carry past the whole, a share is bounded only roughly; that may leave a doubt, never
/// clear one.
///
/// Immutable; safe to share between threads once [#finding(int)] and [#flags()] were called.
public final class Coverage {

    /// So many owners whose stakes changed, or one in so many parties, are few; of more all is solved anew, which takes
    /// less.
    private static final int FEW = 64;

    private static final int ONE_IN = 1000;

    private final Value.OwnershipRule rule;
    private final Holdings holdings;
    private final Owners owners;
    private final Map<Way, Solved> solved;
    private @Nullable Explained explained;
    private @Nullable Flags flags;

    private Coverage(Value.OwnershipRule rule, Holdings holdings, Owners owners, Map<Way, Solved> solved) {
        this.rule = rule;
        this.holdings = holdings;
        this.owners = owners;
        this.solved = solved;
    }

    /// Applies a rule.
    public static Coverage of(Value.OwnershipRule rule, Holdings holdings, Owners owners) {
        Map<Way, Solved> solved = new LinkedHashMap<>();
        for (Way way : Way.of(rule, holdings)) {
            solved.put(way, Solved.of(way, rule, holdings, owners));
        }
        return new Coverage(rule, holdings, owners, solved);
    }

    /// Applies the same rule after changes, from what is solved already. Where stakes of all owners are added up, only
    /// what rests on the changes is solved again; where each owner counts alone, the owners that hold anything of
    /// it.
    ///
    /// Equal to [#of] with the same holdings and owners. This coverage is spent: it must not be asked any more.
    ///
    /// @param next    holdings among the same parties; of other kinds of stakes than before, or with many changes,
    /// all is solved
    /// anew
    /// @param changed owners whose stakes in others are not the same as before, each once
    public Coverage changed(Holdings next, int[] changed, Owners others) {
        boolean many = changed.length > Math.max(FEW, holdings.parties() / ONE_IN);
        if (many || !next.kinds().equals(holdings.kinds()) || holdings.parties() != next.parties()) {
            return of(rule, next, others);
        }
        Map<Way, Solved> again = new LinkedHashMap<>();
        solved.forEach((way, one) -> {
            List<String> kinds = way.kinds(rule);
            Change change = new Change(
                    Solved.kinds(kinds, holdings), Solved.kinds(kinds, next), changed, owners, others, next.parties());
            again.put(way, one.again(rule, change));
        });
        return new Coverage(rule, next, others, again);
    }

    public Value.OwnershipRule rule() {
        return rule;
    }

    public Holdings holdings() {
        return holdings;
    }

    public Owners owners() {
        return owners;
    }

    /// The ways of counting that the rule leaves.
    public List<Way> ways() {
        return List.copyOf(solved.keySet());
    }

    /// What the rule says of a party, by its number.
    public Outcome outcome(int party) {
        if (owners.certain().get(party)) {
            return Outcome.OWNER;
        }
        boolean surely = true;
        boolean possibly = owners.possible().get(party);
        for (Solved one : solved.values()) {
            surely &= one.surely(party);
            possibly |= one.possibly(party);
        }
        if (!possibly) {
            return Outcome.NOT_COVERED;
        }
        if (owners.outside().get(party)) {
            return Outcome.OUTSIDE;
        }
        return surely ? Outcome.COVERED : Outcome.CANNOT_BE_RULED_OUT;
    }

    /// The parties of an outcome, by number.
    public BitSet parties(Outcome outcome) {
        BitSet found = new BitSet(holdings.parties());
        for (int party = 0; party < holdings.parties(); party++) {
            found.set(party, outcome(party) == outcome);
        }
        return found;
    }

    /// What asks for more care, of every party.
    public Flags flags() {
        Flags made = flags;
        if (made == null) {
            made = new Flags(this);
            flags = made;
        }
        return made;
    }

    /// The least that the owners hold of a party in any way of counting, in percent.
    public BigDecimal least(int party) {
        return Percent.decimal(low(party));
    }

    /// The same in millionths of a percent.
    int low(int party) {
        int least = Percent.WHOLE;
        for (Solved one : solved.values()) {
            least = Math.min(least, one.least(party));
        }
        return least;
    }

    /// The largest aggregate that the owners reach of a party in any way of counting, in percent.
    public BigDecimal most(int party) {
        return Percent.decimal(reach(party));
    }

    /// The same in millionths of a percent.
    int reach(int party) {
        int most = 0;
        for (Solved one : solved.values()) {
            most = Math.max(most, one.most(party));
        }
        return most;
    }

    /// What each way of counting says of a party.
    public List<Finding.ByWay> byWay(int party) {
        List<Finding.ByWay> found = new ArrayList<>();
        solved.forEach((way, one) -> found.add(new Finding.ByWay(
                way,
                Percent.decimal(one.least(party)),
                Percent.decimal(one.most(party)),
                one.surely(party),
                one.possibly(party))));
        return found;
    }

    /// Why the outcome of a party is what it is.
    public Finding finding(int party) {
        return explained().finding(party);
    }

    /// For every party the marks of the owners whose holdings reach it through parties that are, or may be, covered.
    ///
    /// @param mark by party, marks of each owner as bits; none for whoever has none
    public int[] reached(int[] mark) {
        return explained().reaching().marks(mark);
    }

    private Explained explained() {
        Explained made = explained;
        if (made == null) {
            made = new Explained(this);
            explained = made;
        }
        return made;
    }

    boolean surely(int party) {
        return owners.certain().get(party) || solved.values().stream().allMatch(one -> one.surely(party));
    }

    boolean possibly(int party) {
        return owners.possible().get(party) || solved.values().stream().anyMatch(one -> one.possibly(party));
    }
}
