package org.truceline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.agreement.CommitmentState;
import org.truceline.agreement.CommitmentState.Deadline;
import org.truceline.agreement.ProvisionState.Status;
import org.truceline.answers.CommitmentWords;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Standing;

/// The last days of promises to buy that are ahead, each deadline for itself where the parties differ; and those that
/// came after the last day up to which the ledger has been kept, of which nobody has looked what became.
final class Deadlines {

    private final Agenda agenda;
    private final Phrases phrases;
    private final Words words;
    private final CommitmentWords said;

    Deadlines(Agenda agenda, Phrases phrases) {
        this.agenda = agenda;
        this.phrases = phrases;
        this.words = phrases.words();
        this.said = new CommitmentWords(phrases);
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (CommitmentState promise : CommitmentState.all(agenda.view(), agenda.when())) {
            for (Deadline deadline : promise.deadlines()) {
                Entry entry = entry(promise, deadline);
                if (entry != null) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    private @Nullable Entry entry(CommitmentState promise, Deadline deadline) {
        Measure measure = promise.measure();
        LocalDate last = deadline.lastDay(measure.zone());
        boolean settled = deadline.status() == Status.KEPT || deadline.status() == Status.LATE;
        if (last == null || settled) {
            return null;
        }
        boolean ahead =
                agenda.when().in(measure.zone()).isBefore(deadline.target().by());
        boolean unchecked = !ahead && last.isAfter(agenda.view().ledger().horizon());
        if (!ahead && !unchecked) {
            return null;
        }
        Layer layer = deadline.layer();
        boolean stated = layer.standing() != Standing.ENACTED;
        List<String> text = new ArrayList<>();
        if (unchecked) {
            text.add(words.text(
                    "calendar.event-unchecked", agenda.view().ledger().horizon()));
        }
        text.add(words.text("calendar.deadline.last", said.amount(deadline.target()), last));
        String pace = said.pace(promise, deadline);
        if (!pace.isEmpty()) {
            text.add(pace);
        }
        text.add(words.text("calendar.by", phrases.source(layer), phrases.sentence(layer, measure)));
        String url = agenda.close(text, layer.by());
        text.add(layer.ref());
        String headline = words.text("calendar.deadline", phrases.name(measure), said.amount(deadline.target()));
        return new Entry(
                agenda.uid(layer.ref(), "deadline"),
                new Entry.Days(last, last.plusDays(1)),
                agenda.supposed(agenda.marked(
                        stated
                                ? words.text(
                                        "calendar.event-stated", headline, agenda.who(layer.standing(), layer.saidBy()))
                                : headline,
                        unchecked)),
                String.join("\n", text),
                url,
                List.of(agenda.side(measure.party()), words.text("calendar.kind.deadline")),
                stated || unchecked || agenda.view().scenario() != null);
    }
}
