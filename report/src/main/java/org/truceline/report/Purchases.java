package org.truceline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.truceline.agreement.CommitmentState;
import org.truceline.agreement.CommitmentState.Deadline;
import org.truceline.agreement.Pace;
import org.truceline.agreement.ProvisionState.Status;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Series;
import org.truceline.ledger.Standing;
import org.truceline.time.Period;

/// How far promises to buy have come, each deadline for itself.
final class Purchases {

    private final Draft draft;

    Purchases(Draft draft) {
        this.draft = draft;
    }

    Optional<Brief.Section> section() {
        List<Block.Row> rows = new ArrayList<>();
        List<Text> uncounted = new ArrayList<>();
        for (CommitmentState promise : CommitmentState.all(draft.view(), draft.when())) {
            Text name = draft.measure(
                    promise.measure(), draft.name(promise.measure().name()));
            for (Deadline deadline : promise.deadlines()) {
                boolean bare = deadline.target().amount() == null
                        && deadline.target().by().equals(Period.OPEN);
                Text source = draft.cite(deadline.layer().by());
                if (bare) {
                    uncounted.add(name.and(source));
                } else {
                    rows.add(row(name.and(source), promise, deadline));
                }
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Grid(
                    "promises-to-buy",
                    draft.figure(),
                    draft.words("purchases.caption"),
                    List.of(
                            draft.words("column.promise"),
                            draft.words("column.target"),
                            draft.words("column.deadline"),
                            draft.words("column.state"),
                            draft.words("column.count"),
                            draft.words("column.pace")),
                    rows));
            blocks.add(new Block.Remark(draft.say("purchases.reading")));
        }
        if (!uncounted.isEmpty()) {
            blocks.add(new Block.Paragraph(draft.say("purchases.uncounted", draft.joinLong(uncounted))));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Brief.Section("purchases", draft.words("purchases.title"), blocks));
    }

    private Block.Row row(Text name, CommitmentState promise, Deadline deadline) {
        return new Block.Row(List.of(
                Block.Cell.of(name),
                Block.Cell.of(kept(draft.sign(draft.purchases().amount(deadline.target())))),
                Block.Cell.of(day(promise, deadline)),
                Block.Cell.of(Text.of(new Span.Mark(word(deadline), tone(deadline.status())))),
                Block.Cell.of(count(promise, deadline)),
                Block.Cell.of(pace(promise, deadline))));
    }

    /// Keeps a number and its unit on one line, where it is no sentence.
    private static String kept(String amount) {
        return amount.matches("[0-9,.]+ .*") ? amount.replace(' ', '\u00a0') : amount;
    }

    private String day(CommitmentState promise, Deadline deadline) {
        LocalDate last = deadline.lastDay(promise.measure().zone());
        String day =
                last == null ? draft.words("purchases.no-day") : draft.dates().day(last);
        Layer layer = deadline.layer();
        return layer.standing() == Standing.ENACTED
                ? day
                : draft.words("purchases.said", day, draft.who(layer.standing(), layer.saidBy()));
    }

    /// Late and met all the same is told apart from late and not met.
    private String word(Deadline deadline) {
        boolean came = deadline.status() == Status.LATE && deadline.reached() != null;
        String key = deadline.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return draft.words("promise." + (came ? "came-late" : key));
    }

    private static Span.Tone tone(Status status) {
        return switch (status) {
            case KEPT -> Span.Tone.DONE;
            case PARTLY, STATED_ONLY -> Span.Tone.PART;
            case PENDING -> Span.Tone.AHEAD;
            case LATE -> Span.Tone.NOT;
            case LAPSED, VOID, LEFT_OUT, CANNOT_TELL -> Span.Tone.OPEN;
        };
    }

    /// The figure that settles it, or the last one known: of its own series alone.
    private Text count(CommitmentState promise, Deadline deadline) {
        Series series = promise.series();
        Series.Point point = deadline.reached() == null ? promise.latest() : deadline.reached();
        if (series == null || point == null) {
            return Text.of(draft.words("purchases.no-figure"));
        }
        return draft.say(
                "purchases.count",
                draft.sign(draft.purchases().amount(point.value(), series.unit())),
                draft.dates().day(point.at()),
                draft.cite(point.by()));
    }

    private String pace(CommitmentState promise, Deadline deadline) {
        Pace pace = deadline.pace();
        Pace even = deadline.even();
        String unit = deadline.target().unit();
        if (pace != null) {
            return draft.words(
                    "purchases.pace",
                    draft.purchases().amount(pace.remaining(), unit),
                    pace.days(),
                    draft.purchases().amount(pace.perWeek(), unit));
        }
        return even != null && promise.latest() == null && deadline.status() == Status.PENDING
                ? draft.words("purchases.even", draft.purchases().amount(even.perWeek(), unit))
                : "—";
    }
}
