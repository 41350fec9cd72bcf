package org.truceline.tariff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.truceline.goods.Code;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;

/// The descriptions by which lists divide a line, from which the fact `article` is chosen.
public final class Articles {

    private static final int SHORTEST = 4;

    private Articles() {}

    /// Descriptions in the authority's lists of codes whose row bears on this code at the instant, in order: lists of
    /// another authority divide the same digits otherwise.
    public static Set<String> of(Ledger ledger, Party authority, Code code, Instant at) {
        String own = authority.name().toLowerCase(Locale.ROOT) + "/";
        Set<String> articles = new TreeSet<>();
        for (DatedList list : ledger.lists().values()) {
            if (!list.id().text().startsWith(own)) {
                continue;
            }
            for (DatedList.Row row : rows(list, code)) {
                if (row.state() == DatedList.State.PART && row.period().contains(at)) {
                    articles.addAll(row.articles());
                }
            }
        }
        return articles;
    }

    /// The numbers under which lists name this code for a heading, whatever their dates, in order; empty if the rows
    /// carry none.
    public static Set<String> numbers(Ledger ledger, Code code, String heading) {
        Set<String> numbers = new LinkedHashSet<>();
        for (DatedList list : ledger.lists().values()) {
            for (DatedList.Row row : rows(list, code)) {
                if (heading.equals(row.heading() == null ? list.heading() : row.heading())) {
                    numbers.addAll(row.numbers());
                }
            }
        }
        return numbers;
    }

    private static List<DatedList.Row> rows(DatedList list, Code code) {
        if (!list.ofCodes()) {
            return List.of();
        }
        Map<String, List<DatedList.Row>> rows = list.rows().get();
        List<DatedList.Row> found = new ArrayList<>();
        for (int length = SHORTEST; length <= code.length(); length++) {
            found.addAll(rows.getOrDefault(code.prefix(length), List.of()));
        }
        rows.forEach((key, longer) -> {
            if (key.length() > code.length() && key.startsWith(code.digits())) {
                found.addAll(longer);
            }
        });
        return found;
    }
}
