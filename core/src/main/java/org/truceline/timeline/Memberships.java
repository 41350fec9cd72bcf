package org.truceline.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.DatedList;

/// Looks goods up on a dated list: the longest prefix with a row in force wins; on that prefix the row announced last,
/// and of
/// several announced on one day the later in the file.
final class Memberships {

    private static final int SHORTEST = 4;
    private static final int FULL = 10;

    private Memberships() {}

    static Membership of(DatedList list, Case asked, View view) {
        Code code = asked.code();
        if (code == null) {
            return Membership.OFF;
        }
        Map<String, List<DatedList.Row>> rows = list.rows().get();
        DatedList.Row row = longest(rows, code, asked.at(), list, view);
        if (code.length() < FULL) {
            Membership split = split(rows, code, row, asked.at(), list, view);
            if (split != null) {
                return split;
            }
        }
        if (row == null) {
            return list.complete() ? Membership.OFF : Membership.UNKNOWN;
        }
        return switch (row.state()) {
            case IN -> new Membership(Membership.Answer.ON, row, null);
            case OUT -> new Membership(Membership.Answer.OFF, row, null);
            case PART -> part(row, asked);
        };
    }

    /// Every instant at which a row that could decide for this code begins or ends.
    static void edges(DatedList list, Case asked, View view, Set<Instant> into) {
        Code code = asked.code();
        if (code == null) {
            return;
        }
        Map<String, List<DatedList.Row>> rows = list.rows().get();
        for (int length = SHORTEST; length <= code.length(); length++) {
            edges(rows.getOrDefault(code.prefix(length), List.of()), list, view, into);
        }
        if (code.length() < FULL) {
            for (String key : longer(rows, code)) {
                edges(rows.getOrDefault(key, List.of()), list, view, into);
            }
        }
    }

    private static void edges(List<DatedList.Row> rows, DatedList list, View view, Set<Instant> into) {
        for (DatedList.Row row : rows) {
            if (view.sees(row, list)) {
                into.add(row.period().from());
                into.add(row.period().until());
            }
        }
    }

    private static DatedList.@Nullable Row longest(
            Map<String, List<DatedList.Row>> rows, Code code, Instant at, DatedList list, View view) {
        for (int length = code.length(); length >= SHORTEST; length--) {
            DatedList.Row row = top(rows.get(code.prefix(length)), at, list, view);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private static DatedList.@Nullable Row top(
            @Nullable List<DatedList.Row> rows, Instant at, DatedList list, View view) {
        DatedList.Row top = null;
        if (rows != null) {
            for (DatedList.Row row : rows) {
                boolean holds = row.period().contains(at) && view.sees(row, list);
                if (holds && (top == null || !row.announcedDay().isBefore(top.announcedDay()))) {
                    top = row;
                }
            }
        }
        return top;
    }

    /// A shorter code may cover numbers that are on the list and numbers that are not.
    private static @Nullable Membership split(
            Map<String, List<DatedList.Row>> rows,
            Code code,
            DatedList.@Nullable Row own,
            Instant at,
            DatedList list,
            View view) {
        DatedList.State state = own == null ? DatedList.State.OUT : own.state();
        List<DatedList.Row> other = new ArrayList<>();
        for (String key : longer(rows, code)) {
            DatedList.Row row = top(rows.get(key), at, list, view);
            if (row != null && row.state() != state) {
                other.add(row);
            }
        }
        return other.isEmpty()
                ? null
                : new Membership(Membership.Answer.UNKNOWN, other.getFirst(), Membership.STATISTICAL_NUMBER);
    }

    /// Keys that are the code with more digits, in order.
    private static SortedSet<String> longer(Map<String, List<DatedList.Row>> rows, Code code) {
        SortedSet<String> keys = new TreeSet<>();
        for (String key : rows.keySet()) {
            if (key.length() > code.length() && key.startsWith(code.digits())) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static Membership part(DatedList.Row row, Case asked) {
        FactValue stated = asked.facts().get(Membership.ARTICLE);
        if (stated == null) {
            return new Membership(Membership.Answer.UNKNOWN, row, Membership.ARTICLE);
        }
        boolean other = false;
        for (String article : stated.text().split("\\|", -1)) {
            if (article.strip().equalsIgnoreCase(row.article())) {
                return new Membership(Membership.Answer.ON, row, null);
            }
            other |= article.strip().equalsIgnoreCase(Membership.NONE_DESCRIBED);
        }
        return other
                ? new Membership(Membership.Answer.OFF, row, null)
                : new Membership(Membership.Answer.UNKNOWN, row, Membership.ARTICLE);
    }
}
