package org.truceline.ledger.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Agreement;
import org.truceline.ledger.Contradiction;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Event;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Instrument;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Item;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.Notice;
import org.truceline.ledger.Person;
import org.truceline.ledger.Programme;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Scenario;
import org.truceline.ledger.Schedule;
import org.truceline.ledger.Series;
import org.truceline.ledger.StatusTable;
import org.truceline.ledger.Talk;

/// Turns the sources into a ledger. The folder of a file says what it holds.
final class Decoder {

    private final Sources sources;
    private final Problems problems;
    private final Places places;
    private final FrameDecoder frame;

    private final Map<InstrumentId, Instrument> instruments = new LinkedHashMap<>();
    private final Map<FactId, Fact> facts = new LinkedHashMap<>();
    private final Map<ListId, DatedList> lists = new LinkedHashMap<>();
    private final Map<String, Schedule> schedules = new LinkedHashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<MeasureId, Measure> measures = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final List<Programme> programmes = new ArrayList<>();
    private final Map<String, Agreement> agreements = new LinkedHashMap<>();
    private final Map<String, Scenario> scenarios = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<Talk> talks = new ArrayList<>();
    private final Map<String, Event> events = new LinkedHashMap<>();
    private final Map<String, Series> series = new LinkedHashMap<>();

    private Decoder(Sources sources, Places places, Problems problems) {
        this.sources = sources;
        this.problems = problems;
        this.places = places;
        this.frame = new FrameDecoder(places, problems);
    }

    /// Decodes; the result may be used only if no problem was found.
    static Ledger decode(Sources sources, Places places, Problems problems) {
        return new Decoder(sources, places, problems).ledger();
    }

    private Ledger ledger() {
        Fields horizon = single("horizon.yaml");
        String edition = horizon == null ? "" : horizon.text("edition");
        LocalDate begins = horizon == null ? LocalDate.EPOCH : horizon.day("begins");
        LocalDate last = horizon == null ? LocalDate.EPOCH : horizon.day("horizon");
        if (horizon != null) {
            if (last.isBefore(begins) && !last.equals(LocalDate.EPOCH)) {
                horizon.problem(
                        Problems.Code.EMPTY_PERIOD,
                        "horizon",
                        "the horizon (" + last + ") lies before the first day (" + begins + ").",
                        "Correct one of the two.");
            }
            horizon.done();
        } else if (!problems.in("horizon.yaml")
                && (problems.none() || !sources.documents().isEmpty())) {
            problems.add(
                    Problems.Code.MISSING_KEY,
                    new Node.Where("horizon.yaml", 1, 1),
                    "",
                    "the file is missing.",
                    "A ledger states its edition, its first day and its horizon.");
        }
        each("instruments/", (file, fields) -> frame.instruments(fields, instruments));
        each("facts/", (file, fields) -> frame.facts(fields, facts));
        Fields order = single("programmes.yaml");
        if (order != null) {
            frame.programmes(order, programmes);
        }
        TableDecoder tables = new TableDecoder(sources.tables(), places, problems);
        each("lists/", (file, fields) -> {
            DatedList list = tables.list(fields);
            unique(lists.putIfAbsent(list.id(), list), fields, "list", list.id());
        });
        each("schedules/", (file, fields) -> {
            Schedule schedule = tables.schedule(fields);
            unique(schedules.putIfAbsent(schedule.id(), schedule), fields, "schedule", schedule.id());
        });
        each("items/", (file, fields) -> new ItemDecoder(places, problems).items(fields, items));
        measures();
        each("relations/", (file, fields) -> frame.relations(fields, relations));
        each("notices/", (file, fields) -> new NoticeDecoder(places, problems).notices(fields, notices));
        each("contradictions/", (file, fields) -> frame.contradictions(fields, contradictions));
        each("agreements/", (file, fields) -> {
            Agreement agreement = frame.agreement(fields, measures);
            unique(agreements.putIfAbsent(agreement.id(), agreement), fields, "agreement", agreement.id());
        });
        each("scenarios/", (file, fields) -> {
            Scenario scenario = frame.scenario(fields, measures, instruments);
            unique(scenarios.putIfAbsent(scenario.id(), scenario), fields, "scenario", scenario.id());
        });
        record();
        Fields rows = single("status.yaml");
        StatusTable status = rows == null ? null : frame.status(rows);
        strangers(tables);
        return new Ledger(
                edition,
                begins,
                last,
                instruments,
                measures,
                lists,
                schedules,
                items,
                facts,
                relations,
                notices,
                contradictions,
                programmes,
                agreements,
                scenarios,
                people,
                talks,
                events,
                series,
                status);
    }

    private void record() {
        TalksDecoder record = new TalksDecoder(places, problems);
        Fields table = single("people.yaml");
        if (table != null) {
            record.people(table, people);
        }
        each("talks/", (file, fields) -> record.talks(fields, talks));
        each("events/", (file, fields) -> record.events(fields, events));
        Map<String, List<Fields>> additions = new LinkedHashMap<>();
        for (Fields fields : apart("figures/", additions)) {
            List<Fields> added = additions.remove(fields.text("series"));
            Series one = record.series(fields, added == null ? List.of() : added);
            unique(series.putIfAbsent(one.id(), one), fields, "series", one.id());
        }
        dangling(additions, "series");
    }

    /// The files of a folder that stand for themselves; those that add to another are gathered by its name.
    private List<Fields> apart(String folder, Map<String, List<Fields>> additions) {
        List<Fields> files = new ArrayList<>();
        each(folder, (file, fields) -> {
            if (fields.has("adds-to")) {
                additions
                        .computeIfAbsent(fields.text("adds-to"), absent -> new ArrayList<>())
                        .add(fields);
            } else {
                files.add(fields);
            }
        });
        return files;
    }

    private void measures() {
        Map<String, List<Fields>> additions = new LinkedHashMap<>();
        List<Fields> files = apart("measures/", additions);
        MeasureDecoder decoder = new MeasureDecoder(instruments, places, problems);
        for (Fields fields : files) {
            List<Fields> added = additions.remove(fields.text("measure"));
            Measure measure = decoder.decode(fields, added == null ? List.of() : added);
            unique(measures.putIfAbsent(measure.id(), measure), fields, "measure", measure.id());
        }
        dangling(additions, "measure");
    }

    /// Files that add to what is not there.
    private static void dangling(Map<String, List<Fields>> additions, String what) {
        for (List<Fields> left : additions.values()) {
            for (Fields fields : left) {
                fields.problem(
                        Problems.Code.DANGLING,
                        "adds-to",
                        "the ledger has no " + what + " '" + fields.text("adds-to") + "'.",
                        "Write it, or correct the name.");
            }
        }
    }

    private @Nullable Fields single(String file) {
        Node root = sources.documents().get(file);
        return root == null ? null : Fields.of(root, problems);
    }

    private void each(String folder, BiConsumer<String, Fields> action) {
        sources.documents().forEach((file, root) -> {
            if (file.startsWith(folder)) {
                action.accept(file, Fields.of(root, problems));
            }
        });
    }

    private void unique(@Nullable Object earlier, Fields fields, String key, Object id) {
        if (earlier != null && !id.toString().isEmpty()) {
            String what = (key.startsWith("a") ? "an " : "a ") + key;
            fields.problem(
                    Problems.Code.DUPLICATE_ID,
                    key,
                    "the ledger has " + what + " '" + id + "' already, in "
                            + places.of(earlier).where().file() + ".",
                    "Keep one of the two.");
        }
    }

    private void strangers(TableDecoder tables) {
        List<String> known = List.of(
                "instruments/",
                "facts/",
                "lists/",
                "schedules/",
                "items/",
                "measures/",
                "relations/",
                "notices/",
                "contradictions/",
                "agreements/",
                "scenarios/",
                "talks/",
                "events/",
                "figures/");
        List<String> singles = List.of("horizon.yaml", "status.yaml", "programmes.yaml", "people.yaml");
        sources.documents().forEach((file, root) -> {
            if (!singles.contains(file) && known.stream().noneMatch(file::startsWith)) {
                problems.add(
                        Problems.Code.UNKNOWN_FILE,
                        root.where(),
                        "",
                        "the ledger has no place for this file.",
                        "Files are: " + String.join(" ", singles) + "; folders are: " + String.join(" ", known) + ".");
            }
        });
        for (String file : sources.tables().keySet()) {
            if (!tables.used(file) && !problems.in(file.replace(".csv", ".yaml"))) {
                problems.add(
                        Problems.Code.UNKNOWN_FILE,
                        new Node.Where(file, 1, 1),
                        "",
                        "no list and no schedule reads this table.",
                        "Name it under `rows` in a file beside it, or remove it.");
            }
        }
    }
}
