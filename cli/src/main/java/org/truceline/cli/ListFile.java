package org.truceline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.screening.ListedNames;
import org.truceline.screening.OwnParty;
import org.truceline.screening.Screener;

/// A list of parties in a CSV file: a row for every name, and for each party of a list the same id. A file with a fault
/// is
/// refused as a whole: a list with a hole would clear whom it should name.
final class ListFile {

    static final String LIST = "list";
    static final String ID = "id";
    static final String NAME = "name";
    static final String COUNTRY = "country";
    static final String ADDRESS = "address";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String REQUIREMENT = "requirement";
    static final String POLICY = "policy";
    static final String NOTICE = "notice";
    static final String SOURCE = "source";

    static final List<String> COLUMNS =
            List.of(LIST, ID, NAME, COUNTRY, ADDRESS, FROM, UNTIL, REQUIREMENT, POLICY, NOTICE, SOURCE);

    private static final String OWN = "own";
    private static final int MOST_FAULTS = 20;

    private final String option;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, OwnParty> parties = new LinkedHashMap<>();

    private ListFile(String option) {
        this.option = option;
    }

    /// Reads a list.
    ///
    /// @param option how the file was named, for refusals
    /// @throws Refusal with every fault of the file
    static List<OwnParty> read(String option, String file, @Nullable Charset encoding) {
        ListFile list = new ListFile(option);
        try (Source source = Source.of(option, file, encoding);
                CsvRows rows = new CsvRows(
                        source.name(), source.open(), new Columns(COLUMNS, "id,name, and a row for each name"))) {
            list.all(source.name(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(list.parties.values());
    }

    private void all(String file, CsvRows rows) {
        for (String column : List.of(ID, NAME)) {
            if (!rows.columns().contains(column)) {
                throw Refusal.badInput(file + ":1:1: there is no column '" + column + "'. Add it.")
                        .coded("column-missing");
            }
        }
        int count = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            count++;
            try {
                Refusal fault = row.fault();
                if (fault != null) {
                    throw fault;
                }
                add(row);
            } catch (Refusal refusal) {
                faults.add(file + ":" + row.line() + ": " + refusal.getMessage());
            }
        }
        if (count == 0) {
            throw Refusal.badInput(
                            file + ":2:1: the list has a header and no names. Nobody can be screened against it.")
                    .coded("file-no-rows");
        }
        if (!faults.isEmpty()) {
            List<String> shown = new ArrayList<>(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
            shown.add(option + ": " + faults.size()
                    + (faults.size() == 1 ? " row is" : " rows are")
                    + " refused, so nothing was screened: a list with a hole clears whom it should name.");
            throw Refusal.badInput(String.join("\n", shown));
        }
    }

    private void add(Row row) {
        Map<String, String> cells = row.cells();
        String list = cells.getOrDefault(LIST, OWN).strip();
        String id = required(cells, ID);
        String name = required(cells, NAME);
        if (name.length() > Screener.LONGEST) {
            throw Refusal.badInput(NAME + ": the name has " + name.length() + " characters, more than "
                            + Screener.LONGEST + ". Write one name in a row.")
                    .coded("name-too-long");
        }
        String key = list + "\n" + id;
        OwnParty known = parties.get(key);
        if (known == null) {
            LocalDate from = day(cells, FROM);
            LocalDate until = day(cells, UNTIL);
            if (from != null && until != null && until.isBefore(from)) {
                throw Refusal.badInput(UNTIL + ": " + until + " is before " + FROM + " (" + from
                                + "). Write the first day on which the party was no longer listed.")
                        .coded("period-empty");
            }
            parties.put(
                    key,
                    new OwnParty(
                            new ListedNames(list, id, name, List.of()),
                            from,
                            until,
                            new OwnParty.About(
                                    cells.getOrDefault(COUNTRY, ""),
                                    cells.getOrDefault(ADDRESS, ""),
                                    cells.getOrDefault(REQUIREMENT, ""),
                                    cells.getOrDefault(POLICY, ""),
                                    cells.getOrDefault(NOTICE, ""),
                                    cells.getOrDefault(SOURCE, ""))));
            return;
        }
        List<String> aliases = new ArrayList<>(known.names().aliases());
        aliases.add(name);
        parties.put(
                key,
                new OwnParty(
                        new ListedNames(list, id, known.names().name(), aliases),
                        known.from(),
                        known.until(),
                        known.about()));
    }

    private static String required(Map<String, String> cells, String column) {
        String text = cells.getOrDefault(column, "").strip();
        if (text.isEmpty()) {
            throw Refusal.badInput(column + ": the cell is empty. Fill it.").coded(column + "-missing");
        }
        return text;
    }

    private static @Nullable LocalDate day(Map<String, String> cells, String column) {
        String text = cells.getOrDefault(column, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.badInput(column + ": '" + Columns.clipped(text)
                            + "' is not a day that exists. Write a day such as 2025-09-12.")
                    .coded("date-unreadable");
        }
    }
}
