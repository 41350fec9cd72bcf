package org.truceline.ownership;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Value;

/// Ownership computed a second time, from the definitions, with names and decimals, slowly: for equity, rules of at
/// least a
/// threshold. Products are iterated; a share within a billionth of the threshold is taken to reach it.
final class NaiveOwnership {

    record Stake(String owner, String owned, BigDecimal low, BigDecimal high) {}

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal NEARLY = new BigDecimal("0.0000001");
    private static final int ROUNDS = 4000;

    private final List<Stake> stakes;
    private final BigDecimal threshold;
    private final Set<String> owners;
    private final Set<String> parties = new TreeSet<>();
    private final List<Set<String>> sure = new ArrayList<>();
    private final List<Set<String>> possible = new ArrayList<>();

    NaiveOwnership(List<Stake> stakes, BigDecimal threshold, Set<String> owners, List<Way> ways) {
        this.stakes = stakes;
        this.threshold = threshold;
        this.owners = owners;
        stakes.forEach(stake -> parties.addAll(List.of(stake.owner, stake.owned)));
        for (Way way : ways) {
            sure.add(covered(way, true));
            possible.add(covered(way, false));
        }
    }

    static NaiveOwnership of(Sketch sketch, String text, Value.OwnershipRule rule, String listed) {
        List<Stake> stakes = new ArrayList<>();
        for (String one : text.split(";", -1)) {
            String[] words = one.strip().split("[> ]+", -1);
            String share = words[2].equals("?") ? "0..100" : words[2];
            String[] ends = share.split("\\.\\.", -1);
            stakes.add(new Stake(words[0], words[1], new BigDecimal(ends[0]), new BigDecimal(ends[ends.length - 1])));
        }
        Set<String> owners = new TreeSet<>();
        for (String one : listed.split(" ", -1)) {
            String[] sides = one.split("=", -1);
            if (rule.feeders().contains(new ListId(sides[1]))) {
                owners.add(sides[0]);
            }
        }
        return new NaiveOwnership(stakes, rule.threshold(), owners, Way.of(rule));
    }

    /// Covered in every way.
    Set<String> surely() {
        Set<String> all = new TreeSet<>(sure.getFirst());
        sure.forEach(all::retainAll);
        all.removeAll(owners);
        return all;
    }

    /// Covered in some way.
    Set<String> possibly() {
        Set<String> any = new TreeSet<>();
        possible.forEach(any::addAll);
        any.removeAll(owners);
        return any;
    }

    private Set<String> covered(Way way, boolean surely) {
        if (way.added()) {
            return way.multiplied() ? product(owners, surely) : cascade(owners, surely);
        }
        Set<String> union = new TreeSet<>();
        for (String owner : owners) {
            union.addAll(way.multiplied() ? product(Set.of(owner), surely) : cascade(Set.of(owner), surely));
        }
        return union;
    }

    private Set<String> cascade(Set<String> from, boolean surely) {
        Set<String> set = new TreeSet<>(from);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (String party : parties) {
                if (!set.contains(party) && held(party, set, surely).compareTo(threshold) >= 0) {
                    set.add(party);
                    grown = true;
                }
            }
        }
        return set;
    }

    private BigDecimal total(String party) {
        return stakes.stream()
                .filter(stake -> stake.owned.equals(party))
                .map(Stake::low)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal held(String party, Set<String> set, boolean surely) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (Stake stake : stakes) {
            if (stake.owned.equals(party) && !stake.owner.equals(party) && set.contains(stake.owner)) {
                low = low.add(stake.low);
                high = high.add(stake.high);
            }
        }
        BigDecimal total = total(party);
        BigDecimal excess = total.subtract(WHOLE).max(BigDecimal.ZERO);
        if (surely) {
            return low.subtract(excess);
        }
        return excess.signum() > 0 ? high : high.min(WHOLE.subtract(total.subtract(low)));
    }

    /// Shares by iteration from nothing; only for stakes exactly known that nowhere exceed the whole.
    private Set<String> product(Set<String> from, boolean surely) {
        Map<String, BigDecimal> shares = new HashMap<>();
        from.forEach(owner -> shares.put(owner, BigDecimal.ONE));
        for (int round = 0; round < ROUNDS; round++) {
            for (String party : parties) {
                if (from.contains(party)) {
                    continue;
                }
                BigDecimal share = BigDecimal.ZERO;
                for (Stake stake : stakes) {
                    if (stake.owned.equals(party)) {
                        BigDecimal percent = surely ? stake.low : stake.high;
                        share = share.add(percent.movePointLeft(2)
                                .multiply(shares.getOrDefault(stake.owner, BigDecimal.ZERO), MathContext.DECIMAL64));
                    }
                }
                shares.put(party, share);
            }
        }
        Set<String> set = new TreeSet<>();
        shares.forEach((party, share) -> {
            if (share.movePointRight(2).add(NEARLY).compareTo(threshold) >= 0) {
                set.add(party);
            }
        });
        return set;
    }
}
