package org.truceline.tariff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.truceline.ledger.Standing;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// What one line owes by time of entry: a stretch for each period in which its answer stays the same.
///
/// Every edge of the law that may concern the line is asked once; no day is. Where a day after the horizon decides, the
/// stretch is open and holds what the books say.
///
/// @param from   first instant asked about
/// @param until  first instant no longer asked about
/// @param law    as enacted: without gaps from `from` to `until`
/// @param others where statements of another standing, or a court, would change the answer
public record Curve(View view, Line line, Instant from, Instant until, List<Stretch> law, List<Other> others) {

    public Curve {
        law = List.copyOf(law);
        others = List.copyOf(others);
    }

    /// A period and the answer in it.
    public record Stretch(Instant from, Instant until, Assessment assessment) {}

    /// A stretch in which statements of `standing` count besides what is enacted.
    public record Other(Standing standing, Stretch stretch) {}

    /// The curve of a line.
    ///
    /// @param line  its time of entry is passed over
    /// @param until after `from`
    public static Curve of(Tariff tariff, Line line, Instant from, Instant until) {
        List<Stretch> law = stretches(tariff, line, from, until);
        List<Other> others = new ArrayList<>();
        for (Standing standing : DutyAnswer.OTHERS) {
            Tariff with = tariff.with(standing);
            for (Stretch stretch : stretches(with, line, from, until)) {
                parts(law, stretch).forEach(part -> others.add(new Other(standing, part)));
            }
        }
        return new Curve(tariff.view(), line, from, until, law, others);
    }

    private static List<Stretch> stretches(Tariff tariff, Line line, Instant from, Instant until) {
        TreeSet<Instant> edges = new TreeSet<>();
        edges.add(from);
        edges.addAll(tariff.edges(line.entered(AsOf.at(from, tariff.zone()))).subSet(from, false, until, false));
        List<Stretch> stretches = new ArrayList<>();
        for (Instant edge : edges) {
            Assessment then = tariff.assess(line.entered(AsOf.at(edge, tariff.zone())));
            if (!stretches.isEmpty() && same(stretches.getLast().assessment(), then)) {
                continue;
            }
            if (!stretches.isEmpty()) {
                Stretch last = stretches.removeLast();
                stretches.add(new Stretch(last.from(), edge, last.assessment()));
            }
            stretches.add(new Stretch(edge, until, then));
        }
        return stretches;
    }

    /// The parts of a stretch in which it differs from the law.
    private static List<Stretch> parts(List<Stretch> law, Stretch other) {
        List<Stretch> parts = new ArrayList<>();
        for (Stretch enacted : law) {
            Instant begins = enacted.from().isAfter(other.from()) ? enacted.from() : other.from();
            Instant ends = enacted.until().isBefore(other.until()) ? enacted.until() : other.until();
            if (!begins.isBefore(ends) || !Tariff.differ(enacted.assessment(), other.assessment())) {
                continue;
            }
            if (!parts.isEmpty() && parts.getLast().until().equals(begins)) {
                begins = parts.removeLast().from();
            }
            parts.add(new Stretch(begins, ends, other.assessment()));
        }
        return parts;
    }

    /// True if a person would be told the same: the duties, how far the answer goes, and whether it has a base rate.
    private static boolean same(Assessment one, Assessment other) {
        return !Tariff.differ(one, other)
                && one.outcome() == other.outcome()
                && one.base() instanceof BaseRate.Found == other.base() instanceof BaseRate.Found;
    }
}
