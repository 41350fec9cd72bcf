package org.truceline.ledger.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Schedule;
import org.truceline.rate.RateExpression;
import org.truceline.rate.RateSyntaxException;

/// Checks lists and schedules against their tables: counts, rows that contradict each other, editions, printed rates.
final class TableVerifier {

    private final Places places;
    private final Problems problems;
    private final References references;

    TableVerifier(Places places, Problems problems, References references) {
        this.places = places;
        this.problems = problems;
        this.references = references;
    }

    void list(DatedList list) {
        Fields at = places.of(list);
        references.instrument(list.by(), at);
        String table = places.table(list);
        if (table == null || problems.in(table)) {
            return;
        }
        Map<String, List<DatedList.Row>> rows;
        try {
            rows = list.rows().get();
        } catch (LedgerFaultException e) {
            problems.addAll(e.problems());
            return;
        }
        if (rows.size() != list.count() && !at.where("count").equals(at.where())) {
            problems.add(
                    Problems.Code.WRONG_COUNT,
                    at.where("count"),
                    "count",
                    "the list says " + list.count() + ", its table " + table + " has " + rows.size() + " keys.",
                    "Correct the count, or find what is missing.");
        }
        for (List<DatedList.Row> of : rows.values()) {
            contradictions(of, table);
            of.forEach(row -> row(list, row, new Node.Where(table, row.line(), 1)));
        }
    }

    private void row(DatedList list, DatedList.Row row, Node.Where where) {
        references.instrument(row.by(), where);
        if (list.of() == DatedList.Of.ITEMS) {
            references.item(row.key(), where, "item");
        }
    }

    private void contradictions(List<DatedList.Row> rows, String table) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                DatedList.Row one = rows.get(i);
                DatedList.Row other = rows.get(j);
                boolean sameMoment = one.announced().equals(other.announced())
                        && one.period().from().equals(other.period().from())
                        && one.standing() == other.standing();
                if (sameMoment && one.state() != other.state()) {
                    problems.add(
                            Problems.Code.CONTRADICTION,
                            new Node.Where(table, other.line(), 1),
                            "state",
                            "of '" + other.key() + "' the same announcement says " + Fields.word(one.state())
                                    + " on line " + one.line() + " and " + Fields.word(other.state())
                                    + " here, from the same instant.",
                            "Keep the one that the act says.");
                }
            }
        }
    }

    void schedule(Schedule schedule) {
        Set<String> editions = new HashSet<>();
        Schedule.@Nullable Edition before = null;
        for (Schedule.Edition edition : schedule.editions()) {
            Fields at = places.of(edition);
            references.instrument(edition.by(), at);
            editions.add(edition.id());
            if (before != null
                    && edition.period().from().isBefore(before.period().until())) {
                problems.add(
                        Problems.Code.CONTRADICTION,
                        at.where("from"),
                        "from",
                        "the edition '" + edition.id() + "' begins before '" + before.id() + "' ends.",
                        "Give the earlier one an until, and keep the editions in order of time.");
            }
            before = edition;
        }
        for (FactId claim : schedule.claims()) {
            references.fact(claim, places.of(schedule).where("claims"), "claims");
        }
        schedule.renumberings().forEach(one -> references.instrument(one.by(), places.of(one)));
        String table = places.table(schedule);
        if (table == null || problems.in(table)) {
            return;
        }
        Map<String, List<Schedule.Row>> rows;
        try {
            rows = schedule.rows().get();
        } catch (LedgerFaultException e) {
            problems.addAll(e.problems());
            return;
        }
        Map<String, Optional<String>> rates = new HashMap<>();
        for (List<Schedule.Row> of : rows.values()) {
            of.forEach(row -> row(row, schedule, editions, rates, table));
            editionsTwice(of, table);
        }
    }

    /// @param rates rates met so far, with what is wrong with them
    private void row(
            Schedule.Row row,
            Schedule schedule,
            Set<String> editions,
            Map<String, Optional<String>> rates,
            String table) {
        Node.Where where = new Node.Where(table, row.line(), 1);
        for (String edition : row.editions()) {
            if (!editions.contains(edition)) {
                references.dangling(where, "editions", "the schedule has no edition", edition);
            }
        }
        if (row.claim() != null && !schedule.claims().contains(row.claim())) {
            references.dangling(
                    where,
                    "claim",
                    "the schedule declares no claim",
                    row.claim().text());
        }
        String printed = row.rate();
        if (printed == null || printed.equals("not-carried")) {
            return;
        }
        for (String rate : Schedule.Row.rates(printed)) {
            rates.computeIfAbsent(rate, TableVerifier::faultOf)
                    .ifPresent(fault -> problems.add(
                            Problems.Code.WRONG_VALUE,
                            where,
                            "rate",
                            fault + ".",
                            "Write a rate such as 2.5% or Free."));
        }
    }

    private static Optional<String> faultOf(String rate) {
        try {
            RateExpression.parse(rate);
            return Optional.empty();
        } catch (RateSyntaxException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void editionsTwice(List<Schedule.Row> rows, String table) {
        Map<String, Integer> lines = new HashMap<>();
        for (Schedule.Row row : rows) {
            for (String edition : row.editions()) {
                String key = row.claim() == null ? edition : edition + " " + row.claim();
                Integer earlier = lines.putIfAbsent(key, row.line());
                if (earlier != null) {
                    problems.add(
                            Problems.Code.CONTRADICTION,
                            new Node.Where(table, row.line(), 1),
                            "editions",
                            "the edition '" + edition + "' prints '" + row.code() + "' on line " + earlier
                                    + " and here.",
                            "Name each edition in one row of a code.");
                }
            }
        }
    }
}
