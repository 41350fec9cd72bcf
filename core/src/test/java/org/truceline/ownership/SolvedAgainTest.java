package org.truceline.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Value;

/// After changes of stakes and owners a coverage that is solved again equals one that is solved anew, for every form of
/// a rule: with circles, own shares, ranges, unknown stakes, totals over the whole, and owners in doubt.
final class SolvedAgainTest {

    private static final int TIMES = 1500;

    /// A stake: kind, holder, company, least and most in percent.
    private record Stake(StakeKind kind, int owner, int owned, int low, int high) {}

    @ParameterizedTest
    @CsvSource({
        "yes, cascade, at-least, 50",
        "no, cascade, at-least, 50",
        "not-stated, cascade, at-least, 25",
        "yes, multiply, at-least, 25",
        "no, multiply, at-least, 25",
        "not-stated, not-stated, at-least, 25",
        "yes, not-stated, more-than, 20",
        "not-stated, multiply, more-than, 50"
    })
    void aCoverageSolvedAgainEqualsOneSolvedAnew(
            String aggregate, String indirect, String compare, BigDecimal threshold) {
        Value.OwnershipRule rule = rule(aggregate, indirect, compare, threshold);
        Random random = new Random(41);
        for (int time = 0; time < TIMES; time++) {
            int parties = 3 + random.nextInt(7);
            boolean doubt = time % 2 == 0;
            List<Stake> stakes = new ArrayList<>();
            for (int i = 0; i < parties * 2; i++) {
                change(stakes, parties, doubt, random);
            }
            Owners owners = owners(parties, doubt, random);
            Holdings holdings = holdings(stakes, parties);
            Coverage coverage = Coverage.of(rule, holdings, owners);
            for (int step = 0; step < 4; step++) {
                for (int i = 0; i <= random.nextInt(3); i++) {
                    change(stakes, parties, doubt, random);
                }
                Owners others = random.nextInt(2) == 0 ? owners : owners(parties, doubt, random);
                Holdings next = holdings(stakes, parties);
                coverage = coverage.changed(next, holdings.changed(next), others);
                same(coverage, Coverage.of(rule, next, others), stakes + " step " + step);
                holdings = next;
                owners = others;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "yes, cascade",
        "no, cascade",
        "yes, multiply",
        "no, multiply",
        "not-stated, not-stated",
    })
    void soItIsWhereSingleStakesTakeThePlaceOfOthers(String aggregate, String indirect) {
        Value.OwnershipRule rule = rule(aggregate, indirect, "at-least", BigDecimal.valueOf(25));
        Random random = new Random(43);
        for (int time = 0; time < TIMES; time++) {
            RandomHoldings pattern = RandomHoldings.of(random, time % 3 == 0);
            Holdings holdings = pattern.holdings();
            Owners owners = owners(pattern.size, true, random);
            Coverage coverage = Coverage.of(rule, holdings, owners);
            for (int step = 0; step < 4; step++) {
                int owner = random.nextInt(pattern.size);
                int owned = (owner + 1 + random.nextInt(pattern.size - 1)) % pattern.size;
                int low = 5 * random.nextInt(14);
                Percent percent = random.nextInt(3) == 0
                        ? null
                        : Percent.between(BigDecimal.valueOf(low), BigDecimal.valueOf(low + 5 * random.nextInt(5)));
                holdings = holdings.with(StakeKind.EQUITY, owner, owned, percent, 99);
                owners = owners(pattern.size, true, random);
                coverage = coverage.changed(holdings, new int[] {owner}, owners);
                same(coverage, Coverage.of(rule, holdings, owners), pattern + " step " + step);
            }
        }
    }

    private static void same(Coverage one, Coverage other, String told) {
        for (int party = 0; party < other.holdings().parties(); party++) {
            assertThat(one.outcome(party)).as(told + " party " + party).isEqualTo(other.outcome(party));
            assertThat(one.byWay(party)).as(told + " party " + party).isEqualTo(other.byWay(party));
        }
    }

    /// Takes a stake out, or puts one in.
    private static void change(List<Stake> stakes, int parties, boolean doubt, Random random) {
        if (!stakes.isEmpty() && random.nextInt(3) == 0) {
            stakes.remove(random.nextInt(stakes.size()));
            return;
        }
        int owner = random.nextInt(parties);
        int owned = random.nextInt(parties);
        StakeKind kind = random.nextInt(4) == 0 ? StakeKind.VOTES : StakeKind.EQUITY;
        boolean stated = stakes.stream().anyMatch(one -> one.kind == kind && one.owner == owner && one.owned == owned);
        int left = 100
                - stakes.stream()
                        .filter(one -> one.kind == kind && one.owned == owned)
                        .mapToInt(Stake::low)
                        .sum();
        int low = 1 + random.nextInt(70);
        if (stated || (!doubt && low > left) || (owner == owned && low > 90)) {
            return;
        }
        int high = doubt && random.nextInt(3) == 0 ? (random.nextInt(4) == 0 ? 100 : Math.min(100, low + 20)) : low;
        stakes.add(new Stake(kind, owner, owned, high == 100 ? 0 : low, high));
    }

    private static Holdings holdings(List<Stake> stakes, int parties) {
        Holdings.Builder builder = new Holdings.Builder();
        // both kinds are always there: a stake of nothing
        builder.add(StakeKind.EQUITY, 0, 1, Percent.of(BigDecimal.ZERO), -1);
        builder.add(StakeKind.VOTES, 0, 1, Percent.of(BigDecimal.ZERO), -1);
        for (int i = 0; i < stakes.size(); i++) {
            Stake one = stakes.get(i);
            builder.add(
                    one.kind,
                    one.owner,
                    one.owned,
                    Percent.between(BigDecimal.valueOf(one.low), BigDecimal.valueOf(one.high)),
                    i);
        }
        return builder.build(parties);
    }

    private static Owners owners(int parties, boolean doubt, Random random) {
        BitSet certain = new BitSet();
        certain.set(random.nextInt(parties));
        certain.set(random.nextInt(parties), random.nextInt(3) == 0);
        BitSet possible = (BitSet) certain.clone();
        possible.set(random.nextInt(parties), doubt && random.nextInt(3) == 0);
        possible.or(certain);
        return new Owners(certain, possible, new BitSet());
    }

    private static Value.OwnershipRule rule(String aggregate, String indirect, String compare, BigDecimal threshold) {
        return new Value.OwnershipRule(
                threshold,
                compare,
                aggregate,
                indirect,
                List.of("equity"),
                List.of("votes"),
                List.of(new ListId("us/sdn")),
                Set.of(),
                "no",
                Set.of(),
                null);
    }
}
