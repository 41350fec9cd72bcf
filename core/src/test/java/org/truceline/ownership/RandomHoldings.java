package org.truceline.ownership;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Small patterns of ownership by chance, with circles, own shares and, where asked for, ranges and totals over the
/// whole.
final class RandomHoldings {

    /// Parties `0` to `size - 1`.
    final int size;

    final List<int[]> stakes;
    final Set<Integer> owners;

    private RandomHoldings(int size, List<int[]> stakes, Set<Integer> owners) {
        this.size = size;
        this.stakes = stakes;
        this.owners = owners;
    }

    /// @param doubt with ranges, and with totals over the whole
    static RandomHoldings of(Random random, boolean doubt) {
        int size = 3 + random.nextInt(6);
        List<int[]> stakes = new ArrayList<>();
        int[][] left = new int[size][1];
        for (int[] one : left) {
            one[0] = 20;
        }
        for (int owner = 0; owner < size; owner++) {
            for (int owned = 0; owned < size; owned++) {
                int steps = 1 + random.nextInt(14);
                boolean fits = doubt || steps <= left[owned][0];
                if (random.nextInt(3) == 0 && fits && (owner != owned || steps < 20)) {
                    int low = steps * 5;
                    int high = doubt && random.nextInt(3) == 0 ? Math.min(100, low + 5 * random.nextInt(12)) : low;
                    left[owned][0] -= steps;
                    stakes.add(new int[] {owner, owned, low, high});
                }
            }
        }
        Set<Integer> owners = new TreeSet<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            owners.add(random.nextInt(size));
        }
        return new RandomHoldings(size, stakes, owners);
    }

    RandomHoldings with(Set<Integer> others) {
        return new RandomHoldings(size, stakes, others);
    }

    RandomHoldings with(List<int[]> others) {
        return new RandomHoldings(size, others, owners);
    }

    RandomHoldings shuffled(Random random) {
        List<int[]> other = new ArrayList<>(stakes);
        Collections.shuffle(other, random);
        return with(other);
    }

    Holdings holdings() {
        Holdings.Builder builder = new Holdings.Builder();
        for (int i = 0; i < stakes.size(); i++) {
            int[] one = stakes.get(i);
            builder.add(
                    StakeKind.EQUITY,
                    one[0],
                    one[1],
                    Percent.between(BigDecimal.valueOf(one[2]), BigDecimal.valueOf(one[3])),
                    i);
        }
        return builder.build(size);
    }

    BitSet seeds() {
        BitSet seeds = new BitSet();
        owners.forEach(seeds::set);
        return seeds;
    }

    Coverage under(String aggregate, String indirect) {
        return Coverage.of(
                Sketch.rule("50", aggregate, indirect), holdings(), new Owners(seeds(), seeds(), new BitSet()));
    }

    NaiveOwnership naive(String aggregate, String indirect) {
        List<NaiveOwnership.Stake> named = new ArrayList<>();
        stakes.forEach(one -> named.add(new NaiveOwnership.Stake(
                "" + one[0], "" + one[1], BigDecimal.valueOf(one[2]), BigDecimal.valueOf(one[3]))));
        Set<String> names = new TreeSet<>();
        owners.forEach(owner -> names.add("" + owner));
        return new NaiveOwnership(named, BigDecimal.valueOf(50), names, Way.of(Sketch.rule("50", aggregate, indirect)));
    }

    /// Total percent stated of a party.
    int total(int party) {
        return stakes.stream()
                .filter(one -> one[1] == party)
                .mapToInt(one -> one[2])
                .sum();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("owners " + owners + ":");
        stakes.forEach(one -> text.append(' ')
                .append(one[0])
                .append('>')
                .append(one[1])
                .append(' ')
                .append(one[2])
                .append("..")
                .append(one[3])
                .append(';'));
        return text.toString();
    }
}
