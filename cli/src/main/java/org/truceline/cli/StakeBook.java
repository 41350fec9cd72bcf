package org.truceline.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.ownership.Holdings;
import org.truceline.ownership.OwnershipAnswer;
import org.truceline.ownership.Percent;
import org.truceline.ownership.StakeKind;
import org.truceline.text.Likeness;

/// Parties and stakes as files state them, on one day. Parties are told by id, or by a name that only one of them has.
final class StakeBook {

    private static final int SEVERAL = -1;

    private final LocalDate day;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final List<OwnershipAnswer.Party> parties = new ArrayList<>();
    private final Holdings.Builder stakes = new Holdings.Builder();
    private final List<OwnershipAnswer.Ended> ended = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final BitSet holders = new BitSet();
    private int stated;

    StakeBook(LocalDate day) {
        this.day = day;
    }

    LocalDate day() {
        return day;
    }

    /// Adds a party that a file describes; false if there is one of that id already.
    boolean describe(OwnershipAnswer.Party party) {
        if (numbers.containsKey(party.id())) {
            return false;
        }
        int number = add(party);
        stated++;
        if (party.name() != null) {
            named.merge(party.name(), number, (one, other) -> SEVERAL);
        }
        return true;
    }

    private int add(OwnershipAnswer.Party party) {
        numbers.put(party.id(), parties.size());
        parties.add(party);
        return parties.size() - 1;
    }

    /// The number of a party by id or name; a text met for the first time is the id of a party of which nothing is
    /// known.
    ///
    /// @return below zero if several parties have that name
    int number(String text) {
        Integer known = numbers.get(text);
        if (known == null) {
            known = named.get(text);
        }
        return known == null ? add(new OwnershipAnswer.Party(text, null, null, null)) : known;
    }

    /// The number of a party that is known already; null if none is.
    @Nullable
    Integer known(String text) {
        Integer number = numbers.get(text);
        return number == null ? named.get(text) : number;
    }

    /// Parties of which only stakes or lists tell.
    int undescribed() {
        return stated == 0 ? 0 : parties.size() - stated;
    }

    /// Adds a stake, if it holds on the day.
    ///
    /// @param until first day on which it does not hold any more; null if none is set
    /// @param place where it was read
    void stake(
            StakeKind kind,
            int owner,
            int owned,
            Percent percent,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String place) {
        int number = places.size();
        if (from != null && from.isAfter(day)) {
            return;
        }
        places.add(place);
        if (until != null && !until.isAfter(day)) {
            ended.add(new OwnershipAnswer.Ended(owner, owned, until, number));
        } else {
            stakes.add(kind, owner, owned, percent, number);
            holders.set(owner);
        }
    }

    Holdings holdings() {
        return stakes.build(parties.size());
    }

    /// Parties that hold any stake.
    BitSet holders() {
        return holders;
    }

    List<OwnershipAnswer.Party> parties() {
        return parties;
    }

    List<String> places() {
        return places;
    }

    List<OwnershipAnswer.Ended> ended() {
        return ended;
    }

    /// Ids of parties that look most like a text.
    String near(String text) {
        Set<String> all = new TreeSet<>(numbers.keySet());
        all.addAll(named.keySet());
        return String.join(", ", Likeness.nearest(text, List.copyOf(all), 4));
    }
}
