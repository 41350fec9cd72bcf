package org.truceline.tariff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.truceline.goods.Code;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Ledger;

/// The descriptions by which lists divide a line, from which the fact `article` is chosen.
public final class Articles {

    private static final int SHORTEST = 4;

    private Articles() {}

    /// Descriptions in any list of codes that bear on this code, whatever their dates, in order.
    public static Set<String> of(Ledger ledger, Code code) {
        Set<String> articles = new TreeSet<>();
        for (DatedList list : ledger.lists().values()) {
            if (list.ofCodes()) {
                Map<String, List<DatedList.Row>> rows = list.rows().get();
                for (int length = SHORTEST; length <= code.length(); length++) {
                    collect(rows.getOrDefault(code.prefix(length), List.of()), articles);
                }
                for (String key : rows.keySet()) {
                    if (key.length() > code.length() && key.startsWith(code.digits())) {
                        collect(rows.getOrDefault(key, List.of()), articles);
                    }
                }
            }
        }
        return articles;
    }

    private static void collect(List<DatedList.Row> rows, Set<String> into) {
        for (DatedList.Row row : rows) {
            if (row.state() == DatedList.State.PART && row.article() != null) {
                into.add(row.article());
            }
        }
    }
}
