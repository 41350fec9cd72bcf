package org.truceline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truceline.agreement.AgreementState;
import org.truceline.agreement.ProvisionState.Status;
import org.truceline.agreement.TruceStatus;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Party;
import org.truceline.outlook.MeasureState;

/// The first page: is the truce on, what is charged, what rests, what comes next.
final class Summary {

    private final Draft draft;

    Summary(Draft draft) {
        this.draft = draft;
    }

    Optional<Brief.Section> section() {
        List<Block> blocks = new ArrayList<>();
        List<Text> points = new ArrayList<>();
        Optional<AgreementState> truce = draft.status().truce();
        if (truce.isPresent()) {
            points.add(truce(truce.get()));
        } else {
            blocks.add(new Block.Remark(draft.status()
                    .recordedSince()
                    .map(since -> draft.say(
                            "truce.none",
                            draft.dates().day(draft.knownDay()),
                            draft.dates().day(since)))
                    .orElseGet(() -> draft.say("truce.unrecorded"))));
        }
        Rates rates = new Rates(draft);
        rates.now(Party.US).ifPresent(points::add);
        rates.now(Party.CN).ifPresent(points::add);
        points.addAll(new Rulings(draft).recent());
        for (Party party : List.of(Party.US, Party.CN)) {
            resting(party).ifPresent(points::add);
        }
        nextEnd().ifPresent(points::add);
        open().ifPresent(points::add);
        listed("coming", MeasureState.Kind.PENDING).ifPresent(points::add);
        threatened().ifPresent(points::add);
        if (!points.isEmpty()) {
            blocks.add(new Block.Points(points));
        }
        return Optional.of(new Brief.Section("summary", draft.words("summary.title"), blocks));
    }

    private Text truce(AgreementState state) {
        Map<Status, Integer> counts = state.counts();
        int all = state.testable();
        int kept = counts.getOrDefault(Status.KEPT, 0);
        int gone = counts.getOrDefault(Status.VOID, 0);
        int open = counts.getOrDefault(Status.CANNOT_TELL, all);
        Text name = Text.of(draft.name(state.agreement().name())).and(draft.cite(state.sources(draft.view())));
        String key =
                switch (state.truce()) {
                    case ON -> "truce.on";
                    case PARTLY -> "truce.partly";
                    case OFF -> "truce.off";
                    case NOT_YET -> "truce.not-yet";
                    case OVER -> "truce.over";
                    case CANNOT_TELL -> "truce.open";
                };
        String horizon = draft.dates().day(draft.horizon());
        Text said = draft.counted(key, all, name, kept, all, open, horizon);
        boolean beyond = draft.day().isAfter(draft.horizon()) && state.truce() != AgreementState.Truce.CANNOT_TELL;
        if (draft.view().scenario() != null) {
            said = draft.say("truce.supposed").and(said);
        } else if (beyond) {
            said = draft.say("truce.as-checked", horizon).and(said);
        }
        if (gone > 0) {
            List<InstrumentId> by = state.provisions().stream()
                    .filter(one -> one.status() == Status.VOID)
                    .flatMap(one -> one.endedBy().stream())
                    .toList();
            said = said.and(draft.counted("truce.gone", gone, gone, draft.cite(by)));
        }
        return said;
    }

    /// What is suspended in whole or in part on one side.
    private Optional<Text> resting(Party party) {
        List<Text> subjects = new ArrayList<>();
        for (TruceStatus.Row row : draft.status().rows()) {
            List<InstrumentId> acts = new ArrayList<>();
            @Nullable MeasureState first = null;
            for (MeasureState state : row.states()) {
                Layer top = state.top();
                if (!state.open() && rests(state) && top != null) {
                    first = first == null ? state : first;
                    acts.add(top.by());
                }
            }
            if (first != null && row.subject().party() == party) {
                subjects.add(subject(row, first).and(draft.cite(acts)));
            }
        }
        return subjects.isEmpty()
                ? Optional.empty()
                : Optional.of(draft.say("resting." + party.name(), draft.joinLong(subjects)));
    }

    private static boolean rests(MeasureState state) {
        return state.kind() == MeasureState.Kind.SUSPENDED || state.kind() == MeasureState.Kind.REDUCED;
    }

    private Text subject(TruceStatus.Row row, MeasureState state) {
        return draft.measure(state.measure(), draft.name(row.subject().subject()));
    }

    /// The suspensions that end first by the books, by the calendars of their authorities.
    private Optional<Text> nextEnd() {
        TreeMap<LocalDate, List<Text>> ends = new TreeMap<>();
        Map<LocalDate, String> times = new HashMap<>();
        for (TruceStatus.Row row : draft.status().rows()) {
            for (MeasureState state : row.states()) {
                Instant until = state.until();
                Layer top = state.top();
                if (!state.open() && rests(state) && until != null && top != null) {
                    ZoneId zone = state.measure().zone();
                    LocalDate day = until.minusNanos(1).atZone(zone).toLocalDate();
                    times.putIfAbsent(day, draft.dates().end(until, zone));
                    ends.computeIfAbsent(day, absent -> new ArrayList<>())
                            .add(draft.measure(state.measure()).and(draft.cite(top.by())));
                }
            }
        }
        return ends.isEmpty()
                ? Optional.empty()
                : Optional.of(draft.say(
                        "next.end",
                        times.getOrDefault(ends.firstKey(), ""),
                        draft.joinLong(ends.firstEntry().getValue())));
    }

    /// What hangs on a day after the horizon.
    private Optional<Text> open() {
        Map<String, Text> subjects = new LinkedHashMap<>();
        int count = 0;
        String stated = "";
        for (TruceStatus.Row row : draft.status().rows()) {
            for (MeasureState state : row.states()) {
                MeasureState kept = state.kept();
                if (state.open() && kept != null) {
                    Layer top = kept.top();
                    count++;
                    Text cite = top == null ? Text.NONE : draft.cite(top.by());
                    subjects.putIfAbsent(row.subject().id(), subject(row, state).and(cite));
                    for (MeasureState.Alternate alternate : state.alternates()) {
                        if (stated.isEmpty() && alternate.until() != null) {
                            stated = draft.dates()
                                    .day(alternate
                                            .until()
                                            .atZone(state.measure().zone())
                                            .toLocalDate());
                        }
                    }
                }
            }
        }
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        Text list = draft.joinLong(List.copyOf(subjects.values()));
        String horizon = draft.dates().day(draft.horizon());
        return Optional.of(
                stated.isEmpty()
                        ? draft.say("open", count, list, horizon)
                        : draft.say("open.stated", count, list, horizon, stated));
    }

    private Optional<Text> listed(String key, MeasureState.Kind kind) {
        List<Text> subjects = new ArrayList<>();
        for (TruceStatus.Row row : draft.status().rows()) {
            for (MeasureState state : row.states()) {
                Instant until = state.until();
                if (state.kind() == kind && !state.open() && until != null) {
                    Layer first = state.measure().layers().stream()
                            .filter(layer ->
                                    draft.view().sees(layer, state.measure().zone()))
                            .findFirst()
                            .orElse(null);
                    Text cite = first == null ? Text.NONE : draft.cite(first.by());
                    String start = draft.dates().start(until, state.measure().zone());
                    subjects.add(draft.say(
                            "coming.one", draft.measure(state.measure()).and(cite), start));
                }
            }
        }
        return subjects.isEmpty() ? Optional.empty() : Optional.of(draft.say(key, draft.joinLong(subjects)));
    }

    private Optional<Text> threatened() {
        List<Text> subjects = new ArrayList<>();
        for (TruceStatus.Row row : draft.status().rows()) {
            for (MeasureState state : row.states()) {
                if (state.kind() == MeasureState.Kind.TALKED_OF
                        && !state.alternates().isEmpty()) {
                    subjects.add(draft.measure(state.measure())
                            .and(draft.cite(
                                    state.alternates().getFirst().layer().by())));
                }
            }
        }
        return subjects.isEmpty() ? Optional.empty() : Optional.of(draft.say("threatened", draft.joinLong(subjects)));
    }
}
