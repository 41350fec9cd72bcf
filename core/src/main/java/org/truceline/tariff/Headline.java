package org.truceline.tariff;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Party;
import org.truceline.ledger.Value;
import org.truceline.rate.RateExpression;
import org.truceline.time.Period;
import org.truceline.timeline.Case;
import org.truceline.timeline.Fold;
import org.truceline.timeline.View;

/// The additional duty that an authority takes on goods in general of an origin: the sum of the measures that reach all
/// goods, whatever they except. Base rates and duties on product lists are not in it.
///
/// @param total sum of the parts as a ratio; null if one of them is not a share of the value, or cannot be told
/// @param open  measures whose state hangs on an edge after the day up to which they have been kept
public record Headline(
        Party to, String from, Instant at, @Nullable BigDecimal total, List<Part> parts, List<Measure> open) {

    public Headline {
        parts = List.copyOf(parts);
        open = List.copyOf(open);
    }

    /// One measure in force on goods in general.
    ///
    /// @param rate ratio; null if it is not a share of the value
    public record Part(
            Measure measure,
            Layer layer,
            RateExpression expression,
            @Nullable BigDecimal rate) {}

    /// The headline at an instant.
    public static Headline at(View view, Party to, String from, Instant at) {
        List<Part> parts = new ArrayList<>();
        List<Measure> open = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        boolean told = true;
        for (Measure measure : measures(view, to, from)) {
            Case asked = Case.allGoods(from, at);
            Fold fold = view.timeline(measure).at(asked);
            if (view.isOpen(measure, asked)) {
                open.add(measure);
            }
            Layer top = fold.top();
            if (top != null && fold.value() instanceof Value.Rate rate) {
                BigDecimal ratio = rate.expression().adValorem().orElse(null);
                parts.add(new Part(measure, top, rate.expression(), ratio));
                total = ratio == null ? total : total.add(ratio);
                told &= ratio != null;
            } else if (fold.undecided() || fold.value() instanceof Value.NotCarried) {
                told = false;
            }
        }
        return new Headline(to, from, at, told ? total : null, parts, open);
    }

    /// Every step from an instant on: the headline there, and at each later instant at which it differs from the one
    /// before.
    ///
    /// @param until no step at or after it
    public static List<Headline> series(View view, Party to, String from, Instant since, Instant until) {
        TreeSet<Instant> edges = new TreeSet<>();
        for (Measure measure : measures(view, to, from)) {
            edges.addAll(view.timeline(measure).edges(Case.allGoods(from, since)));
        }
        edges.remove(Period.OPEN);
        List<Headline> steps = new ArrayList<>();
        steps.add(at(view, to, from, since));
        for (Instant edge : edges.tailSet(since, false)) {
            if (!edge.isBefore(until)) {
                break;
            }
            Headline next = at(view, to, from, edge);
            if (!next.sameRates(steps.getLast()) || !next.open.equals(steps.getLast().open)) {
                steps.add(next);
            }
        }
        return steps;
    }

    /// The zone of the authority, for days.
    public static ZoneId zone(View view, Party to) {
        return view.ledger().measures().values().stream()
                .filter(measure -> measure.party() == to && measure.reachesAllGoods())
                .map(Measure::zone)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        Locale.ROOT, "the ledger has no duty of %s on all goods of another country", to)));
    }

    /// Measures of an authority that reach all goods of an origin, whether in force or not.
    public static List<Measure> measures(View view, Party to, String from) {
        return view.ledger().measures().values().stream()
                .filter(measure -> measure.party() == to && measure.reachesAllGoods())
                .filter(measure -> measure.scope().reachesOrigin(from))
                .toList();
    }

    /// True if the same measures are in force at the same rates.
    public boolean sameRates(Headline other) {
        return rates(this).equals(rates(other));
    }

    private static List<String> rates(Headline headline) {
        return headline.parts.stream()
                .map(part -> part.measure().id() + part.expression().text())
                .toList();
    }
}
