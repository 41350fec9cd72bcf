package org.truceline.cli;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.ListId;
import org.truceline.ownership.OwnershipAnswer;
import org.truceline.text.Likeness;

/// The files that say who the parties are, and which of them are listed.
final class PartyFiles {

    private final StakeBook book;
    private final Faults faults;
    private final @Nullable Charset encoding;

    PartyFiles(StakeBook book, Faults faults, @Nullable Charset encoding) {
        this.book = book;
        this.faults = faults;
        this.encoding = encoding;
    }

    /// Parties: `id,name,country,seat`.
    void parties(String file) {
        List<String> columns = List.of("id", "name", "country", "seat");
        try (Source source = Named.source("--parties", file, encoding);
                Progress progress = Progress.of(source);
                Sheet sheet = Sheet.open(source, columns, "id,name,country,seat", faults, progress)) {
            sheet.needs("id");
            while (sheet.next()) {
                String id = sheet.cell("id");
                String name = sheet.cell("name");
                OwnershipAnswer.Party party = new OwnershipAnswer.Party(
                        id, name.isEmpty() ? null : name, country(sheet, "country"), country(sheet, "seat"));
                if (id.isEmpty()) {
                    sheet.fault("id", "the party has no id. Write one.");
                } else if (!book.describe(party)) {
                    sheet.fault("id", "there is a party '" + Columns.clipped(id) + "' already. Keep one of them.");
                }
            }
        }
        faults.refuse();
    }

    private static @Nullable String country(Sheet sheet, String column) {
        String text = sheet.cell(column);
        if (!text.isEmpty() && !text.matches("[A-Z]{2}")) {
            sheet.fault(
                    column, "'" + Columns.clipped(text) + "' is not a country. Write two capital letters, such as CN.");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /// Listed parties in force on the day: `id,list,programme,from,until`.
    ///
    /// @param option that names the file
    /// @return their lists, by number
    Map<Integer, Set<ListId>> listed(String option, String file, Ledger ledger) {
        List<String> columns = List.of("id", "list", "programme", "from", "until");
        Map<Integer, Set<ListId>> lists = new LinkedHashMap<>();
        try (Source source = Named.source(option, file, encoding);
                Progress progress = Progress.of(source);
                Sheet sheet = Sheet.open(source, columns, "id,list", faults, progress)) {
            sheet.needs("id", "list");
            while (sheet.next()) {
                String id = sheet.cell("id");
                ListId list = list(sheet, ledger);
                LocalDate from = StakesFile.day(sheet, "from");
                LocalDate until = StakesFile.day(sheet, "until");
                if (id.isEmpty()) {
                    sheet.fault("id", "nobody is named. Write an id, or a name.");
                    continue;
                }
                boolean now =
                        (from == null || !from.isAfter(book.day())) && (until == null || until.isAfter(book.day()));
                int number = book.number(id);
                if (number < 0) {
                    sheet.fault(
                            "id",
                            "several parties are called '" + Columns.clipped(id) + "'. Write the id of the one meant.");
                } else if (list != null && now) {
                    if (!sheet.cell("programme").isEmpty()) {
                        book.programme(number);
                    }
                    lists.computeIfAbsent(number, any -> new LinkedHashSet<>()).add(list);
                }
            }
        }
        faults.refuse();
        return lists;
    }

    private static @Nullable ListId list(Sheet sheet, Ledger ledger) {
        String text = sheet.cell("list");
        ListId id = new ListId(text);
        if (ledger.lists().containsKey(id) && !ledger.list(id).ofCodes()) {
            return id;
        }
        List<String> all = ledger.lists().values().stream()
                .filter(list -> !list.ofCodes())
                .map(list -> list.id().text())
                .sorted()
                .toList();
        sheet.fault(
                "list",
                "the ledger has no list of parties '" + Columns.clipped(text) + "'. Near it are: "
                        + String.join(", ", Likeness.nearest(text, all, 6)) + ".");
        return null;
    }
}
