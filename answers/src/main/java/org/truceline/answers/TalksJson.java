package org.truceline.answers;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.agreement.EventState;
import org.truceline.agreement.TalkState;
import org.truceline.ledger.Event;
import org.truceline.ledger.Talk;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// The record of the talks by `docs/schema/talks.schema.json`, and events by `docs/schema/events.schema.json`.
public final class TalksJson {

    private final Words words;

    public TalksJson(Phrases phrases) {
        this.words = phrases.words();
    }

    /// The talks up to a day.
    public String talks(View view, AsOf when, List<TalkState> talks) {
        return Json.object(view.ledger(), json -> {
            json.asOf(view, when);
            json.array("talks", talks, this::talk);
        });
    }

    private void talk(Json json, TalkState state) throws IOException {
        Talk talk = state.talk();
        json.field("id", talk.id());
        json.field("kind", talk.kind());
        json.field("round", talk.round());
        json.field("from", talk.from().toString());
        json.field("through", talk.last().toString());
        json.field("announced", talk.announced().toString());
        json.field("place", words.of(talk.place()));
        json.array("people", state.people(), (item, person) -> {
            item.field("id", person.id());
            item.field("side", person.side().name());
            item.field("name", words.of(person.name()));
            item.field("role", words.of(person.role()));
        });
        json.field("outcome", words.of(talk.outcome()));
        json.field(
                "agreement",
                state.agreement() == null ? null : state.agreement().id());
        json.byAll("by", state.sources());
        json.field("confidence", Phrases.word(talk.confidence()));
    }

    /// What is ahead and what was.
    public String events(View view, AsOf when, List<EventState> events) {
        return Json.object(view.ledger(), json -> {
            json.asOf(view, when);
            json.array("events", events, (item, state) -> event(item, view, state));
        });
    }

    private void event(Json json, View view, EventState state) throws IOException {
        json.field("id", state.event().id());
        json.field("kind", state.event().kind());
        json.field("name", words.of(state.event().name()));
        json.field("zone", state.event().zone().getId());
        json.field("state", Phrases.word(state.kind()));
        json.field("afterHorizon", state.kind() == EventState.Kind.UNREPORTED && state.afterHorizon(view));
        Event.Dated date = state.date();
        json.nullable("date", date, item -> dated(item, date));
        json.array("earlier", state.earlier(), TalksJson::dated);
        json.array("outcomes", state.outcomes(), this::outcome);
    }

    private static void dated(Json json, Event.@Nullable Dated date) throws IOException {
        if (date != null) {
            json.field("from", date.from() == null ? null : date.from().toString());
            json.field(
                    "through",
                    date.until() == null ? null : date.until().minusDays(1).toString());
            json.field("announced", date.announced().toString());
            json.standing(date.standing());
            json.field("saidBy", date.saidBy());
            json.by("by", date.by());
            json.field("confidence", Phrases.word(date.confidence()));
        }
    }

    private void outcome(Json json, Event.Outcome outcome) throws IOException {
        json.field("text", words.of(outcome.text()));
        json.field("announced", outcome.announced().toString());
        json.by("by", outcome.by());
        json.field("confidence", Phrases.word(outcome.confidence()));
    }
}
