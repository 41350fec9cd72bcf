package org.truceline.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Condition;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Scope;
import org.truceline.ledger.Value;
import org.truceline.outlook.MeasureState;
import org.truceline.time.AsOf;
import org.truceline.time.Period;
import org.truceline.timeline.Case;
import org.truceline.timeline.Fold;
import org.truceline.timeline.Timeline;
import org.truceline.timeline.Truth;
import org.truceline.timeline.View;

/// What export controls, listings and import bars ask, in a view.
///
/// Thread-safe; holds nothing but the view.
public final class Controls {

    private static final Set<MeasureKind> KINDS =
            Set.of(MeasureKind.CONTROL, MeasureKind.LISTING, MeasureKind.IMPORT_BAR, MeasureKind.OWNERSHIP_RULE);

    private final View view;
    private final Reach reach;

    private Controls(View view) {
        this.view = view;
        this.reach = new Reach(view);
    }

    public static Controls in(View view) {
        return new Controls(view);
    }

    /// Where every control, listing, ownership rule and import bar of the ledger stands on a day, with the inquiries
    /// and the figures beside them.
    public static ControlDay on(View view, AsOf when) {
        List<ControlDay.Row> rows = new ArrayList<>();
        for (Measure measure : measures(view)) {
            MeasureState state = MeasureState.of(view, measure, when);
            if (state.kind() != MeasureState.Kind.NOT_KNOWN) {
                Timeline timeline = view.timeline(measure);
                Case asked = MeasureState.general(measure, state.at());
                rows.add(new ControlDay.Row(state, Spells.of(timeline, asked)));
            }
        }
        return new ControlDay(view, when, rows, Procedure.known(view, when, null), Figure.known(view, when, null));
    }

    private static List<Measure> measures(View view) {
        return view.ledger().measures().values().stream()
                .filter(measure -> KINDS.contains(measure.kind()))
                .sorted(Comparator.comparing(Measure::party)
                        .thenComparing(Measure::kind)
                        .thenComparing(measure -> firstAnnounced(measure))
                        .thenComparing(Measure::id))
                .toList();
    }

    /// The measures that ask something of goods or of dealings by themselves. A test of ownership asks through the
    /// others.
    private List<Measure> asking() {
        return measures(view).stream()
                .filter(measure -> measure.kind() != MeasureKind.OWNERSHIP_RULE)
                .toList();
    }

    private static Instant firstAnnounced(Measure measure) {
        return measure.layers().stream()
                .map(layer -> layer.announced())
                .min(Comparator.naturalOrder())
                .orElse(Period.OPEN);
    }

    /// The facts about which controls and the descriptions of their items ask, those of the question aside.
    public Set<FactId> facts() {
        Set<FactId> facts = new HashSet<>();
        measures(view).forEach(measure -> facts.addAll(view.timeline(measure).facts()));
        view.ledger().items().values().forEach(item -> facts.addAll(View.facts(item.when())));
        facts.removeIf(Condition::isOfTheQuestion);
        return facts;
    }

    /// What is asked of one export.
    public ControlAnswer answer(Export export) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Measure measure : asking()) {
            Verdict verdict = verdict(measure, export);
            if (verdict != null) {
                verdicts.add(verdict);
            }
        }
        verdicts.sort(Comparator.comparing(Verdict::kind)
                .thenComparing(Comparator.comparing(Verdict::most, Severity.MILDEST_FIRST)
                        .reversed()));
        Value least = Severity.strictest(verdicts.stream().map(Verdict::least).toList());
        Value most = Severity.strictest(verdicts.stream().map(Verdict::most).toList());
        Set<String> ids = Procedure.ids(export.goods().items());
        List<DatedList> incomplete = incomplete(export);
        return new ControlAnswer(
                view,
                export,
                outcome(verdicts, least, most, incomplete, export.goods().settled()),
                least,
                most,
                verdicts,
                missing(verdicts, least),
                incomplete,
                verdicts.stream()
                        .map(Verdict::next)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                Otherwise.of(verdicts, least, most),
                Procedure.known(view, export.on(), ids),
                Figure.known(view, export.on(), ids));
    }

    private static ControlAnswer.Outcome outcome(
            List<Verdict> verdicts, Value least, Value most, List<DatedList> incomplete, boolean settled) {
        boolean open = verdicts.stream().anyMatch(one -> one.state().open() && one.why() != Verdict.Why.OTHER_WAY);
        if (open) {
            return ControlAnswer.Outcome.OPEN;
        }
        boolean whole = (settled && incomplete.isEmpty()) || strictest(least);
        return whole && Severity.of(least) == Severity.of(most)
                ? ControlAnswer.Outcome.ANSWERED
                : ControlAnswer.Outcome.CANNOT_TELL;
    }

    /// True of what nothing could make stricter.
    private static boolean strictest(Value value) {
        return Severity.of(value) == Severity.of(new Value.Bar());
    }

    /// The facts that could make more of it than is certain, or less of what is certain.
    private static Set<FactId> missing(List<Verdict> verdicts, Value least) {
        Set<FactId> missing = new HashSet<>();
        for (Verdict verdict : verdicts) {
            if (Severity.of(verdict.most()) > Severity.of(least)) {
                missing.addAll(verdict.missing());
            }
        }
        return missing;
    }

    /// Lists in the way of this export that are not carried whole, where goods or party may stand on them unseen.
    private List<DatedList> incomplete(Export export) {
        Set<DatedList> lists = new LinkedHashSet<>();
        for (Measure measure : asking()) {
            Case asked = asked(measure, export);
            boolean runs = view.timeline(measure).at(asked).values().stream().anyMatch(Spells::asks);
            if (!runs || !reach.of(measure, asked).way()) {
                continue;
            }
            if (export.goods().how() == Export.How.CUSTOMS_CODE
                    && measure.scope().goods() instanceof Scope.ListedGoods listed) {
                listed.lists().stream().map(view.ledger()::list).forEach(lists::add);
            }
            Scope.@Nullable Parties parties = measure.scope().parties();
            if (export.party() != null && parties != null) {
                parties.lists().stream().map(view.ledger()::list).forEach(lists::add);
            }
        }
        return lists.stream().filter(list -> !list.complete() || hidden(list)).toList();
    }

    /// True of a list with items whose customs codes are not all carried: a code finds not every item of it.
    private boolean hidden(DatedList list) {
        return list.of() == DatedList.Of.ITEMS
                && list.rows().get().keySet().stream()
                        .map(view.ledger().items()::get)
                        .anyMatch(item -> item != null && !item.whole());
    }

    private static Case asked(Measure measure, Export export) {
        return new Case(null, export.from(), export.on().in(measure.zone()), export.stated());
    }

    private @Nullable Verdict verdict(Measure measure, Export export) {
        Case asked = asked(measure, export);
        Reach.Standing standing = reach.of(measure, asked);
        if (!standing.names()) {
            return null;
        }
        MeasureState state = MeasureState.of(view, measure, asked);
        Look now = look(measure, asked);
        Verdict.@Nullable Why why = why(
                standing,
                now,
                measure.scope().goods() instanceof Scope.DescribedGoods described
                        && !described.controlledBy().isEmpty());
        if (state.kind() == MeasureState.Kind.NOT_KNOWN) {
            return null;
        }
        Instant next = null;
        Look then = now;
        NavigableSet<Instant> edges = reach.edges(measure, asked);
        for (Instant edge : edges.tailSet(asked.at(), false)) {
            Look later = look(measure, asked.at(edge));
            if (later.kind() != now.kind() || !later.values().equals(now.values())) {
                next = edge;
                then = later;
                break;
            }
        }
        return new Verdict(
                now.kind(),
                state,
                now.values(),
                now.missing(),
                now.assumed(),
                now.kind() == Verdict.Kind.ASKS_NOTHING ? why : null,
                Spells.of(edges, asked, at -> look(measure, at).kind() != Verdict.Kind.ASKS_NOTHING),
                next,
                then.values(),
                next == null ? null : coming(measure, asked, next),
                cited(now, why, state),
                standing.whole());
    }

    /// The layer that decides from a change on; null if it is the one that decided before, so that the change comes
    /// from
    /// elsewhere: from a list, or from the measure upon which this one rests.
    private @Nullable Layer coming(Measure measure, Case asked, Instant next) {
        Timeline timeline = view.timeline(measure);
        Layer then = timeline.at(asked.at(next)).top();
        return then == null || then.equals(timeline.at(asked).top()) ? null : then;
    }

    /// The layers on which a verdict rests: those that ask or may; else the one that says why nothing is asked, and
    /// with
    /// it what it takes out of force; of a measure that does not reach the export, the one that asks of others.
    private static List<Layer> cited(Look now, Verdict.@Nullable Why why, MeasureState state) {
        Layer rests = state.rests();
        Layer below = state.below();
        if (now.kind() != Verdict.Kind.ASKS_NOTHING) {
            return now.layers();
        }
        boolean over = state.kind() == MeasureState.Kind.SUSPENDED || state.kind() == MeasureState.Kind.ENDED;
        if (!over || below == null || rests == null) {
            return rests == null ? List.of() : List.of(rests);
        }
        return why == Verdict.Why.STATE ? List.of(rests, below) : List.of(below);
    }

    /// What a measure may ask of a case at its instant.
    ///
    /// @param running true if a layer asks something of anybody at that instant
    /// @param layers  the layers that ask, or may
    private record Look(
            Verdict.Kind kind,
            boolean running,
            Set<Value> values,
            Set<FactId> missing,
            Set<FactId> assumed,
            List<Layer> layers) {}

    private Look look(Measure measure, Case asked) {
        Fold bare = view.timeline(measure).at(asked);
        Value nothing = new Value.Nothing();
        if (bare.values().stream().noneMatch(Spells::asks)) {
            return new Look(Verdict.Kind.ASKS_NOTHING, false, Set.of(nothing), Set.of(), bare.assumed(), List.of());
        }
        Truth whole = reach.of(measure, asked).whole();
        Fold fold = bare.resting(whole);
        if (whole.kind() == Truth.Kind.NO) {
            return new Look(Verdict.Kind.ASKS_NOTHING, true, Set.of(nothing), Set.of(), fold.assumed(), List.of());
        }
        Set<Value> values = new HashSet<>(fold.values());
        if (whole.kind() == Truth.Kind.UNKNOWN) {
            values.add(nothing);
        }
        List<Layer> layers = fold.possible().stream()
                .map(Fold.Possible::layer)
                .filter(Objects::nonNull)
                .toList();
        return values.size() == 1
                ? new Look(Verdict.Kind.ASKS, true, values, Set.of(), fold.assumed(), layers)
                : new Look(Verdict.Kind.MAY_ASK, true, values, fold.missing(), fold.assumed(), layers);
    }

    /// @param rests true if the measure reaches what other measures control
    private static Verdict.@Nullable Why why(Reach.Standing standing, Look now, boolean rests) {
        if (!standing.way()) {
            return Verdict.Why.OTHER_WAY;
        }
        if (!now.running()) {
            return Verdict.Why.STATE;
        }
        if (standing.goods().kind() == Truth.Kind.NO) {
            return rests ? Verdict.Why.NOT_CONTROLLED : Verdict.Why.NOT_DESCRIBED;
        }
        if (standing.party().kind() == Truth.Kind.NO || standing.cases().kind() == Truth.Kind.NO) {
            return Verdict.Why.NOT_CONCERNED;
        }
        return null;
    }
}
