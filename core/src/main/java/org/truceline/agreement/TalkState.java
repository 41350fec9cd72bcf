package org.truceline.agreement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Agreement;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Person;
import org.truceline.ledger.Talk;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// A round of talks as known in a view: who sat there, and the agreement that came of it.
///
/// @param agreement null if none came of it, or none was known yet
/// @param sources   those that the view knows
public record TalkState(
        Talk talk, List<Person> people, @Nullable Agreement agreement, List<InstrumentId> sources) {

    private static final ZoneId UTC = ZoneId.of("UTC");

    public TalkState {
        people = List.copyOf(people);
        sources = List.copyOf(sources);
    }

    /// The record up to a day, oldest first: talks that had begun, and of which the view knows the outcome.
    public static List<TalkState> upTo(View view, AsOf when) {
        LocalDate day = when.day(UTC);
        LocalDate known = view.known().day(UTC);
        List<TalkState> found = new ArrayList<>();
        view.ledger().talks().stream()
                .filter(talk -> !talk.from().isAfter(day) && !talk.announced().isAfter(known))
                .sorted(Comparator.comparing(Talk::from).thenComparing(Talk::id))
                .forEach(talk -> found.add(of(view, talk, known)));
        return found;
    }

    private static TalkState of(View view, Talk talk, LocalDate known) {
        List<Person> people = new ArrayList<>();
        for (String id : talk.people()) {
            Person person = view.ledger().people().get(id);
            if (person != null) {
                people.add(person);
            }
        }
        Agreement agreement =
                talk.agreement() == null ? null : view.ledger().agreements().get(talk.agreement());
        boolean yet = agreement == null || !agreement.announced().isAfter(known);
        return new TalkState(talk, people, yet ? agreement : null, KnownSources.of(view, talk.by()));
    }
}
