package org.truceline.answers;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.truceline.agreement.AgreementState;
import org.truceline.agreement.CommitmentState;
import org.truceline.agreement.ProvisionState;
import org.truceline.ledger.Agreement;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// Agreements by `docs/schema/agreement.schema.json`.
public final class AgreementJson {

    private final Phrases phrases;
    private final AgreementWords said;

    public AgreementJson(Phrases phrases) {
        this.phrases = phrases;
        this.said = new AgreementWords(phrases);
    }

    /// Every agreement, with how many of its promises have each status.
    public String list(View view, AsOf when, List<AgreementState> states) {
        return Json.object(view.ledger(), json -> {
            json.asOf(view, when);
            json.array("agreements", states, (item, state) -> head(item, view, state));
        });
    }

    /// One agreement with its promises.
    public String agreement(View view, AsOf when, AgreementState state) {
        return Json.object(view.ledger(), json -> {
            json.asOf(view, when);
            json.object("agreement", item -> head(item, view, state));
            json.array("provisions", state.provisions(), (item, one) -> provision(item, view, when, one));
        });
    }

    private void head(Json json, View view, AgreementState state) throws IOException {
        Agreement agreement = state.agreement();
        json.field("id", agreement.id());
        json.field("name", phrases.words().of(agreement.name()));
        json.field("announced", agreement.announced().toString());
        json.field("place", phrases.words().of(agreement.place()));
        json.strings("between", agreement.between());
        json.field("promises", state.provisions().size());
        json.object("counts", counts -> {
            for (Map.Entry<ProvisionState.Status, Integer> count :
                    state.allCounts().entrySet()) {
                counts.field(Phrases.word(count.getKey()), count.getValue());
            }
        });
        json.byAll("by", state.sources(view));
    }

    /// One thing expected, and where it stands.
    private record Expected(Agreement.Expectation expectation, ProvisionState.Status status) {}

    private void provision(Json json, View view, AsOf when, ProvisionState state) throws IOException {
        Agreement.Provision provision = state.provision();
        json.field("id", provision.id());
        json.field("subject", provision.subject());
        json.field("side", provision.side());
        json.field("claimedBy", provision.claimedBy());
        json.field("name", phrases.words().of(provision.name()));
        json.field("announced", provision.announced().toString());
        json.field("status", Phrases.word(state.status()));
        json.field("words", said.status(state, commitments(view, when, provision)));
        json.strings("untold", state.untold().stream().map(Phrases::word).toList());
        List<Expected> expects = new ArrayList<>();
        for (int i = 0; i < provision.expects().size(); i++) {
            expects.add(new Expected(
                    provision.expects().get(i), state.expectations().get(i)));
        }
        json.array("expects", expects, (item, one) -> {
            expectation(item, view, when, one.expectation());
            item.field("status", Phrases.word(one.status()));
        });
        json.byAll("carriedOutBy", state.carriedOutBy());
        json.byAll("endedBy", state.endedBy());
        json.by("by", provision.by());
        json.field("confidence", Phrases.word(provision.confidence()));
    }

    private void expectation(Json json, View view, AsOf when, Agreement.Expectation expectation) throws IOException {
        switch (expectation) {
            case Agreement.OfMeasure of -> {
                ZoneId zone = view.ledger().measure(of.measure()).zone();
                json.field("kind", "measure");
                json.field("measure", of.measure().text());
                json.instant("from", of.period().from(), zone);
                json.instant("until", of.period().until(), zone);
                json.field("wanted", Phrases.word(of.wanted()));
                json.field("atMost", of.atMost() == null ? null : of.atMost().text());
                json.field("heading", of.heading());
            }
            case Agreement.OfCommitment of -> {
                json.field("kind", "commitment");
                json.field("measure", of.measure().text());
                json.field("series", of.series());
                CommitmentJson.deadlines(json, CommitmentState.of(view, of, when), false);
            }
            case Agreement.Untested of -> {
                json.field("kind", "untested");
                json.field("part", phrases.words().of(of.part()));
            }
            case Agreement.OfEvent of -> {
                json.field("kind", "event");
                json.field("event", of.event());
            }
        }
    }

    /// The promises to buy that a provision is about.
    public static List<CommitmentState> commitments(View view, AsOf when, Agreement.Provision provision) {
        List<CommitmentState> found = new ArrayList<>();
        for (Agreement.Expectation expectation : provision.expects()) {
            if (expectation instanceof Agreement.OfCommitment of) {
                found.add(CommitmentState.of(view, of, when));
            }
        }
        return found;
    }
}
