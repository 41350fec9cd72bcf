package org.truceline.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Condition;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Standing;

/// The fold a second time, written down from the design and not from the code: slow, and for cases that leave nothing
/// unknown.
///
/// Layers form a tree. A layer that extends another, or lies beneath one, hangs on it; all others are roots. Each
/// stands after those beneath it and before those that extend it.
final class NaiveFold {

    private final List<Layer> fileOrder;
    private final Instant known;
    private final boolean published;
    private final Set<Standing> standings;

    NaiveFold(List<Layer> fileOrder, Instant known, boolean published, Set<Standing> standings) {
        this.fileOrder = fileOrder;
        this.known = known;
        this.published = published;
        this.standings = standings;
    }

    /// The layer on top, or null.
    @Nullable
    Layer top(Case asked) {
        List<Layer> stack = new ArrayList<>();
        for (Layer layer : hanging(null, false)) {
            stand(layer, stack);
        }
        for (Layer layer : stack.reversed()) {
            if (layer.value() != null && works(layer, asked)) {
                return layer;
            }
        }
        return null;
    }

    private void stand(Layer layer, List<Layer> stack) {
        hanging(layer, true).forEach(beneath -> stand(beneath, stack));
        stack.add(layer);
        hanging(layer, false).forEach(extension -> stand(extension, stack));
    }

    /// Layers that hang on a layer, or the roots; in order of announcement, on one day in file order.
    private List<Layer> hanging(@Nullable Layer on, boolean beneath) {
        List<Layer> found = new ArrayList<>();
        for (Layer layer : fileOrder) {
            String below = layer.beneath();
            String extended =
                    layer.content() instanceof Layer.Extended content && below == null ? content.base() : null;
            String anchor = on == null ? null : on.id();
            boolean hangs =
                    on == null ? below == null && extended == null : Objects.equals(beneath ? below : extended, anchor);
            if (hangs) {
                int place = found.size();
                while (place > 0 && found.get(place - 1).announcedDay().isAfter(layer.announcedDay())) {
                    place--;
                }
                found.add(place, layer);
            }
        }
        return found;
    }

    /// Seen, running, reaching the case, and lifted by no layer that works.
    private boolean works(Layer layer, Case asked) {
        if (!seen(layer)
                || asked.at().isBefore(layer.period().from())
                || !asked.at().isBefore(layer.period().until())
                || !holds(layer.when(), asked)) {
            return false;
        }
        for (Layer other : fileOrder) {
            if (other.content() instanceof Layer.Lifts lifts) {
                boolean named =
                        lifts.all() ? layer.value() != null : lifts.layers().contains(layer.id());
                if (named && works(other, asked)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean seen(Layer layer) {
        Instant printed = layer.published();
        Instant since = published && printed != null ? printed : layer.announced();
        return standings.contains(layer.standing()) && !since.isAfter(known);
    }

    private static boolean holds(Condition condition, Case asked) {
        return switch (condition) {
            case Condition.Always always -> true;
            case Condition.Named named -> holds(named.condition(), asked);
            case Condition.Before before -> {
                Instant moment = moment(before.fact(), asked);
                yield moment != null && moment.isBefore(before.edge());
            }
            case Condition.Equal equal -> {
                FactValue stated = asked.facts().get(equal.fact());
                yield stated != null && stated.text().equals(equal.text());
            }
            case Condition.Not not -> !holds(not.condition(), asked);
            case Condition.All all -> all.conditions().stream().allMatch(inner -> holds(inner, asked));
            case Condition.Any any -> any.conditions().stream().anyMatch(inner -> holds(inner, asked));
            case Condition.AtLeast atLeast -> throw new IllegalArgumentException("not generated");
            case Condition.Listed listed -> throw new IllegalArgumentException("not generated");
            case Condition.Stated stated -> throw new IllegalArgumentException("not generated");
            case Condition.Within within -> throw new IllegalArgumentException("not generated");
            case Condition.On on -> throw new IllegalArgumentException("not generated");
            case Condition.After after -> throw new IllegalArgumentException("not generated");
            case Condition.Meets meets -> throw new IllegalArgumentException("not generated");
            case Condition.ForYears years -> throw new IllegalArgumentException("not generated");
            case Condition.Sum sum -> throw new IllegalArgumentException("not generated");
        };
    }

    private static @Nullable Instant moment(FactId fact, Case asked) {
        if (fact.equals(Condition.ENTERED)) {
            return asked.at();
        }
        return asked.facts().get(fact) instanceof FactValue.Moment stated
                ? stated.moment().in(ZoneId.of("America/New_York"))
                : null;
    }
}
