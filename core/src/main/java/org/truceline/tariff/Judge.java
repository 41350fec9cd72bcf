package org.truceline.tariff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.Act;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.FactId;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Scope;
import org.truceline.ledger.Value;
import org.truceline.time.Period;
import org.truceline.timeline.Case;
import org.truceline.timeline.Fold;
import org.truceline.timeline.Membership;
import org.truceline.timeline.Timeline;
import org.truceline.timeline.Truth;
import org.truceline.timeline.View;

/// Asks one measure about one case: origin, then time, then goods.
///
/// Time comes before goods so that a duty that ended is reported as ended, and lists are read only where they matter.
final class Judge {

    private final View view;

    Judge(View view) {
        this.view = view;
    }

    Verdict judge(Measure measure, Case asked) {
        if (!measure.scope().reachesOrigin(asked.origin())) {
            return notOwed(measure, new Reason.OtherOrigin(), null, null, Confidence.HIGH, Set.of());
        }
        if (!mayReach(measure, asked)) {
            return notOwed(measure, new Reason.NotListed(), null, null, Confidence.HIGH, Set.of());
        }
        Timeline timeline = view.timeline(measure);
        Truth concerned = timeline.concerns(asked);
        if (concerned.kind() == Truth.Kind.NO) {
            return notOwed(measure, new Reason.NotConcerned(), null, null, Confidence.HIGH, concerned.assumed());
        }
        boolean mayNotConcern = concerned.kind() == Truth.Kind.UNKNOWN;
        Fold fold = timeline.at(asked).resting(concerned);
        if (!fold.undecided() && fold.value() instanceof Value.Nothing) {
            return absent(timeline, fold, asked);
        }
        Goods goods = goods(measure.scope().goods(), asked);
        return switch (goods) {
            case NotInScope out -> outside(measure, out);
            case Excepted excepted -> excepted(measure, excepted);
            case InScope in ->
                mayNotConcern
                        ? doubtful(timeline, fold, fold.missing(), null, in.row(), true)
                        : inScope(timeline, fold, in.row());
            case NotTold not -> notTold(timeline, fold, not);
        };
    }

    /// False if a duty on listed goods can never concern these goods: its lists are complete and never name them.
    boolean mayReach(Measure measure, Case asked) {
        if (!(measure.scope().goods() instanceof Scope.ListedGoods listed)) {
            return true;
        }
        Code code = asked.code();
        for (ListId id : listed.lists()) {
            if (!view.ledger().list(id).complete()
                    || (code != null && !view.chain(id, code).isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private Verdict outside(Measure measure, NotInScope out) {
        DatedList.Row row = out.row();
        if (row == null || out.list() == null || row.article() == null) {
            return notOwed(measure, new Reason.NotListed(), null, null, Confidence.HIGH, Set.of());
        }
        if (row.state() == DatedList.State.PART) {
            String heading = view.ledger().list(out.list()).otherwise();
            Reason reason = new Reason.NotDescribed(out.list(), row.article());
            return notOwed(measure, reason, heading, row.by(), row.confidence(), Set.of());
        }
        Reason named = new Reason.NamedOutside(out.list(), row.article());
        return notOwed(measure, named, null, row.by(), row.confidence(), Set.of());
    }

    private static Verdict inScope(Timeline timeline, Fold fold, DatedList.@Nullable Row row) {
        if (fold.undecided() || fold.value() instanceof Value.NotCarried) {
            return doubtful(timeline, fold, fold.missing(), null, row, false);
        }
        Layer top = fold.top();
        if (top != null && fold.value() instanceof Value.Rate rate) {
            return owed(timeline, fold, top, rate, row);
        }
        throw new IllegalStateException(
                "duty " + timeline.measure().id() + " has a value that is no rate: " + fold.value());
    }

    private static Verdict.Owed owed(
            Timeline timeline, Fold fold, Layer layer, Value.Rate rate, DatedList.@Nullable Row row) {
        List<Layer> layers = timeline.layers();
        List<Layer> above = layers.subList(layers.indexOf(layer) + 1, layers.size());
        List<Layer> lifting = fold.lifting().stream()
                .filter(lifts -> above.stream().anyMatch(lifts::lifts))
                .toList();
        return new Verdict.Owed(timeline.measure(), layer, rate.expression(), row, lifting, fold.assumed());
    }

    private static Verdict notTold(Timeline timeline, Fold fold, NotTold not) {
        Set<FactId> missing = new HashSet<>(fold.missing());
        if (not.missing() != null) {
            missing.add(not.missing());
        }
        return doubtful(timeline, fold, missing, not.incomplete(), not.row(), true);
    }

    private static Verdict doubtful(
            Timeline timeline,
            Fold fold,
            Set<FactId> missing,
            @Nullable ListId incomplete,
            DatedList.@Nullable Row row,
            boolean mayBeOutOfScope) {
        List<Verdict.Owed> owed = new ArrayList<>();
        boolean none = mayBeOutOfScope;
        boolean notCarried = false;
        for (Fold.Possible possible : fold.possible()) {
            Layer layer = possible.layer();
            if (layer != null && possible.value() instanceof Value.Rate rate) {
                owed.add(owed(timeline, fold, layer, rate, row));
            } else if (possible.value() instanceof Value.NotCarried) {
                notCarried = true;
            } else {
                none = true;
            }
        }
        Layer top = fold.top();
        String heading = row != null && row.heading() != null ? row.heading() : top == null ? null : top.heading();
        InstrumentId by = top == null ? null : top.by();
        return new Verdict.Doubtful(
                timeline.measure(), owed, none, notCarried, Set.copyOf(missing), incomplete, List.of(), heading, by);
    }

    /// Says why nothing is asked at this instant. A claim counts only if the duty would be owed without it.
    private Verdict absent(Timeline timeline, Fold fold, Case asked) {
        Measure measure = timeline.measure();
        Fold unclaimed = timeline.withoutClaims(asked);
        if (!(unclaimed.value() instanceof Value.Nothing)) {
            switch (goods(measure.scope().goods(), asked)) {
                case NotInScope out -> {
                    return outside(measure, out);
                }
                case Excepted excepted -> {
                    return excepted(measure, excepted);
                }
                case InScope in -> {
                    return claimed(measure, fold);
                }
                case NotTold not -> {
                    return claimed(measure, fold);
                }
            }
        }
        Layer top = unclaimed.top();
        if (top != null) {
            Reason reason = top.act() == Act.SUSPENDS || top.act() == Act.EXTENDS
                    ? new Reason.Suspended(top)
                    : new Reason.Ended(top);
            return notOwed(measure, reason, top.heading(), top.by(), top.confidence(), unclaimed.assumed());
        }
        Reason reason = withoutLayer(timeline, asked);
        return notOwed(measure, reason, null, by(reason), Confidence.HIGH, unclaimed.assumed());
    }

    private static Verdict claimed(Measure measure, Fold fold) {
        for (Layer lifting : fold.lifting()) {
            if (lifting.act() == Act.EXEMPTS) {
                return notOwed(
                        measure,
                        new Reason.Claimed(lifting),
                        lifting.heading(),
                        lifting.by(),
                        lifting.confidence(),
                        fold.assumed());
            }
        }
        Layer top = fold.top();
        return top == null
                ? notOwed(measure, new Reason.OutOfReach(), null, null, Confidence.HIGH, fold.assumed())
                : notOwed(measure, new Reason.Claimed(top), top.heading(), top.by(), top.confidence(), fold.assumed());
    }

    private static Verdict excepted(Measure measure, Excepted excepted) {
        return notOwed(
                measure,
                new Reason.ExceptedByList(excepted.list().id()),
                excepted.row().heading() == null
                        ? excepted.list().heading()
                        : excepted.row().heading(),
                excepted.row().by(),
                excepted.row().confidence(),
                Set.of());
    }

    private static Reason withoutLayer(Timeline timeline, Case asked) {
        Layer lapsed = null;
        Layer coming = null;
        boolean open = false;
        for (Layer layer : timeline.layers()) {
            Period period = layer.period();
            if (layer.value() == null) {
                continue;
            }
            if (period.contains(asked.at())) {
                return new Reason.OutOfReach();
            }
            if (period.startIsOpen()) {
                open = true;
            } else if (!period.until().isAfter(asked.at())) {
                lapsed = lapsed == null || lapsed.period().until().isBefore(period.until()) ? layer : lapsed;
            } else if (period.from().isAfter(asked.at())) {
                coming = coming == null || coming.period().from().isAfter(period.from()) ? layer : coming;
            }
        }
        if (lapsed != null) {
            return new Reason.Lapsed(lapsed);
        }
        if (coming != null) {
            return new Reason.NotBegun(coming.period().from(), coming.by());
        }
        if (open) {
            return new Reason.NotBegun(null, null);
        }
        return timeline.layers().isEmpty() ? new Reason.NotKnown() : new Reason.OutOfReach();
    }

    /// The act that says so: that of the layer that is to come, or that ran out.
    private static @Nullable InstrumentId by(Reason reason) {
        return switch (reason) {
            case Reason.NotBegun begun -> begun.by();
            case Reason.Lapsed lapsed -> lapsed.layer().by();
            default -> null;
        };
    }

    private Goods goods(Scope.Goods goods, Case asked) {
        return switch (goods) {
            case Scope.AllGoods all -> except(all.except(), asked, new InScope(null));
            case Scope.ListedGoods listed -> {
                Goods found = listed(listed.lists(), asked);
                yield found instanceof NotInScope ? found : except(listed.except(), asked, found);
            }
            case Scope.DescribedGoods described -> new NotInScope(null, null);
        };
    }

    private Goods listed(List<ListId> lists, Case asked) {
        Goods found = new NotInScope(null, null);
        for (ListId id : lists) {
            Membership membership = view.membership(id, asked);
            switch (membership.answer()) {
                case ON -> {
                    return new InScope(membership.row());
                }
                case UNKNOWN -> found = notTold(id, membership);
                case OFF -> {
                    DatedList.Row row = membership.row();
                    if (row != null && explains(id, row) && found instanceof NotInScope) {
                        found = new NotInScope(id, row);
                    }
                }
            }
        }
        return found;
    }

    /// A row that says why goods are outside, or under which heading they are declared instead.
    private boolean explains(ListId id, DatedList.Row row) {
        return row.state() == DatedList.State.OUT || view.ledger().list(id).otherwise() != null;
    }

    private Goods except(List<ListId> lists, Case asked, Goods otherwise) {
        Goods found = otherwise;
        for (ListId id : lists) {
            Membership membership = view.membership(id, asked);
            DatedList.Row row = membership.row();
            switch (membership.answer()) {
                case ON -> {
                    if (row != null) {
                        return new Excepted(view.ledger().list(id), row);
                    }
                }
                case UNKNOWN -> found = notTold(id, membership);
                case OFF -> {
                    // not excepted by this list
                }
            }
        }
        return found;
    }

    private static NotTold notTold(ListId id, Membership membership) {
        return new NotTold(membership.row(), membership.missing(), membership.missing() == null ? id : null);
    }

    private static Verdict notOwed(
            Measure measure,
            Reason reason,
            @Nullable String heading,
            @Nullable InstrumentId by,
            Confidence confidence,
            Set<FactId> assumed) {
        return new Verdict.NotOwed(measure, reason, heading, by, confidence, assumed);
    }

    /// Whether goods are in the scope of a measure.
    private sealed interface Goods {}

    private record InScope(DatedList.@Nullable Row row) implements Goods {}

    /// @param row the row that names the goods as outside; null if no row names them
    private record NotInScope(@Nullable ListId list, DatedList.@Nullable Row row) implements Goods {}

    private record Excepted(DatedList list, DatedList.Row row) implements Goods {}

    private record NotTold(
            DatedList.@Nullable Row row,
            @Nullable FactId missing,
            @Nullable ListId incomplete) implements Goods {}
}
