package org.truceline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A checked ledger: everything the files say, bound together by id.
///
/// Immutable and safe to share between threads; lists and schedules are read when first asked for.
///
/// @param edition released state of the ledger, named in every answer
/// @param begins  questions before this day are outside the ledger
/// @param horizon last day up to which the ledger has been kept
public record Ledger(
        String edition,
        LocalDate begins,
        LocalDate horizon,
        Map<InstrumentId, Instrument> instruments,
        Map<MeasureId, Measure> measures,
        Map<ListId, DatedList> lists,
        Map<String, Schedule> schedules,
        Map<String, Item> items,
        Map<FactId, Fact> facts,
        List<Relation> relations,
        List<Notice> notices,
        List<Contradiction> contradictions,
        List<Programme> programmes,
        Map<String, Agreement> agreements,
        Map<String, Scenario> scenarios,
        Map<String, Person> people,
        List<Talk> talks,
        Map<String, Event> events,
        Map<String, Series> series,
        @Nullable StatusTable status) {

    public Ledger {
        relations = List.copyOf(relations);
        notices = List.copyOf(notices);
        contradictions = List.copyOf(contradictions);
        programmes = List.copyOf(programmes);
        talks = List.copyOf(talks);
    }

    /// The measure of that id, if the ledger has it.
    public Optional<Measure> measure(String id) {
        return Optional.ofNullable(measures.get(new MeasureId(id)));
    }

    /// The instrument behind a layer, row or relation. The reader refuses a ledger that cites one it does not have.
    public Instrument instrument(InstrumentId id) {
        return required(instruments.get(id), id);
    }

    public Measure measure(MeasureId id) {
        return required(measures.get(id), id);
    }

    public DatedList list(ListId id) {
        return required(lists.get(id), id);
    }

    public Fact fact(FactId id) {
        return required(facts.get(id), id);
    }

    private static <T> T required(@Nullable T found, Object id) {
        if (found == null) {
            throw new IllegalArgumentException("the ledger has no " + id);
        }
        return found;
    }
}
