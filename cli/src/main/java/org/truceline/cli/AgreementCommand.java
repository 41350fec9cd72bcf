package org.truceline.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.agreement.AgreementState;
import org.truceline.agreement.ProvisionState;
import org.truceline.answers.AgreementJson;
import org.truceline.answers.AgreementWords;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.ledger.Agreement;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `truceline agreement`: what each side promised, and what the acts, figures and events show of it.
@Command(
        name = "agreement",
        description = "What each side promised, who claims it, where it stands, and which acts carried it out.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Without an ID it lists the agreements. Without --known it answers as it could be known on the day asked for.",
            "Example:",
            "  truceline agreement",
            "  truceline agreement busan-2025 --on 2025-11-14"
        })
final class AgreementCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "agreement, such as busan-2025")
    private @Nullable String id;

    @Option(names = "--on", paramLabel = "DATE", description = "day or time (default: today)")
    private @Nullable String on;

    @Override
    public Integer call() {
        AsOf when = common.asked("--on", on);
        View view = common.view(when);
        Phrases phrases = common.phrases();
        if (id == null) {
            list(view, when, phrases);
        } else {
            one(view, when, AgreementState.of(view, agreement(id), when), phrases);
        }
        return common.deliver(Exit.ANSWERED);
    }

    private Agreement agreement(String asked) {
        Map<String, Agreement> agreements = new TreeMap<>(common.ledger().agreements());
        Agreement found = agreements.get(asked);
        if (found == null) {
            throw Refusal.outside("ID: the ledger has no agreement '" + asked + "'. It has: "
                    + String.join(", ", agreements.keySet()) + ".");
        }
        return found;
    }

    private void list(View view, AsOf when, Phrases phrases) {
        List<AgreementState> states = AgreementState.all(view, when);
        Words words = phrases.words();
        Screen screen = common.screen();
        if (common.json()) {
            screen.line(new AgreementJson(phrases).list(view, when, states));
            return;
        }
        screen.title(words.text("agreement.list", when.text()));
        screen.paragraph(Common.coordinates(view, phrases));
        screen.line();
        if (states.isEmpty()) {
            screen.paragraph(words.text("agreement.none", when.text()));
            return;
        }
        AgreementWords said = new AgreementWords(phrases);
        Table table = new Table(
                words.text("column.id"),
                words.text("column.announced"),
                words.text("column.agreement"),
                words.text("column.status"));
        for (AgreementState state : states) {
            table.row(
                    state.agreement().id(),
                    state.agreement().announced().toString(),
                    words.of(state.agreement().name()),
                    said.counts(state.allCounts()));
        }
        screen.table(table);
        screen.line();
        notes(view, states, words);
    }

    private void one(View view, AsOf when, AgreementState state, Phrases phrases) {
        Words words = phrases.words();
        Screen screen = common.screen();
        if (common.json()) {
            screen.line(new AgreementJson(phrases).agreement(view, when, state));
            return;
        }
        Agreement agreement = state.agreement();
        AgreementWords said = new AgreementWords(phrases);
        screen.title(words.of(agreement.name()) + "  (" + agreement.id() + ")");
        screen.paragraph(Common.coordinates(view, phrases));
        if (state.provisions().isEmpty()) {
            screen.line();
            screen.paragraph(words.text("agreement.unknown", view.known().text()));
            return;
        }
        screen.paragraph(words.text(
                "agreement.where",
                agreement.announced(),
                words.of(agreement.place()),
                said.sources(state.sources(view))));
        screen.line();
        int all = state.provisions().size();
        screen.paragraph(words.text(
                all == 1 ? "agreement.counts.one" : "agreement.counts", all, said.counts(state.allCounts())));
        for (String subject : Agreement.SUBJECTS) {
            subject(view, when, state, subject, said, words);
        }
        screen.line();
        screen.paragraph(words.text("agreement.claims"));
        notes(view, List.of(state), words);
    }

    private void subject(View view, AsOf when, AgreementState state, String subject, AgreementWords said, Words words) {
        List<ProvisionState> provisions = state.provisions().stream()
                .filter(one -> one.provision().subject().equals(subject))
                .sorted(Comparator.comparing(
                        one -> Agreement.SIDES.indexOf(one.provision().side())))
                .toList();
        if (provisions.isEmpty()) {
            return;
        }
        Table table = new Table(
                words.text("column.side"),
                words.text("column.promise"),
                words.text("column.claimed"),
                words.text("column.status"),
                words.text("column.carried"));
        for (ProvisionState one : provisions) {
            Agreement.Provision provision = one.provision();
            table.row(
                    said.side(provision.side()),
                    words.of(provision.name()) + said.weak(provision.confidence()),
                    said.side(provision.claimedBy()),
                    said.status(one, AgreementJson.commitments(view, when, provision)),
                    said.acts(one));
        }
        Screen screen = common.screen();
        screen.line();
        screen.title(said.subject(subject));
        screen.table(table);
    }

    /// What the words used mean, and where the ledger ends.
    private void notes(View view, List<AgreementState> states, Words words) {
        Screen screen = common.screen();
        if (states.stream().anyMatch(state -> state.allCounts().containsKey(ProvisionState.Status.VOID))) {
            screen.paragraph(words.text("agreement.void"));
        }
        boolean after = states.stream()
                .flatMap(state -> state.provisions().stream())
                .anyMatch(one -> one.untold().contains(ProvisionState.Untold.AFTER_HORIZON));
        if (after) {
            screen.paragraph(words.text("agreement.horizon", view.ledger().horizon()));
        }
    }
}
