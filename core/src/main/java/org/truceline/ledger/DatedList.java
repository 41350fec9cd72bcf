package org.truceline.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truceline.time.Period;

/// A dated set of memberships: codes of goods, parties, or items.
///
/// @param partOf   the list that this one is a part of, carried or not; null if it stands for itself
/// @param complete false if absence from the list says nothing
/// @param heading  heading declared by goods on the list, unless a row has its own
/// @param otherwise heading declared by goods of a number of which the list names a part, if they are not that part
/// @param where    where in the instrument the list stands
/// @param rows     its rows by key, in file order; read when first asked for
public record DatedList(
        ListId id,
        Of of,
        @Nullable ListId partOf,
        Name name,
        ZoneId zone,
        boolean complete,
        int count,
        @Nullable String heading,
        @Nullable String otherwise,
        InstrumentId by,
        String where,
        Confidence confidence,
        Supplier<Map<String, List<Row>>> rows) {

    /// What the keys of a list are.
    public enum Of {
        /// Customs codes; the longest prefix of goods counts.
        CODES,
        PARTIES,
        /// Ids of items, which the ledger describes.
        ITEMS
    }

    /// True if its keys are customs codes.
    public boolean ofCodes() {
        return of == Of.CODES;
    }

    /// Whether a key is on the list.
    public enum State {
        IN,
        OUT,
        /// Only goods described by `article` are.
        PART
    }

    /// One dated statement about one key.
    public record Row(
            String key,
            State state,
            Instant announced,
            LocalDate announcedDay,
            Period period,
            InstrumentId by,
            Standing standing,
            Confidence confidence,
            @Nullable String heading,
            @Nullable String article,
            @Nullable String name,
            Set<String> aliases,
            int line) {
        public Row {
            aliases = Set.copyOf(aliases);
        }

        private static final Pattern NUMBER = Pattern.compile("([(][a-z]+[)])?[(][0-9]+[)]");
        private static final Pattern NUMBERS = Pattern.compile("(([(][a-z]+[)])?[(][0-9]+[)])+");

        /// The articles that the row describes, each for itself: any of them is on the list. Empty if it describes
        /// none.
        public List<String> articles() {
            return article == null ? List.of() : List.of(article.split("; "));
        }

        /// The numbers under which the instrument lists its articles, such as `(7)` or `(iii)(14)`; empty if the row
        /// does not carry numbers.
        public List<String> numbers() {
            return article == null || !NUMBERS.matcher(article).matches()
                    ? List.of()
                    : NUMBER.matcher(article).results().map(MatchResult::group).toList();
        }
    }
}
