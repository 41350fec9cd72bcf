package org.truceline.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Addresses and countries of listed parties, against those of a party that is asked for. Thread-safe.
public final class Addresses {

    private final Weights weights = Weights.shipped();
    private final Spelling spelling = new Spelling();
    private final Lexicon lexicon = new Lexicon(spelling);
    private final AddressWords common = new AddressWords(spelling);
    private final Countries countries = new Countries(spelling, lexicon);
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, List<OwnParty>> byNumber = new HashMap<>();

    /// Where a party is.
    private record Place(Set<String> countries, List<Address> addresses) {}

    public Addresses(Collection<OwnParty> parties) {
        for (OwnParty party : parties) {
            Place place = place(party.about().country(), party.about().address());
            places.put(Decision.key(party.names()), place);
            Set<String> numbers = new LinkedHashSet<>();
            place.addresses().stream().filter(Address::tells).forEach(one -> numbers.addAll(one.numbers()));
            numbers.forEach(number -> byNumber.computeIfAbsent(number, absent -> new ArrayList<>())
                    .add(party));
        }
    }

    private Place place(String country, String address) {
        List<Address> addresses = new ArrayList<>();
        for (String one : address.split("[;；]", -1)) {
            if (!one.isBlank()) {
                addresses.add(Address.of(one, spelling, lexicon, common));
            }
        }
        Set<String> named = new LinkedHashSet<>(countries.of(country));
        for (String one : address.split("[;；]", -1)) {
            named.addAll(countries.atEnd(one));
        }
        return new Place(named, addresses);
    }

    /// How a hit stands with the addresses; unchanged where nothing can be compared.
    public Whereabouts of(Decision.Asked asked, Hit hit) {
        Place listed = places.get(Decision.key(hit.listing()));
        if (listed == null) {
            return new Whereabouts(Whereabouts.Met.UNKNOWN, Whereabouts.Met.UNKNOWN, hit.score());
        }
        Place place = place(asked.country(), asked.address());
        Whereabouts.Met country =
                place.countries().isEmpty() || listed.countries().isEmpty()
                        ? Whereabouts.Met.UNKNOWN
                        : Collections.disjoint(place.countries(), listed.countries())
                                ? Whereabouts.Met.OTHER
                                : Whereabouts.Met.SAME;
        Whereabouts.Met address = address(place, listed);
        int score = hit.score();
        if (hit.parts().isEmpty()) {
            return new Whereabouts(country, address, score);
        }
        if (address == Whereabouts.Met.SAME) {
            score += (Weights.WHOLE - score) * weights.addressSame() / Weights.WHOLE;
        } else if (country == Whereabouts.Met.OTHER) {
            score = Math.max(Math.min(score, weights.possible()), score * weights.countryOther() / Weights.WHOLE);
        }
        return new Whereabouts(country, address, score);
    }

    private static Whereabouts.Met address(Place place, Place listed) {
        Whereabouts.Met all = Whereabouts.Met.UNKNOWN;
        for (Address one : place.addresses()) {
            for (Address other : listed.addresses()) {
                Whereabouts.Met met = one.meets(other);
                if (met == Whereabouts.Met.SAME) {
                    return met;
                }
                all = met == Whereabouts.Met.OTHER ? met : all;
            }
        }
        return all;
    }

    /// Parties that are listed at the address asked for, whatever they are called, as hits that are worth a look.
    public List<Hit> at(Decision.Asked asked) {
        Place place = place("", asked.address());
        Set<OwnParty> found = new LinkedHashSet<>();
        for (Address one : place.addresses()) {
            for (String number : one.tells() ? one.numbers() : Set.<String>of()) {
                found.addAll(byNumber.getOrDefault(number, List.of()));
            }
        }
        List<Hit> hits = new ArrayList<>();
        for (OwnParty party : found) {
            Place listed = places.getOrDefault(Decision.key(party.names()), place("", ""));
            if (address(place, listed) == Whereabouts.Met.SAME) {
                hits.add(new Hit(party.names(), party.names().name(), weights.addressAlone(), List.of(), List.of()));
            }
        }
        return hits;
    }
}
