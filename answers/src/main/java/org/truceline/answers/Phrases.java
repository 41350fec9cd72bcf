package org.truceline.answers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Act;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.FactId;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Language;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.outlook.MeasureState;
import org.truceline.time.AsOf;
import org.truceline.time.Period;

/// Says values, times, states and sources in one language. Every phrase is short enough for the cell of a table.
public final class Phrases {

    private final Words words;
    private final Ledger ledger;

    public Phrases(Words words, Ledger ledger) {
        this.words = words;
        this.ledger = ledger;
    }

    public Words words() {
        return words;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Language language() {
        return words.language();
    }

    /// `2025-11-10 00:01`, in the zone of the authority; the bare day if it is its first instant.
    public String time(Instant instant, ZoneId zone) {
        return instant.equals(Period.OPEN)
                ? words.text("time.open")
                : AsOf.words(instant, zone).replace('T', ' ');
    }

    /// An end, which is the first instant outside: midnight is told as 24:00 of the day before, so that nobody reads
    /// the next
    /// day as still inside.
    public String end(Instant instant, ZoneId zone) {
        LocalDateTime local = instant.equals(Period.OPEN)
                ? LocalDateTime.MAX
                : instant.atZone(zone).toLocalDateTime();
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().minusDays(1) + " 24:00"
                : time(instant, zone);
    }

    /// The last day wholly or partly inside a period that ends at `until`: "through 9 November" for an end at 00:00 or
    /// 00:01.
    public String lastDay(Instant until, ZoneId zone) {
        LocalDateTime end = until.atZone(zone).toLocalDateTime();
        boolean midnight = end.getHour() == 0 && end.getMinute() <= 1;
        return (midnight ? end.toLocalDate().minusDays(1) : end.toLocalDate()).toString();
    }

    /// A ratio as a percentage: `0.125` is `12.5%`.
    public static String percent(BigDecimal ratio) {
        return ratio.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /// What a value asks for.
    public String value(Value value, ZoneId zone) {
        return switch (value) {
            case Value.Nothing nothing -> words.text("value.nothing");
            case Value.NotCarried not -> words.text("value.not-carried");
            case Value.Rate rate -> rate.expression().text();
            case Value.OwnershipRule rule ->
                words.text(
                        rule.compare().equals("more-than") ? "value.rule.more-than" : "value.rule.at-least",
                        rule.threshold().stripTrailingZeros().toPlainString());
            case Value.FeePer fee ->
                words.text(
                        "value.fee." + fee.per(),
                        fee.amount().stripTrailingZeros().toPlainString(),
                        fee.currency());
            case Value.Carriage carriage ->
                words.text(
                        "value.carriage", percent(carriage.ratio()), words.of(carriage.of()), words.of(carriage.on()));
            case Value.FeeGreaterOf greater -> {
                List<String> fees = new ArrayList<>();
                greater.fees().forEach(fee -> fees.add(value(fee, zone)));
                yield words.text("value.greater-of", String.join(words.text("list.separator"), fees));
            }
            case Value.ChargeByValue charge -> charge(charge);
            case Value.ChargePerEntry charge ->
                words.text("value.charge.each-entry", amount(charge.amount()), charge.currency());
            case Value.Tax tax -> tax(tax);
            case Value.Requirement requirement -> words.text("value.policy." + requirement.policy());
            case Value.Effect effect -> words.text("value.effect." + effect.policy());
            case Value.Target target -> new CommitmentWords(this).target(target, zone);
            case Value.Bar bar -> words.text("value.bar");
        };
    }

    /// A mark after what is not well sourced; empty otherwise.
    public String weak(Confidence confidence) {
        String space = words.language() == Language.EN ? " " : "";
        return confidence == Confidence.HIGH ? "" : space + words.text("confidence." + word(confidence));
    }

    /// A source, marked if it is not well founded.
    public String source(InstrumentId id, Confidence confidence) {
        return source(id) + weak(confidence);
    }

    /// `stated by US officials`.
    String said(Standing standing, @Nullable String saidBy) {
        return saidBy == null
                ? standing(standing)
                : words.text(
                        "alternate.who", standing(standing), words.text("said-by." + saidBy.toLowerCase(Locale.ROOT)));
    }

    /// The rate of a tax, or the fact that states it.
    private String tax(Value.Tax tax) {
        FactId stated = tax.statedBy();
        BigDecimal ratio = tax.ratio();
        String rate =
                ratio == null ? words.text("value.tax.stated", stated == null ? "" : stated.text()) : percent(ratio);
        return tax.inclusive() ? words.text("value.tax.inclusive", rate) : rate;
    }

    /// A share of the value of an entry, with its limits.
    private String charge(Value.ChargeByValue charge) {
        String rate = percent(charge.ratio());
        BigDecimal least = charge.atLeast();
        BigDecimal most = charge.atMost();
        if (least != null && most != null) {
            return words.text("value.charge.between", rate, amount(least), amount(most), charge.currency());
        }
        if (least != null) {
            return words.text("value.charge.at-least", rate, amount(least), charge.currency());
        }
        return most == null
                ? words.text("value.charge", rate)
                : words.text("value.charge.at-most", rate, amount(most), charge.currency());
    }

    private static String amount(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    /// What one layer says, as a clause: act, value, period, who says so.
    public String sentence(Layer layer, Measure measure) {
        ZoneId zone = measure.zone();
        String what =
                switch (layer.content()) {
                    case Layer.Own own -> clause(layer.act(), own.value(), zone);
                    case Layer.Extended extended -> clause(Act.EXTENDS, extended.value(), zone);
                    case Layer.Lifts lifts ->
                        lifts.all()
                                ? words.text("clause.exempts", relief(layer))
                                : words.text(
                                        "clause.lifts",
                                        String.join(
                                                words.text("list.separator"),
                                                lifts.layers().stream().sorted().toList()));
                };
        String when = layer.period().startIsOpen()
                ? words.text("clause.start-open")
                : layer.period().endIsOpen()
                        ? words.text("clause.from", time(layer.period().from(), zone))
                        : words.text(
                                "clause.period",
                                time(layer.period().from(), zone),
                                end(layer.period().until(), zone));
        String who = layer.standing() == Standing.ENACTED
                ? ""
                : layer.saidBy() == null
                        ? words.text("clause.standing", standing(layer.standing()))
                        : words.text(
                                "clause.said",
                                standing(layer.standing()),
                                words.text("said-by." + layer.saidBy().toLowerCase(Locale.ROOT)));
        return what + when + who;
    }

    /// How an exemption is called: by its heading, or by the act that gives it where it has none.
    public String relief(Layer layer) {
        return layer.heading() == null ? words.of(ledger.instrument(layer.by()).title()) : layer.heading();
    }

    private String clause(Act act, Value value, ZoneId zone) {
        return switch (value) {
            case Value.Nothing nothing -> words.text("clause." + word(act) + ".nothing");
            case Value.Target target -> words.text("clause.target", value(value, zone));
            default -> words.text("clause." + word(act), value(value, zone));
        };
    }

    /// The citation of an instrument.
    public String source(InstrumentId id) {
        return ledger.instrument(id).citation();
    }

    /// The citation, with a mark if the layer is not well sourced.
    public String source(Layer layer) {
        String source = source(layer.by());
        return layer.confidence() == Confidence.HIGH
                ? source
                : source + " " + words.text("confidence." + word(layer.confidence()));
    }

    /// An act, with the standing of its statement if it is not enacted.
    public String act(Layer layer) {
        return layer.standing() == Standing.ENACTED
                ? act(layer.act())
                : words.text("act.standing", act(layer.act()), standing(layer.standing()));
    }

    public String standing(Standing standing) {
        return words.text("standing." + word(standing));
    }

    public String act(Act act) {
        return words.text("act." + word(act));
    }

    public String name(Measure measure) {
        return words.of(measure.name());
    }

    /// Where a measure stands, as one cell: what the books say, or that it cannot be told.
    public String state(MeasureState state) {
        ZoneId zone = state.measure().zone();
        MeasureState kept = state.kept();
        if (state.open() && kept != null) {
            return words.text("state.open", state(kept), state.checked());
        }
        Layer ending = state.ending();
        return ending == null ? kind(state, zone) : words.text("state.ending", kind(state, zone), source(ending.by()));
    }

    private String kind(MeasureState state, ZoneId zone) {
        return switch (state.kind()) {
            case NOT_KNOWN -> words.text("state.not-known");
            case TALKED_OF -> talkedOf(state);
            case PENDING -> pending(state, zone);
            case CONDITIONAL -> words.text("state.conditional");
            case IN_FORCE -> words.text("state.in-force", value(state.value(), zone));
            case REDUCED -> words.text("state.reduced", value(state.value(), zone), value(state.beneath(), zone));
            case SUSPENDED ->
                state.everBegan()
                        ? words.text("state.suspended", value(state.beneath(), zone))
                        : words.text("state.suspended.never-began");
            case ENDED -> ended(state, zone);
            case LAPSED -> words.text("state.ran-out", lapsedOn(state, zone));
        };
    }

    /// What begins later; of what nobody had announced yet at the time asked about, when it was.
    private String pending(MeasureState state, ZoneId zone) {
        String begins = from(state.until(), zone);
        String value = value(state.then(), zone);
        Layer rests = state.rests();
        Layer putOff = state.putOff();
        if (rests != null && putOff != null) {
            return words.text(
                    "state.pending.put-off",
                    time(rests.period().from(), zone),
                    source(putOff.by()),
                    day(putOff.announced(), zone),
                    begins,
                    value);
        }
        return rests == null || !rests.announced().isAfter(state.at())
                ? words.text("state.pending", begins, value)
                : words.text("state.pending.unannounced", begins, value, day(rests.announced(), zone));
    }

    /// The day of an instant in a zone.
    public String day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate().toString();
    }

    private String talkedOf(MeasureState state) {
        if (!state.alternates().isEmpty()) {
            return words.text("state.talked-of");
        }
        boolean withdrawn = state.talk().stream().anyMatch(layer -> layer.content() instanceof Layer.Lifts);
        return words.text(withdrawn ? "state.talked-of.withdrawn" : "state.talked-of.no-date");
    }

    /// True if the time asked for lies beyond the last day up to which the measure has been kept.
    public static boolean beyondCheck(MeasureState state) {
        return state.at()
                .isAfter(
                        AsOf.endOf(state.measure().through()).in(state.measure().zone()));
    }

    private String ended(MeasureState state, ZoneId zone) {
        Layer top = state.top();
        if (top == null) {
            return words.text("state.not-known");
        }
        String since = time(top.period().from(), zone);
        return words.text(state.everBegan() ? "state.ended" : "state.ended.never-began", since);
    }

    private String lapsedOn(MeasureState state, ZoneId zone) {
        Instant last = null;
        for (Layer layer : state.measure().layers()) {
            Instant until = layer.period().until();
            boolean counts =
                    layer.standing() == Standing.ENACTED && layer.value() != null && !until.isAfter(state.at());
            if (counts && (last == null || until.isAfter(last))) {
                last = until;
            }
        }
        return last == null ? "" : time(last, zone);
    }

    private String from(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? words.text("time.open") : time(instant, zone);
    }

    /// How a statement of another standing would change the answer, as one cell.
    public String alternate(MeasureState.Alternate alternate, Measure measure) {
        ZoneId zone = measure.zone();
        String who = alternate.layer().saidBy() == null
                ? ""
                : words.text("said-by." + alternate.layer().saidBy().toLowerCase(Locale.ROOT));
        String value = value(alternate.value(), zone);
        String standing = standing(alternate.standing());
        String head = who.isEmpty() ? standing : words.text("alternate.who", standing, who);
        Instant start = alternate.layer().period().from();
        String from = time(start.isBefore(alternate.from()) ? start : alternate.from(), zone);
        String period = alternate.until() == null
                ? words.text("alternate.from", from)
                : words.text("alternate.period", from, end(alternate.until(), zone));
        return words.text("alternate", head, value, period);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
