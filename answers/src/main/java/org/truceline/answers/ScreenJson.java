package org.truceline.answers;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.truceline.screening.Decision;
import org.truceline.screening.Hit;
import org.truceline.screening.OwnParty;

/// A name that was screened, by `docs/schema/screen.schema.json`.
public final class ScreenJson {

    private static final int THOUSANDTHS = 3;

    private final ListedJson listed;
    private final Fragments kept = new Fragments();

    public ScreenJson(Phrases phrases) {
        this.listed = new ListedJson(phrases);
    }

    /// The text of the answer.
    public String text(ScreenAnswer answer) {
        return Json.object(answer.view().ledger(), json -> write(json, answer));
    }

    /// The same on one line, for a row of a file.
    ///
    /// @param number of the row
    public String row(long number, ScreenAnswer answer) {
        return Json.line(answer.view().ledger(), kept, json -> {
            json.field("row", number);
            write(json, answer);
        });
    }

    private void write(Json json, ScreenAnswer answer) throws IOException {
        json.asOf(answer.view(), answer.when());
        json.object("party", party -> party(party, answer.asked()));
        json.field("outcome", Phrases.word(answer.outcome()));
        json.array("hits", answer.hits(), (item, one) -> hit(item, one, answer));
        json.object("against", against -> {
            against.field("list", answer.against().name());
            against.field("parties", answer.against().screener().listings().size());
            against.field("names", answer.against().screener().names());
            against.decimal("matchFrom", score(answer.against().screener().matchFrom()));
            against.decimal("possibleFrom", score(answer.against().screener().possibleFrom()));
            against.strings(
                    "incomplete",
                    answer.against().incomplete().stream()
                            .map(list -> list.id().text())
                            .toList());
        });
    }

    private static void party(Json json, Decision.Asked asked) throws IOException {
        json.field("id", asked.id().isEmpty() ? null : asked.id());
        json.field("name", asked.name());
        json.field("country", asked.country().isEmpty() ? null : asked.country());
        json.field("address", asked.address().isEmpty() ? null : asked.address());
    }

    private void hit(Json json, ScreenAnswer.Shown one, ScreenAnswer answer) throws IOException {
        Hit hit = one.hit();
        json.decimal("score", score(one.score()));
        json.object("where", where -> {
            where.decimal("byName", score(hit.score()));
            where.field("country", Phrases.word(one.whereabouts().country()));
            where.field("address", Phrases.word(one.whereabouts().address()));
        });
        json.object("listed", party -> {
            party.field("list", hit.listing().list());
            party.field("id", hit.listing().id());
            party.field("name", hit.listing().name());
            party.field("met", hit.name());
            party.strings("aliases", hit.listing().aliases());
        });
        json.array("matched", hit.parts(), (item, part) -> {
            item.field("asked", part.asked().isEmpty() ? null : part.asked());
            item.field("listed", part.listed().isEmpty() ? null : part.listed());
            item.field("kind", part.kind());
            item.field("how", Phrases.word(part.how()));
            item.decimal("like", score(part.like()));
            item.decimal("weight", score(part.weight()));
        });
        json.array("against", hit.against(), (item, against) -> {
            item.field("difference", Phrases.word(against.difference()));
            item.decimal("factor", score(against.factor()));
        });
        json.nullable("entry", one.own(), entry -> {
            OwnParty own = Objects.requireNonNull(one.own());
            entry.field("state", Phrases.word(own.on(answer.when().day(ZoneOffset.UTC))));
            entry.field("from", own.from() == null ? null : own.from().toString());
            entry.field("until", own.until() == null ? null : own.until().toString());
            said(entry, "country", own.about().country());
            said(entry, "address", own.about().address());
            said(entry, "requirement", own.about().requirement());
            said(entry, "policy", own.about().policy());
            said(entry, "notice", own.about().notice());
            said(entry, "source", own.about().source());
        });
        json.array("listings", one.party() == null ? List.of() : one.party().listings(), listed::listing);
        json.nullable("decision", one.decision(), item -> {
            Decision decision = Objects.requireNonNull(one.decision());
            item.field("as", Phrases.word(decision.as()));
            item.field("holds", one.holds());
            item.field("reason", decision.reason());
            item.field("decidedBy", decision.by());
            item.field("at", decision.at());
        });
    }

    private static void said(Json json, String name, String text) throws IOException {
        json.field(name, text.isEmpty() ? null : text);
    }

    private static BigDecimal score(int thousandths) {
        return BigDecimal.valueOf(thousandths, THOUSANDTHS);
    }
}
