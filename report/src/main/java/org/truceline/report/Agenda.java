package org.truceline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truceline.agreement.EventState;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.ledger.Act;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.Event;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Party;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.outlook.Lapse;
import org.truceline.outlook.MeasureState;
import org.truceline.time.AsOf;
import org.truceline.timeline.Case;
import org.truceline.timeline.Fold;
import org.truceline.timeline.Timeline;
import org.truceline.timeline.View;

/// The dates ahead of a day: ends and changes by the law as enacted, changes that were only spoken of, and events.
///
/// A date after the last day up to which the ledger has been kept and not after the day asked for is told too, as one
/// that
/// nobody has checked.
final class Agenda {

    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final List<Standing> SPOKEN_OF = List.of(Standing.STATED, Standing.PROPOSED, Standing.THREATENED);

    private final Phrases phrases;
    private final Words words;
    private final View view;
    private final AsOf when;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<Told> told = new HashSet<>();

    /// What an entry has told already.
    private record Told(
            Measure measure, Instant at, @Nullable Standing standing) {}

    private Agenda(Phrases phrases, View view, AsOf when) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.view = view;
        this.when = when;
    }

    /// Its entries in order of time.
    static List<Entry> of(Phrases phrases, View view, AsOf when) {
        Agenda agenda = new Agenda(phrases, view, when);
        Lapse.ahead(view, when).forEach(agenda::lapse);
        for (Measure measure : new TreeMap<>(view.ledger().measures()).values()) {
            agenda.changes(measure, view.timeline(measure), null);
            for (Standing standing : SPOKEN_OF) {
                if (!view.standings().contains(standing)) {
                    agenda.changes(measure, view.with(standing).timeline(measure), standing);
                }
            }
        }
        for (Event event : new TreeMap<>(view.ledger().events()).values()) {
            agenda.event(event);
        }
        new Deadlines(agenda, phrases).entries().forEach(agenda::put);
        List<Entry> sorted = new ArrayList<>(agenda.entries.values());
        sorted.sort(Comparator.comparing(Agenda::order).thenComparing(Entry::uid));
        return sorted;
    }

    View view() {
        return view;
    }

    AsOf when() {
        return when;
    }

    private static Instant order(Entry entry) {
        return switch (entry.when()) {
            case Entry.Moment moment -> moment.time().toInstant();
            case Entry.Days days -> days.from().atStartOfDay(ZoneId.of("UTC")).toInstant();
        };
    }

    // ---- measures ----

    /// One instant at which what a measure asks for changes.
    ///
    /// @param edge     `from` or `until`: which edge of the layer it is
    /// @param standing of the statements without which nothing would change; null for the law as enacted
    private record Change(
            Measure measure,
            Layer layer,
            String edge,
            Instant at,
            Value now,
            Value then,
            @Nullable Standing standing) {}

    private void lapse(Lapse lapse) {
        Measure measure = lapse.measure();
        boolean claim = lapse.layer().act() == Act.EXEMPTS;
        Layer stated = lapse.stated();
        String goesOn = "";
        if (stated != null && lapse.statedEnd() != null && !stated.period().endIsOpen()) {
            goesOn = words.text(
                    "calendar.goes-on", phrases.end(lapse.statedEnd(), measure.zone()), phrases.source(stated));
        }
        add(new Change(measure, lapse.layer(), "until", lapse.at(), lapse.now(), lapse.then(), null), goesOn);
        if (!claim) {
            told.add(new Told(measure, lapse.at(), null));
        }
        if (!goesOn.isEmpty() && stated != null) {
            Instant end = stated.period().until();
            Timeline timeline = view.with(Standing.STATED).timeline(measure);
            Case asked = MeasureState.general(measure, end);
            Value now = timeline.at(asked.at(end.minusNanos(1))).value();
            Value then = timeline.at(asked).value();
            if (claim || !now.equals(then)) {
                add(new Change(measure, stated, "until", end, now, then, Standing.STATED), "");
                told.add(new Told(measure, end, Standing.STATED));
            }
        }
    }

    /// Walks the edges ahead and tells those at which the value changes.
    private void changes(Measure measure, Timeline timeline, @Nullable Standing standing) {
        Instant at = when.in(measure.zone());
        Instant through = AsOf.endOf(measure.through()).in(measure.zone());
        Instant reference = at.isAfter(through) ? through : at;
        Case asked = MeasureState.general(measure, reference);
        Fold before = timeline.at(asked);
        for (Instant edge : timeline.edges(asked).tailSet(reference, false)) {
            Fold after = timeline.at(asked.at(edge));
            if (!after.value().equals(before.value()) && !told.contains(new Told(measure, edge, standing))) {
                Change change = change(measure, timeline, edge, before, after, standing);
                if (change != null && !isLaw(change)) {
                    add(change, "");
                }
            }
            before = after;
        }
    }

    /// True if a change that was spoken of comes by the law as enacted all the same.
    private boolean isLaw(Change change) {
        if (change.standing() == null) {
            return false;
        }
        Timeline books = view.timeline(change.measure());
        Case asked = MeasureState.general(change.measure(), change.at());
        return books.at(asked).value().equals(change.then())
                && books.at(asked.at(change.at().minusNanos(1))).value().equals(change.now());
    }

    private static @Nullable Change change(
            Measure measure, Timeline timeline, Instant edge, Fold before, Fold after, @Nullable Standing standing) {
        List<Layer> candidates = new ArrayList<>();
        if (before.top() != null) {
            candidates.add(before.top());
        }
        if (after.top() != null) {
            candidates.add(after.top());
        }
        candidates.addAll(timeline.layers().reversed());
        for (Layer layer : candidates) {
            boolean counts = standing == null || layer.standing() == standing;
            boolean ends = layer.period().until().equals(edge);
            if (counts && (ends || layer.period().from().equals(edge))) {
                return new Change(
                        measure, layer, ends ? "until" : "from", edge, before.value(), after.value(), standing);
            }
        }
        // A condition turns at this instant, though no layer begins or ends.
        return standing == null && !candidates.isEmpty()
                ? new Change(measure, candidates.getFirst(), edge.toString(), edge, before.value(), after.value(), null)
                : null;
    }

    private void add(Change change, String goesOn) {
        Measure measure = change.measure();
        Layer layer = change.layer();
        ZoneId zone = measure.zone();
        boolean unchecked = unchecked(change);
        List<String> text = new ArrayList<>();
        text.add(clocks(change.at(), zone));
        if (change.edge().equals("until")) {
            text.add(words.text("calendar.last-day", phrases.lastDay(change.at(), zone)));
        }
        if (layer.act() != Act.EXEMPTS) {
            text.add(words.text(
                    change.standing() == null ? "calendar.values" : "calendar.values.spoken",
                    phrases.value(change.now(), zone),
                    phrases.value(change.then(), zone)));
        }
        if (change.standing() != null) {
            text.add(words.text("calendar.not-law", who(change.standing(), layer.saidBy())));
        }
        if (unchecked) {
            text.add(words.text("calendar.unchecked", measure.through()));
        }
        if (!goesOn.isEmpty()) {
            text.add(goesOn);
        }
        text.add(words.text("calendar.by", phrases.source(layer), phrases.sentence(layer, measure)));
        String url = close(text, layer.by());
        text.add(layer.ref());
        String byLaw = change.edge().equals("until") ? "end" : "change";
        String kind = change.standing() == null ? byLaw : "spoken";
        put(new Entry(
                uid(layer.ref(), change.edge()),
                new Entry.Moment(change.at().atZone(zone)),
                supposed(marked(headline(change), unchecked)),
                String.join("\n", text),
                url,
                List.of(side(measure.party()), words.text("calendar.kind." + kind)),
                change.standing() != null || unchecked || view.scenario() != null));
    }

    private String headline(Change change) {
        ZoneId zone = change.measure().zone();
        Layer layer = change.layer();
        String heading = layer.heading() == null ? layer.id() : layer.heading();
        String name = phrases.name(change.measure());
        String spoken = change.standing() == null ? "" : ".spoken";
        String what = layer.act() == Act.EXEMPTS
                ? words.text("calendar.exemption-ends" + spoken, name, heading)
                : words.text(
                        "calendar.change" + spoken,
                        name,
                        phrases.value(change.now(), zone),
                        phrases.value(change.then(), zone));
        return change.standing() == null
                ? what
                : words.text("calendar.not-enacted", who(change.standing(), layer.saidBy()), what);
    }

    private boolean unchecked(Change change) {
        Measure measure = change.measure();
        return !complete()
                && change.at().isAfter(AsOf.endOf(measure.through()).in(measure.zone()))
                && !change.at().isAfter(when.in(measure.zone()));
    }

    private boolean complete() {
        return view.scenario() != null && view.scenario().noFurtherAct();
    }

    // ---- events ----

    private void event(Event event) {
        EventState state = EventState.of(view, event, when);
        Event.Dated date = state.date();
        if (date == null || date.from() == null) {
            return;
        }
        boolean unchecked = state.kind() == EventState.Kind.UNREPORTED
                && date.from().isAfter(view.ledger().horizon());
        if (state.kind() != EventState.Kind.AHEAD && !unchecked) {
            return;
        }
        LocalDate until = date.until() == null ? date.from().plusDays(1) : date.until();
        boolean stated = date.standing() != Standing.ENACTED;
        String name = words.of(event.name());
        List<String> text = new ArrayList<>();
        if (unchecked) {
            text.add(words.text("calendar.event-unchecked", view.ledger().horizon()));
        }
        String mark = date.confidence() == Confidence.HIGH
                ? ""
                : " " + words.text("confidence." + date.confidence().name().toLowerCase(Locale.ROOT));
        text.add(words.text("calendar.event-by", date.announced(), phrases.source(date.by()) + mark));
        String url = close(text, date.by());
        put(new Entry(
                uid("event#" + event.id(), "date"),
                new Entry.Days(date.from(), until),
                marked(
                        stated ? words.text("calendar.event-stated", name, who(date.standing(), date.saidBy())) : name,
                        unchecked),
                String.join("\n", text),
                url,
                List.of(side(view.ledger().instrument(date.by()).party()), words.text("calendar.kind.event")),
                stated || unchecked));
    }

    // ---- words ----

    /// Adds the address and what the answer rests on.
    @Nullable
    String close(List<String> text, InstrumentId by) {
        String url = view.ledger().instrument(by).url();
        if (url != null) {
            text.add(url);
        }
        text.add(Coordinates.words(words, view));
        return url;
    }

    String marked(String text, boolean unchecked) {
        return unchecked ? words.text("calendar.mark.unchecked", text) : text;
    }

    String supposed(String text) {
        return view.scenario() == null ? text : words.text("calendar.mark.supposed", text);
    }

    /// The instant on the clocks of both sides, and on that of the authority if it is another.
    private String clocks(Instant at, ZoneId zone) {
        List<String> clocks = new ArrayList<>();
        for (ZoneId one : List.of(zone, WASHINGTON, BEIJING)) {
            LocalDateTime local = at.atZone(one).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
            String clock =
                    words.text("calendar.clock", place(one), local.toString().replace('T', ' '));
            if (!clocks.contains(clock)) {
                clocks.add(clock);
            }
        }
        return String.join(words.text("list.separator"), clocks);
    }

    private String place(ZoneId zone) {
        return switch (zone.getId()) {
            case "America/New_York" -> words.text("calendar.place.washington");
            case "Asia/Shanghai" -> words.text("calendar.place.beijing");
            case "Europe/Amsterdam" -> words.text("calendar.place.the-hague");
            default -> zone.getId();
        };
    }

    String who(Standing standing, @Nullable String saidBy) {
        String text = phrases.standing(standing);
        return saidBy == null
                ? text
                : words.text("alternate.who", text, words.text("said-by." + saidBy.toLowerCase(Locale.ROOT)));
    }

    String side(Party party) {
        return words.text("calendar.side." + party.name().toLowerCase(Locale.ROOT));
    }

    /// A calendar of a scenario has names of its own, so that it never overwrites that of the law.
    String uid(String statement, String edge) {
        String supposed = view.scenario() == null ? "" : "." + view.scenario().id();
        return statement + "@" + edge + supposed + ".truceline";
    }

    private void put(Entry entry) {
        entries.putIfAbsent(entry.uid(), entry);
    }
}
