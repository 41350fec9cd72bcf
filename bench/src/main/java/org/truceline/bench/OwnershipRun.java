package org.truceline.bench;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Value;
import org.truceline.ownership.Coverage;
import org.truceline.ownership.Holdings;
import org.truceline.ownership.Outcome;
import org.truceline.ownership.Owners;
import org.truceline.ownership.StakeKind;

/// Solves a register of ten million parties and thirty million stakes, against one scatter-add of the same stakes.
///
/// The yardstick adds every stake to a sum of its company, in the order in which the graph keeps them, by owner. By
/// processor time of the measuring thread; what other programs take from the caches is in it.
final class OwnershipRun {

    private static final int ROUNDS = 7;
    private static final Value.OwnershipRule HALF = new Value.OwnershipRule(
            BigDecimal.valueOf(50),
            "at-least",
            "yes",
            "cascade",
            List.of("equity"),
            List.of(),
            List.of(new ListId("us/entity-list")),
            Set.of(),
            "no",
            Set.of(),
            null);

    private OwnershipRun() {}

    /// Prints the times.
    ///
    /// @param arguments parties, stakes and owners; ten million, thirty million and 25,000 if left out
    public static void main(String[] arguments) {
        int parties = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000_000;
        int stakes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30_000_000;
        int listed = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 25_000;
        for (boolean bands : new boolean[] {false, true}) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d parties, %,d stakes, %,d owners%n",
                    bands ? "one stake in fifty a band" : "all stakes exact",
                    parties,
                    stakes,
                    listed);
            Register register = Register.draw(parties, stakes, listed, bands, 42);
            long begun = cpu();
            Holdings holdings =
                    Holdings.of(StakeKind.EQUITY, parties, register.owner, register.owned, register.low, register.high);
            System.out.printf(Locale.ROOT, "  graph built in %,d ms%n", (cpu() - begun) / 1_000_000);
            byOwner(register);
            long[] adding = new long[ROUNDS];
            long[] solving = new long[ROUNDS];
            int[] found = new int[2];
            for (int round = 0; round < ROUNDS; round++) {
                adding[round] = scatterAdd(register);
                long start = cpu();
                Coverage coverage = Coverage.of(HALF, holdings, Owners.of(register.listed));
                solving[round] = cpu() - start;
                found[0] = coverage.parties(Outcome.COVERED).cardinality();
                found[1] = coverage.parties(Outcome.CANNOT_BE_RULED_OUT).cardinality();
            }
            long add = median(adding);
            long solve = median(solving);
            System.out.printf(
                    Locale.ROOT,
                    "  one scatter-add %,d ms (%s); solved in %,d ms (%s): x %.2f%n",
                    add / 1_000_000,
                    all(adding),
                    solve / 1_000_000,
                    all(solving),
                    (double) solve / add);
            System.out.printf(
                    Locale.ROOT,
                    "  covered %,d, cannot be ruled out %,d; memory in use after the last round %,d MB%n",
                    found[0],
                    found[1],
                    used());
        }
    }

    /// Puts the stakes into the order of their owners, as the graph has them.
    private static void byOwner(Register register) {
        int[] first = new int[register.parties + 1];
        for (int owner : register.owner) {
            first[owner + 1]++;
        }
        for (int i = 0; i < register.parties; i++) {
            first[i + 1] += first[i];
        }
        int[] owned = new int[register.owned.length];
        int[] low = new int[register.owned.length];
        for (int i = 0; i < owned.length; i++) {
            int at = first[register.owner[i]]++;
            owned[at] = register.owned[i];
            low[at] = register.low[i];
        }
        System.arraycopy(owned, 0, register.owned, 0, owned.length);
        System.arraycopy(low, 0, register.low, 0, low.length);
    }

    private static long scatterAdd(Register register) {
        int[] owned = register.owned;
        int[] low = register.low;
        long start = cpu();
        int[] sums = new int[register.parties];
        for (int i = 0; i < owned.length; i++) {
            sums[owned[i]] += low[i];
        }
        long taken = cpu() - start;
        if (Arrays.stream(sums).noneMatch(sum -> sum > 0)) {
            throw new IllegalStateException("nothing was added");
        }
        return taken;
    }

    private static long used() {
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String all(long[] times) {
        StringBuilder text = new StringBuilder();
        for (long time : times) {
            text.append(text.isEmpty() ? "" : " ").append(time / 1_000_000);
        }
        return text.toString();
    }
}
