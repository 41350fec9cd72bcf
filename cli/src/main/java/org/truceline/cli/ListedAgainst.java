package org.truceline.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.ScreenAnswer;
import org.truceline.listing.Listed;
import org.truceline.listing.ListedParty;
import org.truceline.screening.Addresses;
import org.truceline.screening.Decision;
import org.truceline.screening.Hit;
import org.truceline.screening.ListedNames;
import org.truceline.screening.OwnParty;
import org.truceline.screening.Screener;
import org.truceline.screening.Screening;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// What names are screened against: the lists of the ledger in a view, or a list of one's own; and what was decided.
/// Thread-safe.
final class ListedAgainst {

    static final String LEDGER = "ledger";

    private final View view;
    private final AsOf when;
    private final ScreenAnswer.Against against;
    private final Map<String, ListedParty> parties = new HashMap<>();
    private final Map<String, OwnParty> owns = new HashMap<>();
    private final Decisions decisions;
    private final Addresses addresses;

    private ListedAgainst(
            View view,
            AsOf when,
            List<ListedNames> names,
            @Nullable String list,
            Listed listed,
            Decisions decisions,
            List<OwnParty> parties) {
        this.view = view;
        this.when = when;
        this.decisions = decisions;
        this.addresses = new Addresses(parties);
        this.against =
                new ScreenAnswer.Against(Screener.of(names), list, list == null ? listed.incomplete() : List.of());
    }

    /// The lists of the ledger.
    static ListedAgainst ledger(View view, AsOf when, Decisions decisions) {
        Listed listed = Listed.all(view, when);
        List<ListedNames> names = new ArrayList<>();
        for (ListedParty party : listed.parties()) {
            names.add(new ListedNames(
                    LEDGER,
                    party.key(),
                    party.names().getFirst(),
                    party.names().subList(1, party.names().size())));
        }
        ListedAgainst all = new ListedAgainst(view, when, names, null, listed, decisions, List.of());
        listed.parties().forEach(party -> all.parties.put(party.key(), party));
        return all;
    }

    /// A list of one's own.
    static ListedAgainst own(View view, AsOf when, String file, List<OwnParty> parties, Decisions decisions) {
        List<ListedNames> names = parties.stream().map(OwnParty::names).toList();
        ListedAgainst all = new ListedAgainst(view, when, names, file, Listed.all(view, when), decisions, parties);
        parties.forEach(party -> all.owns.put(Decision.key(party.names()), party));
        return all;
    }

    ScreenAnswer.Against against() {
        return against;
    }

    /// Screens one party.
    ScreenAnswer answer(Decision.Asked asked) {
        Screening screening = against.screener().screen(asked.name());
        List<Hit> hits = new ArrayList<>(screening.hits());
        addresses.at(asked).stream()
                .filter(one -> hits.stream().noneMatch(hit -> hit.listing().equals(one.listing())))
                .forEach(hits::add);
        List<ScreenAnswer.Shown> shown = new ArrayList<>();
        hits.forEach(hit -> shown.add(shown(asked, hit)));
        shown.sort(Comparator.comparingInt(ScreenAnswer.Shown::score).reversed());
        return ScreenAnswer.of(view, when, asked, screening.outcome(), against, shown);
    }

    private ScreenAnswer.Shown shown(Decision.Asked asked, Hit hit) {
        ListedNames listing = hit.listing();
        Decision decision = decisions.of(asked, Decision.key(listing));
        return new ScreenAnswer.Shown(
                hit,
                addresses.of(asked, hit),
                parties.get(listing.id()),
                owns.get(Decision.key(listing)),
                decision,
                decision != null && decision.holds(asked, print(listing)));
    }

    /// What a decision on a listing rests on.
    String print(ListedNames listing) {
        List<String> said = new ArrayList<>();
        ListedParty party = parties.get(listing.id());
        OwnParty own = owns.get(Decision.key(listing));
        if (own != null) {
            said.addAll(List.of(
                    String.valueOf(own.from()),
                    String.valueOf(own.until()),
                    own.about().country(),
                    own.about().address(),
                    own.about().requirement()));
        } else if (party != null) {
            party.listings().stream()
                    .map(one -> one.measure().id() + " " + one.entry().by())
                    .sorted()
                    .forEach(said::add);
        }
        return Decision.print(listing, said);
    }
}
