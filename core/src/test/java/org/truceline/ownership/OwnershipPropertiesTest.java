package org.truceline.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What holds of every pattern of ownership, and that both engines agree.
final class OwnershipPropertiesTest {

    private static final int TIMES = 3000;

    @Test
    void theSecondEngineAgreesInCascadeAlsoInDoubt() {
        for (String aggregate : List.of("yes", "no", "not-stated")) {
            each(true, pattern -> agree(pattern, aggregate, "cascade"));
        }
    }

    @Test
    void theSecondEngineAgreesOnProductsOfStakesThatAreKnown() {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            RandomHoldings pattern = RandomHoldings.of(random, false);
            agree(pattern, "yes", "multiply");
            agree(pattern, "not-stated", "not-stated");
        }
    }

    private static void agree(RandomHoldings pattern, String aggregate, String indirect) {
        Coverage coverage = pattern.under(aggregate, indirect);
        NaiveOwnership naive = pattern.naive(aggregate, indirect);
        Set<String> surely = names(coverage.parties(Outcome.COVERED));
        assertThat(surely).as(pattern + " " + aggregate).isEqualTo(naive.surely());
        Set<String> possibly = names(coverage.parties(Outcome.CANNOT_BE_RULED_OUT));
        possibly.addAll(surely);
        assertThat(possibly).as(pattern + " " + aggregate).isEqualTo(naive.possibly());
    }

    @Test
    void moreOwnersNeverCoverLess() {
        Random random = new Random(11);
        for (String indirect : List.of("cascade", "multiply")) {
            each(indirect.equals("cascade"), pattern -> {
                Set<Integer> more = new TreeSet<>(pattern.owners);
                more.add(random.nextInt(pattern.size));
                noLess(pattern.under("yes", indirect), pattern.with(more).under("yes", indirect), pattern);
                noLess(pattern.under("no", indirect), pattern.with(more).under("no", indirect), pattern);
            });
        }
    }

    @Test
    void higherStakesNeverCoverLessWhileNothingExceedsTheWhole() {
        Random random = new Random(13);
        each(false, pattern -> {
            List<int[]> higher = new ArrayList<>(pattern.stakes);
            if (higher.isEmpty()) {
                return;
            }
            int at = random.nextInt(higher.size());
            int[] one = higher.get(at);
            int room = 100 - pattern.total(one[1]);
            int more = one[2] + (room == 0 ? 0 : random.nextInt(room + 1));
            higher.set(at, new int[] {one[0], one[1], more, more});
            noLess(pattern.under("yes", "cascade"), pattern.with(higher).under("yes", "cascade"), pattern);
            noLess(pattern.under("no", "cascade"), pattern.with(higher).under("no", "cascade"), pattern);
        });
    }

    private static void noLess(Coverage before, Coverage after, RandomHoldings pattern) {
        for (int party = 0; party < pattern.size; party++) {
            if (before.surely(party)) {
                assertThat(after.surely(party)).as(pattern + " surely " + party).isTrue();
            }
            if (before.possibly(party)) {
                assertThat(after.possibly(party))
                        .as(pattern + " possibly " + party)
                        .isTrue();
            }
        }
    }

    @Test
    void theOrderOfStakesDoesNotMatter() {
        Random random = new Random(17);
        each(true, pattern -> {
            Coverage one = pattern.under("not-stated", "not-stated");
            Coverage other = pattern.shuffled(random).under("not-stated", "not-stated");
            for (Outcome outcome : Outcome.values()) {
                assertThat(other.parties(outcome)).as(pattern.toString()).isEqualTo(one.parties(outcome));
            }
        });
    }

    @Test
    void theCascadeCoversAtLeastWhatOneLevelCovers() {
        each(false, pattern -> {
            Coverage coverage = pattern.under("yes", "cascade");
            for (int party = 0; party < pattern.size; party++) {
                int company = party;
                int direct = pattern.stakes.stream()
                        .filter(one -> one[1] == company && one[0] != company && pattern.owners.contains(one[0]))
                        .mapToInt(one -> one[2])
                        .sum();
                if (direct >= 50) {
                    assertThat(coverage.surely(party)).as(pattern + " " + party).isTrue();
                }
            }
        });
    }

    @Test
    void aProofProvesAndNothingOfItCanBeLeftOut() {
        each(true, pattern -> {
            Coverage coverage = pattern.under("yes", "cascade");
            coverage.parties(Outcome.COVERED).stream().forEach(party -> {
                List<Finding.Held> proof = coverage.finding(party).proof();
                assertThat(proves(pattern, proof, party))
                        .as(pattern + " " + party)
                        .isTrue();
                for (Finding.Held held : proof) {
                    List<Finding.Held> without = new ArrayList<>(proof);
                    without.remove(held);
                    assertThat(proves(pattern, without, party))
                            .as(pattern + " without " + held)
                            .isFalse();
                }
            });
        });
    }

    /// By the definition, with the excess of every company as the whole pattern has it.
    private static boolean proves(RandomHoldings pattern, List<Finding.Held> proof, int party) {
        Set<Integer> set = new TreeSet<>(pattern.owners);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int company = 0; company < pattern.size; company++) {
                int one = company;
                int held = proof.stream()
                        .filter(stake -> stake.owned() == one && set.contains(stake.owner()))
                        .mapToInt(stake -> stake.percent().low() / Percent.ONE)
                        .sum();
                int excess = Math.max(0, pattern.total(company) - 100);
                if (held - excess >= 50) {
                    grown |= set.add(company);
                }
            }
        }
        return set.contains(party);
    }

    @Test
    void solvingAgainAfterChangesEqualsSolvingAnew() {
        Random random = new Random(19);
        for (Cascade.Reading reading : Cascade.Reading.values()) {
            for (int i = 0; i < TIMES; i++) {
                RandomHoldings pattern = RandomHoldings.of(random, i % 2 == 0);
                Holdings holdings = pattern.holdings();
                BitSet seeds = pattern.seeds();
                Cascade cascade = cascade(reading, holdings).solve(seeds);
                for (int step = 0; step < 5; step++) {
                    Holdings next = holdings;
                    BitSet owners = new BitSet();
                    for (int change = 0; change <= random.nextInt(3); change++) {
                        int owner = random.nextInt(pattern.size);
                        int owned = (owner + 1 + random.nextInt(pattern.size - 1)) % pattern.size;
                        Percent percent = random.nextInt(3) == 0 ? null : share(random);
                        next = next.with(StakeKind.EQUITY, owner, owned, percent, 99);
                        owners.set(owner);
                    }
                    BitSet flipped = new BitSet();
                    flipped.set(random.nextInt(pattern.size), random.nextInt(2) == 0);
                    BitSet added = (BitSet) flipped.clone();
                    added.andNot(seeds);
                    BitSet removed = (BitSet) flipped.clone();
                    removed.and(seeds);
                    seeds.xor(flipped);
                    cascade = cascade.change(
                            List.of(next.stakes(StakeKind.EQUITY)),
                            owners.stream().toArray(),
                            added,
                            removed);
                    Cascade anew = cascade(reading, next).solve(seeds);
                    assertThat(cascade.set()).as(pattern + " step " + step).isEqualTo(anew.set());
                    for (int party = 0; party < pattern.size; party++) {
                        assertThat(cascade.reach(party)).as(pattern + " reach").isEqualTo(anew.reach(party));
                    }
                    holdings = next;
                }
            }
        }
    }

    private static Percent share(Random random) {
        int low = random.nextInt(14);
        int high = random.nextInt(3) == 0 ? low + random.nextInt(20 - low) : low;
        return Percent.between(BigDecimal.valueOf(low * 5L), BigDecimal.valueOf(high * 5L));
    }

    private static Cascade cascade(Cascade.Reading reading, Holdings holdings) {
        return Cascade.empty(reading, 50 * Percent.ONE, holdings.parties(), List.of(holdings.stakes(StakeKind.EQUITY)));
    }

    private static void each(boolean doubt, Consumer<RandomHoldings> property) {
        Random random = new Random(5);
        for (int i = 0; i < TIMES; i++) {
            property.accept(RandomHoldings.of(random, doubt));
        }
    }

    private static Set<String> names(BitSet parties) {
        Set<String> names = new TreeSet<>();
        parties.stream().forEach(party -> names.add("" + party));
        return names;
    }
}
