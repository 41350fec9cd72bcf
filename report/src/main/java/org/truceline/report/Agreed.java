package org.truceline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.truceline.agreement.AgreementState;
import org.truceline.agreement.CommitmentState;
import org.truceline.agreement.ProvisionState;
import org.truceline.agreement.ProvisionState.Status;
import org.truceline.ledger.Agreement;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Series;
import org.truceline.ledger.StatusTable;

/// What each side promised, and how far the law shows it: one table for the agreement that makes the truce, and
/// one for any announced since or, where nothing of it has come to law yet, for the one before.
final class Agreed {

    private final Draft draft;

    Agreed(Draft draft) {
        this.draft = draft;
    }

    Optional<Brief.Section> section() {
        List<AgreementState> states = shown();
        List<Block> blocks = new ArrayList<>();
        for (AgreementState state : states) {
            String figure = draft.figure();
            String id = "agreed-" + state.agreement().id();
            blocks.add(new Block.Paragraph(lead(state, new Span.Link(figure, id))));
            blocks.add(new Block.Grid(
                    id,
                    figure,
                    draft.words("agreed.caption", draft.name(state.agreement().name())),
                    List.of(draft.words("column.subject"), draft.words("side.US"), draft.words("side.CN")),
                    rows(state)));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Brief.Section("agreed", draft.words("agreed.title"), blocks));
    }

    private List<AgreementState> shown() {
        StatusTable table = draft.ledger().status();
        Optional<AgreementState> truce = draft.status().truce();
        List<AgreementState> shown = new ArrayList<>();
        if (table == null || truce.isEmpty()) {
            return shown;
        }
        AgreementState before = null;
        boolean reached = false;
        for (String id : table.agreements()) {
            Agreement agreement = draft.ledger().agreements().get(id);
            if (agreement == null) {
                continue;
            }
            AgreementState state = AgreementState.of(draft.view(), agreement, draft.when());
            boolean isTruce = agreement.equals(truce.get().agreement());
            if (isTruce && before != null && !state.counts().containsKey(Status.KEPT)) {
                shown.add(before);
            }
            reached |= isTruce;
            if (reached && !state.provisions().isEmpty()) {
                shown.add(state);
            }
            before = state;
        }
        return shown;
    }

    private Text lead(AgreementState state, Span.Link figure) {
        Agreement agreement = state.agreement();
        List<InstrumentId> by = state.sources(draft.view());
        List<Text> counts = new ArrayList<>();
        for (Map.Entry<Status, Integer> count : state.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList()) {
            counts.add(draft.say("agreed.count", count.getValue(), draft.words("promise." + key(count.getKey()))));
        }
        Text lead = draft.say(
                "agreed.lead",
                draft.name(agreement.name()),
                draft.dates().day(agreement.announced()),
                state.provisions().size(),
                figure,
                draft.cite(by));
        return counts.isEmpty() ? lead : lead.and(draft.say("agreed.tested", state.testable(), draft.join(counts)));
    }

    private List<Block.Row> rows(AgreementState state) {
        List<Block.Row> rows = new ArrayList<>();
        for (String subject : Agreement.SUBJECTS) {
            Block.Cell head = Block.Cell.of(draft.words("subject." + subject));
            List<Text> us = lines(state, subject, "US");
            List<Text> cn = lines(state, subject, "CN");
            List<Text> both = lines(state, subject, "both");
            if (!us.isEmpty() || !cn.isEmpty()) {
                rows.add(new Block.Row(List.of(head, new Block.Cell(us, 1), new Block.Cell(cn, 1))));
            }
            if (!both.isEmpty()) {
                Block.Cell shared = Block.Cell.of(draft.words("agreed.both", draft.words("subject." + subject)));
                rows.add(new Block.Row(List.of(shared, new Block.Cell(both, 2))));
            }
        }
        return rows;
    }

    private List<Text> lines(AgreementState state, String subject, String side) {
        List<Text> lines = new ArrayList<>();
        for (ProvisionState provision : state.provisions()) {
            if (provision.provision().subject().equals(subject)
                    && provision.provision().side().equals(side)) {
                lines.add(line(provision));
            }
        }
        return lines;
    }

    private Text line(ProvisionState state) {
        Agreement.Provision provision = state.provision();
        Text promise = promise(provision)
                .and(Text.of(
                        provision.claimedBy().equals("both") ? "" : draft.words("claimed." + provision.claimedBy())))
                .and(draft.cite(provision.by()));
        Set<InstrumentId> acts = new LinkedHashSet<>(state.carriedOutBy());
        acts.addAll(state.endedBy());
        Text status = Text.of(new Span.Mark(word(state), cameLate(state) ? Span.Tone.PART : tone(state.status())))
                .and(draft.cite(acts));
        return draft.say("agreed.line", promise, status).and(progress(provision));
    }

    /// The promise by name; the name leads to the first measure it is about.
    private Text promise(Agreement.Provision provision) {
        String name = draft.name(provision.name());
        for (Agreement.Expectation expectation : provision.expects()) {
            switch (expectation) {
                case Agreement.OfMeasure of -> {
                    return draft.measure(draft.ledger().measure(of.measure()), name);
                }
                case Agreement.OfCommitment of -> {
                    return draft.measure(draft.ledger().measure(of.measure()), name);
                }
                case Agreement.Untested of -> {
                    // no measure
                }
                case Agreement.OfEvent of -> {
                    // an event is no measure: the citation leads to it
                }
            }
        }
        return Text.of(name);
    }

    /// The last figure of the series by which a purchase is counted.
    private Text progress(Agreement.Provision provision) {
        Text text = Text.NONE;
        for (Agreement.Expectation expectation : provision.expects()) {
            if (expectation instanceof Agreement.OfCommitment of) {
                CommitmentState state = CommitmentState.of(draft.view(), of, draft.when());
                Measure measure = state.measure();
                Series.Point latest = state.latest();
                Series series = state.series();
                if (latest != null && series != null) {
                    text = text.and(draft.say(
                            "agreed.progress",
                            draft.name(series.name()),
                            draft.purchases().amount(latest.value(), series.unit()),
                            draft.dates().day(latest.at()),
                            draft.cite(latest.by())));
                }
                for (CommitmentState.Deadline other :
                        state.deadlines().stream().skip(1).toList()) {
                    text = text.and(draft.say(
                            "agreed.other-target",
                            draft.dates().end(other.target().by(), measure.zone()),
                            draft.words("promise." + key(other.status())),
                            draft.cite(other.layer().by())));
                }
            }
        }
        return text;
    }

    /// The word for where a promise stands. What nobody has reported is told apart from what a date after the horizon
    /// decides.
    private String word(ProvisionState state) {
        if (state.status() == Status.LATE || state.status() == Status.PARTLY) {
            return draft.words("promise." + (cameLate(state) ? "came-late" : key(state.status())));
        }
        if (state.status() != Status.CANNOT_TELL) {
            return draft.words("promise." + key(state.status()));
        }
        String word = "cannot-tell";
        for (ProvisionState.Untold untold : state.untold()) {
            word = switch (untold) {
                case NOT_TESTABLE -> "untested";
                case AFTER_HORIZON -> "cannot-tell";
                case NO_AMOUNT -> "uncounted";
                case NO_FIGURE, NOT_REPORTED -> "unreported";
            };
        }
        return draft.words("promise." + word);
    }

    /// True if all of it came about, some of it after its day: a purchase counted in full, an event held.
    private boolean cameLate(ProvisionState state) {
        boolean late = false;
        for (int i = 0; i < state.expectations().size(); i++) {
            Status each = state.expectations().get(i);
            boolean came =
                    switch (state.provision().expects().get(i)) {
                        case Agreement.OfMeasure of -> false;
                        case Agreement.Untested of -> false;
                        case Agreement.OfCommitment of ->
                            CommitmentState.of(draft.view(), of, draft.when()).reached() != null;
                        case Agreement.OfEvent of -> true;
                    };
            if (each != Status.KEPT && !(each == Status.LATE && came)) {
                return false;
            }
            late |= each == Status.LATE;
        }
        return late;
    }

    private static String key(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
}
