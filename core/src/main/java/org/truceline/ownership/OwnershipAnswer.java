package org.truceline.ownership;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.ListId;

/// What a rule says, on a day, of the parties of somebody's files.
///
/// @param parties   by number; not copied, since a register has millions: it must not change any more
/// @param lists     lists on which owners stand, by the number of the owner
/// @param asked     what owners pass on to each party
/// @param places    where each stake was read, by its number, such as `stakes.csv:2`; not copied either
/// @param explained parties of which the reasons were asked
/// @param since     what is another than in the files of before; null if there are none
/// @param notes     what is to be known of the files
public record OwnershipAnswer(
        RuleOnDay rule,
        Coverage coverage,
        List<Party> parties,
        Map<Integer, Set<ListId>> lists,
        Requirements asked,
        List<String> places,
        List<Why> explained,
        @Nullable Since since,
        List<Note> notes) {

    public OwnershipAnswer {
        parties = Collections.unmodifiableList(parties);
        lists = new LinkedHashMap<>(lists);
        places = Collections.unmodifiableList(places);
        explained = List.copyOf(explained);
        notes = List.copyOf(notes);
    }

    /// A party as the files state it.
    ///
    /// @param country where it is organised, or whose national it is; null if not stated
    /// @param seat    where it has its seat; null if not stated
    public record Party(
            String id,
            @Nullable String name,
            @Nullable String country,
            @Nullable String seat) {

        /// Its name, or its id if it has none.
        public String called() {
            return name == null ? id : name;
        }
    }

    /// The reasons for the outcome of one party.
    ///
    /// @param ended stakes in it, of parties that count, that ended by the day
    public record Why(Finding finding, List<Ended> ended) {
        public Why {
            ended = List.copyOf(ended);
        }
    }

    /// A stake that ended.
    public record Ended(int owner, int owned, LocalDate until, int number) {}

    /// What is to be known of the files.
    ///
    /// @param code  such as `owners-without-stakes`
    /// @param count how many it concerns
    public record Note(String code, int count) {}

    /// The owners on a list that pass something on to a party, by number; itself where it is one.
    ///
    /// @param finding of the party
    public List<Integer> from(Finding finding, ListId list) {
        Set<Integer> owners = new TreeSet<>(finding.owners());
        owners.add(finding.party());
        owners.removeIf(owner -> !asked.own(owner).contains(list));
        return List.copyOf(owners);
    }

    /// What the rule says of a party on the day, given what the stakes say: it covers nobody while it rests.
    public Outcome onDay(int party) {
        Outcome outcome = coverage.outcome(party);
        boolean held = outcome == Outcome.COVERED || outcome == Outcome.CANNOT_BE_RULED_OUT;
        return switch (rule.applied()) {
            case YES -> outcome;
            case NO -> held ? Outcome.NOT_COVERED : outcome;
            case OPEN -> held ? Outcome.CANNOT_BE_RULED_OUT : outcome;
        };
    }
}
