package org.truceline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.time.AsOf;
import org.truceline.timeline.Case;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.Fold;
import org.truceline.timeline.Timeline;
import org.truceline.timeline.View;

/// A question about one measure, as a person puts it: this ledger, known then, on this day.
///
/// Answers are short texts: `s1: 10%` is the layer on top with its value, `s1: nothing` a layer that asks nothing,
/// `no layer` no layer at all. Times are local in the zone of the measure; a bare day means its last instant.
public final class Asked {

    private final Measure measure;
    private final View view;
    private final @Nullable Code code;
    private final Map<FactId, FactValue> facts;

    private Asked(Measure measure, View view, @Nullable Code code, Map<FactId, FactValue> facts) {
        this.measure = measure;
        this.view = view;
        this.code = code;
        this.facts = facts;
    }

    /// What is enacted, as known at the horizon, for goods in general.
    public static Asked about(Ledger ledger, String measure) {
        return new Asked(ledger.measure(measure).orElseThrow(), View.of(ledger), null, Map.of());
    }

    /// About the one duty of a tiny ledger.
    public static Asked aboutDuty(Ledger ledger) {
        return about(ledger, "us.duty");
    }

    public Asked known(String day) {
        return in(view.known(AsOf.parse(day)));
    }

    public Asked with(Standing... standings) {
        return in(view.with(standings));
    }

    public Asked byPublication() {
        return in(view.clock(View.Clock.PUBLISHED));
    }

    public Asked scenario(String id) {
        if (!view.ledger().scenarios().containsKey(id)) {
            throw new IllegalArgumentException("no scenario " + id);
        }
        return in(view.scenario(view.ledger().scenarios().get(id)));
    }

    public Asked goods(String text) {
        return new Asked(measure, view, Code.parse(text), facts);
    }

    /// The same with one more fact stated.
    public Asked stating(String fact, String text) {
        Map<FactId, FactValue> all = new HashMap<>(facts);
        FactId id = new FactId(fact);
        all.put(id, FactValue.parse(view.ledger().fact(id), text));
        return new Asked(measure, view, code, all);
    }

    /// The answer at a time.
    public String on(String time) {
        return text(fold(time).top());
    }

    /// The answers one minute before a time, at it, and one minute after.
    public List<String> around(String time) {
        Instant at = instant(time);
        return List.of(at(at.minus(1, ChronoUnit.MINUTES)), at(at), at(at.plus(1, ChronoUnit.MINUTES)));
    }

    /// The answers at a time, as known one minute before a day began, as it began, and one minute after.
    public List<String> learned(String day, String time) {
        LocalDate date = LocalDate.parse(day);
        return List.of(
                known(date.minusDays(1) + "T23:59").on(time),
                known(date + "T00:00").on(time),
                known(date + "T00:01").on(time));
    }

    /// Every answer that facts not stated leave open.
    public List<String> possible(String time) {
        return fold(time).possible().stream()
                .map(possible -> text(possible.layer()))
                .toList();
    }

    /// What would show if the layers above were gone, from top to bottom.
    public List<String> beneath(String time) {
        return fold(time).beneath().stream().map(Asked::text).toList();
    }

    /// Facts that would decide, if the answer is open.
    public List<String> missing(String time) {
        return fold(time).missing().stream().map(FactId::text).sorted().toList();
    }

    /// Facts that were not stated and were taken as their authority takes them.
    public List<String> assumed(String time) {
        return fold(time).assumed().stream().map(FactId::text).sorted().toList();
    }

    /// Layers at work that remove others.
    public List<String> lifting(String time) {
        return fold(time).lifting().stream().map(Layer::id).toList();
    }

    public Fold fold(String time) {
        return timeline().at(asked(instant(time)));
    }

    public boolean isOpen(String time) {
        return view.isOpen(measure, asked(instant(time)));
    }

    /// Layers from bottom to top.
    public String stack() {
        return timeline().layers().stream().map(Layer::id).collect(Collectors.joining(" "));
    }

    /// Whether the goods are on a list.
    public String listed(String list, String time) {
        return view.membership(new ListId(list), asked(instant(time))).answer().toString();
    }

    public Timeline timeline() {
        return view.timeline(measure);
    }

    public Case asked(Instant at) {
        return new Case(code, "CN", at, facts);
    }

    public Instant instant(String time) {
        return AsOf.parse(time).in(measure.zone());
    }

    private Asked in(View other) {
        return new Asked(measure, other, code, facts);
    }

    private String at(Instant at) {
        return text(timeline().at(asked(at)).top());
    }

    private static String text(@Nullable Layer layer) {
        return layer == null ? "no layer" : layer.id() + ": " + text(layer.value());
    }

    private static String text(@Nullable Value value) {
        return switch (value) {
            case Value.Rate rate -> rate.expression().text();
            case Value.FeePer fee -> fee.amount().toPlainString() + " " + fee.currency() + "/" + fee.per();
            case Value.Carriage carriage -> carriage.ratio().toPlainString() + " carried";
            case Value.FeeGreaterOf greater ->
                greater.fees().stream().map(Asked::text).collect(Collectors.joining(" or "));
            case Value.OwnershipRule rule -> rule.threshold().toPlainString() + "% rule";
            case Value.ChargeByValue charge -> charge.ratio().toPlainString();
            case Value.ChargePerEntry charge -> charge.amount().toPlainString();
            case Value.Tax tax ->
                tax.ratio() == null ? "rate by " + tax.statedBy() : tax.ratio().toPlainString();
            case Value.Requirement requirement -> requirement.policy();
            case Value.Effect effect -> effect.policy();
            case Value.Target target -> target.amount().toPlainString() + " " + target.unit();
            case Value.Bar bar -> "bar";
            case Value.NotCarried notCarried -> "not carried";
            case Value.Nothing nothing -> "nothing";
            case null -> throw new IllegalStateException("a layer that lifts cannot be the answer");
        };
    }
}
