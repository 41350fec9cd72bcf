package org.truceline.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truceline.screening.Decision;

/// A file of decisions on hits. It is only ever added to; of several on one party and one listing the last holds.
final class Decisions {

    private static final List<String> COLUMNS = List.of(
            "id", "name", "country", "address", "listing", "as", "reason", "by", "at", "party-print", "listing-print");

    private static final String HEADER = String.join(",", COLUMNS);
    private static final Pattern WHOLE_ROW = Pattern.compile("(?s).*,[0-9a-f]{32},[0-9a-f]{32}");

    private final Map<String, Decision> last = new HashMap<>();
    private String torn = "";

    private Decisions() {}

    static Decisions none() {
        return new Decisions();
    }

    /// Reads a file of decisions; one that is not there yet holds none.
    ///
    /// @throws Refusal with the line of the first that cannot be read
    static Decisions read(String option, Path file) {
        Decisions decisions = new Decisions();
        if (!Files.exists(file)) {
            return decisions;
        }
        try (Source source = Source.plain(option, file.toString());
                Reader all = source.open();
                CsvRows rows = new CsvRows(
                        source.name(),
                        new StringReader(decisions.whole(all)),
                        new Columns(COLUMNS, String.join(",", COLUMNS)))) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Decision one = decision(source.name(), row);
                decisions.last.put(key(one.party(), one.listing()), one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return decisions;
    }

    /// The rows that are whole. A last row without its line end counts if it has all that a row has.
    private String whole(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        AddedRows rows = AddedRows.of(bytes);
        torn = isWhole(rows.torn()) ? "" : rows.torn();
        String whole = new String(bytes, 0, torn.isEmpty() ? bytes.length : rows.end(), StandardCharsets.UTF_8);
        return whole.isEmpty() ? HEADER + "\n" : whole;
    }

    private static boolean isWhole(String row) {
        String stripped = row.strip();
        return stripped.isEmpty()
                || stripped.equals(HEADER)
                || WHOLE_ROW.matcher(stripped).matches();
    }

    /// What is left of a row that was being added when a program was stopped; empty if all rows are whole.
    String torn() {
        return torn;
    }

    private static Decision decision(String file, Row row) {
        Refusal fault = row.fault();
        if (fault != null) {
            throw Refusal.badInput(file + ":" + row.line() + ": " + fault.getMessage());
        }
        Map<String, String> cells = row.cells();
        for (String column : List.of("name", "listing", "as", "by", "at", "party-print", "listing-print")) {
            if (!cells.containsKey(column)) {
                throw Refusal.badInput(file + ":" + row.line() + ": " + column
                        + ": the cell is empty. Decisions are written by `truceline screen decide`.");
            }
        }
        return new Decision(
                new Decision.Asked(
                        cells.getOrDefault("id", ""),
                        cells.getOrDefault("name", ""),
                        cells.getOrDefault("country", ""),
                        cells.getOrDefault("address", "")),
                cells.getOrDefault("listing", ""),
                as(file + ":" + row.line() + ": as", cells.getOrDefault("as", "")),
                cells.getOrDefault("reason", ""),
                cells.getOrDefault("by", ""),
                cells.getOrDefault("at", ""),
                cells.getOrDefault("party-print", ""),
                cells.getOrDefault("listing-print", ""));
    }

    /// Reads `true-match` or `false-positive`.
    static Decision.As as(String where, String text) {
        return switch (text) {
            case "true-match" -> Decision.As.TRUE_MATCH;
            case "false-positive" -> Decision.As.FALSE_POSITIVE;
            default ->
                throw Refusal.usage(
                        where + ": '" + Columns.clipped(text) + "' is not known. Write true-match or false-positive.");
        };
    }

    /// What was last decided of a party and a listing; null if nothing was.
    @Nullable
    Decision of(Decision.Asked asked, String listing) {
        return last.get(key(asked, listing));
    }

    private static String key(Decision.Asked asked, String listing) {
        return asked.key() + "\n" + listing;
    }

    /// Takes what is left of a row out of the file, which was never a decision.
    ///
    /// @return the line end that a whole last row lacks; mostly empty
    private static String mended(FileChannel channel) throws IOException {
        AddedRows rows = AddedRows.of(AddedRows.bytes(channel));
        if (!isWhole(rows.torn())) {
            channel.truncate(rows.end());
            return "";
        }
        return rows.torn().isEmpty() ? "" : "\n";
    }

    /// Adds a decision at the end of the file, behind the last whole row. Two programs that add wait for each other.
    static void add(String option, Path file, Decision one) {
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            StringWriter text = new StringWriter();
            text.write(mended(channel));
            try (CsvWriter writer =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
                if (channel.size() == 0) {
                    writer.writeRecord(COLUMNS);
                }
                writer.writeRecord(
                        one.party().id(),
                        one.party().name(),
                        one.party().country(),
                        one.party().address(),
                        one.listing(),
                        one.as().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        one.reason(),
                        one.by(),
                        one.at(),
                        one.partyPrint(),
                        one.listingPrint());
            }
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            if (!lock.isValid()) {
                throw new IOException("the lock was lost");
            }
        } catch (IOException e) {
            throw Refusal.usage(option + ": " + file + " cannot be written (" + e.getMessage()
                    + "). Name a file in a folder you may write to.");
        }
    }
}
