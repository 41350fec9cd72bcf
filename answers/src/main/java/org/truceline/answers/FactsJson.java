package org.truceline.answers;

import java.io.IOException;
import java.util.List;
import org.truceline.ledger.Fact;
import org.truceline.ledger.Party;
import org.truceline.rate.Unit;
import org.truceline.tariff.FactsAsked;

/// The facts that matter for a code on a day, by `docs/schema/facts.schema.json`.
public final class FactsJson {

    private final FactWords facts;
    private final Phrases phrases;
    private final Party authority;

    public FactsJson(Phrases phrases, Party authority) {
        this.facts = new FactWords(phrases);
        this.phrases = phrases;
        this.authority = authority;
    }

    /// The text of the answer.
    public String text(FactsAsked found) {
        return Json.object(found.view().ledger(), json -> {
            json.object("question", question -> {
                question.field("code", found.code().dotted());
                question.field("to", authority.name());
                question.field("origin", found.origin());
                question.field("on", found.at().text());
            });
            json.asOf(found.view(), found.at());
            json.array("facts", found.facts(), this::fact);
        });
    }

    private void fact(Json item, FactsAsked.Asked asked) throws IOException {
        Fact fact = facts.definition(asked.fact());
        item.field("fact", asked.fact().text());
        item.field("name", facts.name(asked.fact()));
        item.field("type", Phrases.word(fact == null ? Fact.Type.TEXT : fact.type()));
        item.field("askedBy", fact == null ? null : fact.askedBy());
        item.by("under", fact == null ? null : fact.under());
        item.strings("choices", facts.choices(asked));
        item.strings(
                "units", asked.units().stream().map(Unit::printed).distinct().toList());
        item.field("needed", asked.needed());
        Fact.Unstated unstated = fact == null ? null : fact.unstated();
        item.nullable("unstated", unstated, silence -> {
            silence.field("why", unstated == null ? null : phrases.words().of(unstated.why()));
            silence.by("by", unstated == null ? null : unstated.by());
        });
        List<FactsAsked.Use> uses = asked.uses();
        item.array("bearsOn", uses, this::use);
    }

    private void use(Json item, FactsAsked.Use use) throws IOException {
        item.field("measure", use.measure() == null ? null : use.measure().id().text());
        item.field("name", use.measure() == null ? phrases.words().text("facts.base") : phrases.name(use.measure()));
        item.field("layer", use.layer() == null ? null : use.layer().id());
        item.field("act", use.layer() == null ? null : Phrases.word(use.layer().act()));
        item.field("heading", use.heading());
        item.by("by", use.by());
    }
}
