package org.truceline.ownership;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What asks for more care, though it does not cover, of every party of a coverage.
///
/// Found in one pass over the parties and, where there are kinds that the rule does not count, one over their stakes.
///
/// Shape: one bit by party and flag. Immutable and thread-safe.
public final class Flags {

    private final List<Stakes> counted;
    private final Map<Finding.Flag, BitSet> flagged = new EnumMap<>(Finding.Flag.class);

    Flags(Coverage coverage) {
        Holdings holdings = coverage.holdings();
        this.counted = Solved.kinds(coverage.rule().stakes(), holdings);
        for (Finding.Flag flag : Finding.Flag.values()) {
            flagged.put(flag, new BitSet(holdings.parties()));
        }
        BitSet other = other(coverage);
        BigDecimal above = coverage.rule().flagAbove();
        int begins = above == null ? Integer.MAX_VALUE : Percent.needed(above, true);
        int needed = Solved.needed(coverage.rule());
        for (int party = 0; party < holdings.parties(); party++) {
            Outcome outcome = coverage.outcome(party);
            if (outcome == Outcome.NOT_COVERED) {
                int reach = coverage.reach(party);
                set(Finding.Flag.MINORITY, party, reach >= begins);
                set(Finding.Flag.OWN_SHARES, party, ownShares(party, reach, needed));
                set(Finding.Flag.UNTOLD, party, reach + untold(party) >= needed);
            }
            boolean counts = outcome == Outcome.NOT_COVERED || outcome == Outcome.CANNOT_BE_RULED_OUT;
            set(Finding.Flag.OTHER_INTEREST, party, counts && other.get(party));
        }
    }

    private void set(Finding.Flag flag, int party, boolean raised) {
        if (raised) {
            parties(flag).set(party);
        }
    }

    /// The set itself.
    private BitSet parties(Finding.Flag flag) {
        return flagged.computeIfAbsent(flag, any -> new BitSet());
    }

    /// The parties that have a flag, by number.
    public BitSet having(Finding.Flag flag) {
        return (BitSet) parties(flag).clone();
    }

    /// The parties that have any flag but this one, by number.
    public BitSet beside(Finding.Flag other) {
        BitSet found = new BitSet();
        flagged.forEach((flag, parties) -> {
            if (flag != other) {
                found.or(parties);
            }
        });
        return found;
    }

    /// How many parties have a flag.
    public int count(Finding.Flag flag) {
        return parties(flag).cardinality();
    }

    /// The flags of a party.
    public Set<Finding.Flag> of(int party) {
        Set<Finding.Flag> found = EnumSet.noneOf(Finding.Flag.class);
        flagged.forEach((flag, parties) -> {
            if (parties.get(party)) {
                found.add(flag);
            }
        });
        return found;
    }

    /// What nobody stated holds of a party, in the kind of which most is stated; in millionths of a percent.
    int untold(int party) {
        int told = 0;
        for (Stakes stakes : counted) {
            told = Math.max(told, stakes.total[party]);
        }
        return Math.max(0, Percent.WHOLE - told);
    }

    /// True if of what a company does not hold in itself the owners hold enough.
    private boolean ownShares(int party, int reach, int needed) {
        if (reach > 0) {
            for (Stakes stakes : counted) {
                int own = stakes.own(party);
                if (own > 0 && (long) reach * Percent.WHOLE >= (long) needed * (Percent.WHOLE - own)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Parties in which holders that count, or may, have interests of a kind that the rule does not count.
    private static BitSet other(Coverage coverage) {
        Holdings holdings = coverage.holdings();
        BitSet found = new BitSet(holdings.parties());
        for (StakeKind kind : StakeKind.values()) {
            if (!holdings.has(kind) || coverage.rule().stakes().contains(kind.text())) {
                continue;
            }
            Stakes stakes = holdings.stakes(kind);
            for (int holder = 0; holder < holdings.parties(); holder++) {
                if (stakes.holds(holder) && coverage.possibly(holder)) {
                    for (int company : stakes.of(holder).owned) {
                        found.set(company);
                    }
                }
            }
        }
        return found;
    }
}
