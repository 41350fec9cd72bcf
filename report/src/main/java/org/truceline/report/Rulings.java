package org.truceline.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.truceline.agreement.EventState;
import org.truceline.ledger.Event;

/// What courts have decided, as far as known.
final class Rulings {

    private static final int RECENT_DAYS = 45;
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

    private final Draft draft;

    Rulings(Draft draft) {
        this.draft = draft;
    }

    /// A decision with the day on which it was made and what became known of it.
    private record Ruling(Event event, LocalDate day, List<Event.Outcome> outcomes) {}

    private List<Ruling> known() {
        List<Ruling> known = new ArrayList<>();
        for (EventState state : EventState.all(draft.view(), draft.when())) {
            Event event = state.event();
            Event.Dated date = state.date();
            LocalDate day = date == null ? null : date.from();
            if (event.kind().equals("court") && state.kind() == EventState.Kind.REPORTED && day != null) {
                known.add(new Ruling(event, day, state.outcomes()));
            }
        }
        known.sort(Comparator.comparing(Ruling::day));
        return known;
    }

    Optional<Brief.Section> section() {
        List<Block.Row> rows = new ArrayList<>();
        for (Ruling ruling : known()) {
            rows.add(new Block.Row(List.of(
                    Block.Cell.of(draft.dates().day(ruling.day())),
                    Block.Cell.of(draft.name(ruling.event().name())),
                    Block.Cell.of(outcome(ruling)))));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Block.Grid grid = new Block.Grid(
                "decisions",
                draft.figure(),
                draft.words("rulings.caption"),
                List.of(draft.words("column.date"), draft.words("column.decision"), draft.words("column.outcome")),
                rows);
        return Optional.of(new Brief.Section("rulings", draft.words("rulings.title"), List.of(grid)));
    }

    /// Those of US courts in the last weeks, for the summary.
    List<Text> recent() {
        List<Text> points = new ArrayList<>();
        for (Ruling ruling : known()) {
            boolean recent = ruling.day().plusDays(RECENT_DAYS).isAfter(draft.day());
            if (recent && ruling.event().zone().equals(WASHINGTON)) {
                points.add(draft.say(
                        "rulings.recent",
                        draft.dates().day(ruling.day()),
                        draft.name(ruling.event().name()),
                        outcome(ruling)));
            }
        }
        return points;
    }

    private Text outcome(Ruling ruling) {
        Text text = Text.NONE;
        for (Event.Outcome outcome : ruling.outcomes()) {
            text = text.isEmpty() ? text : text.and(Text.of(draft.template().raw("sentence.separator")));
            text = text.and(Text.of(draft.name(outcome.text()))).and(draft.cite(outcome.by()));
        }
        return text;
    }
}
