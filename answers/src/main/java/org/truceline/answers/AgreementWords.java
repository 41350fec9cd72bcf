package org.truceline.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.agreement.CommitmentState;
import org.truceline.agreement.EventState;
import org.truceline.agreement.ProvisionState;
import org.truceline.agreement.TalkState;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.Event;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Language;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Talk;
import org.truceline.timeline.View;

/// Says talks, promises, events and figures in one language. Every phrase is short enough for the cell of a table.
public final class AgreementWords {

    private static final int YEAR = "2025-".length();

    private final Phrases phrases;
    private final Words words;
    private final CommitmentWords purchases;

    public AgreementWords(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.purchases = new CommitmentWords(phrases);
    }

    /// First and last day of a half-open span: `2025-05-10 to 05-11`, the year said once if it is the same.
    public String days(LocalDate from, LocalDate until) {
        LocalDate last = until.minusDays(1);
        if (!last.isAfter(from)) {
            return from.toString();
        }
        boolean sameYear = last.getYear() == from.getYear();
        return words.text("days", from, sameYear ? last.toString().substring(YEAR) : last);
    }

    /// What it was and where: `Round 1, Geneva`. Calls have no place.
    public String talk(Talk talk) {
        if (talk.kind().endsWith("-call")) {
            return words.text("talk." + talk.kind());
        }
        String what =
                talk.round() == null ? words.text("talk." + talk.kind()) : words.text("talk.numbered", talk.round());
        return words.text("talk.at", what, words.of(talk.place()));
    }

    /// Those who took part, one side after the other.
    public String people(TalkState state) {
        List<String> sides = new ArrayList<>();
        for (String side : List.of("US", "CN", "NL")) {
            List<String> names = state.people().stream()
                    .filter(person -> person.side().name().equals(side))
                    .map(person -> words.of(person.name()))
                    .toList();
            if (!names.isEmpty()) {
                sides.add(words.text("talk.side", side(side), String.join(words.text("list.separator"), names)));
            }
        }
        return String.join(words.text("list.semicolon"), sides);
    }

    /// `US`, `China`, `both`.
    public String side(String side) {
        return words.text("side." + side.toLowerCase(Locale.ROOT));
    }

    public String subject(String subject) {
        return words.text("subject." + subject);
    }

    public String status(ProvisionState.Status status) {
        return words.text("promise." + Phrases.word(status));
    }

    /// Where a promise stands, with the deadlines where the parties differ, and the reason where it cannot be told.
    public String status(ProvisionState state, List<CommitmentState> commitments) {
        List<String> deadlines = new ArrayList<>();
        for (CommitmentState commitment : commitments) {
            if (commitment.deadlines().size() > 1) {
                commitment
                        .deadlines()
                        .forEach(one -> deadlines.add(
                                words.text("promise.by", status(one.status()), purchases.deadline(one, commitment))));
            }
        }
        if (!deadlines.isEmpty()) {
            return String.join(words.text("list.semicolon"), deadlines);
        }
        if (state.untold().isEmpty()) {
            return status(state.status());
        }
        List<String> why = state.untold().stream().map(this::untold).toList();
        return words.text("promise.why", status(state.status()), String.join(words.text("list.semicolon"), why));
    }

    private String untold(ProvisionState.Untold untold) {
        return words.text("untold." + Phrases.word(untold), phrases.ledger().horizon());
    }

    /// How many have each status: `14 kept, 2 pending`.
    public String counts(Map<ProvisionState.Status, Integer> counts) {
        List<String> each = new ArrayList<>();
        counts.forEach((status, count) -> each.add(words.text("promise.count", count, status(status))));
        return String.join(words.text("list.separator"), each);
    }

    /// The acts that carried a promise out, and those that ended what it was about.
    public String acts(ProvisionState state) {
        String carried = sources(state.carriedOutBy());
        if (state.status() != ProvisionState.Status.VOID || state.endedBy().isEmpty()) {
            return carried;
        }
        String ended = words.text("promise.ended-by", sources(state.endedBy()));
        return carried.isEmpty() ? ended : carried + words.text("list.semicolon") + ended;
    }

    public String sources(Collection<InstrumentId> ids) {
        return String.join(
                words.text("list.semicolon"), ids.stream().map(phrases::source).toList());
    }

    /// A mark after what is not well sourced; empty otherwise.
    public String weak(Confidence confidence) {
        return phrases.weak(confidence);
    }

    /// `stated by US officials`.
    private String said(Standing standing, @Nullable String saidBy) {
        return phrases.said(standing, saidBy);
    }

    /// The date as last said, or the last one before it was called off.
    public String date(EventState state) {
        Event.Dated date = state.date();
        return date == null || date.from() == null || date.until() == null
                ? state.day().toString()
                : days(date.from(), date.until());
    }

    /// Whether the date is fixed, or who says so; marked if it is not well sourced.
    public String firmness(EventState state) {
        Event.Dated date = state.date();
        if (date == null) {
            return "";
        }
        String said =
                date.standing() == Standing.ENACTED ? words.text("events.fixed") : said(date.standing(), date.saidBy());
        return said + weak(date.confidence());
    }

    /// The dates that had been announced before, the oldest first.
    public String earlier(EventState state) {
        List<String> dates = new ArrayList<>();
        for (Event.Dated one : state.earlier()) {
            if (one.from() != null && one.until() != null) {
                dates.add(words.text("events.earlier", days(one.from(), one.until()), one.announced()));
            }
        }
        return String.join(words.text("list.semicolon"), dates);
    }

    /// How it went, or that nothing is reported here.
    public String outcome(EventState state, View view) {
        if (!state.outcomes().isEmpty()) {
            List<String> texts = new ArrayList<>();
            state.outcomes().forEach(one -> texts.add(words.of(one.text()) + weak(one.confidence())));
            return String.join(words.language() == Language.EN ? " " : "", texts);
        }
        return switch (state.kind()) {
            case CALLED_OFF -> words.text("events.off");
            case UNREPORTED ->
                state.afterHorizon(view)
                        ? words.text("events.after-horizon", view.ledger().horizon())
                        : words.text("events.not-reported");
            case NOT_KNOWN, NO_DATE, AHEAD, REPORTED -> "";
        };
    }

    /// The source of the outcome, or of the date if none is known.
    public String source(EventState state) {
        if (!state.outcomes().isEmpty()) {
            return sources(
                    state.outcomes().stream().map(Event.Outcome::by).distinct().toList());
        }
        return state.date() == null ? "" : phrases.source(state.date().by());
    }
}
