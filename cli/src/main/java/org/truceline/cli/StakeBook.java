package org.truceline.cli;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.ownership.Holdings;
import org.truceline.ownership.OwnershipAnswer;
import org.truceline.ownership.Percent;
import org.truceline.ownership.StakeKind;
import org.truceline.text.Likeness;

/// Parties and stakes as files state them, on one day. Parties are told by id, or by a name that only one of them has.
///
/// Shape: no object by party or stake; ids and names in tables of text, the rest in numbers.
final class StakeBook {

    private static final int SEVERAL = -1;
    /// Of larger files only so many ids are looked through for one like another.
    private static final int LOOKED_THROUGH = 100_000;

    private final LocalDate day;
    private final TextTable ids;
    private final TextTable names;
    /// One more than the party of a name; below zero if several have it.
    private final Numbers partyOf;
    /// One more than the name of a party.
    private final Numbers nameOf;
    /// The two letters of a country as one number.
    private final Numbers countryOf;
    private final Numbers seatOf;
    private final Holdings.Builder stakes = new Holdings.Builder();
    private final Places places = new Places();
    private final BitSet holders = new BitSet();
    private final List<Numbers> ended = List.of(new Numbers(), new Numbers(), new Numbers(), new Numbers());
    private final BitSet programmes = new BitSet();
    private int stated;

    StakeBook(LocalDate day) {
        this.day = day;
        this.ids = new TextTable();
        this.names = new TextTable();
        this.partyOf = new Numbers();
        this.nameOf = new Numbers();
        this.countryOf = new Numbers();
        this.seatOf = new Numbers();
    }

    private StakeBook(StakeBook other) {
        this.day = other.day;
        this.ids = other.ids;
        this.names = other.names;
        this.partyOf = other.partyOf;
        this.nameOf = other.nameOf;
        this.countryOf = other.countryOf;
        this.seatOf = other.seatOf;
        this.stated = other.stated;
    }

    /// A book of other stakes among the same parties.
    StakeBook beside() {
        return new StakeBook(this);
    }

    LocalDate day() {
        return day;
    }

    Places places() {
        return places;
    }

    /// Adds a party that a file describes; false if there is one of that id already.
    boolean describe(OwnershipAnswer.Party party) {
        int number = ids.size();
        if (ids.add(party.id()) != number) {
            return false;
        }
        stated++;
        put(countryOf, number, party.country());
        put(seatOf, number, party.seat());
        if (party.name() != null) {
            int name = names.add(party.name());
            nameOf.put(number, name + 1);
            partyOf.put(name, partyOf.at(name) == 0 ? number + 1 : SEVERAL);
        }
        return true;
    }

    private static void put(Numbers countries, int number, @Nullable String country) {
        if (country != null) {
            countries.put(number, country.charAt(0) << 16 | country.charAt(1));
        }
    }

    private static @Nullable String letters(int letters) {
        return letters == 0 ? null : "" + (char) (letters >>> 16) + (char) (letters & 0xFFFF);
    }

    /// The number of a party by id or name; a text met for the first time is the id of a party of which nothing is
    /// known.
    ///
    /// @return below zero if several parties have that name
    int number(String text) {
        if (names.size() == 0) {
            return ids.add(text);
        }
        Integer known = known(text);
        return known == null ? ids.add(text) : known;
    }

    /// The number of a party that is known already; null if none is, below zero if several are.
    @Nullable
    Integer known(String text) {
        int number = ids.find(text);
        if (number >= 0) {
            return number;
        }
        int name = names.find(text);
        return name < 0 ? null : partyOf.at(name) == SEVERAL ? (Integer) SEVERAL : (Integer) (partyOf.at(name) - 1);
    }

    /// Parties of which only stakes or lists tell.
    int undescribed() {
        return stated == 0 ? 0 : ids.size() - stated;
    }

    /// Notes that a programme is stated of a party.
    void programme(int party) {
        programmes.set(party);
    }

    /// Parties of which a programme is stated.
    int programmes() {
        return programmes.cardinality();
    }

    /// Adds a stake, if it holds on the day.
    ///
    /// @param until  first day on which it does not hold any more; null if none is set
    /// @param number of its place
    void stake(
            StakeKind kind,
            int owner,
            int owned,
            Percent percent,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int number) {
        if (from != null && from.isAfter(day)) {
            return;
        }
        if (until != null && !until.isAfter(day)) {
            ended.get(0).add(owner);
            ended.get(1).add(owned);
            ended.get(2).add((int) until.toEpochDay());
            ended.get(3).add(number);
        } else {
            stakes.add(kind, owner, owned, percent, number);
            holders.set(owner);
        }
    }

    /// The graph of what was added, which is spent then.
    Holdings holdings() {
        return stakes.build(ids.size());
    }

    /// Parties that hold any stake.
    BitSet holders() {
        return holders;
    }

    int size() {
        return ids.size();
    }

    @Nullable
    String country(int party) {
        return letters(countryOf.at(party));
    }

    @Nullable
    String seat(int party) {
        return letters(seatOf.at(party));
    }

    /// All parties, by number. Each is put together when it is asked for.
    List<OwnershipAnswer.Party> parties() {
        return new AbstractList<>() {
            @Override
            public OwnershipAnswer.Party get(int party) {
                int name = nameOf.at(party);
                return new OwnershipAnswer.Party(
                        ids.text(party), name == 0 ? null : names.text(name - 1), country(party), seat(party));
            }

            @Override
            public int size() {
                return ids.size();
            }
        };
    }

    /// Stakes in a party that ended by the day.
    List<OwnershipAnswer.Ended> ended(int party) {
        List<OwnershipAnswer.Ended> found = new ArrayList<>();
        for (int i = 0; i < ended.get(1).size(); i++) {
            if (ended.get(1).at(i) == party) {
                found.add(new OwnershipAnswer.Ended(
                        ended.get(0).at(i),
                        party,
                        LocalDate.ofEpochDay(ended.get(2).at(i)),
                        ended.get(3).at(i)));
            }
        }
        return found;
    }

    /// Ids and names of parties that look most like a text.
    String near(String text) {
        TreeSet<String> all = new TreeSet<>();
        for (TextTable table : List.of(ids, names)) {
            for (int i = 0; i < Math.min(table.size(), LOOKED_THROUGH); i++) {
                all.add(table.text(i));
            }
        }
        return String.join(", ", Likeness.nearest(text, all, 4));
    }
}
