package org.truceline.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.Condition;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Item;

/// Looks goods up on one dated list: the longest prefix with a row in force wins; on that prefix the row announced
/// last,
/// and of several announced on one day the later in the file. Thread-safe.
final class Memberships {

    private static final int SHORTEST = 4;
    private static final int LINE = 8;
    private static final int FULL = 10;

    private final DatedList list;
    private final View view;
    private final Map<String, List<DatedList.Row>> groups = new ConcurrentHashMap<>();
    private final Map<List<DatedList.Row>, List<DatedList.Row>> alike = new ConcurrentHashMap<>();
    private final Map<List<List<List<DatedList.Row>>>, Chain> chains = new ConcurrentHashMap<>();
    private volatile @Nullable NavigableSet<String> numbers;

    Memberships(DatedList list, View view) {
        this.list = list;
        this.view = view;
    }

    Membership of(Case asked) {
        return switch (list.of()) {
            case CODES -> ofCode(asked);
            case PARTIES, ITEMS -> named(keyed(asked));
        };
    }

    private static Membership named(Truth truth) {
        return switch (truth.kind()) {
            case YES -> new Membership(Membership.Answer.ON, null, null);
            case NO -> Membership.OFF;
            case UNKNOWN ->
                new Membership(
                        Membership.Answer.UNKNOWN,
                        null,
                        truth.missing().stream()
                                .min(Comparator.comparing(FactId::text))
                                .orElse(null));
        };
    }

    /// Whether the items, or the party, of a case are on the list. A case that names none is on no such list. Where
    /// several keys may be meant all must be on it, else the fact that names them is missing; an item is on it if
    /// the
    /// goods are what its description asks for. [Membership#NONE_DESCRIBED] among the keys stands for none of them.
    Truth keyed(Case asked) {
        List<Truth> truths = new ArrayList<>();
        for (String key : keys(asked)) {
            DatedList.Row row = top(key, asked.at());
            if (row == null || row.state() == DatedList.State.OUT) {
                truths.add(Truth.NO);
            } else {
                Item item =
                        list.of() == DatedList.Of.ITEMS ? view.ledger().items().get(key) : null;
                truths.add(item == null ? Truth.YES : view.test(item.when(), list.zone(), asked));
            }
        }
        Truth any = Truth.any(truths);
        Truth all = Truth.all(truths);
        boolean decided = any.kind() == Truth.Kind.NO || truths.size() == 1 || all.kind() == Truth.Kind.YES;
        return decided ? any : Truth.unknown(naming()).with(all);
    }

    /// True if the list names an item, or the party, of the case at any time that the view sees.
    boolean names(Case asked) {
        return keys(asked).stream()
                .anyMatch(key -> seen(key).stream().anyMatch(row -> row.state() != DatedList.State.OUT));
    }

    private FactId naming() {
        return list.of() == DatedList.Of.ITEMS ? Condition.ITEM : Condition.PARTY;
    }

    private List<String> keys(Case asked) {
        FactValue stated = asked.facts().get(naming());
        return stated == null ? List.of() : List.of(stated.text().split("\\|"));
    }

    /// Instants at which a row on the keys of the case begins or ends.
    void edges(Case asked, Set<Instant> into) {
        for (String key : keys(asked)) {
            for (DatedList.Row row : seen(key)) {
                into.add(row.period().from());
                if (!row.period().endIsOpen()) {
                    into.add(row.period().until());
                }
            }
        }
    }

    private Membership ofCode(Case asked) {
        Code code = asked.code();
        if (code == null) {
            return Membership.OFF;
        }
        DatedList.Row row = longest(code, asked.at());
        if (code.length() < FULL) {
            Membership split = split(code, row, asked.at());
            if (split != null) {
                return split;
            }
        }
        if (row == null) {
            return list.complete() ? Membership.OFF : Membership.UNKNOWN;
        }
        return switch (row.state()) {
            case IN -> numbered(row, asked);
            case OUT -> new Membership(Membership.Answer.OFF, row, null);
            case PART -> part(row, asked);
        };
    }

    /// Whether a party is on the list: by the row in force that was announced last.
    Membership of(String party, Instant at) {
        DatedList.Row row = top(party, at);
        if (row == null) {
            return list.complete() ? Membership.OFF : Membership.UNKNOWN;
        }
        return new Membership(
                row.state() == DatedList.State.OUT ? Membership.Answer.OFF : Membership.Answer.ON, row, null);
    }

    /// What the list says of a code at any instant. Codes of which it says the same get the very same chain.
    Chain chain(Code code) {
        List<List<DatedList.Row>> own = new ArrayList<>();
        for (int length = code.length(); length >= SHORTEST; length--) {
            List<DatedList.Row> group = seen(code.prefix(length));
            if (!group.isEmpty()) {
                own.add(alike(group));
            }
        }
        Set<List<DatedList.Row>> longer = new LinkedHashSet<>();
        if (code.length() < FULL) {
            for (String key : longer(code)) {
                List<DatedList.Row> group = seen(key);
                if (!group.isEmpty()) {
                    longer.add(alike(group));
                }
            }
        }
        if (own.isEmpty() && longer.isEmpty()) {
            return Chain.EMPTY;
        }
        List<List<DatedList.Row>> others = List.copyOf(longer);
        return chains.computeIfAbsent(List.of(own, others), absent -> new Chain(own, others));
    }

    /// Rows on one number that the view sees, in file order.
    List<DatedList.Row> seen(String key) {
        Map<String, List<DatedList.Row>> rows = list.rows().get();
        if (!rows.containsKey(key)) {
            return List.of();
        }
        return groups.computeIfAbsent(key, absent -> rows.getOrDefault(key, List.of()).stream()
                .filter(row -> view.sees(row, list))
                .toList());
    }

    /// The first group of rows met that says the same, on whatever digits.
    private List<DatedList.Row> alike(List<DatedList.Row> group) {
        List<DatedList.Row> bare = group.stream().map(Memberships::bare).toList();
        return alike.computeIfAbsent(bare, same -> same);
    }

    private static DatedList.Row bare(DatedList.Row row) {
        return new DatedList.Row(
                "",
                row.state(),
                row.announced(),
                row.announcedDay(),
                row.period(),
                row.by(),
                row.standing(),
                row.confidence(),
                row.heading(),
                row.article(),
                null,
                Set.of(),
                0);
    }

    private DatedList.@Nullable Row longest(Code code, Instant at) {
        for (int length = code.length(); length >= SHORTEST; length--) {
            DatedList.Row row = top(code.prefix(length), at);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private DatedList.@Nullable Row top(String key, Instant at) {
        DatedList.Row top = null;
        for (DatedList.Row row : seen(key)) {
            boolean holds = row.period().contains(at);
            if (holds && (top == null || !row.announcedDay().isBefore(top.announcedDay()))) {
                top = row;
            }
        }
        return top;
    }

    /// A shorter code may cover numbers that are on the list and numbers that are not.
    private @Nullable Membership split(Code code, DatedList.@Nullable Row own, Instant at) {
        DatedList.State state = own == null ? DatedList.State.OUT : own.state();
        for (String key : longer(code)) {
            DatedList.Row row = top(key, at);
            if (row != null && row.state() != state) {
                return new Membership(Membership.Answer.UNKNOWN, row, Membership.STATISTICAL_NUMBER);
            }
        }
        return null;
    }

    /// Keys that are the code with more digits, in order.
    private Set<String> longer(Code code) {
        if (code.length() >= LINE) {
            return numbers().subSet(code.digits(), false, code.digits() + ':', false);
        }
        Set<String> keys = new TreeSet<>();
        for (String key : list.rows().get().keySet()) {
            if (key.length() > code.length() && key.startsWith(code.digits())) {
                keys.add(key);
            }
        }
        return keys;
    }

    /// The keys of more than eight digits, in order. A list has few of them.
    private NavigableSet<String> numbers() {
        NavigableSet<String> found = numbers;
        if (found == null) {
            found = new TreeSet<>();
            for (String key : list.rows().get().keySet()) {
                if (key.length() > LINE) {
                    found.add(key);
                }
            }
            numbers = found;
        }
        return found;
    }

    /// Goods on the list. A claim of another number than the row lists under the heading leaves them out.
    private Membership numbered(DatedList.Row row, Case asked) {
        if (row.article() != null && !asked.facts().isEmpty()) {
            String heading = row.heading() == null ? list.heading() : row.heading();
            List<String> numbers = row.numbers();
            for (FactValue value : asked.facts().values()) {
                if (value instanceof FactValue.Numbered claim
                        && claim.heading().equals(heading)
                        && !numbers.contains(claim.number())) {
                    return new Membership(Membership.Answer.OFF, row, null);
                }
            }
        }
        return new Membership(Membership.Answer.ON, row, null);
    }

    private static Membership part(DatedList.Row row, Case asked) {
        FactValue stated = asked.facts().get(Membership.ARTICLE);
        if (stated == null) {
            return new Membership(Membership.Answer.UNKNOWN, row, Membership.ARTICLE);
        }
        boolean other = false;
        for (String article : stated.text().split("\\|", -1)) {
            if (describes(row, article.strip())) {
                return new Membership(Membership.Answer.ON, row, null);
            }
            other |= article.strip().equalsIgnoreCase(Membership.NONE_DESCRIBED);
        }
        return other
                ? new Membership(Membership.Answer.OFF, row, null)
                : new Membership(Membership.Answer.UNKNOWN, row, Membership.ARTICLE);
    }

    /// True of the whole text of the row, and of one of the articles that it describes.
    private static boolean describes(DatedList.Row row, String article) {
        return article.equalsIgnoreCase(row.article())
                || row.articles().stream().anyMatch(article::equalsIgnoreCase);
    }
}
