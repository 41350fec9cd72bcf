package org.truceline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truceline.screening.Decision;
import org.truceline.screening.ListedNames;
import org.truceline.screening.OwnParty;

/// The official export of the Consolidated Screening List, CSV or JSON, as parties.
final class PartyExport {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Pattern CODE = Pattern.compile("[(]([A-Z][A-Z-]{1,7})[ )]");
    private static final Pattern COUNTRY = Pattern.compile(",\\s*([A-Z]{2})\\s*$");
    private static final List<String> NEEDED = List.of("source", "name", "alt_names", "start_date");

    private final String file;
    private final String provenance;
    private final Map<String, OwnParty> parties = new LinkedHashMap<>();

    private PartyExport(String file, String provenance) {
        this.file = file;
        this.provenance = provenance;
    }

    /// Reads an export.
    ///
    /// @param provenance written beside each party
    /// @throws Refusal with the place of what is wrong
    static List<OwnParty> read(Source source, String provenance) {
        PartyExport export = new PartyExport(source.name(), provenance);
        try (Reader text = source.open()) {
            if (source.name().toLowerCase(Locale.ROOT).endsWith(".json")) {
                export.json(text);
            } else {
                export.csv(text);
            }
        } catch (JsonParseException e) {
            throw Refusal.badInput(source.name() + ":" + e.getLocation().getLineNr() + ": this is not JSON ("
                    + e.getOriginalMessage().lines().findFirst().orElse("") + "). Is the export cut off?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (export.parties.isEmpty()) {
            throw Refusal.badInput(source.name() + ": the export holds no party. Is it cut off?");
        }
        return List.copyOf(export.parties.values());
    }

    private void csv(Reader text) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().allowMissingFields(true).ofNamedCsvRecord(text)) {
            boolean first = true;
            for (NamedCsvRecord row : rows) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (String name : row.getHeader()) {
                    row.findField(name).ifPresent(cell -> cells.put(name.strip(), cell));
                }
                if (first) {
                    NEEDED.stream()
                            .filter(name -> !row.getHeader().contains(name))
                            .findFirst()
                            .ifPresent(name -> {
                                throw Refusal.badInput(file + ":1: there is no column '" + name
                                        + "'. This is no export of the Consolidated Screening List.");
                            });
                    first = false;
                }
                add(cells, file + ":" + row.getStartingLineNumber());
            }
        } catch (CsvParseException e) {
            throw Refusal.badInput(file + ": the rows cannot be told apart (" + e.getMessage() + "). Is it cut off?");
        }
    }

    private void json(Reader text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            boolean found = false;
            long said = 0;
            long read = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().equals("total")) {
                    said = parser.nextToken() == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : 0;
                } else if (token == JsonToken.FIELD_NAME && parser.currentName().equals("results")) {
                    found = true;
                    if (parser.nextToken() == JsonToken.START_ARRAY) {
                        while (parser.nextToken() == JsonToken.START_OBJECT) {
                            String where = file + ":" + parser.currentLocation().getLineNr();
                            Map<String, String> cells = new LinkedHashMap<>();
                            object(parser, cells);
                            add(cells, where);
                            read++;
                        }
                    }
                }
            }
            if (found && read < said) {
                throw Refusal.badInput(file + ": the export says that it has " + said + " parties, and holds " + read
                        + ". Nothing was imported. Export all of it.");
            }
            if (!found) {
                throw Refusal.badInput(
                        file + ": there is no 'results'. This is no export of the Consolidated Screening List.");
            }
        }
    }

    /// The fields of one party: a text, or several joined by `; ` where it is a list. The parts of an address are
    /// joined
    /// by commas, and its countries stand in `country` too.
    private static void object(JsonParser parser, Map<String, String> cells) throws IOException {
        Set<String> countries = new LinkedHashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            List<String> texts = new ArrayList<>();
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    texts.add(text(parser, name.equals("addresses") ? countries : new LinkedHashSet<>()));
                }
            } else {
                texts.add(text(parser, new LinkedHashSet<>()));
            }
            cells.put(
                    name,
                    String.join(
                            "; ", texts.stream().filter(text -> !text.isBlank()).toList()));
        }
        if (!countries.isEmpty()) {
            cells.putIfAbsent("country", String.join("; ", countries));
        }
    }

    /// A value, or the values of an object in their order.
    private static String text(JsonParser parser, Set<String> countries) throws IOException {
        List<String> texts = new ArrayList<>();
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token.isScalarValue()
                    && token != JsonToken.VALUE_NULL
                    && !parser.getText().isBlank()) {
                texts.add(parser.getText().strip());
                if ("country".equals(parser.currentName())) {
                    countries.add(parser.getText().strip());
                }
            }
            if (depth > 0) {
                parser.nextToken();
            }
        } while (depth > 0);
        return String.join(", ", texts);
    }

    /// The codes of countries that stand at the ends of addresses.
    private static String countries(String addresses) {
        Set<String> codes = new LinkedHashSet<>();
        for (String address : addresses.split(";", -1)) {
            Matcher code = COUNTRY.matcher(address);
            if (code.find()) {
                codes.add(code.group(1));
            }
        }
        return String.join("; ", codes);
    }

    private void add(Map<String, String> cells, String where) {
        String name = cells.getOrDefault("name", "").strip();
        if (name.isEmpty()) {
            throw Refusal.badInput(where + ": name: the party has none. Nothing was imported.");
        }
        String id = "";
        for (String column : List.of("entity_number", "_id", "id")) {
            id = id.isEmpty() ? cells.getOrDefault(column, "").strip() : id;
        }
        if (id.isEmpty()) {
            throw Refusal.badInput(where + ": the party has no entity_number and no _id. Nothing was imported.");
        }
        List<String> aliases = new ArrayList<>();
        for (String alias : cells.getOrDefault("alt_names", "").split(";", -1)) {
            if (!alias.isBlank()) {
                aliases.add(alias.strip());
            }
        }
        ListedNames names = new ListedNames(list(cells.getOrDefault("source", "")), id, name, aliases);
        OwnParty party = new OwnParty(
                names,
                day(cells.getOrDefault("start_date", ""), where + ": start_date"),
                firstDayOff(cells.getOrDefault("end_date", ""), where + ": end_date"),
                new OwnParty.About(
                        cells.getOrDefault("country", countries(cells.getOrDefault("addresses", "")))
                                .strip(),
                        cells.getOrDefault("addresses", "").strip(),
                        cells.getOrDefault("license_requirement", "").strip(),
                        cells.getOrDefault("license_policy", "").strip(),
                        cells.getOrDefault("federal_register_notice", "").strip(),
                        provenance));
        OwnParty same = parties.putIfAbsent(Decision.key(names), party);
        if (same != null && !same.equals(party)) {
            throw Refusal.badInput(where + ": the id '" + id + "' of list " + names.list() + " stands for '"
                    + Columns.clipped(name) + "' and, in a row before, for '"
                    + Columns.clipped(same.names().name())
                    + "'. One of the two would be lost, and nothing was imported. Give one of them an id of its own.");
        }
    }

    /// An export names the last day of an order; a list of one's own the first day on which it does not hold any more.
    private static @Nullable LocalDate firstDayOff(String text, String where) {
        LocalDate last = day(text, where);
        return last == null ? null : last.plusDays(1);
    }

    /// `Entity List (EL) - Bureau of Industry and Security` is `us-el`.
    private static String list(String source) {
        Matcher code = CODE.matcher(source);
        String word = code.find() ? code.group(1) : source.replaceAll("[^A-Za-z0-9]+", "-");
        return "us-" + word.toLowerCase(Locale.ROOT);
    }

    private static @Nullable LocalDate day(String text, String where) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(
                    text.strip().substring(0, Math.min(10, text.strip().length())));
        } catch (DateTimeException e) {
            throw Refusal.badInput(where + ": '" + Columns.clipped(text) + "' is no day. Nothing was imported.");
        }
    }
}
