package org.truceline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.truceline.control.ControlDay;
import org.truceline.control.Controls;
import org.truceline.control.Figure;
import org.truceline.control.Procedure;
import org.truceline.ledger.Event;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Party;
import org.truceline.ledger.Standing;
import org.truceline.ledger.StatusTable;
import org.truceline.ledger.Value;
import org.truceline.outlook.MeasureState;

/// Where the controls, listings and import bars of both sides stand: the table of the day, with the inquiries and the
/// trade figures beside it, which are no measures.
final class Controlled {

    private final Draft draft;

    Controlled(Draft draft) {
        this.draft = draft;
    }

    /// Measures of one kind and one side that stand alike share a line.
    ///
    /// @param next what comes next by the books; empty if nothing is set
    /// @param said what a statement that is not enacted says instead
    private record Alike(Party party, MeasureKind kind, String state, String next, String said) {}

    Optional<Brief.Section> section() {
        ControlDay day = Controls.on(draft.view(), draft.when());
        Map<Alike, List<MeasureState>> alike = new LinkedHashMap<>();
        for (ControlDay.Row row : day.rows()) {
            if (matters(row.state())) {
                alike.computeIfAbsent(key(row.state()), absent -> new ArrayList<>())
                        .add(row.state());
            }
        }
        List<Block.Row> rows = new ArrayList<>();
        alike.forEach((kind, states) -> rows.add(row(kind, states)));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Grid(
                "controls-of-the-day",
                draft.figure(),
                draft.words("controlled.caption", draft.dates().day(draft.day())),
                List.of(
                        draft.words("column.kind"),
                        draft.words("column.measure"),
                        draft.words("column.state"),
                        draft.words("column.until")),
                rows));
        List<Text> beside = beside(day);
        if (!beside.isEmpty()) {
            blocks.add(new Block.Remark(draft.say("controlled.beside")));
            blocks.add(new Block.Points(beside));
        }
        return Optional.of(new Brief.Section("controls", draft.words("controlled.title"), blocks));
    }

    /// Those that the ledger's own table of the truce names; what has ended, run out or was only spoken of is told
    /// elsewhere.
    private boolean matters(MeasureState state) {
        StatusTable table = draft.ledger().status();
        boolean named = table == null
                || Stream.concat(table.rows().stream(), table.further().stream())
                        .anyMatch(row -> row.measures().contains(state.measure().id()));
        return named
                && switch (state.kind()) {
                    case IN_FORCE, CONDITIONAL, REDUCED, SUSPENDED, PENDING -> true;
                    case ENDED, LAPSED, TALKED_OF, NOT_KNOWN -> state.open();
                };
    }

    private Alike key(MeasureState state) {
        return new Alike(state.measure().party(), state.measure().kind(), words(state), next(state), said(state));
    }

    private Block.Row row(Alike kind, List<MeasureState> states) {
        List<Text> names = new ArrayList<>();
        List<InstrumentId> by = new ArrayList<>();
        List<InstrumentId> said = new ArrayList<>();
        for (MeasureState state : states) {
            names.add(draft.measure(state.measure()));
            Layer top = law(state).top();
            if (top != null) {
                by.add(top.by());
            }
            state.alternates().stream()
                    .filter(one -> one.standing() == Standing.STATED)
                    .forEach(one -> said.add(one.layer().by()));
        }
        List<Text> ahead = new ArrayList<>();
        if (!kind.next().isEmpty()) {
            ahead.add(Text.of(kind.next()));
        }
        if (!kind.said().isEmpty()) {
            ahead.add(Text.of(kind.said()).and(draft.cite(said)));
        }
        return new Block.Row(List.of(
                Block.Cell.of(draft.words(
                        "controlled.kind",
                        draft.side(kind.party()),
                        draft.words("kind." + kind.kind().text()))),
                Block.Cell.of(draft.joinLong(names).and(draft.cite(by))),
                Block.Cell.of(kind.state()),
                new Block.Cell(ahead.isEmpty() ? List.of(Text.of("—")) : ahead, 1)));
    }

    /// The state that the law is known to have: on the day asked for, or on the last one looked at.
    private static MeasureState law(MeasureState state) {
        MeasureState kept = state.kept();
        return kept == null ? state : kept;
    }

    private String words(MeasureState state) {
        MeasureState law = law(state);
        ZoneId zone = state.measure().zone();
        boolean rests = law.kind() == MeasureState.Kind.SUSPENDED;
        String key = "controlled." + law.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String words = rests && law.beneath() instanceof Value.Nothing
                ? draft.words("controlled.suspended.not-begun")
                : draft.words(key, draft.value(rests ? law.beneath() : law.value(), zone));
        return state.open() ? draft.words("controlled.open", draft.dates().day(state.checked()), words) : words;
    }

    private String next(MeasureState state) {
        MeasureState law = law(state);
        Instant until = law.until();
        ZoneId zone = state.measure().zone();
        if (until == null) {
            return "";
        }
        return law.kind() == MeasureState.Kind.PENDING
                ? draft.words("controlled.begins", draft.dates().start(until, zone), draft.value(law.then(), zone))
                : draft.end(until, zone);
    }

    /// What officials have stated and no act seen carries out.
    private String said(MeasureState state) {
        ZoneId zone = state.measure().zone();
        for (MeasureState.Alternate one : state.alternates()) {
            if (one.standing() == Standing.STATED) {
                return draft.words(
                        "controlled.said",
                        draft.who(one.standing(), one.layer().saidBy()),
                        draft.value(one.value(), zone),
                        one.until() == null ? "" : draft.words("controlled.through", draft.end(one.until(), zone)));
            }
        }
        return "";
    }

    /// Inquiries with their beginning and what became of them, and the latest figures of trade.
    private List<Text> beside(ControlDay day) {
        List<Text> points = new ArrayList<>();
        for (Procedure procedure : day.procedures()) {
            Event.Dated opened = procedure.opened();
            LocalDate from = opened.from();
            Text point = draft.say(
                    "controlled.inquiry",
                    draft.name(procedure.event().name()),
                    from == null ? "" : draft.dates().day(from),
                    draft.cite(opened.by()));
            for (Event.Outcome outcome : procedure.outcomes()) {
                point = point.and(
                        draft.say("controlled.outcome", draft.name(outcome.text()), draft.cite(outcome.by())));
            }
            points.add(point);
        }
        for (Figure figure : day.figures()) {
            points.add(draft.say(
                    "controlled.figure",
                    draft.name(figure.series().name()),
                    draft.purchases()
                            .amount(figure.latest().value(), figure.series().unit()),
                    draft.dates().day(figure.latest().at()),
                    draft.cite(figure.latest().by())));
        }
        return points;
    }
}
