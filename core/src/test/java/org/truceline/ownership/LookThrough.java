package org.truceline.ownership;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What seeds hold of each company when the stakes along a chain are multiplied: the least solution of
/// `share(company) = sum of stake x share(owner)`, the share of a seed being one. Exact.
///
/// What a company holds in itself, and what companies of a circle hold in each other, is thereby shared among the
/// others.
/// Where the stakes of a circle add up to more than the whole, or a circle has more than [#LARGEST] companies, its
/// shares
/// lie between nothing and all.
final class LookThrough {

    /// Companies of one circle that are solved together.
    static final int LARGEST = 80;

    private final Stakes stakes;
    private final Map<Integer, Fraction> least = new HashMap<>();
    private final Map<Integer, Fraction> most = new HashMap<>();

    private LookThrough(Stakes stakes) {
        this.stakes = stakes;
    }

    /// The shares that these seeds hold together.
    static LookThrough of(Stakes stakes, BitSet seeds) {
        LookThrough through = new LookThrough(stakes);
        List<Circle.In> order = Circle.order(stakes, seeds);
        seeds.stream().forEach(seed -> {
            through.least.put(seed, Fraction.ONE);
            through.most.put(seed, Fraction.ONE);
        });
        for (Circle.In circle : order) {
            if (circle.companies().size() == 1) {
                through.single(circle);
            } else {
                through.together(circle);
            }
        }
        return through;
    }

    Fraction least(int company) {
        return least.getOrDefault(company, Fraction.ZERO);
    }

    Fraction most(int company) {
        return most.getOrDefault(company, Fraction.ZERO);
    }

    /// Companies in which the seeds hold anything at all, the seeds among them.
    Iterable<Integer> reached() {
        return most.keySet();
    }

    private void single(Circle.In circle) {
        int company = circle.companies().getFirst();
        Fraction low = Fraction.ZERO;
        Fraction high = Fraction.ZERO;
        for (Circle.Stake stake : circle.stakes()) {
            low = low.plus(Fraction.of(stake.low()).times(least(stake.owner())));
            high = high.plus(Fraction.of(stake.high()).times(most(stake.owner())));
        }
        put(company, shared(low, stakes.own(company)), shared(high, ownMost(company)));
    }

    private int ownMost(int company) {
        Percent own = stakes.own.get(company);
        return own == null ? 0 : own.high();
    }

    /// What others hold, once what the company holds in itself is shared among them.
    private static Fraction shared(Fraction others, int own) {
        if (own == 0 || others.isZero()) {
            return others;
        }
        return own == Percent.WHOLE ? Fraction.ONE : others.by(Fraction.of(Percent.WHOLE - own));
    }

    private void put(int company, Fraction low, Fraction high) {
        int total = stakes.total[company];
        Fraction sure = low;
        if (total > Percent.WHOLE) {
            int excess = Math.min(total - Percent.WHOLE, Percent.WHOLE);
            sure = low.minus(Fraction.of(excess));
        }
        Fraction bounded = sure.compareTo(Fraction.ZERO) < 0 ? Fraction.ZERO : sure;
        Fraction above = high.compareTo(Fraction.ONE) > 0 ? Fraction.ONE : high;
        if (!above.isZero()) {
            least.put(company, bounded.compareTo(above) > 0 ? above : bounded);
            most.put(company, above);
        }
    }

    private void together(Circle.In circle) {
        List<Integer> companies = circle.companies();
        boolean past = companies.size() > LARGEST
                || companies.stream().anyMatch(company -> stakes.total[company] > Percent.WHOLE);
        if (past) {
            companies.forEach(company -> {
                least.put(company, Fraction.ZERO);
                most.put(company, Fraction.ONE);
            });
            return;
        }
        Map<Integer, Fraction> low = solved(circle, false);
        boolean over = highOver(circle);
        Map<Integer, Fraction> high = over ? Map.of() : solved(circle, true);
        companies.forEach(company -> put(
                company,
                low.getOrDefault(company, Fraction.ZERO),
                over ? Fraction.ONE : high.getOrDefault(company, Fraction.ZERO)));
    }

    /// True if the stakes from above leave some company of the circle with more than the whole.
    private boolean highOver(Circle.In circle) {
        Map<Integer, Long> sums = new HashMap<>();
        for (Circle.Stake stake : circle.stakes()) {
            sums.merge(stake.owned(), (long) stake.high(), Long::sum);
        }
        for (int company : circle.companies()) {
            sums.merge(company, (long) ownMost(company), Long::sum);
        }
        return sums.values().stream().anyMatch(sum -> sum > Percent.WHOLE);
    }

    /// Solves a circle by elimination. A circle that nobody outside holds anything of has no share.
    private Map<Integer, Fraction> solved(Circle.In circle, boolean high) {
        List<Integer> companies = circle.companies();
        int size = companies.size();
        Map<Integer, Integer> place = new HashMap<>();
        companies.forEach(company -> place.put(company, place.size()));
        Fraction[][] rows = new Fraction[size][size + 1];
        for (int i = 0; i < size; i++) {
            Arrays.fill(rows[i], Fraction.ZERO);
            int company = companies.get(i);
            rows[i][i] = Fraction.ONE.minus(Fraction.of(high ? ownMost(company) : stakes.own(company)));
        }
        for (Circle.Stake stake : circle.stakes()) {
            int row = place.getOrDefault(stake.owned(), -1);
            Fraction percent = Fraction.of(high ? stake.high() : stake.low());
            Integer column = place.get(stake.owner());
            if (column == null) {
                Fraction share = high ? most(stake.owner()) : least(stake.owner());
                rows[row][size] = rows[row][size].plus(percent.times(share));
            } else {
                rows[row][column] = rows[row][column].minus(percent);
            }
        }
        eliminate(rows);
        Map<Integer, Fraction> found = new HashMap<>();
        for (int i = 0; i < size; i++) {
            found.put(companies.get(i), rows[i][size]);
        }
        return found;
    }

    private static void eliminate(Fraction[][] rows) {
        int size = rows.length;
        for (int i = 0; i < size; i++) {
            Fraction pivot = rows[i][i];
            if (pivot.isZero()) {
                Arrays.fill(rows[i], Fraction.ZERO);
                for (Fraction[] row : rows) {
                    row[i] = Fraction.ZERO;
                }
                continue;
            }
            for (int column = i; column <= size; column++) {
                rows[i][column] = rows[i][column].by(pivot);
            }
            for (int other = 0; other < size; other++) {
                Fraction factor = rows[other][i];
                if (other == i || factor.isZero()) {
                    continue;
                }
                for (int column = i; column <= size; column++) {
                    rows[other][column] = rows[other][column].minus(factor.times(rows[i][column]));
                }
            }
        }
    }
}
