package org.truceline.answers;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Value;
import org.truceline.portfee.Bounds;
import org.truceline.portfee.CallFee;
import org.truceline.portfee.CapState;
import org.truceline.portfee.Considered;
import org.truceline.portfee.Suspension;
import org.truceline.timeline.Truth;

/// Says what a call owes and why, in one language.
public final class PortFeeWords {

    private final Phrases phrases;
    private final Words words;
    private final ZoneId zone;

    public PortFeeWords(Phrases phrases, ZoneId zone) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.zone = zone;
    }

    /// The answer in one sentence.
    public String sentence(CallFee fee) {
        return switch (fee.outcome()) {
            case ANSWERED ->
                fee.fee().isNothing()
                        ? words.text("portfee.nothing", whyNothing(fee))
                        : words.text("portfee.owes", money(fee.fee().lowest()), fee.currency());
            case CANNOT_TELL ->
                fee.open().isEmpty()
                        ? words.text("portfee.cannot-tell", bounds(fee.fee(), fee.currency()))
                        : words.text("portfee.cannot-tell.open", bounds(fee.fee(), fee.currency()), through(fee));
            case OPEN -> words.text("portfee.open", bounds(fee.fee(), fee.currency()), through(fee));
        };
    }

    private static String through(CallFee fee) {
        return fee.open().getFirst().through().toString();
    }

    /// The same as one cell.
    public String state(CallFee fee) {
        String amount = bounds(fee.fee(), fee.currency());
        String why = fee.fee().isNothing()
                ? whyNothing(fee)
                : fee.measure() == null || fee.layer() == null
                        ? words.text("outcome.cannot-tell")
                        : words.text("portfee.by", phrases.name(fee.measure()), layer(fee.layer()));
        String text = words.text("portfee.state", amount, why);
        return fee.outcome() == CallFee.Outcome.OPEN ? words.text("portfee.by-the-books", text) : text;
    }

    /// Why nothing is owed, as a clause.
    private String whyNothing(CallFee fee) {
        CapState cap = fee.cap();
        Suspension pause = fee.suspended();
        Layer layer = fee.layer();
        Measure measure = fee.measure();
        if (cap != null && cap.state() == CapState.State.REACHED) {
            return words.text("portfee.none.cap", Integer.toString(cap.most()));
        }
        if (pause != null) {
            return words.text(
                    "portfee.none.suspended", phrases.end(pause.layer().period().until(), zone));
        }
        if (fee.exemption() != null) {
            return words.text("portfee.none.exempt", layer(fee.exemption()));
        }
        if (fee.deferred() != null) {
            return words.text("portfee.none.deferred", bounds(fee.deferred(), fee.currency()));
        }
        if (layer != null && measure != null && layer.value() instanceof Value.Nothing) {
            return phrases.name(measure);
        }
        return layer == null || measure == null
                ? words.text(nobody(fee))
                : words.text("portfee.none.value", phrases.name(measure), layer(layer));
    }

    /// Why no fee is named: one may be for the ship and asks nothing of it either way; the one that is for it does not
    /// run;
    /// or none is for such ships.
    private static String nobody(CallFee fee) {
        if (fee.considered().stream().anyMatch(one -> one.kind() == Considered.Kind.MAY_APPLY)) {
            return "portfee.none.either";
        }
        boolean rests = fee.considered().stream()
                .anyMatch(one -> one.kind() == Considered.Kind.NOT_IN_FORCE
                        && one.concerns().kind() != Truth.Kind.NO);
        return rests ? "portfee.none.not-in-force" : "portfee.none.concerned";
    }

    /// What a layer says: its name, or its value.
    public String layer(Layer layer) {
        if (layer.name() != null) {
            return words.of(layer.name());
        }
        return layer.value() == null ? layer.id() : phrases.value(layer.value(), zone);
    }

    /// An amount, or the two between which it lies.
    public String bounds(Bounds bounds, String currency) {
        BigDecimal highest = bounds.highest();
        if (bounds.isExact()) {
            return words.text("portfee.amount", money(bounds.lowest()), currency);
        }
        return highest == null
                ? words.text("portfee.at-least", money(bounds.lowest()), currency)
                : words.text("portfee.between", money(bounds.lowest()), money(highest), currency);
    }

    /// Why a fee is the one for the call, or is not.
    public String why(Considered one, CallFee fee) {
        return switch (one.kind()) {
            case APPLIES ->
                words.text(
                        fee.considered().stream().anyMatch(other -> other.kind() == Considered.Kind.MAY_APPLY)
                                ? "portfee.applies-else"
                                : "portfee.applies");
            case MAY_APPLY ->
                words.text("portfee.may-apply", facts(one.concerns().missing()));
            case NOT_CONCERNED -> words.text("portfee.not-concerned", ships(one.measure()));
            case NOT_IN_FORCE -> words.text("portfee.not-in-force");
            case BEHIND ->
                words.text(
                        "portfee.behind",
                        Optional.ofNullable(one.before()).map(phrases::name).orElse(""));
        };
    }

    private String ships(Measure measure) {
        return measure.scope().ships() == null
                ? phrases.name(measure)
                : words.of(measure.scope().ships());
    }

    /// The state of the limit of a year.
    public String cap(CapState cap) {
        String most = Integer.toString(cap.most());
        CapState.Used used = cap.used();
        return switch (cap.state()) {
            case NOT_REACHED -> words.text("portfee.cap.not-reached", count(used), most, years(cap));
            case REACHED -> words.text("portfee.cap.reached", count(used), most, years(cap));
            case UNTOLD -> words.text("portfee.cap.untold", count(used), most, years(cap));
            case UNSTATED -> words.text("portfee.cap.unstated", most, years(cap));
        };
    }

    private String count(CapState.Used used) {
        return used.lowest() == used.highest()
                ? Integer.toString(used.lowest())
                : words.text("portfee.cap.range", used.lowest(), used.highest());
    }

    private String years(CapState cap) {
        return cap.years().stream()
                .map(year ->
                        words.text("portfee.cap.year", year.from(), year.until().minusDays(1)))
                .collect(Collectors.joining(words.text("condition.or")));
    }

    /// What runs on beneath a pause, and what the call would owe when it ends.
    public String pause(Suspension pause, String currency) {
        String beneath = pause.beneath() == null
                ? words.text("value.nothing")
                : words.text("portfee.state", layer(pause.beneath()), bounds(pause.owed(), currency));
        CallFee then = pause.returns();
        return words.text(
                "portfee.pause",
                phrases.source(pause.layer()),
                phrases.end(pause.until(), zone),
                beneath,
                then.layer() == null
                        ? bounds(then.fee(), currency)
                        : words.text("portfee.state", layer(then.layer()), bounds(then.fee(), currency)));
    }

    /// The names of facts, or of the tests of ownership that are not said to add up.
    public String facts(Collection<FactId> ids) {
        return new TreeSet<>(ids).stream().map(this::fact).collect(Collectors.joining(words.text("list.separator")));
    }

    /// What a missing fact says, with its id; of a test of ownership, that it is not told how stakes are counted.
    public String fact(FactId id) {
        Fact fact = phrases.ledger().facts().get(id);
        if (fact != null) {
            return words.text("portfee.fact", words.of(fact.name()), id.text());
        }
        return phrases.ledger()
                .measure(id.text())
                .map(rule -> words.text("portfee.rule-untold", phrases.name(rule)))
                .orElse(id.text());
    }

    /// A basis by its unit.
    public String per(String per) {
        return words.text("portfee.per." + per);
    }

    /// An amount for people: with separators of thousands.
    public static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    /// A number of units for people.
    public static String units(BigDecimal units) {
        BigDecimal plain = units.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }
}
