package org.truceline.ledger.source;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Condition;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Reading;
import org.truceline.ledger.Relation;

/// Reads what holds for the fees on ships' calls together: how often they are charged, and how they are collected.
final class CallRelationDecoder {

    private final Fields one;
    private final Problems problems;

    CallRelationDecoder(Fields one, Problems problems) {
        this.one = one;
        this.problems = problems;
    }

    Relation.Rule caps() {
        List<MonthDay> years = new ArrayList<>();
        for (String text : one.someTexts("year-begins")) {
            years.add(monthDay(text));
        }
        Node reading = one.node("reading");
        return new Relation.Caps(
                RelationDecoder.measures(one, "measures"),
                one.count("at-most"),
                new FactId(one.text("counted-by")),
                new FactId(one.text("settled-by")),
                years,
                reading == null ? null : reading(Fields.of(reading, problems)),
                addsUp(),
                doubt(one.child("exempt-first")));
    }

    private Relation.@Nullable AddsUp addsUp() {
        Fields adds = one.child("adds-up");
        if (adds == null) {
            return null;
        }
        FactId unit = new FactId(adds.text("fact"));
        return new Relation.AddsUp(unit, Objects.requireNonNull(doubt(adds)));
    }

    private Relation.@Nullable Doubt doubt(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        Relation.Doubt doubt =
                new Relation.Doubt(new FactId(fields.text("if")), reading(fields.requiredChild("reading")));
        fields.done();
        return doubt;
    }

    Relation.Rule collects(ConditionDecoder conditions) {
        Node when = one.node("when");
        return new Relation.Collects(
                RelationDecoder.measures(one, "measures"),
                when == null ? new Condition.Always() : conditions.decode(when),
                one.name("pays"),
                one.name("to"),
                one.name("due"),
                one.name("file"),
                ahead(),
                one.name("unpaid"));
    }

    private Relation.@Nullable Ahead ahead() {
        Fields ahead = one.child("ahead");
        if (ahead == null) {
            return null;
        }
        Relation.Ahead found = new Relation.Ahead(
                ahead.count("days"),
                ahead.oneOf("of", List.of("business", "calendar")).equals("business"));
        ahead.done();
        return found;
    }

    private MonthDay monthDay(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            problems.add(
                    Problems.Code.WRONG_VALUE,
                    one.where("year-begins", text),
                    "year-begins",
                    "'" + text + "' is not a day of the year.",
                    "Write month and day, such as \"04-17\".");
            return MonthDay.of(1, 1);
        }
    }

    static Reading reading(Fields fields) {
        Reading reading = new Reading(
                fields.id("id"),
                fields.name("question"),
                fields.name("chosen"),
                fields.name("alternative"),
                fields.name("why"));
        fields.done();
        return reading;
    }
}
