package org.truceline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.truceline.ledger.Agreement;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.StatusTable;
import org.truceline.outlook.MeasureState;

/// What the agreements left open, and where the controls on chips stand meanwhile.
final class PutOff {

    /// The row of the ledger's status table whose measures are told here.
    private static final String ROW = "us-chips";

    private final Draft draft;

    PutOff(Draft draft) {
        this.draft = draft;
    }

    Optional<Brief.Section> section() {
        List<Agreement> agreements = draft.ledger().agreements().values().stream()
                .sorted((one, other) -> one.announced().compareTo(other.announced()))
                .toList();
        List<Text> points = new ArrayList<>();
        for (Agreement agreement : agreements) {
            for (Agreement.Provision provision : agreement.provisions()) {
                if (provision.subject().equals("open") && !provision.announced().isAfter(draft.knownDay())) {
                    points.add(draft.say(
                            "put-off.point",
                            draft.name(provision.name()),
                            draft.name(agreement.name()),
                            draft.dates().day(provision.announced()),
                            draft.cite(provision.by())));
                }
            }
        }
        if (points.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Points(points));
        List<Text> chips = chips();
        if (!chips.isEmpty()) {
            blocks.add(new Block.Remark(draft.say("put-off.chips", draft.dates().day(draft.day()))));
            blocks.add(new Block.Points(chips));
        }
        return Optional.of(new Brief.Section("put-off", draft.words("put-off.title"), blocks));
    }

    private List<Text> chips() {
        List<Text> points = new ArrayList<>();
        for (MeasureId id : measures()) {
            Measure measure = draft.ledger().measures().get(id);
            if (measure != null) {
                MeasureState state = MeasureState.of(draft.view(), measure, draft.when());
                Layer top = state.top();
                if (state.kind() == MeasureState.Kind.TALKED_OF) {
                    Layer said = state.talk().getLast();
                    points.add(draft.say("chips.talked-of", draft.measure(measure), draft.cite(said.by())));
                } else if (top != null) {
                    Text point = draft.say(
                            state.kind() == MeasureState.Kind.ENDED ? "chips.ended" : "chips.state",
                            draft.measure(measure),
                            draft.value(state.value(), measure.zone()),
                            draft.dates().start(top.period().from(), measure.zone()),
                            draft.cite(top.by()));
                    for (MeasureState.Alternate alternate : state.alternates()) {
                        point = point.and(draft.say(
                                "chips.said",
                                draft.who(
                                        alternate.standing(), alternate.layer().saidBy()),
                                draft.value(alternate.value(), measure.zone()),
                                draft.cite(alternate.layer().by())));
                    }
                    points.add(point);
                }
            }
        }
        return points;
    }

    private List<MeasureId> measures() {
        StatusTable table = draft.ledger().status();
        if (table == null) {
            return List.of();
        }
        return Stream.concat(table.rows().stream(), table.further().stream())
                .filter(row -> row.id().equals(ROW))
                .flatMap(row -> row.measures().stream())
                .toList();
    }
}
