package org.truceline.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.ownership.OwnershipAnswer;
import org.truceline.ownership.Percent;
import org.truceline.ownership.StakeKind;

/// Statements of the Beneficial Ownership Data Standard 0.4. Of each record the last statement up to the day holds, or
/// the first where all are later. What is held indirectly may be told twice, and so lies between nothing and its share;
/// an interest of which nothing is told is a stake of unknown size.
final class BodsFile {

    private final StakeBook book;
    private final Faults faults;
    private final StakeKind usual;

    /// @param usual the kind of a stake of which none is told
    BodsFile(StakeBook book, Faults faults, StakeKind usual) {
        this.book = book;
        this.faults = faults;
        this.usual = usual;
    }

    void read(Source source) {
        Map<String, JsonTree.Item> records = new LinkedHashMap<>();
        boolean[] any = new boolean[1];
        JsonTree.each(source, item -> {
            any[0] = true;
            String id = item.text("recordId");
            if (id.isEmpty() || item.text("recordType").isEmpty()) {
                faults.add(
                        item.where(),
                        "this is no statement of the Beneficial Ownership Data Standard 0.4: recordId and"
                                + " recordType are missing. Earlier versions are not read.");
                return;
            }
            day(item.values(), "statementDate", item.where());
            plain(item, "recordId");
            plain(item, "recordDetails", "name");
            plain(item, "recordDetails", "subject");
            plain(item, "recordDetails", "interestedParty");
            if (first(item.list("recordDetails", "names"), "fullName") instanceof String name) {
                told(item, "fullName", name.strip());
            }
            records.merge(id, item, this::standing);
        });
        if (!any[0]) {
            throw Refusal.badInput(source.name() + ":1:1: the file has no statements. Write one for each stake.");
        }
        records.forEach(this::party);
        records.values().stream()
                .filter(item -> item.text("recordType").equals("relationship"))
                .forEach(this::relationship);
        faults.refuse();
    }

    /// Which of two statements of a record holds on the day: the later of those up to it, else the earlier.
    private JsonTree.Item standing(JsonTree.Item one, JsonTree.Item other) {
        int order = stated(one).compareTo(stated(other));
        JsonTree.Item earlier = order <= 0 ? one : other;
        JsonTree.Item later = order <= 0 ? other : one;
        return order == 0 || !after(later) ? later : earlier;
    }

    private static String stated(JsonTree.Item item) {
        return item.text("statementDate");
    }

    /// True if a statement was made after the day.
    private boolean after(JsonTree.Item item) {
        String day = stated(item);
        return day.compareTo(book.day().plusDays(1).toString()) >= 0;
    }

    private static boolean closed(JsonTree.Item item) {
        return item.text("recordStatus").equals("closed");
    }

    private void plain(JsonTree.Item item, String... path) {
        told(item, path[path.length - 1], item.text(path));
    }

    private void told(JsonTree.Item item, String name, String text) {
        if (ControlSigns.in(text)) {
            faults.add(item.where(), name + ": " + ControlSigns.fault(text));
        }
    }

    private void party(String id, JsonTree.Item item) {
        if (closed(item) && !after(item)) {
            return;
        }
        String type = item.text("recordType");
        if (type.equals("entity")) {
            String code = item.text("recordDetails", "jurisdiction", "code");
            book.describe(
                    new OwnershipAnswer.Party(id, orNull(item.text("recordDetails", "name")), country(code), null));
        } else if (type.equals("person")) {
            Object name = first(item.list("recordDetails", "names"), "fullName");
            Object nationality = first(item.list("recordDetails", "nationalities"), "code");
            book.describe(new OwnershipAnswer.Party(
                    id, name instanceof String text ? text : null, country(String.valueOf(nationality)), null));
        }
    }

    private static @Nullable Object first(List<?> list, String name) {
        return list.isEmpty() ? null : JsonTree.Item.at(list.getFirst(), name);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// A country, or the country of a part of one, such as `US-DE`.
    private static @Nullable String country(String code) {
        return code.matches("[A-Z]{2}(-.*)?") ? code.substring(0, 2) : null;
    }

    private void relationship(JsonTree.Item item) {
        String owned = item.text("recordDetails", "subject");
        String owner = item.text("recordDetails", "interestedParty");
        if (owned.isEmpty() || owner.isEmpty()) {
            return; // nobody is named, with a reason: the share stays untold
        }
        List<?> interests = item.list("recordDetails", "interests");
        for (Object interest : interests.isEmpty() ? List.of(Map.of()) : interests) {
            try {
                stake(item, book.number(owner), book.number(owned), interest);
            } catch (IllegalArgumentException e) {
                faults.add(item.where(), String.valueOf(e.getMessage()));
            }
        }
    }

    /// Adds a stake. A closed record says what was held up to the end that it states; where it states none and was
    /// closed after the day, it may have been held on it.
    private void stake(JsonTree.Item item, int owner, int owned, Object interest) {
        StakeKind kind = BodsInterest.kind(interest, usual);
        Percent share = BodsInterest.share(interest);
        LocalDate until = day(interest, "endDate", item.where());
        boolean open = closed(item) && until == null;
        if (open && !after(item)) {
            return;
        }
        boolean doubt = open || BodsInterest.text(interest, "directOrIndirect").equals("indirect");
        book.stake(
                kind,
                owner,
                owned,
                doubt ? new Percent(0, share.high()) : share,
                day(interest, "startDate", item.where()),
                until,
                book.places().text(Named.place(item.where())));
    }

    private @Nullable LocalDate day(Object interest, String name, String where) {
        String text = BodsInterest.text(interest, name);
        try {
            return text.isEmpty() ? null : StakesFile.leadingDay(text);
        } catch (DateTimeException e) {
            faults.add(where, name + ": '" + Columns.clipped(text) + "' does not begin with a day such as 2025-11-14.");
            return null;
        }
    }
}
