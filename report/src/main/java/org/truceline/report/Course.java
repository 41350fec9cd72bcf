package org.truceline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.Party;
import org.truceline.ledger.Person;
import org.truceline.ledger.Talk;

/// How the talks went, as far as known: a paragraph and a table.
final class Course {

    private static final List<String> COUNTED = List.of("round", "summit", "leaders-call");

    private final Draft draft;

    Course(Draft draft) {
        this.draft = draft;
    }

    Optional<Brief.Section> section() {
        List<Talk> talks = draft.ledger().talks().stream()
                .filter(talk -> !talk.announced().isAfter(draft.knownDay()))
                .filter(talk -> !talk.from().isAfter(draft.day()))
                .sorted((one, other) -> one.from().compareTo(other.from()))
                .toList();
        if (talks.isEmpty()) {
            return Optional.empty();
        }
        String figure = draft.figure();
        String id = "talks";
        List<Block> blocks = new ArrayList<>();
        Talk last = talks.getLast();
        blocks.add(new Block.Paragraph(draft.counted(
                        "course.lead",
                        talks.size(),
                        draft.dates().day(talks.getFirst().from()),
                        draft.dates().day(last.last()),
                        draft.join(counts(talks)),
                        new Span.Link(figure, id))
                .and(draft.say(
                        "course.last",
                        format(last),
                        place(last),
                        draft.dates().range(last.from(), last.last()),
                        draft.name(last.outcome()),
                        draft.cite(last.by())))));
        List<Block.Row> rows = new ArrayList<>();
        for (Talk talk : talks) {
            Text outcome = Text.of(draft.name(talk.outcome())
                            + (talk.confidence() == Confidence.LOW ? draft.weak(talk.confidence()) : ""))
                    .and(draft.cite(talk.by()));
            rows.add(new Block.Row(List.of(
                    Block.Cell.of(draft.dates().range(talk.from(), talk.last())),
                    new Block.Cell(List.of(Text.of(format(talk)), Text.of(place(talk))), 1),
                    new Block.Cell(people(talk), 1),
                    Block.Cell.of(outcome))));
        }
        blocks.add(new Block.Grid(
                id,
                figure,
                draft.words("course.caption"),
                List.of(
                        draft.words("column.date"),
                        draft.words("column.talk"),
                        draft.words("column.people"),
                        draft.words("column.outcome")),
                rows));
        return Optional.of(new Brief.Section("course", draft.words("course.title"), blocks));
    }

    private List<Text> counts(List<Talk> talks) {
        List<Text> counts = new ArrayList<>();
        for (String kind : COUNTED) {
            int count = (int)
                    talks.stream().filter(talk -> talk.kind().equals(kind)).count();
            if (count > 0) {
                counts.add(draft.counted("count." + kind, count, count));
            }
        }
        int others = (int)
                talks.stream().filter(talk -> !COUNTED.contains(talk.kind())).count();
        if (others > 0) {
            counts.add(draft.counted("count.other", others, others));
        }
        return counts;
    }

    private String format(Talk talk) {
        return talk.round() == null ? draft.words("talk." + talk.kind()) : draft.words("talk.round", talk.round());
    }

    private String place(Talk talk) {
        return draft.name(talk.place());
    }

    /// One line for each side.
    private List<Text> people(Talk talk) {
        Map<Party, List<Text>> sides = new LinkedHashMap<>();
        for (String id : talk.people()) {
            Person person = draft.ledger().people().get(id);
            if (person != null) {
                sides.computeIfAbsent(person.side(), absent -> new ArrayList<>())
                        .add(Text.of(draft.name(person.name())));
            }
        }
        List<Text> lines = new ArrayList<>();
        sides.forEach((side, names) -> lines.add(draft.say("people", draft.side(side), draft.join(names))));
        return lines;
    }
}
