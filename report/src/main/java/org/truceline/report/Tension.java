package org.truceline.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.truceline.agreement.TruceStatus;
import org.truceline.ledger.Act;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Party;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.outlook.MeasureState;
import org.truceline.tariff.Headline;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// Announced and enacted: what is said and not law on the day asked, and how often the duty that was due came as it was
/// due.
final class Tension {

    private static final List<Standing> OTHERS = List.of(Standing.STATED, Standing.PROPOSED, Standing.THREATENED);

    private final Draft draft;
    private final Rates rates;

    Tension(Draft draft) {
        this.draft = draft;
        this.rates = new Rates(draft);
    }

    Optional<Brief.Section> section() {
        List<Block> blocks = new ArrayList<>();
        List<Block.Row> said = said();
        if (!said.isEmpty()) {
            blocks.add(new Block.Grid(
                    "said",
                    draft.figure(),
                    draft.words("said.caption", draft.dates().day(draft.day())),
                    List.of(draft.words("column.measure"), draft.words("column.said"), draft.words("column.law")),
                    said));
        }
        List<Due> due = new ArrayList<>();
        for (Party party : List.of(Party.US, Party.CN)) {
            if (rates.carried(party)) {
                due.addAll(due(party));
            }
        }
        List<Due> missed = due.stream().filter(one -> !one.came()).toList();
        if (!due.isEmpty()) {
            Text count = draft.say("due.count", due.size(), due.size() - missed.size());
            blocks.add(
                    missed.isEmpty()
                            ? new Block.Paragraph(count.and(draft.say("due.by", cited(due))))
                            : new Block.Paragraph(count.and(
                                    draft.say("due.missed", new Span.Link(draft.words("due.table"), "due")))));
        }
        if (!missed.isEmpty()) {
            blocks.add(missed(missed));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Brief.Section("tension", draft.words("tension.title"), blocks));
    }

    private Text cited(List<Due> due) {
        return draft.cite(due.stream().flatMap(one -> one.by().stream()).toList());
    }

    /// What is said of measures; those of which the same is said share a row.
    private List<Block.Row> said() {
        record Saying(String what, String law) {}
        Map<Saying, List<Text>> names = new LinkedHashMap<>();
        Map<Saying, List<InstrumentId>> by = new LinkedHashMap<>();
        for (TruceStatus.Row row :
                TruceStatus.of(draft.view(), draft.when(), true).rows()) {
            for (MeasureState state : row.states()) {
                for (MeasureState.Alternate alternate : state.alternates()) {
                    boolean told = alternate.standing() != Standing.HELD
                            && state.measure().kind() != MeasureKind.COMMITMENT;
                    if (told) {
                        Saying saying = new Saying(what(state, alternate), law(state, alternate));
                        names.computeIfAbsent(saying, absent -> new ArrayList<>())
                                .add(draft.measure(state.measure()));
                        by.computeIfAbsent(saying, absent -> new ArrayList<>())
                                .add(alternate.layer().by());
                    }
                }
            }
        }
        List<Block.Row> rows = new ArrayList<>();
        names.forEach((saying, measures) -> rows.add(new Block.Row(List.of(
                Block.Cell.of(draft.joinLong(measures)),
                Block.Cell.of(Text.of(saying.what()).and(draft.cite(by.getOrDefault(saying, List.of())))),
                Block.Cell.of(saying.law())))));
        return rows;
    }

    private String what(MeasureState state, MeasureState.Alternate alternate) {
        ZoneId zone = state.measure().zone();
        Layer layer = alternate.layer();
        Instant start = layer.period().from().isBefore(alternate.from())
                ? layer.period().from()
                : alternate.from();
        String who = draft.who(layer.standing(), layer.saidBy());
        boolean rests = alternate.value() instanceof Value.Nothing
                && (layer.act() == Act.SUSPENDS || layer.act() == Act.EXTENDS);
        String value = rests ? draft.words("ends.suspended") : draft.value(alternate.value(), zone);
        String from = draft.dates().start(start, zone);
        return alternate.until() == null
                ? draft.words("said.from", who, value, from)
                : draft.words("said.period", who, value, from, draft.dates().end(alternate.until(), zone));
    }

    private String law(MeasureState state, MeasureState.Alternate alternate) {
        String value = draft.value(alternate.instead(), state.measure().zone());
        return state.open() ? draft.words("law.open", value) : value;
    }

    /// A step that was due when it was announced, and what came to apply at that instant.
    private record Due(
            Party party,
            LocalDate announced,
            Instant at,
            Standing standing,
            BigDecimal expected,
            BigDecimal actual,
            List<InstrumentId> by) {
        boolean came() {
            return expected.compareTo(actual) == 0;
        }
    }

    /// Every step due in the views of the days on which something about these duties was announced, each once.
    private List<Due> due(Party party) {
        record Step(Instant at, BigDecimal total) {}
        ZoneId zone = rates.zone(party);
        Instant asked = draft.when().in(zone);
        Instant kept = AsOf.endOf(draft.horizon()).in(zone);
        Instant end = (asked.isBefore(kept) ? asked : kept).plusNanos(1);
        Set<Step> seen = new HashSet<>();
        List<Due> found = new ArrayList<>();
        announcements(party).forEach((day, layers) -> {
            AsOf known = AsOf.endOf(day);
            View then = draft.view().known(known);
            for (Standing standing : standings(layers)) {
                View view = standing == Standing.ENACTED ? then : then.with(standing);
                for (Headline step : rates.series(view, party, day, end)) {
                    BigDecimal expected = step.total();
                    boolean news = standing == Standing.ENACTED || !step.sameRates(Rates.at(then, party, step.at()));
                    if (expected == null || !news || !step.at().isAfter(known.in(zone))) {
                        continue;
                    }
                    BigDecimal actual = Rates.at(draft.view(), party, step.at()).total();
                    if (actual != null && seen.add(new Step(step.at(), expected.stripTrailingZeros()))) {
                        List<InstrumentId> by = layers.stream()
                                .filter(layer -> layer.standing() == standing)
                                .map(Layer::by)
                                .distinct()
                                .toList();
                        found.add(new Due(party, day, step.at(), standing, expected, actual, by));
                    }
                    if (standing != Standing.ENACTED) {
                        break;
                    }
                }
            }
        });
        return found;
    }

    private static List<Standing> standings(List<Layer> layers) {
        List<Standing> standings = new ArrayList<>();
        if (layers.stream().anyMatch(layer -> layer.standing() == Standing.ENACTED)) {
            standings.add(Standing.ENACTED);
        }
        for (Standing other : OTHERS) {
            if (layers.stream().anyMatch(layer -> layer.standing() == other)) {
                standings.add(other);
            }
        }
        return standings;
    }

    /// Layers of the duties on all goods, by the day on which they were announced.
    private SortedMap<LocalDate, List<Layer>> announcements(Party party) {
        SortedMap<LocalDate, List<Layer>> days = new TreeMap<>();
        for (Measure measure : Headline.measures(draft.view(), party, Rates.origin(party))) {
            for (Layer layer : measure.layers()) {
                LocalDate day = layer.announcedDay();
                boolean known = !day.isAfter(draft.knownDay()) && !day.isBefore(rates.since());
                if (known && day.isBefore(draft.day())) {
                    days.computeIfAbsent(day, absent -> new ArrayList<>()).add(layer);
                }
            }
        }
        return days;
    }

    private Block missed(List<Due> missed) {
        List<Block.Row> rows = new ArrayList<>();
        missed.stream().sorted(Comparator.comparing(Due::announced)).forEach(due -> {
            ZoneId zone = rates.zone(due.party());
            String standing = due.standing() == Standing.ENACTED
                    ? ""
                    : draft.words(
                            "due.standing",
                            draft.words("standing." + due.standing().name().toLowerCase(Locale.ROOT)));
            Text announced =
                    Text.of(draft.dates().day(due.announced()) + standing).and(draft.cite(due.by()));
            rows.add(new Block.Row(List.of(
                    Block.Cell.of(announced),
                    Block.Cell.of(draft.side(due.party())),
                    Block.Cell.of(draft.dates().start(due.at(), zone)),
                    Block.Cell.of(draft.percent(due.expected())),
                    Block.Cell.of(draft.percent(due.actual())))));
        });
        return new Block.Grid(
                "due",
                draft.figure(),
                draft.words("due.caption"),
                List.of(
                        draft.words("column.announced"),
                        draft.words("column.side"),
                        draft.words("column.due"),
                        draft.words("column.expected"),
                        draft.words("column.came")),
                rows);
    }
}
