package org.truceline.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.truceline.agreement.EventState;
import org.truceline.agreement.TruceStatus;
import org.truceline.ledger.Event;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Party;
import org.truceline.ledger.Standing;
import org.truceline.outlook.MeasureState;
import org.truceline.tariff.Headline;

/// What the books say comes next, what officials have said instead, and the dates that matter.
final class Ahead {

    private static final int MONTHS_AHEAD = 18;
    private static final int MONTHS_BACK = 2;

    private final Draft draft;
    private final Rates rates;

    Ahead(Draft draft) {
        this.draft = draft;
        this.rates = new Rates(draft);
    }

    Optional<Brief.Section> section() {
        List<Block> blocks = new ArrayList<>();
        List<Text> points = new ArrayList<>();
        nextStep(Party.US).ifPresent(points::add);
        nextStep(Party.CN).ifPresent(points::add);
        points.addAll(stated());
        if (!points.isEmpty()) {
            blocks.add(new Block.Points(points));
        }
        List<Dated> dated = dated();
        if (!dated.isEmpty()) {
            List<Block.Row> rows = new ArrayList<>();
            dated.forEach(one -> rows.add(new Block.Row(
                    List.of(Block.Cell.of(one.when()), Block.Cell.of(one.what()), Block.Cell.of(one.basis())))));
            blocks.add(new Block.Grid(
                    "dates",
                    draft.figure(),
                    draft.words("dates.caption"),
                    List.of(draft.words("column.date"), draft.words("column.event"), draft.words("column.basis")),
                    rows));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Brief.Section("outlook", draft.words("outlook.title"), blocks));
    }

    /// The next step of the additional duty by the books.
    private Optional<Text> nextStep(Party party) {
        if (!rates.carried(party)) {
            return Optional.empty();
        }
        ZoneId zone = rates.zone(party);
        Instant now = draft.when().in(zone);
        Instant until = draft.day().plusMonths(MONTHS_AHEAD).atStartOfDay(zone).toInstant();
        Headline today = Rates.at(draft.view(), party, now);
        for (Headline step : rates.series(draft.view(), party, draft.day(), until)) {
            BigDecimal before = today.total();
            BigDecimal after = step.total();
            if (before == null || after == null || !step.at().isAfter(now)) {
                continue;
            }
            if (before.compareTo(after) != 0) {
                return Optional.of(draft.say(
                        "step." + party,
                        draft.percent(before),
                        draft.percent(after),
                        draft.dates().start(step.at(), zone),
                        step.parts().isEmpty() ? rates.parts(today) : rates.parts(step)));
            }
        }
        return Optional.empty();
    }

    /// What officials have stated and no act seen carries out, by who says it and for how long.
    private List<Text> stated() {
        record Said(String who, String until) {}
        Map<Said, List<Text>> subjects = new LinkedHashMap<>();
        Map<Said, List<InstrumentId>> by = new LinkedHashMap<>();
        Map<Said, TreeSet<LocalDate>> days = new LinkedHashMap<>();
        for (TruceStatus.Row row : draft.status().rows()) {
            for (MeasureState state : row.states()) {
                for (MeasureState.Alternate alternate : state.alternates()) {
                    Layer layer = alternate.layer();
                    if (alternate.standing() != Standing.STATED
                            || alternate.until() == null
                            || layer.saidBy() == null) {
                        continue;
                    }
                    LocalDate last = alternate
                            .until()
                            .atZone(state.measure().zone())
                            .minusSeconds(61)
                            .toLocalDate();
                    Said said = new Said(
                            layer.saidBy().toLowerCase(Locale.ROOT),
                            draft.dates().monthOf(last));
                    days.computeIfAbsent(said, absent -> new TreeSet<>()).add(last);
                    Text name = draft.measure(
                            state.measure(), draft.name(row.subject().subject()));
                    List<Text> names = subjects.computeIfAbsent(said, absent -> new ArrayList<>());
                    if (names.stream().noneMatch(one -> one.plain().equals(name.plain()))) {
                        names.add(name);
                    }
                    by.computeIfAbsent(said, absent -> new ArrayList<>()).add(layer.by());
                }
            }
        }
        List<Text> points = new ArrayList<>();
        subjects.forEach((said, names) -> {
            TreeSet<LocalDate> last = days.getOrDefault(said, new TreeSet<>());
            points.add(draft.say(
                    "stated",
                    draft.words("said-by." + said.who()),
                    draft.joinLong(names),
                    draft.dates().range(last.first(), last.last()),
                    draft.cite(by.getOrDefault(said, List.of()))));
        });
        return points;
    }

    /// A date with what happens and on what it rests.
    private record Dated(LocalDate day, String when, Text what, Text basis) {}

    private List<Dated> dated() {
        List<Dated> dated = new ArrayList<>();
        for (EventState state : EventState.all(draft.view(), draft.when())) {
            Event.Dated date = state.date();
            if (date == null || date.from() == null || date.until() == null) {
                continue;
            }
            boolean ahead = state.kind() == EventState.Kind.AHEAD
                    && date.from().isBefore(draft.day().plusMonths(MONTHS_AHEAD));
            boolean unreported = state.kind() == EventState.Kind.UNREPORTED
                    && date.until().isAfter(draft.day().minusMonths(MONTHS_BACK));
            if (ahead || unreported) {
                Text basis = Text.of(basis(date, unreported)).and(draft.cite(date.by()));
                dated.add(new Dated(
                        date.from(),
                        draft.dates().range(date.from(), date.until().minusDays(1)),
                        Text.of(draft.name(state.event().name())),
                        basis));
            }
        }
        dated.addAll(beginnings());
        dated.sort(Comparator.comparing(Dated::day));
        return dated;
    }

    private String basis(Event.Dated date, boolean unreported) {
        if (unreported) {
            return draft.words("dates.unreported");
        }
        return draft.who(date.standing(), date.saidBy());
    }

    /// What the books bring on a day ahead: measures that begin or step, and suspensions that end, those together by
    /// side.
    private List<Dated> beginnings() {
        record End(LocalDate day, Party party) {}
        List<Dated> dated = new ArrayList<>();
        Map<End, List<Text>> ends = new LinkedHashMap<>();
        Map<End, List<InstrumentId>> by = new LinkedHashMap<>();
        for (TruceStatus.Row row : draft.status().rows()) {
            for (MeasureState state : row.states()) {
                Instant until = state.until();
                if (state.open() || until == null) {
                    continue;
                }
                ZoneId zone = state.measure().zone();
                LocalDate day = until.atZone(zone).toLocalDate();
                Layer top = state.top();
                boolean rests =
                        state.kind() == MeasureState.Kind.REDUCED || state.kind() == MeasureState.Kind.SUSPENDED;
                if (rests && top != null) {
                    End end = new End(
                            until.minusNanos(1).atZone(zone).toLocalDate(),
                            row.subject().party());
                    Text subject = draft.measure(
                            state.measure(), draft.name(row.subject().subject()));
                    List<Text> subjects = ends.computeIfAbsent(end, absent -> new ArrayList<>());
                    if (subjects.stream().noneMatch(one -> one.plain().equals(subject.plain()))) {
                        subjects.add(subject);
                    }
                    by.computeIfAbsent(end, absent -> new ArrayList<>()).add(top.by());
                } else {
                    Layer behind = state.rests();
                    InstrumentId act =
                            behind == null ? state.measure().layers().getFirst().by() : behind.by();
                    dated.add(new Dated(
                            day,
                            draft.dates().start(until, zone),
                            draft.say("dates.then", draft.measure(state.measure()), draft.value(state.then(), zone)),
                            Text.of(draft.words("dates.books")).and(draft.cite(act))));
                }
            }
        }
        ends.forEach((end, subjects) -> dated.add(new Dated(
                end.day(),
                draft.dates().day(end.day()),
                draft.say("dates.ends", draft.side(end.party()), draft.joinLong(subjects)),
                Text.of(draft.words("dates.books")).and(draft.cite(by.getOrDefault(end, List.of()))))));
        return dated;
    }
}
