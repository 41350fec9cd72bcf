package org.truceline.answers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Scope;
import org.truceline.ledger.Value;
import org.truceline.listing.Listed;
import org.truceline.listing.Listing;

/// Says where parties are listed, in one language.
public final class ListedWords {

    private final Phrases phrases;
    private final Words words;

    public ListedWords(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words();
    }

    /// Where a listing stands: `suspended`, or that it cannot be told.
    public String state(Listing listing) {
        return switch (listing.kind()) {
            case OPEN, TALKED_OF -> phrases.state(listing.state());
            case IN_FORCE, SUSPENDED, PENDING, ENDED, REMOVED ->
                words.text("listed.kind." + Phrases.word(listing.kind()));
        };
    }

    /// What being listed means while it is in force: `prohibition: exports to it (Dual-use items)`; marked if it is not
    /// well founded or hangs on a reading.
    public String asks(Listing listing) {
        String marked = means(listing) + phrases.weak(listing.asksConfidence());
        return listing.reading() == null ? marked : words.text("listed.reading", marked);
    }

    /// The same without marks.
    String means(Listing listing) {
        String goods = goods(words, listing.measure().scope().goods());
        String what =
                switch (listing.asks()) {
                    case Value.Effect effect -> effect(words, effect);
                    default -> phrases.value(listing.asks(), listing.measure().zone());
                };
        return goods.isEmpty() ? what : words.text("listed.goods", what, goods);
    }

    /// What being listed means: `prohibition: exports to it`.
    static String effect(Words words, Value.Effect effect) {
        List<String> reaches = new ArrayList<>();
        effect.reaches().forEach(reach -> reaches.add(words.text("listed.reach." + reach)));
        return words.text(
                "listed.effect",
                words.text("value.policy." + effect.policy()),
                String.join(words.text("list.separator"), reaches));
    }

    /// The goods in words; empty if they are not described.
    static String goods(Words words, Scope.Goods goods) {
        return switch (goods) {
            case Scope.DescribedGoods described -> described.words() == null ? "" : words.of(described.words());
            case Scope.AllGoods all -> "";
            case Scope.ListedGoods listed -> "";
        };
    }

    /// When it changes next, and to what; empty if no date is set.
    public String next(Listing listing) {
        Instant next = listing.next();
        if (next == null) {
            return "";
        }
        ZoneId zone = listing.measure().zone();
        boolean ofMeasure = next.equals(listing.state().until());
        return ofMeasure
                ? words.text(
                        "listed.next",
                        phrases.time(next, zone),
                        phrases.value(listing.state().then(), zone))
                : phrases.time(next, zone);
    }

    /// The act that put the party on the list, marked if it is not well founded, and that by which it is not in force.
    public String acts(Listing listing) {
        String listed = phrases.source(listing.entry().by(), listing.entry().confidence());
        InstrumentId relief = listing.reliefBy();
        return relief == null ? listed : words.text("listed.acts", listed, state(listing), phrases.source(relief));
    }

    /// Lists by name: `Export control list of 2025-03-04; ...`.
    public String lists(List<DatedList> lists) {
        return String.join(
                words.text("list.semicolon"),
                lists.stream().map(list -> words.of(list.name())).toList());
    }

    /// That the name was not found, which does not clear it.
    public String notFound(Listed listed) {
        int all = listed.complete().size() + listed.incomplete().size();
        return words.text("listed.not-found", listed.asked(), all);
    }
}
