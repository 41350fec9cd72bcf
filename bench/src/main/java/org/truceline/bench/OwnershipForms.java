package org.truceline.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Value;
import org.truceline.ownership.Coverage;
import org.truceline.ownership.Holdings;
import org.truceline.ownership.Owners;
import org.truceline.ownership.StakeKind;

/// Solves a register by one form of a rule, against one scatter-add of its stakes, and again after so many stakes
/// changed, against solving it anew. By processor time of the measuring thread.
final class OwnershipForms {

    private OwnershipForms() {}

    /// Prints the times of one form.
    ///
    /// @param arguments whether owners are added (`yes`, `no`), how stakes held through others count (`cascade`,
    /// `multiply`), parties, stakes, owners, and how many stakes change
    public static void main(String[] arguments) {
        int parties = Integer.parseInt(arguments[2]);
        int stakes = Integer.parseInt(arguments[3]);
        Register register = Register.draw(parties, stakes, Integer.parseInt(arguments[4]), false, 42);
        Value.OwnershipRule rule = new Value.OwnershipRule(
                BigDecimal.valueOf(25),
                "at-least",
                arguments[0],
                arguments[1],
                List.of("equity"),
                List.of(),
                List.of(new ListId("us/entity-list")),
                Set.of(),
                "no",
                Set.of(),
                null);
        Owners owners = Owners.of(register.listed);
        Holdings holdings = holdings(register);
        if (Coverage.of(rule, holdings, owners).ways().size() != 1) {
            throw new IllegalStateException("a form is one way of counting");
        }
        long begun = cpu();
        Coverage coverage = Coverage.of(rule, holdings, owners);
        long solved = cpu() - begun;
        long adding = scatterAdd(register);
        System.out.printf(
                Locale.ROOT,
                "%s %s: %,d parties, %,d stakes, %s owners: solved in %,d ms, x %.1f of one scatter-add (%,d ms); peak %,d MB%n",
                arguments[0].equals("yes") ? "added" : "alone",
                arguments[1],
                parties,
                stakes,
                arguments[4],
                solved / 1_000_000,
                (double) solved / adding,
                adding / 1_000_000,
                peak());
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 5; i < arguments.length; i++) {
            int changes = Integer.parseInt(arguments[i]);
            for (int change = 0; change < changes; change++) {
                int at = random.nextInt(stakes);
                register.low[at] = register.low[at] / 2;
            }
            Holdings next = holdings(register);
            int[] changed = holdings.changed(next);
            begun = cpu();
            coverage = coverage.changed(next, changed, owners);
            long again = cpu() - begun;
            System.out.printf(
                    Locale.ROOT,
                    "  %,d stakes changed: solved again in %,d ms, %.1f %% of solving anew%n",
                    changes,
                    again / 1_000_000,
                    100.0 * again / solved);
            holdings = next;
        }
    }

    private static Holdings holdings(Register register) {
        return Holdings.of(
                StakeKind.EQUITY, register.parties, register.owner, register.owned, register.low, register.high);
    }

    private static long scatterAdd(Register register) {
        long[] taken = new long[5];
        for (int round = 0; round < taken.length; round++) {
            long start = cpu();
            int[] sums = new int[register.parties];
            for (int i = 0; i < register.owned.length; i++) {
                sums[register.owned[i]] += register.low[i];
            }
            taken[round] = cpu() - start + (sums[0] == -1 ? 1 : 0);
        }
        Arrays.sort(taken);
        return taken[2];
    }

    private static long peak() {
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            peak += pool.getPeakUsage().getUsed();
        }
        return peak >> 20;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
