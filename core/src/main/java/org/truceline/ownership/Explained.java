package org.truceline.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds out why the outcome of a party is what it is.
final class Explained {

    private final Coverage coverage;
    /// Kinds that the rule counts.
    private final List<Incoming> counted = new ArrayList<>();
    /// Kinds of which the rule does not say whether it counts them.
    private final List<Incoming> perhaps = new ArrayList<>();
    /// Both.
    private final List<Incoming> both = new ArrayList<>();
    private final List<Incoming> others = new ArrayList<>();

    private final Reaching reaching;

    Explained(Coverage coverage) {
        this.coverage = coverage;
        this.reaching = new Reaching(coverage, both);
        Holdings holdings = coverage.holdings();
        for (StakeKind kind : StakeKind.values()) {
            if (holdings.has(kind)) {
                Incoming incoming = Incoming.of(kind, holdings.stakes(kind), holdings.parties());
                boolean counts = coverage.rule().stakes().contains(kind.text());
                boolean may = coverage.rule().perhaps().contains(kind.text());
                (counts ? counted : may ? perhaps : others).add(incoming);
            }
        }
        both.addAll(counted);
        both.addAll(perhaps);
    }

    Reaching reaching() {
        return reaching;
    }

    Finding finding(int party) {
        Outcome outcome = coverage.outcome(party);
        boolean covered = outcome == Outcome.COVERED || (outcome == Outcome.OUTSIDE && coverage.surely(party));
        boolean doubt = outcome == Outcome.CANNOT_BE_RULED_OUT || (outcome == Outcome.OUTSIDE && !covered);
        return new Finding(
                party,
                outcome,
                coverage.byWay(party),
                holders(party),
                covered ? new Proof(coverage, counted).of(party) : List.of(),
                reaching.owners(party),
                doubt ? doubts(party) : covered ? List.copyOf(excess(party)) : List.of(),
                coverage.flags().of(party),
                Percent.decimal(coverage.flags().untold(party)));
    }

    private List<Finding.Holder> holders(int party) {
        List<Finding.Holder> found = new ArrayList<>();
        for (Incoming incoming : counted) {
            incoming.of(party).forEach(held -> found.add(new Finding.Holder(held, counts(held.owner()))));
        }
        for (Incoming incoming : perhaps) {
            incoming.of(party)
                    .forEach(held -> found.add(new Finding.Holder(
                            held,
                            counts(held.owner()) == Finding.Counts.NOT ? Finding.Counts.NOT : Finding.Counts.PERHAPS)));
        }
        for (Incoming incoming : others) {
            incoming.of(party).forEach(held -> found.add(new Finding.Holder(held, Finding.Counts.OTHER_KIND)));
        }
        return found;
    }

    private Finding.Counts counts(int holder) {
        if (coverage.owners().certain().get(holder)) {
            return Finding.Counts.OWNER;
        }
        if (coverage.surely(holder)) {
            return Finding.Counts.COVERED;
        }
        return coverage.possibly(holder) ? Finding.Counts.PERHAPS : Finding.Counts.NOT;
    }

    /// The kinds of which the stakes in a company add up to more than all of it.
    private List<Finding.Doubt> excess(int company) {
        List<Finding.Doubt> found = new ArrayList<>();
        for (Incoming incoming : both) {
            int total = incoming.stakes().total[company];
            if (total > Percent.WHOLE) {
                found.add(new Finding.Doubt.Excess(company, incoming.kind(), Percent.decimal(total)));
            }
        }
        return found;
    }

    private List<Finding.Doubt> doubts(int party) {
        Set<Finding.Doubt> found = new LinkedHashSet<>();
        Set<Integer> seen = new LinkedHashSet<>(List.of(party));
        Deque<Integer> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            int company = open.pop();
            if (coverage.owners().possible().get(company)) {
                found.add(new Finding.Doubt.Nationality(company));
            }
            found.addAll(excess(company));
            for (Incoming incoming : both) {
                for (Finding.Held held : incoming.of(company)) {
                    boolean counts = coverage.possibly(held.owner());
                    if (counts && !held.percent().isExact()) {
                        found.add(new Finding.Doubt.Size(held));
                    }
                    if (counts && !coverage.surely(held.owner()) && seen.add(held.owner())) {
                        open.add(held.owner());
                    }
                }
            }
        }
        List<Way> covering = coverage.byWay(party).stream()
                .filter(Finding.ByWay::surely)
                .map(Finding.ByWay::way)
                .toList();
        List<Finding.ByWay> ways = coverage.byWay(party);
        boolean disagree = ways.stream().anyMatch(Finding.ByWay::possibly)
                && ways.stream().anyMatch(way -> !way.possibly() || (!way.surely() && !covering.isEmpty()));
        if (disagree && ways.size() > 1) {
            List<Way> perhaps = ways.stream()
                    .filter(Finding.ByWay::possibly)
                    .map(Finding.ByWay::way)
                    .toList();
            found.add(new Finding.Doubt.Method(covering.isEmpty() ? perhaps : covering));
        }
        return List.copyOf(found);
    }
}
