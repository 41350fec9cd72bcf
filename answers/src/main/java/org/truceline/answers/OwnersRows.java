package org.truceline.answers;

import java.util.ArrayList;
import java.util.List;
import org.truceline.ledger.Ledger;
import org.truceline.ownership.Outcome;
import org.truceline.ownership.OwnershipAnswer;

/// Parties that are, or may be, covered, one a row.
public final class OwnersRows {

    private static final List<Outcome> WRITTEN = List.of(Outcome.COVERED, Outcome.CANNOT_BE_RULED_OUT, Outcome.OUTSIDE);

    private final OwnershipAnswer answer;

    public OwnersRows(OwnershipAnswer answer) {
        this.answer = answer;
    }

    /// CSV with the columns `id,name,by-stakes,on-day,least,most`; shares in percent.
    public String csv() {
        StringBuilder text = new StringBuilder("id,name,by-stakes,on-day,least,most\n");
        for (int party : parties()) {
            OwnershipAnswer.Party one = answer.parties().get(party);
            text.append(quoted(one.id()))
                    .append(',')
                    .append(one.name() == null ? "" : quoted(one.name()))
                    .append(',')
                    .append(answer.coverage().outcome(party).text())
                    .append(',')
                    .append(answer.onDay(party).text())
                    .append(',')
                    .append(answer.coverage().least(party).toPlainString())
                    .append(',')
                    .append(answer.coverage().most(party).toPlainString())
                    .append('\n');
        }
        return text.toString();
    }

    /// The same as JSON, an object a line; shares as ratios.
    public String jsonLines(Ledger ledger) {
        StringBuilder text = new StringBuilder();
        for (int party : parties()) {
            OwnershipAnswer.Party one = answer.parties().get(party);
            text.append(Json.row(ledger, json -> {
                        json.field("id", one.id());
                        json.field("name", one.name());
                        json.field("byStakes", answer.coverage().outcome(party).text());
                        json.field("onDay", answer.onDay(party).text());
                        json.decimal("least", answer.coverage().least(party).movePointLeft(2));
                        json.decimal("most", answer.coverage().most(party).movePointLeft(2));
                    }))
                    .append('\n');
        }
        return text.toString();
    }

    private List<Integer> parties() {
        List<Integer> parties = new ArrayList<>();
        for (Outcome outcome : WRITTEN) {
            answer.coverage().parties(outcome).stream().forEach(parties::add);
        }
        return parties;
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
