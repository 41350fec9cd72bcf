package org.truceline.ledger.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Event;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Name;
import org.truceline.ledger.Party;
import org.truceline.ledger.Person;
import org.truceline.ledger.Series;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Talk;

/// Reads the record around the law: people, talks, events, published figures.
final class TalksDecoder {

    private static final List<String> TALKS =
            List.of("round", "summit", "leaders-call", "video-call", "meeting", "technical");
    private static final List<String> EVENTS =
            List.of("election", "summit", "visit", "court", "deadline", "hearing", "publication", "report", "inquiry");
    private static final List<String> COUNTS = List.of("booked", "shipped", "landed", "exported", "rate", "other");

    private final Places places;
    private final Problems problems;

    TalksDecoder(Places places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    void people(Fields fields, Map<String, Person> into) {
        for (Node node : fields.items("people")) {
            Fields one = Fields.of(node, problems);
            Person person = new Person(one.text("id"), side(one), one.name("name"), one.name("role"));
            one.done();
            unique(into.putIfAbsent(person.id(), person), one, person.id());
        }
        fields.done();
    }

    void talks(Fields fields, List<Talk> into) {
        for (Node node : fields.items("talks")) {
            Fields one = Fields.of(node, problems);
            LocalDate from = one.day("from");
            LocalDate until = one.day("until");
            ordered(one, from, until);
            into.add(places.put(
                    new Talk(
                            one.text("id"),
                            one.oneOf("kind", TALKS),
                            one.optional("round"),
                            from,
                            until,
                            one.day("announced"),
                            one.name("place"),
                            one.texts("people"),
                            one.name("outcome"),
                            one.optional("agreement"),
                            sources(one),
                            one.confidence()),
                    one));
            one.done();
        }
        fields.done();
    }

    void events(Fields fields, Map<String, Event> into) {
        for (Node node : fields.items("events")) {
            Fields one = Fields.of(node, problems);
            ZoneId zone = one.zone("zone");
            String id = one.text("id");
            String kind = one.oneOf("kind", EVENTS);
            Name name = one.name("name");
            List<String> about = one.texts("about");
            List<Event.Dated> dates = new ArrayList<>();
            for (Node item : one.items("dates")) {
                dates.add(dated(Fields.of(item, problems)));
            }
            if (dates.isEmpty()) {
                one.missing("dates", "An event has at least one date.");
            }
            List<Event.Outcome> outcomes = new ArrayList<>();
            for (Node item : one.items("outcomes")) {
                Fields outcome = Fields.of(item, problems);
                outcomes.add(places.put(
                        new Event.Outcome(
                                outcome.day("announced"), outcome.name("text"), outcome.by(), outcome.confidence()),
                        outcome));
                outcome.done();
            }
            one.done();
            Event event = places.put(new Event(id, kind, zone, name, about, dates, outcomes), one);
            unique(into.putIfAbsent(id, event), one, id);
        }
        fields.done();
    }

    private Event.Dated dated(Fields one) {
        boolean off = one.yes("off", false);
        @Nullable LocalDate from = off ? null : one.day("from");
        @Nullable LocalDate until = one.optionalDay("until");
        if (from != null && until == null) {
            until = from.plusDays(1);
        }
        if (from != null && until != null) {
            ordered(one, from, until);
        }
        Standing standing = one.word("standing", Standing.class, Standing.ENACTED);
        String saidBy = one.optional("said-by");
        if (standing == Standing.STATED && saidBy == null) {
            one.missing("said-by", "A date that is only stated names who says so.");
        }
        Event.Dated dated = places.put(
                new Event.Dated(one.day("announced"), from, until, standing, saidBy, one.by(), one.confidence()), one);
        one.done();
        return dated;
    }

    /// A series with the figures of its own file and those of files that add to it.
    Series series(Fields fields, List<Fields> additions) {
        List<Series.Point> points = new ArrayList<>(points(fields));
        for (Fields added : additions) {
            added.text("adds-to");
            points.addAll(points(added));
            added.done();
        }
        Series series = places.put(
                new Series(
                        fields.text("series"),
                        fields.oneOf("counts", COUNTS),
                        fields.name("name"),
                        fields.text("unit"),
                        fields.zone("zone"),
                        fields.texts("about"),
                        points),
                fields);
        fields.done();
        return series;
    }

    private List<Series.Point> points(Fields fields) {
        List<Series.Point> points = new ArrayList<>();
        for (Node node : fields.items("points")) {
            Fields one = Fields.of(node, problems);
            BigDecimal value = one.number("value");
            LocalDate from = one.optionalDay("from");
            LocalDate at = one.day("at");
            if (from != null && at.isBefore(from)) {
                one.problem(
                        Problems.Code.EMPTY_PERIOD,
                        "at",
                        "the figure ends (" + at + ") before it starts (" + from + ").",
                        "Write as `at` the last day that it counts.");
            }
            points.add(places.put(
                    new Series.Point(from, at, one.day("announced"), value, one.by(), one.confidence()), one));
            one.done();
        }
        return points;
    }

    private static Party side(Fields one) {
        return switch (one.oneOf("side", List.of("US", "CN", "NL"))) {
            case "CN" -> Party.CN;
            case "NL" -> Party.NL;
            default -> Party.US;
        };
    }

    private static List<InstrumentId> sources(Fields one) {
        List<InstrumentId> by = new ArrayList<>();
        for (String text : one.texts("by")) {
            by.add(new InstrumentId(text));
        }
        if (by.isEmpty()) {
            one.problem(Problems.Code.NO_SOURCE, "by", "there is no source.", "Name the instruments that say so.");
        }
        return by;
    }

    private static void ordered(Fields one, LocalDate from, LocalDate until) {
        if (!until.isAfter(from)) {
            one.problem(
                    Problems.Code.EMPTY_PERIOD,
                    "until",
                    "the period is empty: it ends (" + until + ") no later than it starts (" + from + ").",
                    "Ends are exclusive: write the first day after it.");
        }
    }

    private static void unique(@Nullable Object earlier, Fields one, String id) {
        if (earlier != null) {
            one.problem(Problems.Code.DUPLICATE_ID, "id", "'" + id + "' stands in the ledger already.", "Keep one.");
        }
    }
}
