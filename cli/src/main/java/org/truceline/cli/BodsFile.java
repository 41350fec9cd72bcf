package org.truceline.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.ownership.OwnershipAnswer;
import org.truceline.ownership.Percent;
import org.truceline.ownership.StakeKind;

/// Statements of the Beneficial Ownership Data Standard 0.4. Of each record the last statement holds; closed records
/// are left
/// out. What is held indirectly may be told twice, and so lies between nothing and its share.
final class BodsFile {

    private static final Map<String, StakeKind> KINDS = Map.of(
            "shareholding",
            StakeKind.EQUITY,
            "votingRights",
            StakeKind.VOTES,
            "appointmentOfBoard",
            StakeKind.SEATS,
            "rightsToProfitOrIncome",
            StakeKind.BENEFICIAL,
            "rightsToSurplusAssetsOnDissolution",
            StakeKind.BENEFICIAL,
            "beneficialOwner",
            StakeKind.BENEFICIAL);

    private final StakeBook book;
    private final Faults faults;

    BodsFile(StakeBook book, Faults faults) {
        this.book = book;
        this.faults = faults;
    }

    void read(Source source) {
        Map<String, JsonTree.Item> records = new LinkedHashMap<>();
        JsonTree.each(source, item -> {
            String id = item.text("recordId");
            if (id.isEmpty() || item.text("recordType").isEmpty()) {
                faults.add(
                        item.where(),
                        "this is no statement of the Beneficial Ownership Data Standard 0.4: recordId and"
                                + " recordType are missing. Earlier versions are not read.");
                return;
            }
            JsonTree.Item before = records.get(id);
            if (before == null || before.text("statementDate").compareTo(item.text("statementDate")) <= 0) {
                records.put(id, item);
            }
        });
        records.values().removeIf(item -> item.text("recordStatus").equals("closed"));
        records.forEach(this::party);
        records.values().stream()
                .filter(item -> item.text("recordType").equals("relationship"))
                .forEach(this::relationship);
        faults.refuse();
    }

    private void party(String id, JsonTree.Item item) {
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
        for (Object interest : item.list("recordDetails", "interests")) {
            String type = text(interest, "type");
            StakeKind kind = KINDS.get(type);
            Percent share = share(interest, item.where());
            if (kind != null && share != null) {
                boolean indirect = text(interest, "directOrIndirect").equals("indirect");
                book.stake(
                        kind,
                        book.number(owner),
                        book.number(owned),
                        indirect ? new Percent(0, share.high()) : share,
                        day(interest, "startDate", item.where()),
                        day(interest, "endDate", item.where()),
                        book.places().text(Named.place(item.where())));
            }
        }
    }

    private @Nullable Percent share(Object interest, String where) {
        try {
            String exact = text(interest, "share", "exact");
            if (!exact.isEmpty()) {
                return Percent.of(new BigDecimal(exact));
            }
            return Percent.between(
                    limit(interest, BigDecimal.ZERO, "minimum", "exclusiveMinimum"),
                    limit(interest, BigDecimal.valueOf(100), "maximum", "exclusiveMaximum"));
        } catch (IllegalArgumentException e) {
            faults.add(
                    where,
                    "share: " + e.getMessage() + ". Write percentages from 0 to 100, the least not above the most.");
            return null;
        }
    }

    private static BigDecimal limit(Object interest, BigDecimal otherwise, String... names) {
        for (String name : names) {
            String text = text(interest, "share", name);
            if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
                return new BigDecimal(text);
            }
        }
        return otherwise;
    }

    private static String text(Object from, String... path) {
        return JsonTree.Item.at(from, path) instanceof String text ? text.strip() : "";
    }

    private @Nullable LocalDate day(Object interest, String name, String where) {
        String text = text(interest, name);
        try {
            return text.isEmpty() ? null : StakesFile.leadingDay(text);
        } catch (DateTimeException e) {
            faults.add(where, name + ": '" + Columns.clipped(text) + "' does not begin with a day such as 2025-11-14.");
            return null;
        }
    }
}
