package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Scope;
import org.truceline.ledger.Standing;
import org.truceline.time.AsOf;

/// Every day on which a list of the United States changes, and every edge of a relation between their duties, is looked
/// at by a case, a minute before, at it, and a minute after.
///
/// An edge is looked at if one question is asked at all three instants, by what is known at the horizon, and the duty
/// bears on it: it is owed, undecided, or not owed for a reason that is more than "not on the list".
final class ListsAndRelationsHaveCasesTest {

    /// What no line of the schedule can show, with the reason.
    private static final Map<String, String> EXEMPT = Map.of(
            "us/s301-semiconductors-2027", "its rows begin in 2025, the duty that reads them in 2027",
            "autos-copper", "no number stands on both lists",
            "auto-parts-wood", "no number stands on both lists",
            "truck-parts-wood", "no number stands on both lists",
            "reciprocal-chips", "every number of the chips stands in Annex II",
            "domestic-status", "older than the ledger");

    private static final List<CaseQuestion> QUESTIONS =
            CaseQuestion.all().values().stream().flatMap(List::stream).toList();

    @Test
    void everyDayOnWhichAListChangesIsLookedAtWithACodeThatChanges() {
        List<String> missed = new ArrayList<>();
        for (ListId id : lists()) {
            DatedList list = CaseQuestion.LEDGER.list(id);
            if (EXEMPT.containsKey(id.text())) {
                continue;
            }
            changes(list).forEach((edge, keys) -> {
                boolean looked = QUESTIONS.stream()
                        .filter(one -> one.inThrees(edge))
                        .anyMatch(one -> keys.stream().anyMatch(key -> one.names(key)));
                if (!looked) {
                    missed.add(id + " at " + AsOf.words(edge, list.zone()) + ", for instance "
                            + keys.iterator().next());
                }
            });
        }
        assertThat(missed)
                .as("changes of lists that no case looks at in threes")
                .isEmpty();
    }

    @Test
    void everyEdgeOfARelationIsLookedAtWithALineThatMeetsTwoOfItsDuties() {
        List<String> missed = new ArrayList<>();
        for (Relation relation : CaseQuestion.LEDGER.relations()) {
            List<String> duties = duties(relation);
            boolean asked = relation.standing() == Standing.ENACTED
                    && !duties.isEmpty()
                    && duties.getFirst().startsWith("us.")
                    && CaseQuestion.LEDGER
                                    .measure(new MeasureId(duties.getFirst()))
                                    .kind()
                            == MeasureKind.DUTY
                    && !EXEMPT.containsKey(relation.id());
            if (!asked) {
                continue;
            }
            for (Instant edge : CaseQuestion.ends(relation.period())) {
                if (CaseQuestion.isBeforeTheLedger(edge)) {
                    continue;
                }
                boolean looked = QUESTIONS.stream()
                        .filter(one -> one.inThrees(edge))
                        .anyMatch(one -> looksAt(one, relation, duties, edge));
                if (!looked) {
                    missed.add(relation.id() + " at " + edge);
                }
            }
        }
        assertThat(missed)
                .as("edges of relations that no case looks at in threes")
                .isEmpty();
    }

    /// A relation that limits bears on each of its duties alone.
    private static int enough(Relation relation) {
        return relation.rule() instanceof Relation.Limits ? 1 : 2;
    }

    private static boolean meets(CaseQuestion question, List<String> duties, int enough, Instant edge) {
        return CaseQuestion.around(edge).stream().anyMatch(at -> {
            Assessment answer = question.answer(at);
            return duties.stream()
                            .filter(duty -> CaseQuestion.bears(answer, duty))
                            .count()
                    >= enough;
        });
    }

    private static boolean looksAt(CaseQuestion question, Relation relation, List<String> duties, Instant edge) {
        if (relation.rule() instanceof Relation.Excludes excludes) {
            return excludes.headings().isEmpty()
                    ? meets(question, duties, enough(relation), edge)
                    : declaresAndMeets(question, excludes, edge);
        }
        return meets(question, duties, enough(relation), edge);
    }

    /// A relation that a heading sets off names no duty as its cause: the line declares such a heading and meets a duty
    /// that the relation takes away.
    private static boolean declaresAndMeets(CaseQuestion question, Relation.Excludes excludes, Instant edge) {
        return CaseQuestion.around(edge).stream().anyMatch(at -> {
            Assessment answer = question.answer(at);
            return answer.components().stream()
                            .anyMatch(one ->
                                    one.heading() != null && excludes.headings().contains(one.heading()))
                    && excludes.excluded().stream().anyMatch(duty -> CaseQuestion.bears(answer, duty.text()));
        });
    }

    /// The lists on which duties of the United States lean.
    private static Set<ListId> lists() {
        Set<ListId> lists = new TreeSet<>(Comparator.comparing(ListId::text));
        for (Measure measure : CaseQuestion.LEDGER.measures().values()) {
            if (measure.kind() == MeasureKind.DUTY && measure.id().text().startsWith("us.")) {
                switch (measure.scope().goods()) {
                    case Scope.AllGoods all -> lists.addAll(all.except());
                    case Scope.ListedGoods listed -> lists.addAll(listed.lists());
                    case Scope.DescribedGoods described -> {
                        // words only
                    }
                }
            }
        }
        return lists;
    }

    /// The keys of a list that change at an instant, for each instant.
    private static Map<Instant, Set<String>> changes(DatedList list) {
        Map<Instant, Set<String>> changes = new TreeMap<>();
        list.rows().get().values().stream().flatMap(List::stream).forEach(row -> {
            if (row.standing() == Standing.ENACTED) {
                CaseQuestion.ends(row.period()).forEach(edge -> changes.computeIfAbsent(edge, one -> new TreeSet<>())
                        .add(row.key()));
            }
        });
        return changes;
    }

    private static List<String> duties(Relation relation) {
        List<MeasureId> duties = new ArrayList<>();
        switch (relation.rule()) {
            case Relation.Adds adds -> duties.addAll(adds.measures());
            case Relation.Excludes excludes -> {
                duties.addAll(excludes.causes());
                duties.addAll(excludes.excluded());
            }
            case Relation.Replaces replaces -> {
                duties.add(replaces.measure());
                duties.addAll(replaces.inLieuOf());
            }
            case Relation.OneOf oneOf -> duties.addAll(oneOf.order());
            case Relation.Splits splits -> {
                duties.add(splits.measure());
                duties.addAll(splits.remainder());
            }
            case Relation.Limits limits -> duties.addAll(limits.measures());
            case Relation.Caps caps -> {
                // of ships, not of goods
            }
            case Relation.Collects collects -> {
                // of ships, not of goods
            }
            case Relation.Dates dates -> {
                // names no duty: all of the authority
            }
        }
        return duties.stream().map(MeasureId::text).toList();
    }
}
