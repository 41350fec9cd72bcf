package org.truceline.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.Words;
import org.truceline.screening.Decision;
import org.truceline.screening.ListedNames;
import org.truceline.screening.OwnParty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `truceline screen import`: the official export of the Consolidated Screening List as a list to screen against. Who
/// is
/// no longer in the export stays in the list with the day on which that was seen.
@Command(
        name = "import",
        description = "Make a list to screen against of the official Consolidated Screening List (CSV or JSON).",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Who came off the list keeps a row, with the day of the export as the first day off it.",
            "Example:",
            "  truceline screen import my-export.csv --read-on 2026-10-09 --into my-csl.csv"
        })
final class ScreenImport implements Callable<Integer> {

    private static final int SHOWN = 20;
    private static final int DIGITS = 16;

    @Mixin
    private Basics common = new Basics();

    @Parameters(index = "0", paramLabel = "FILE", description = "the export: .csv or .json")
    private Path file = Path.of("");

    @Option(names = "--read-on", paramLabel = "DATE", required = true, description = "day of the export")
    private String readOn = "";

    @Option(
            names = "--into",
            paramLabel = "FILE",
            required = true,
            description = "the list to write, or to bring up to date")
    private Path into = Path.of("");

    @Option(names = "--dry-run", description = "tell what would change, and write nothing")
    private boolean dryRun;

    private final List<String> added = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();

    @Override
    public Integer call() {
        LocalDate day = day();
        List<OwnParty> before = Files.exists(into) ? ListFile.read("--into", into.toString(), null) : List.of();
        Map<String, OwnParty> all;
        try (Source source = Source.plain("FILE", file.toString())) {
            all = merged(before, PartyExport.read(source, provenance(day)), day);
        }
        if (!dryRun) {
            write(all);
        }
        tell(all.size());
        return common.deliver(Exit.ANSWERED);
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(readOn);
        } catch (DateTimeException e) {
            throw Refusal.usage(
                    "--read-on: '" + readOn + "' is not a day that exists. Write a day such as 2026-10-09.");
        }
    }

    private String provenance(LocalDate day) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return file.getFileName() + ", sha256 "
                    + HexFormat.of().formatHex(digest).substring(0, DIGITS) + ", read " + day;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, OwnParty> merged(List<OwnParty> before, List<OwnParty> now, LocalDate day) {
        Map<String, OwnParty> old = new LinkedHashMap<>();
        before.forEach(party -> old.put(Decision.key(party.names()), party));
        whole(before, now);
        Map<String, OwnParty> all = new LinkedHashMap<>();
        for (OwnParty party : now) {
            String key = Decision.key(party.names());
            OwnParty earlier = old.remove(key);
            if (earlier == null) {
                added.add(shown(party));
            } else if (!same(earlier, party)) {
                changed.add(shown(party));
            }
            all.put(key, party);
        }
        for (OwnParty gone : old.values()) {
            boolean off = gone.until() != null;
            if (!off) {
                removed.add(shown(gone));
            }
            all.put(
                    Decision.key(gone.names()),
                    off ? gone : new OwnParty(gone.names(), gone.from(), day, gone.about()));
        }
        return all;
    }

    /// Refuses an export without a list that was there: all its parties would count as taken off.
    private void whole(List<OwnParty> before, List<OwnParty> now) {
        TreeSet<String> missing = new TreeSet<>();
        before.stream()
                .filter(party -> party.until() == null)
                .forEach(party -> missing.add(party.names().list()));
        now.forEach(party -> missing.remove(party.names().list()));
        if (!missing.isEmpty()) {
            throw Refusal.badInput("FILE: " + file + " holds no party of " + String.join(", ", missing) + ", which "
                    + into + " has. Is it cut off? Every party of it would count as taken off.");
        }
    }

    private static boolean same(OwnParty one, OwnParty other) {
        OwnParty.About about = one.about();
        OwnParty.About now = other.about();
        return one.names().names().equals(other.names().names())
                && Objects.equals(one.from(), other.from())
                && Objects.equals(one.until(), other.until())
                && about.address().equals(now.address())
                && about.country().equals(now.country())
                && about.requirement().equals(now.requirement())
                && about.policy().equals(now.policy())
                && about.notice().equals(now.notice());
    }

    private static String shown(OwnParty party) {
        return Decision.key(party.names()) + "  " + party.names().name();
    }

    private void write(Map<String, OwnParty> all) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(ListFile.COLUMNS);
            for (OwnParty party : all.values()) {
                ListedNames names = party.names();
                writer.writeRecord(
                        names.list(),
                        names.id(),
                        names.name(),
                        party.about().country(),
                        party.about().address(),
                        text(party.from()),
                        text(party.until()),
                        party.about().requirement(),
                        party.about().policy(),
                        party.about().notice(),
                        party.about().source());
                for (String alias : names.aliases()) {
                    writer.writeRecord(names.list(), names.id(), alias, "", "", "", "", "", "", "", "");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (PartFile whole = PartFile.begin("--into", into, "csl.csv")) {
            whole.write(text.toString());
            whole.finish();
        }
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private void tell(int all) {
        Words words = common.phrases().words();
        Screen screen = common.screen();
        screen.paragraph(words.text("screen.imported", all, into, added.size(), removed.size(), changed.size()));
        list(screen, words.text("screen.imported.added"), added);
        list(screen, words.text("screen.imported.removed"), removed);
        list(screen, words.text("screen.imported.changed"), changed);
        if (dryRun) {
            screen.paragraph(words.text("screen.imported.dry"));
        }
    }

    private static void list(Screen screen, String title, List<String> parties) {
        if (!parties.isEmpty()) {
            screen.line();
            screen.title(title);
            parties.stream().limit(SHOWN).forEach(party -> screen.line("  " + party));
            if (parties.size() > SHOWN) {
                screen.line("  ... " + (parties.size() - SHOWN));
            }
        }
    }
}
