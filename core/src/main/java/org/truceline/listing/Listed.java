package org.truceline.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Scope;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// What the lists of a ledger say of a name. Names are compared exactly but for width, case, punctuation and spaces;
/// that none matches never means that a party is not listed.
///
/// @param asked      the name asked for
/// @param parties    parties of that name, as far as the view knows them; what a list calls differently is the same
///                   party if the lists have one key for it
/// @param holding    names, by key, that hold the words asked for and are not the same; they are no match
/// @param complete   lists of parties that are complete
/// @param incomplete lists of parties on which names are missing
public record Listed(
        String asked,
        List<ListedParty> parties,
        Map<String, String> holding,
        List<DatedList> complete,
        List<DatedList> incomplete) {

    public Listed {
        parties = List.copyOf(parties);
        holding = new LinkedHashMap<>(holding);
        complete = List.copyOf(complete);
        incomplete = List.copyOf(incomplete);
    }

    /// The shortest part of a name that is looked for inside others.
    private static final int SHORTEST_PART = 2;

    /// Looks a name up.
    ///
    /// @throws IllegalArgumentException if the name holds no letter and no digit
    public static Listed of(View view, String name, AsOf when) {
        PlainName asked = PlainName.of(name);
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("'" + name + "' holds no letter and no digit");
        }
        Map<ListId, List<Measure>> lists = lists(view);
        Map<String, Set<String>> names = names(view, lists.keySet());
        List<ListedParty> parties = new ArrayList<>();
        Map<String, String> holding = new LinkedHashMap<>();
        names.forEach((party, called) -> {
            if (called.stream().map(PlainName::of).anyMatch(asked::same)) {
                List<Listing> listings = listings(view, lists, party, when);
                if (!listings.isEmpty()) {
                    parties.add(new ListedParty(party, new ArrayList<>(called), listings));
                }
            } else if (asked.letters().length() >= SHORTEST_PART) {
                called.stream()
                        .filter(one -> PlainName.of(one).holds(asked))
                        .findFirst()
                        .ifPresent(one -> holding.put(party, one));
            }
        });
        return listed(name, view, lists, parties, holding);
    }

    private static Listed listed(
            String name,
            View view,
            Map<ListId, List<Measure>> lists,
            List<ListedParty> parties,
            Map<String, String> holding) {
        List<DatedList> all = lists.keySet().stream()
                .map(id -> view.ledger().list(id))
                .sorted(Comparator.comparing(list -> list.id().toString()))
                .toList();
        return new Listed(
                name,
                parties,
                holding,
                all.stream().filter(DatedList::complete).toList(),
                all.stream().filter(list -> !list.complete()).toList());
    }

    /// Every party that a view knows, with its listings: what names are screened against. Nothing was asked for by
    /// name.
    public static Listed all(View view, AsOf when) {
        Map<ListId, List<Measure>> lists = lists(view);
        List<ListedParty> parties = new ArrayList<>();
        names(view, lists.keySet()).forEach((party, called) -> {
            List<Listing> listings = listings(view, lists, party, when);
            if (!listings.isEmpty()) {
                parties.add(new ListedParty(party, new ArrayList<>(called), listings));
            }
        });
        return listed("", view, lists, parties, Map.of());
    }

    /// True if a party of that name is known.
    public boolean found() {
        return !parties.isEmpty();
    }

    /// The lists of parties that measures name, with those measures.
    private static Map<ListId, List<Measure>> lists(View view) {
        Map<ListId, List<Measure>> lists = new LinkedHashMap<>();
        for (Measure measure : view.ledger().measures().values()) {
            Scope.Parties parties = measure.scope().parties();
            if (parties != null) {
                parties.lists().forEach(id -> lists.computeIfAbsent(id, absent -> new ArrayList<>())
                        .add(measure));
            }
        }
        return lists;
    }

    /// Every name that a list has for a party, by its key; the printed names before the others.
    private static Map<String, Set<String>> names(View view, Set<ListId> lists) {
        Map<String, Set<String>> names = new TreeMap<>();
        Map<String, Set<String>> others = new TreeMap<>();
        for (ListId id : lists) {
            view.ledger().list(id).rows().get().forEach((party, rows) -> {
                for (DatedList.Row row : view.rows(id, party)) {
                    String printed = row.name();
                    names.computeIfAbsent(party, absent -> new LinkedHashSet<>())
                            .add(printed == null ? party : printed);
                    others.computeIfAbsent(party, absent -> new LinkedHashSet<>())
                            .addAll(row.aliases().stream().sorted().toList());
                }
            });
        }
        names.forEach((party, called) -> called.addAll(others.getOrDefault(party, Set.of())));
        return names;
    }

    private static List<Listing> listings(View view, Map<ListId, List<Measure>> lists, String party, AsOf when) {
        List<Listing> found = new ArrayList<>();
        lists.forEach((id, measures) -> {
            for (Measure measure : measures) {
                Listing listing = Listing.of(view, measure, view.ledger().list(id), party, when);
                if (listing != null) {
                    found.add(listing);
                }
            }
        });
        found.sort(Comparator.comparing(Listing::kind)
                .thenComparing(one -> one.entry().announced())
                .thenComparing(one -> one.measure().id().text()));
        return found;
    }
}
