package org.truceline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.agreement.TruceStatus;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.outlook.MeasureState;
import org.truceline.time.AsOf;
import org.truceline.time.Period;
import org.truceline.timeline.View;

/// The states of the measures of the status table over time, as known on the day of the brief.
final class Stretches {

    private final Draft draft;

    Stretches(Draft draft) {
        this.draft = draft;
    }

    /// One bar for each measure; measures of one subject that went alike share a bar.
    List<Chart.Bar> bars(LocalDate since) {
        List<Chart.Bar> bars = new ArrayList<>();
        for (TruceStatus.Row row : draft.status().rows()) {
            Map<List<Chart.Stretch>, List<Measure>> alike = new LinkedHashMap<>();
            for (MeasureState state : row.states()) {
                List<Chart.Stretch> stretches = stretches(state, since);
                if (!stretches.isEmpty()) {
                    alike.computeIfAbsent(stretches, absent -> new ArrayList<>())
                            .add(state.measure());
                }
            }
            alike.forEach((stretches, measures) -> {
                String subject = draft.name(row.subject().subject());
                String name = alike.size() == 1 ? subject : named(measures);
                bars.add(new Chart.Bar(
                        draft.words("bar.label", draft.side(row.subject().party()), name), stretches));
            });
        }
        return bars;
    }

    private String named(List<Measure> measures) {
        List<Text> names = new ArrayList<>();
        measures.forEach(measure -> names.add(Text.of(draft.name(measure.name()))));
        return measures.size() > 2
                ? draft.words("bar.more", names.getFirst(), measures.size() - 1)
                : draft.join(names).toString();
    }

    private List<Chart.Stretch> stretches(MeasureState now, LocalDate since) {
        Measure measure = now.measure();
        if (now.kind() == MeasureState.Kind.TALKED_OF) {
            return talk(now);
        }
        ZoneId zone = measure.zone();
        Instant last = draft.when().in(zone);
        Instant first = AsOf.endOf(since).in(zone);
        TreeSet<Instant> edges = new TreeSet<>();
        edges.add(first);
        edges.addAll(draft.view()
                .timeline(measure)
                .edges(MeasureState.general(measure, first))
                .subSet(first, false, last, true));
        Instant known = known(draft.view(), measure);
        if (known.isAfter(first) && known.isBefore(last)) {
            edges.add(known);
        }
        List<Chart.Stretch> stretches = new ArrayList<>();
        for (Instant edge : edges) {
            if (edge.isBefore(known)) {
                continue;
            }
            Instant next = edges.higher(edge);
            MeasureState state = MeasureState.of(draft.view(), measure, AsOf.at(edge, zone));
            Chart.Mode mode = mode(state);
            if (mode != null) {
                LocalDate from = edge.equals(first) ? since : edge.atZone(zone).toLocalDate();
                LocalDate until = next == null
                        ? draft.when().day(zone).plusDays(1)
                        : next.atZone(zone).toLocalDate();
                add(stretches, new Chart.Stretch(from, until, mode, label(state, mode)));
            }
        }
        return stretches;
    }

    private static void add(List<Chart.Stretch> stretches, Chart.Stretch next) {
        if (!next.from().isBefore(next.until())) {
            return;
        }
        if (!stretches.isEmpty()) {
            Chart.Stretch last = stretches.getLast();
            boolean same = last.mode() == next.mode() && last.label().equals(next.label());
            if (same && last.until().equals(next.from())) {
                stretches.set(
                        stretches.size() - 1, new Chart.Stretch(last.from(), next.until(), last.mode(), last.label()));
                return;
            }
        }
        stretches.add(next);
    }

    /// From the day on which something was first said to the day on which it was withdrawn.
    private List<Chart.Stretch> talk(MeasureState state) {
        ZoneId zone = state.measure().zone();
        LocalDate from = null;
        LocalDate until = draft.when().day(zone).plusDays(1);
        for (Layer layer : state.talk()) {
            LocalDate day = layer.announcedDay();
            if (layer.content() instanceof Layer.Lifts) {
                until = day.isBefore(until) ? day : until;
            } else {
                from = from == null || day.isBefore(from) ? day : from;
            }
        }
        return from == null || !from.isBefore(until)
                ? List.of()
                : List.of(new Chart.Stretch(from, until, Chart.Mode.ANNOUNCED, ""));
    }

    /// When the first of its enacted layers became known; from then on its state means something.
    private static Instant known(View view, Measure measure) {
        Instant known = Period.OPEN;
        for (Layer layer : measure.layers()) {
            boolean counts = layer.standing() == Standing.ENACTED && view.sees(layer, measure.zone());
            Instant start = layer.period().from();
            Instant first = layer.announced().isBefore(start) ? layer.announced() : start;
            known = counts && first.isBefore(known) ? first : known;
        }
        return known;
    }

    private static Chart.@Nullable Mode mode(MeasureState state) {
        if (state.open()) {
            return Chart.Mode.OPEN;
        }
        return switch (state.kind()) {
            case PENDING -> Chart.Mode.ANNOUNCED;
            case CONDITIONAL -> Chart.Mode.IN_FORCE;
            case IN_FORCE -> Draft.asksNothing(state.value()) ? Chart.Mode.ANNOUNCED : Chart.Mode.IN_FORCE;
            case REDUCED -> Chart.Mode.REDUCED;
            case SUSPENDED -> Chart.Mode.SUSPENDED;
            case NOT_KNOWN, TALKED_OF, ENDED, LAPSED -> null;
        };
    }

    private String label(MeasureState state, Chart.Mode mode) {
        boolean rate = mode == Chart.Mode.IN_FORCE || mode == Chart.Mode.REDUCED;
        return rate && state.value() instanceof Value.Rate of
                ? draft.sign(of.expression().text())
                : "";
    }
}
