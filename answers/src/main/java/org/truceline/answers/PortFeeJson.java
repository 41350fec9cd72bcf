package org.truceline.answers;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Party;
import org.truceline.ledger.Reading;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Standing;
import org.truceline.portfee.Arm;
import org.truceline.portfee.Bounds;
import org.truceline.portfee.Call;
import org.truceline.portfee.CallAnswer;
import org.truceline.portfee.CallFee;
import org.truceline.portfee.CapState;
import org.truceline.portfee.Considered;
import org.truceline.portfee.Suspension;

/// The answer for a ship's call, by `docs/schema/portfee.schema.json`.
public final class PortFeeJson {

    private final Phrases phrases;
    private final PortFeeWords says;
    private final Party authority;
    private final ZoneId zone;
    private final Fragments kept = new Fragments();

    public PortFeeJson(Phrases phrases, Party authority, ZoneId zone) {
        this.phrases = phrases;
        this.says = new PortFeeWords(phrases, zone);
        this.authority = authority;
        this.zone = zone;
    }

    /// The text of the answer.
    public String text(CallAnswer answer) {
        return Json.object(answer.view().ledger(), json -> write(json, answer));
    }

    /// The same on one line, for a row of a file.
    ///
    /// @param number of the row
    public String row(long number, CallAnswer answer) {
        return Json.line(answer.view().ledger(), kept, json -> {
            json.field("row", number);
            write(json, answer);
        });
    }

    private void write(Json json, CallAnswer answer) throws IOException {
        CallFee now = answer.now();
        question(json, now.call());
        json.field("outcome", Phrases.word(now.outcome()));
        json.asOf(answer.view(), now.call().arrival());
        json.field("regime", authority.name());
        json.field("says", says.sentence(now));
        owed(json, now);
        json.array("basis", now.arms(), (item, arm) -> arm(item, arm, now.currency()));
        layer(json, "exemption", now.exemption());
        json.nullable("suspended", now.suspended(), pause -> pause(pause, Objects.requireNonNull(now.suspended())));
        json.nullable("cap", now.cap(), cap -> cap(cap, Objects.requireNonNull(now.cap())));
        json.array("considered", now.considered(), (item, one) -> considered(item, one, now));
        json.nullable("collection", now.collects(), item -> collection(item, now));
        json.array("assumed", new TreeSet<>(now.assumed()), this::assumed);
        json.array("missing", new TreeSet<>(now.missing()), (item, fact) -> {
            item.field("fact", fact.text());
            item.field("name", says.fact(fact));
        });
        json.strings("unasked", answer.unasked().stream().map(FactId::text).toList());
        json.strings(
                "open", now.open().stream().map(measure -> measure.id().text()).toList());
        json.array("readings", now.readings(), this::reading);
        json.nullable(
                "earlierThatDay",
                answer.earlier().orElse(null),
                item -> owed(item, answer.earlier().orElseThrow()));
        json.array("alternatives", answer.alternatives(), (item, other) -> {
            item.standing(other.standing());
            item.field("outcome", Phrases.word(other.fee().outcome()));
            owed(item, other.fee());
            item.field("what", says.state(other.fee()));
        });
        List<CallAnswer.Other> next = new ArrayList<>();
        answer.next().ifPresent(then -> next.add(new CallAnswer.Other(Standing.ENACTED, then)));
        next.addAll(answer.nextOthers());
        json.array("next", next, (item, other) -> {
            item.instant("at", other.fee().at(), zone);
            item.standing(other.standing());
            item.field("outcome", Phrases.word(other.fee().outcome()));
            owed(item, other.fee());
            item.field("what", says.state(other.fee()));
        });
    }

    private static void question(Json json, Call call) throws IOException {
        json.object("question", question -> {
            question.field("ship", call.ship());
            question.field("voyage", call.voyage());
            question.field("port", call.port());
            question.field("arrival", call.arrival().text());
            question.object("facts", facts -> {
                for (FactId fact : new TreeSet<>(call.facts().keySet())) {
                    facts.field(
                            fact.text(),
                            Objects.requireNonNull(call.facts().get(fact)).text());
                }
            });
        });
    }

    /// Which fee applies, and what is owed: an amount where it is known, by the books where a later date decides, else
    /// the bounds.
    private void owed(Json json, CallFee fee) throws IOException {
        Layer layer = fee.layer();
        json.nullable("annex", fee.measure(), annex -> {
            annex.field("measure", Objects.requireNonNull(fee.measure()).id().text());
            annex.field("name", phrases.name(Objects.requireNonNull(fee.measure())));
            annex.field("layer", layer == null ? null : layer.id());
            annex.field("rate", layer == null ? null : says.layer(layer));
            annex.by("by", layer == null ? null : layer.by());
            annex.field("confidence", layer == null ? null : Phrases.word(layer.confidence()));
        });
        boolean books = fee.outcome() == CallFee.Outcome.OPEN;
        json.money("fee", fee.amount(), fee.currency());
        json.money("byTheBooks", books ? fee.fee().lowest() : null, fee.currency());
        bounds(json, "bounds", fee.outcome() == CallFee.Outcome.CANNOT_TELL ? fee.fee() : null, fee.currency());
        bounds(json, "deferred", fee.deferred(), fee.currency());
    }

    private static void bounds(Json json, String name, @Nullable Bounds bounds, String currency) throws IOException {
        json.nullable(name, bounds, item -> {
            item.money("lowest", Objects.requireNonNull(bounds).lowest(), currency);
            item.money("highest", bounds.highest(), currency);
        });
    }

    private static void arm(Json item, Arm arm, String currency) throws IOException {
        item.field("per", arm.per());
        item.decimal("units", arm.units());
        item.money("rate", arm.rate(), currency);
        item.money("amount", arm.amount(), currency);
        item.field("decides", arm.decides());
        item.decimal("breakEven", arm.breakEven());
    }

    private void layer(Json json, String name, @Nullable Layer layer) throws IOException {
        json.nullable(name, layer, item -> {
            Layer found = Objects.requireNonNull(layer);
            item.field("layer", found.id());
            item.field("name", says.layer(found));
            item.by("by", found.by());
            item.field("confidence", Phrases.word(found.confidence()));
        });
    }

    private void pause(Json item, Suspension pause) throws IOException {
        item.field("measure", pause.measure().id().text());
        item.field("layer", pause.layer().id());
        item.instant("until", pause.until(), zone);
        item.by("by", pause.layer().by());
        layer(item, "beneath", pause.beneath());
        bounds(item, "wouldOwe", pause.owed(), pause.returns().currency());
        item.object("returns", then -> {
            then.instant("at", pause.returns().at(), zone);
            bounds(then, "owes", pause.returns().fee(), pause.returns().currency());
            layer(then, "step", pause.returns().layer());
        });
    }

    private void cap(Json item, CapState cap) throws IOException {
        CapState.Used used = cap.used();
        item.nullable("used", used.stated() ? used : null, count -> {
            count.field("lowest", used.lowest());
            count.field("highest", used.highest());
        });
        item.field("of", cap.most());
        item.field("state", Phrases.word(cap.state()));
        item.array("years", cap.years(), (year, one) -> {
            year.field("from", one.from().toString());
            year.field("until", one.until().toString());
        });
        item.by("by", cap.relation().by());
    }

    private void considered(Json item, Considered one, CallFee fee) throws IOException {
        item.field("measure", one.measure().id().text());
        item.field("name", phrases.name(one.measure()));
        item.field("kind", Phrases.word(one.kind()));
        item.field("why", says.why(one, fee));
    }

    private void collection(Json item, CallFee fee) throws IOException {
        Relation relation = Objects.requireNonNull(fee.collects());
        Words words = phrases.words();
        if (relation.rule() instanceof Relation.Collects collects) {
            item.field("pays", words.of(collects.pays()));
            item.field("to", words.of(collects.to()));
            item.field("due", words.of(collects.due()));
            item.field("file", words.of(collects.file()));
            item.field("fileBy", fee.fileBy() == null ? null : fee.fileBy().toString());
            item.field("unpaid", words.of(collects.unpaid()));
        }
        item.by("by", relation.by());
        item.field("confidence", Phrases.word(relation.confidence()));
    }

    private void assumed(Json item, FactId id) throws IOException {
        Fact fact = item.ledger().facts().get(id);
        item.field("fact", id.text());
        if (fact != null && fact.unstated() != null) {
            item.field("why", phrases.words().of(fact.unstated().why()));
            item.by("by", fact.unstated().by());
        }
    }

    private void reading(Json item, Reading reading) throws IOException {
        Words words = phrases.words();
        item.field("question", words.of(reading.question()));
        item.field("chosen", words.of(reading.chosen()));
        item.field("alternative", words.of(reading.alternative()));
        item.field("why", words.of(reading.why()));
    }
}
