package org.truceline.answers;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Reading;
import org.truceline.listing.Listed;
import org.truceline.listing.Listing;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// Listed parties by `docs/schema/listed.schema.json`.
public final class ListedJson {

    private final Phrases phrases;
    private final ListedWords said;

    public ListedJson(Phrases phrases) {
        this.phrases = phrases;
        this.said = new ListedWords(phrases);
    }

    /// What the lists say of a name.
    public String listed(View view, AsOf when, Listed listed) {
        return Json.object(view.ledger(), json -> {
            json.asOf(view, when);
            json.field("asked", listed.asked());
            json.field("found", listed.found());
            json.array("parties", listed.parties(), (item, party) -> {
                item.field("party", party.key());
                item.strings("names", party.names());
                item.array("listings", party.listings(), this::listing);
            });
            json.array(
                    "holding", List.copyOf(listed.holding().entrySet()), (Json item, Map.Entry<String, String> one) -> {
                        item.field("party", one.getKey());
                        item.field("name", one.getValue());
                    });
            json.array("complete", listed.complete(), this::list);
            json.array("incomplete", listed.incomplete(), this::list);
        });
    }

    void listing(Json json, Listing listing) throws IOException {
        ZoneId zone = listing.measure().zone();
        json.field("measure", listing.measure().id().text());
        json.field("list", listing.list().id().text());
        json.field("state", Phrases.word(listing.kind()));
        json.field("words", said.state(listing));
        json.value("asks", listing.asks(), zone);
        json.field("means", said.means(listing));
        json.field("meansConfidence", Phrases.word(listing.asksConfidence()));
        Reading reading = listing.reading();
        json.nullable("reading", reading, item -> {
            if (reading != null) {
                item.field("id", reading.id());
                item.field("question", phrases.words().of(reading.question()));
                item.field("chosen", phrases.words().of(reading.chosen()));
                item.field("alternative", phrases.words().of(reading.alternative()));
                item.field("why", phrases.words().of(reading.why()));
            }
        });
        json.instant("listed", listing.listed(), zone);
        json.instant("since", listing.since(), zone);
        json.instant("changes", listing.next(), zone);
        new StatusJson(phrases).state(json, listing.state());
        json.by("reliefBy", listing.reliefBy());
        json.by("by", listing.entry().by());
        json.field("confidence", Phrases.word(listing.entry().confidence()));
    }

    private void list(Json json, DatedList list) throws IOException {
        json.field("list", list.id().text());
        json.field("name", phrases.words().of(list.name()));
        json.field("count", list.count());
        json.field("where", list.where());
        json.by("by", list.by());
    }
}
