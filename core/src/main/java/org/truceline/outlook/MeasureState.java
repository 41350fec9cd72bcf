package org.truceline.outlook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Act;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.time.AsOf;
import org.truceline.time.Period;
import org.truceline.timeline.Case;
import org.truceline.timeline.Fold;
import org.truceline.timeline.Timeline;
import org.truceline.timeline.View;

/// Where a measure stands at an instant for goods, parties and ships in general.
///
/// @param kind       what the enacted layers say, by the books where `open`
/// @param top        the layer that answers, if one does
/// @param rests      the layer on which the state rests: the one on top; of what begins later, the one that begins it;
/// of
/// what ran out, the last that ran; of what is only talked of, the last statement. Null if nothing is known
/// @param value      what it asks for
/// @param beneath    what would be asked for if the top layer were gone
/// @param below      the layer that would ask it, if there is one
/// @param until      next instant at which the value changes by the books; null if none is set
/// @param then       the value from then on
/// @param coming     the layer that answers from then on, if one does
/// @param putOff     of what was to begin earlier than it does, the layer that keeps it from it; else null
/// @param everBegan  whether it has asked for anything at some earlier instant, or does now
/// @param open       an edge after the last day up to which the measure has been kept decides
/// @param ending     an act that ends the measure without setting a date, if one is known and no other has set it; else
/// null
/// @param checked    last day up to which the view knows the measure
/// @param kept       its state on that last day, where open
/// @param talk       layers of other standing known in the view, where nothing is enacted
/// @param alternates how statements of other standing would change the answer, now or later
public record MeasureState(
        Measure measure,
        Instant at,
        Kind kind,
        @Nullable Layer top,
        @Nullable Layer rests,
        Value value,
        Value beneath,
        @Nullable Layer below,
        @Nullable Instant until,
        Value then,
        @Nullable Layer coming,
        @Nullable Layer putOff,
        boolean everBegan,
        boolean open,
        @Nullable Layer ending,
        LocalDate checked,
        @Nullable MeasureState kept,
        List<Layer> talk,
        List<Alternate> alternates) {

    public MeasureState {
        talk = List.copyOf(talk);
        alternates = List.copyOf(alternates);
    }

    /// What the books say.
    public enum Kind {
        /// Nothing is known of it in this view.
        NOT_KNOWN,
        /// Only threatened, proposed or stated.
        TALKED_OF,
        /// Enacted, not yet begun.
        PENDING,
        IN_FORCE,
        /// In force for goods or cases that a condition names, not in general.
        CONDITIONAL,
        /// In force at a lower value while the rest is suspended.
        REDUCED,
        SUSPENDED,
        ENDED,
        /// The last layer ran out.
        LAPSED
    }

    /// A statement that would change the answer.
    ///
    /// @param from  first instant at which it does: from the one asked for on, or, where the answer is open, from
    /// the
    /// last one up to which the measure has been kept
    /// @param until first instant at which the answer is the same again, or changes further; null if none
    /// @param value the answer with it
    public record Alternate(
            Standing standing,
            Layer layer,
            Instant from,
            @Nullable Instant until,
            Value value,
            Value instead) {}

    private static final List<Standing> OTHERS =
            List.of(Standing.STATED, Standing.PROPOSED, Standing.THREATENED, Standing.HELD);

    /// The state in a view at a time.
    public static MeasureState of(View view, Measure measure, AsOf when) {
        return of(view, measure, general(measure, when.in(measure.zone())), true);
    }

    /// The state for one case, at its instant.
    public static MeasureState of(View view, Measure measure, Case asked) {
        return of(view, measure, asked, true);
    }

    private static MeasureState of(View view, Measure measure, Case asked, boolean full) {
        Timeline timeline = view.timeline(measure);
        Instant at = asked.at();
        Fold fold = timeline.at(asked);
        boolean open = full && view.isOpen(measure, asked);
        Instant until = null;
        Fold then = fold;
        NavigableSet<Instant> edges = timeline.edges(asked);
        for (Instant edge : edges.tailSet(at, false)) {
            Fold later = timeline.at(asked.at(edge));
            if (!later.value().equals(fold.value())) {
                until = edge;
                then = later;
                break;
            }
        }
        boolean everBegan = asks(fold.value());
        for (Instant edge : edges.headSet(at, true)) {
            everBegan |= asks(timeline.at(asked.at(edge)).value());
        }
        MeasureState kept = open ? of(view, measure, asked.at(lastKept(view, measure)), false) : null;
        List<Layer> talk = timeline.layers().isEmpty()
                ? view.with(OTHERS.toArray(new Standing[0])).timeline(measure).layers()
                : List.of();
        Kind kind = kind(timeline, talk, fold, at);
        Layer below = Footing.below(fold);
        Layer coming = until == null ? null : then.top();
        return new MeasureState(
                measure,
                at,
                kind,
                fold.top(),
                Footing.of(kind, timeline, talk, fold, coming, at),
                fold.value(),
                Footing.value(below),
                below,
                until,
                then.value(),
                coming,
                kind == Kind.PENDING ? Footing.keeping(timeline, asked, coming) : null,
                everBegan,
                open,
                ending(timeline, fold),
                view.checkedThrough(measure),
                kept,
                talk,
                full ? alternates(view, measure, asked, open ? lastKept(view, measure) : at) : List.of());
    }

    /// The act that decides an end and leaves its day open, while the measure still asks for something.
    public static @Nullable Layer ending(Timeline timeline, Fold fold) {
        if (!asks(fold.value())) {
            return null;
        }
        boolean dated = timeline.layers().stream()
                .anyMatch(layer -> layer.act() == Act.ENDS && !layer.period().startIsOpen());
        return dated
                ? null
                : timeline.layers().stream()
                        .filter(layer ->
                                layer.act() == Act.ENDS && layer.period().startIsOpen())
                        .findFirst()
                        .orElse(null);
    }

    /// The case of goods, parties and ships in general, on which no list and no claim bears.
    public static Case general(Measure measure, Instant at) {
        String origin = measure.scope().origins().isEmpty()
                ? ""
                : measure.scope().origins().stream().sorted().findFirst().orElse("");
        return Case.allGoods(origin, at);
    }

    private static Kind kind(Timeline timeline, List<Layer> talk, Fold fold, Instant at) {
        Layer top = fold.top();
        if (top != null) {
            boolean suspension = top.act() == Act.SUSPENDS || top.act() == Act.EXTENDS;
            if (asks(fold.value())) {
                Value under = Footing.value(Footing.below(fold));
                return suspension && asks(under) && !under.equals(fold.value()) ? Kind.REDUCED : Kind.IN_FORCE;
            }
            return suspension ? Kind.SUSPENDED : Kind.ENDED;
        }
        boolean past = false;
        boolean coming = false;
        for (Layer layer : timeline.layers()) {
            Value value = layer.value();
            boolean lifted = fold.lifting().stream().anyMatch(one -> one.lifts(layer));
            if (value != null && asks(value) && layer.period().contains(at) && !lifted) {
                return Kind.CONDITIONAL;
            }
            if (value != null && !layer.period().startIsOpen()) {
                past |= !layer.period().until().isAfter(at);
                coming |= layer.period().from().isAfter(at);
            }
        }
        if (past) {
            return Kind.LAPSED;
        }
        if (coming) {
            return Kind.PENDING;
        }
        return talk.isEmpty() ? Kind.NOT_KNOWN : Kind.TALKED_OF;
    }

    private static Instant lastKept(View view, Measure measure) {
        return AsOf.endOf(view.checkedThrough(measure)).in(measure.zone());
    }

    /// The first answer, from an instant on, that differs once statements of each other standing count too.
    ///
    /// @param from the time asked for; where the answer is open, the last instant up to which the measure has been
    /// kept,
    ///             so that a statement that has run out since is told too
    private static List<Alternate> alternates(View view, Measure measure, Case asked, Instant from) {
        List<Alternate> found = new ArrayList<>();
        Timeline books = view.timeline(measure);
        for (Standing standing : OTHERS) {
            if (view.standings().contains(standing)) {
                continue;
            }
            Timeline other = view.with(standing).timeline(measure);
            if (other.layers().size() == books.layers().size()) {
                continue;
            }
            List<Instant> instants = new ArrayList<>();
            instants.add(from);
            instants.addAll(other.edges(asked).tailSet(from, false));
            Alternate alternate = first(books, other, asked, standing, instants);
            if (alternate != null) {
                found.add(alternate);
            }
        }
        return found;
    }

    private static @Nullable Alternate first(
            Timeline books, Timeline other, Case asked, Standing standing, List<Instant> instants) {
        for (int i = 0; i < instants.size(); i++) {
            Fold with = other.at(asked.at(instants.get(i)));
            Value without = books.at(asked.at(instants.get(i))).value();
            Layer layer = deciding(with, standing);
            if (layer == null || with.value().equals(without)) {
                continue;
            }
            Instant until = null;
            for (int j = i + 1; j < instants.size() && until == null; j++) {
                if (!other.at(asked.at(instants.get(j))).value().equals(with.value())) {
                    until = instants.get(j);
                }
            }
            return new Alternate(standing, layer, instants.get(i), until, with.value(), without);
        }
        return null;
    }

    /// The layer of that standing that makes the difference: on top, or lifting what was.
    private static @Nullable Layer deciding(Fold fold, Standing standing) {
        Layer top = fold.top();
        if (top != null && top.standing() == standing) {
            return top;
        }
        return fold.lifting().stream()
                .filter(layer -> layer.standing() == standing)
                .findFirst()
                .orElse(null);
    }

    static boolean asks(Value value) {
        return !(value instanceof Value.Nothing);
    }

    /// Until when the value holds, if the layer on top has an end: extensions known count, and so does an act that cuts
    /// it short.
    public @Nullable Instant topUntil() {
        return top == null || top.period().until().equals(Period.OPEN) ? null : until;
    }
}
