package org.truceline.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Standing;
import org.truceline.tariff.Assessment;
import org.truceline.tariff.Curve;

/// One stretch of a curve, as every form of it shows it: table, CSV, chart, JSON.
///
/// @param standing enacted, or what else would have to count
/// @param base     false if the base rate is not in the figures, because no loaded edition tells it or a quantity is
///                 missing
/// @param lowest   duty at the least; the duty itself if it is `highest` too; null if it has no bounds. Where the
/// outcome
///                 is open, by the books
/// @param what     what differs from the stretch before; of the first, what it is made of; of a stretch of another
///                 standing, what differs from the law
/// @param by       the acts behind it
public record CurveRow(
        Instant from,
        Instant until,
        Standing standing,
        Assessment assessment,
        boolean base,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest,
        List<String> what,
        List<InstrumentId> by) {

    private static final int DECIMALS = 6;

    public CurveRow {
        what = List.copyOf(what);
        by = List.copyOf(by);
    }

    /// The stretches by time: those of the law, and after each the others that begin in it.
    public static List<CurveRow> of(Curve curve, Reasons reasons) {
        List<CurveRow> rows = new ArrayList<>();
        Assessment before = null;
        for (Curve.Stretch stretch : curve.law()) {
            rows.add(row(Standing.ENACTED, stretch, before, reasons));
            before = stretch.assessment();
            for (Curve.Other other : curve.others()) {
                Instant begins = other.stretch().from();
                if (!begins.isBefore(stretch.from()) && begins.isBefore(stretch.until())) {
                    rows.add(row(other.standing(), other.stretch(), before, reasons));
                }
            }
        }
        return rows;
    }

    private static CurveRow row(
            Standing standing, Curve.Stretch stretch, @Nullable Assessment before, Reasons reasons) {
        Assessment now = stretch.assessment();
        boolean base = now.undecided().stream().noneMatch(one -> one.measure() == null);
        boolean told = now.undecided().stream().allMatch(one -> one.measure() == null);
        BigDecimal sum = now.components().stream()
                .map(Assessment.Component::amount)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        Assessment.Bounds bounds = now.bounds();
        BigDecimal lowest = told ? sum : bounds == null ? null : bounds.lowest();
        BigDecimal highest = told ? sum : bounds == null ? null : bounds.highest();
        return new CurveRow(
                stretch.from(),
                stretch.until(),
                standing,
                now,
                base || (!told && bounds != null),
                lowest,
                highest,
                before == null ? reasons.parts(now) : reasons.differences(before, now),
                acts(before, now));
    }

    /// True if the figure is one and not two bounds.
    public boolean exact() {
        return lowest != null && highest != null && lowest.compareTo(highest) == 0;
    }

    /// An amount over the customs value, as a ratio; null if there is none.
    public @Nullable BigDecimal rate(@Nullable BigDecimal amount) {
        BigDecimal value = assessment.line().value();
        return amount == null || value.signum() == 0 ? null : amount.divide(value, DECIMALS, RoundingMode.HALF_UP);
    }

    /// The acts behind the duties that are new or changed, and those by which others are gone.
    private static List<InstrumentId> acts(@Nullable Assessment before, Assessment now) {
        TreeSet<InstrumentId> acts = new TreeSet<>();
        for (Assessment.Component component : now.components()) {
            if (before == null || before.components().stream().noneMatch(one -> same(one, component))) {
                acts.add(component.by());
            }
        }
        for (Assessment.Undecided undecided : now.undecided()) {
            InstrumentId by = undecided.by();
            boolean kept = before != null && before.undecided().contains(undecided);
            if (by != null && !kept) {
                acts.add(by);
            }
        }
        for (Assessment.NotApplied not : now.notApplied()) {
            InstrumentId by = not.by();
            boolean gone = before != null && owed(before, not);
            if (by != null && gone) {
                acts.add(by);
            }
        }
        return List.copyOf(acts);
    }

    private static boolean same(Assessment.Component one, Assessment.Component other) {
        return one.programme().equals(other.programme())
                && String.valueOf(one.heading()).equals(String.valueOf(other.heading()))
                && one.rate().text().equals(other.rate().text())
                && one.amount().compareTo(other.amount()) == 0;
    }

    private static boolean owed(Assessment before, Assessment.NotApplied not) {
        return before.components().stream()
                        .anyMatch(one -> one.measure() != null
                                && one.measure().id().equals(not.measure().id()))
                || before.undecided().stream()
                        .anyMatch(one -> one.measure() != null
                                && one.measure().id().equals(not.measure().id()));
    }
}
