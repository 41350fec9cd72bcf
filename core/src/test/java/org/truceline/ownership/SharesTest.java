package org.truceline.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Shares held through chains and circles, against exact fractions.
final class SharesTest {

    private static final int TIMES = 3000;

    @Test
    void stakesThatAreKnownGiveTheExactShareThroughChainsCirclesAndOwnShares() {
        Random random = new Random(29);
        for (int i = 0; i < TIMES; i++) {
            RandomHoldings pattern = RandomHoldings.of(random, false);
            Stakes stakes = pattern.holdings().stakes(StakeKind.EQUITY);
            Shares shares = shares(stakes, pattern.size, pattern.seeds());
            LookThrough exact = LookThrough.of(stakes, pattern.seeds());
            for (int party = 0; party < pattern.size; party++) {
                assertThat(shares.least[party])
                        .as(pattern + " " + party)
                        .isEqualTo(exact.least(party).down());
                assertThat(shares.most[party])
                        .as(pattern + " " + party)
                        .isEqualTo(exact.most(party).up());
            }
        }
    }

    @Test
    void whereverStakesLieInTheirRangesTheShareLiesBetweenTheBounds() {
        Random random = new Random(31);
        for (int i = 0; i < TIMES; i++) {
            RandomHoldings pattern = RandomHoldings.of(random, true);
            if (!fits(pattern, pattern.stakes)) {
                continue;
            }
            Shares bounds = shares(pattern.holdings().stakes(StakeKind.EQUITY), pattern.size, pattern.seeds());
            for (int time = 0; time < 5; time++) {
                List<int[]> drawn = new ArrayList<>();
                pattern.stakes.forEach(one -> {
                    int share = one[2] + random.nextInt(one[3] - one[2] + 1);
                    drawn.add(new int[] {one[0], one[1], share, share});
                });
                if (!fits(pattern, drawn)) {
                    continue;
                }
                Stakes stakes = pattern.with(drawn).holdings().stakes(StakeKind.EQUITY);
                Shares shares = shares(stakes, pattern.size, pattern.seeds());
                for (int party = 0; party < pattern.size; party++) {
                    assertThat(shares.least[party])
                            .as(pattern + " " + party)
                            .isBetween(bounds.least[party], bounds.most[party]);
                }
            }
        }
    }

    private static boolean fits(RandomHoldings pattern, List<int[]> stakes) {
        RandomHoldings drawn = pattern.with(stakes);
        for (int party = 0; party < pattern.size; party++) {
            if (drawn.total(party) > 100) {
                return false;
            }
        }
        return true;
    }

    @Test
    void theBoundsOfLargeCirclesHoldTheExactShareAndMeetToTheMillionthOfAPercent() {
        Random random = new Random(37);
        for (int i = 0; i < 40; i++) {
            int size = 9 + random.nextInt(30);
            Holdings.Builder builder = new Holdings.Builder();
            builder.add(StakeKind.EQUITY, size, 0, percent(20), 0);
            for (int company = 0; company < size; company++) {
                builder.add(StakeKind.EQUITY, company, (company + 1) % size, percent(40), 1 + company);
                int other = random.nextInt(size);
                if (other != company && other != (company + size - 1) % size) {
                    builder.add(StakeKind.EQUITY, other, company, percent(1 + random.nextInt(35)), 100 + company);
                }
            }
            Stakes stakes = builder.build(size + 1).stakes(StakeKind.EQUITY);
            BitSet owner = new BitSet();
            owner.set(size);
            Shares shares = shares(stakes, size + 1, owner);
            LookThrough exact = LookThrough.of(stakes, owner);
            for (int company = 0; company < size; company++) {
                assertThat(shares.least[company])
                        .isLessThanOrEqualTo(exact.least(company).up());
                assertThat(shares.most[company])
                        .isGreaterThanOrEqualTo(exact.least(company).down());
                assertThat(Share.units(shares.least[company])).isEqualTo(Share.units(shares.most[company]));
            }
        }
    }

    @Test
    void aShareThatMeetsTheThresholdExactlyThroughACircleOfNineIsFoundExactly() {
        // each of nine holds half of the next, the owner half of the first: 0.5 / (1 - 1/512) of it
        Holdings.Builder builder = new Holdings.Builder();
        builder.add(StakeKind.EQUITY, 9, 0, percent(50), 0);
        for (int company = 0; company < 9; company++) {
            builder.add(StakeKind.EQUITY, company, (company + 1) % 9, percent(50), 1 + company);
        }
        BitSet owner = new BitSet();
        owner.set(9);
        Shares shares = shares(builder.build(10).stakes(StakeKind.EQUITY), 10, owner);
        assertThat(shares.most[0] - shares.least[0]).isLessThanOrEqualTo(20_000);
        assertThat(Share.units(shares.least[0])).isEqualTo(50_097_847);
    }

    @Test
    void whatIsRoundedInACircleOrByOwnSharesIsNotRoundedAgainBehindIt() {
        // X has a third of A: 20 / 60 where A holds 40 in itself, 20 + 80 x 50 of A where it holds in its own holder
        for (String third : List.of("X>A 20; A>A 40", "X>A 20; D>A 80; A>D 50; Z>D 50")) {
            Sketch sketch = Sketch.of(third + "; A>B 75; X>B 25; A>C 75; X>C 24.999999");
            Coverage coverage = sketch.owners("X").under(Sketch.rule("50", "yes", "multiply"));
            assertThat(coverage.outcome(sketch.number("B"))).isEqualTo(Outcome.COVERED);
            assertThat(coverage.most(sketch.number("B"))).isEqualByComparingTo("50");
            assertThat(coverage.outcome(sketch.number("C"))).isEqualTo(Outcome.NOT_COVERED);
        }
    }

    @Test
    void aPartyThatMayBeAnOwnerIsNoHolderOfItself() {
        Sketch sketch = Sketch.of("X>A 25; Z>B 30; X>C 10; B>C 5; C>D 50; D>C 20");
        Owners owners = new Owners(parties(sketch, "X"), parties(sketch, "X", "A", "B", "C"), new BitSet());
        Coverage coverage = sketch.under(Sketch.rule("25", "yes", "multiply"), owners);
        assertThat(coverage.most(sketch.number("A"))).isEqualByComparingTo("25");
        assertThat(coverage.most(sketch.number("B"))).isEqualByComparingTo("0");
        // X has 10 of C, B perhaps 5, and D, half of which C perhaps holds, 20
        assertThat(coverage.most(sketch.number("C"))).isEqualByComparingTo("25");
        assertThat(coverage.outcome(sketch.number("B"))).isEqualTo(Outcome.CANNOT_BE_RULED_OUT);
        assertThat(coverage.most(sketch.number("D"))).isEqualByComparingTo("50");
    }

    private static BitSet parties(Sketch sketch, String... names) {
        BitSet parties = new BitSet();
        for (String name : names) {
            parties.set(sketch.number(name));
        }
        return parties;
    }

    @Test
    void anUnknownStakeIsNoMoreThanWhatTheOthersLeaveInAProductToo() {
        Coverage coverage = Sketch.of("X>A ?; Z>A 60; A>B 100").owners("X").under(Sketch.rule("50", "yes", "multiply"));
        assertThat(coverage.most(1)).isEqualByComparingTo("40");
        assertThat(coverage.outcome(1)).isEqualTo(Outcome.NOT_COVERED);
        assertThat(coverage.outcome(3)).isEqualTo(Outcome.NOT_COVERED);
    }

    @Test
    void aStakeOfAShareIsRoundedDownBelowAndUpAbove() {
        assertThat(Share.down(33_333_333, Share.ONE / 3)).isEqualTo(1_111_111_099_999_999L);
        assertThat(Share.up(33_333_333, Share.ONE / 3)).isEqualTo(1_111_111_100_000_000L);
        assertThat(Share.down(Percent.WHOLE, Share.ONE)).isEqualTo(Share.ONE);
        assertThat(Share.up(1, Share.ONE)).isEqualTo(100_000_000L);
        assertThat(Share.sharedDown(Share.ONE / 4, 50 * Percent.ONE)).isEqualTo(Share.ONE / 2);
        assertThat(Share.sharedUp(1, Percent.WHOLE - 1)).isEqualTo(100_000_000L);
        assertThat(Share.sharedUp(Share.ONE / 2, Percent.WHOLE)).isEqualTo(Share.ONE);
        assertThat(Share.of(new BigDecimal("49.99"))).isEqualTo(4_999_000_000_000_000L);
    }

    private static Percent percent(int percent) {
        return Percent.of(BigDecimal.valueOf(percent));
    }

    private static Shares shares(Stakes stakes, int parties, BitSet owners) {
        Shares shares = new Shares(stakes, parties);
        shares.solve(owners, owners);
        return shares;
    }
}
