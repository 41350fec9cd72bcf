package org.truceline.answers;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.Condition;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Name;
import org.truceline.ledger.Notice;
import org.truceline.ledger.Party;
import org.truceline.ledger.Reading;
import org.truceline.ledger.Standing;
import org.truceline.schedule.CodeFinding;
import org.truceline.tariff.Assessment;
import org.truceline.tariff.BaseRate;
import org.truceline.tariff.Dated;
import org.truceline.tariff.DutyAnswer;
import org.truceline.tariff.Given;
import org.truceline.tariff.Line;
import org.truceline.tariff.Tariff;

/// The answer for an entry line, by `docs/schema/duty.schema.json`.
public final class DutyJson {

    private final Phrases phrases;
    private final Reasons reasons;
    private final Party authority;
    private final ZoneId zone;
    private final FeesJson fees;
    private final Fragments kept = new Fragments();

    public DutyJson(Phrases phrases, Party authority, ZoneId zone) {
        this.authority = authority;
        this.phrases = phrases;
        this.reasons = new Reasons(phrases);
        this.zone = zone;
        this.fees = new FeesJson(phrases, zone);
    }

    /// The text of the answer.
    public String text(DutyAnswer answer) {
        return Json.object(answer.view().ledger(), kept, json -> write(json, answer));
    }

    /// The same on one line, for a row of a file.
    ///
    /// @param number of the row
    public String row(long number, DutyAnswer answer) {
        return Json.line(answer.view().ledger(), kept, json -> {
            json.field("row", number);
            write(json, answer);
        });
    }

    private void write(Json json, DutyAnswer answer) throws IOException {
        Assessment now = answer.now();
        question(
                json,
                now.line(),
                authority,
                now.currency(),
                now.line().entered().text());
        json.field("outcome", Phrases.word(now.outcome()));
        json.asOf(answer.view(), now.line().entered());
        json.nullable("ratesOf", now.dated(), rates -> {
            Dated dated = Objects.requireNonNull(now.dated());
            rates.field("fact", dated.rule().fact().text());
            rates.instant("at", dated.at(), zone);
            rates.field("why", phrases.words().of(dated.rule().name()));
            rates.by("by", dated.relation().by());
        });
        json.array("components", now.components(), (item, component) -> component(item, component, now.currency()));
        List<Assessment.NotApplied> none = new ArrayList<>(now.notApplied());
        none.addAll(answer.fees().not());
        none.addAll(answer.taxes().not());
        json.keptArray("notApplied", none, this::notApplied);
        json.array("undecided", now.undecided(), (item, one) -> undecided(item, one, now));
        List<FactId> assumed = new ArrayList<>(new TreeSet<>(now.assumed()));
        Stream.concat(answer.fees().assumed().stream(), answer.taxes().assumed().stream())
                .sorted()
                .filter(fact -> !assumed.contains(fact))
                .forEach(assumed::add);
        if (now.base() instanceof BaseRate.Found found && found.rest() != BaseRate.Rest.EDITION_IN_FORCE) {
            assumed.add(Tariff.BASE_RATE);
        }
        json.array("assumed", assumed, (item, fact) -> assumed(item, fact, now));
        json.array("missing", new TreeSet<>(now.missing()), this::missing);
        json.strings(
                "open", now.open().stream().map(measure -> measure.id().text()).toList());
        json.keptArray("readings", now.readings(), this::reading);
        json.array("alternatives", answer.alternatives(), (item, other) -> {
            item.standing(other.standing());
            totals(item, "totals", other.assessment());
            item.strings("why", reasons.differences(now, other.assessment()));
        });
        json.money("refundExposure", answer.refundExposure(), now.currency());
        json.strings("reported", answer.reported());
        json.array("doubts", answer.doubts(), (item, one) -> {
            item.field("id", one.id());
            item.field("why", phrases.words().of(one.why()));
            item.by("by", one.by());
        });
        json.keptArray("notices", answer.notices(), this::notice);
        fees.write(json, answer.fees(), now.line().value(), now.currency());
        new TaxesJson(phrases, zone).write(json, answer.taxes(), now.currency());
        json.object("totals", totals -> {
            totals.decimal("rate", Tariff.effectiveRate(now));
            totals.money("duty", now.total(), now.currency());
            totals.money("taxes", answer.taxes().total(), now.currency());
            totals.money("payable", answer.payable(), now.currency());
            totals.money("fees", answer.fees().total(), now.currency());
            totals.money("landed", answer.landed(), now.currency());
        });
        json.money("byTheBooks", now.outcome() == Assessment.Outcome.OPEN ? sum(now) : null, now.currency());
        json.nullable("bounds", now.bounds(), bounds -> {
            Assessment.Bounds found = Objects.requireNonNull(now.bounds());
            bounds.money("lowest", found.lowest(), now.currency());
            bounds.money("highest", found.highest(), now.currency());
        });
        json.nullable("ifEarlierStands", now.ifEarlierStands(), bounds -> {
            Assessment.Bounds found = Objects.requireNonNull(now.ifEarlierStands());
            bounds.money("lowest", found.lowest(), now.currency());
            bounds.money("highest", found.highest(), now.currency());
        });
        json.nullable("payableBounds", answer.payable() == null ? answer.payableBounds() : null, bounds -> {
            Assessment.Bounds found = Objects.requireNonNull(answer.payableBounds());
            bounds.money("lowest", found.lowest(), now.currency());
            bounds.money("highest", found.highest(), now.currency());
        });
        List<DutyAnswer.Other> next = new ArrayList<>();
        answer.next().ifPresent(then -> next.add(new DutyAnswer.Other(Standing.ENACTED, then)));
        next.addAll(answer.nextOthers());
        json.array("next", next, (item, other) -> {
            item.instant("at", other.assessment().at(), zone);
            item.standing(other.standing());
            item.strings("what", reasons.differences(now, other.assessment()));
            totals(item, "totals", other.assessment());
        });
    }

    /// What was asked.
    ///
    /// @param on day or time of entry; null where a range is asked about
    static void question(Json json, Line line, Party authority, String currency, @Nullable String on)
            throws IOException {
        json.object("question", question -> {
            question.field("code", line.code().dotted());
            question.field("to", authority.name());
            question.field("origin", line.origin());
            if (on != null) {
                question.field("on", on);
            }
            question.money("value", line.value(), currency);
            given(question, line.given());
            question.object("facts", facts -> {
                for (FactId fact : new TreeSet<>(line.facts().keySet())) {
                    if (Condition.isOfTheQuestion(fact)) {
                        continue;
                    }
                    facts.field(
                            fact.text(),
                            Objects.requireNonNull(line.facts().get(fact)).text());
                }
            });
        });
    }

    /// How the line was stated, where that is otherwise.
    private static void given(Json question, @Nullable Given given) throws IOException {
        Given.Converted converted = given == null ? null : given.converted();
        question.nullable("converted", converted, json -> {
            Given.Converted from = Objects.requireNonNull(converted);
            json.money("value", from.amount(), from.currency());
            json.decimal("rate", from.rate());
        });
        CodeFinding.Renumbered renumbered = given == null ? null : given.renumbered();
        question.nullable("renumbered", renumbered, json -> {
            CodeFinding.Renumbered found = Objects.requireNonNull(renumbered);
            json.field("asked", found.code().dotted());
            json.strings("codes", found.instead().stream().map(Code::dotted).toList());
            json.by("by", found.by().by());
            json.field("confidence", Phrases.word(found.by().confidence()));
        });
    }

    private static BigDecimal sum(Assessment assessment) {
        return assessment.components().stream()
                .map(Assessment.Component::amount)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private void component(Json item, Assessment.Component component, String currency) throws IOException {
        Measure measure = component.measure();
        item.field("measure", measure == null ? null : measure.id().text());
        item.field("name", measure == null ? phrases.words().text("duty.base") : phrases.name(measure));
        item.field("layer", component.layer() == null ? null : component.layer().id());
        item.field("programme", component.programme());
        item.field("heading", component.heading());
        item.decimal("rate", component.rate().adValorem().orElse(null));
        item.field("expression", component.rate().text());
        item.decimal("effective", component.effective());
        item.object("basis", basis -> {
            basis.field("of", component.basis());
            basis.money("value", component.basisValue(), currency);
        });
        item.money("amount", component.amount(), currency);
        item.by("by", component.by());
        item.field("confidence", Phrases.word(component.confidence()));
    }

    private void notApplied(Json item, Assessment.NotApplied not) throws IOException {
        item.field("measure", not.measure().id().text());
        item.field("name", phrases.name(not.measure()));
        item.field("heading", not.heading());
        item.field("reason", Reasons.kind(not.reason()));
        item.field("why", reasons.text(not));
        item.by("by", not.by());
    }

    private void undecided(Json item, Assessment.Undecided one, Assessment now) throws IOException {
        Measure measure = one.measure();
        item.field("measure", measure == null ? null : measure.id().text());
        item.field("name", measure == null ? phrases.words().text("duty.base") : phrases.name(measure));
        item.field("heading", one.heading());
        item.strings(
                "possible", one.possible().stream().map(rate -> rate.text()).toList());
        item.field("mayBeNone", one.mayBeNone());
        item.field("notCarried", one.notCarried());
        item.strings(
                "missing", one.missing().stream().map(FactId::text).sorted().toList());
        item.strings(
                "hangsOn",
                one.hangsOn().stream().map(cause -> cause.id().text()).toList());
        item.field("why", reasons.undecided(one, now));
        item.by("by", one.by());
    }

    private void assumed(Json item, FactId id, Assessment now) throws IOException {
        Fact fact = item.ledger().facts().get(id);
        item.field("fact", id.text());
        if (id.equals(Tariff.BASE_RATE) && now.base() instanceof BaseRate.Found found) {
            item.field("why", phrases.words().text(Reasons.rest(found.rest())));
            item.by("by", found.editions().getLast().by());
        } else if (fact != null && fact.unstated() != null) {
            item.field("why", phrases.words().of(fact.unstated().why()));
            item.by("by", fact.unstated().by());
        }
    }

    private void missing(Json item, FactId id) throws IOException {
        item.field("fact", id.text());
        item.field("name", reasons.fact(id));
    }

    private void notice(Json item, Notice notice) throws IOException {
        item.field("id", notice.id());
        item.field("kind", notice.kind());
        item.field("name", text(notice.name()));
        item.strings("cases", notice.cases());
        item.field("why", phrases.words().text("notice." + notice.kind()));
        item.by("by", notice.by());
        item.field("confidence", Phrases.word(notice.confidence()));
    }

    private void reading(Json item, Reading reading) throws IOException {
        item.field("question", text(reading.question()));
        item.field("chosen", text(reading.chosen()));
        item.field("alternative", text(reading.alternative()));
        item.field("why", text(reading.why()));
    }

    private String text(Name name) {
        return phrases.words().of(name);
    }

    private void totals(Json json, String name, Assessment assessment) throws IOException {
        @Nullable BigDecimal total = assessment.total();
        json.object(name, totals -> {
            totals.decimal("rate", Tariff.effectiveRate(assessment));
            totals.money("duty", total, assessment.currency());
        });
    }
}
