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
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.ScreenFilesJson;
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
    private static final Pattern READ = Pattern.compile(", read ([0-9]{4}-[0-9]{2}-[0-9]{2})$");

    @Mixin
    private Formats common = new Formats();

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

    private final List<OwnParty> added = new ArrayList<>();
    private final List<OwnParty> removed = new ArrayList<>();
    private final List<ScreenFilesJson.Changed> changed = new ArrayList<>();

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
        if (common.json()) {
            common.screen()
                    .line(new ScreenFilesJson(common.ledger())
                            .imported(new ScreenFilesJson.Imported(
                                    into.toString(),
                                    provenance(day),
                                    day,
                                    dryRun ? ScreenFilesJson.Written.TRIED : ScreenFilesJson.Written.YES,
                                    all.size(),
                                    added,
                                    removed,
                                    changed)));
        } else {
            tell(all.size());
        }
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
        later(before, day);
        Map<String, OwnParty> all = new LinkedHashMap<>();
        Set<String> keys = now.stream().map(one -> Decision.key(one.names())).collect(Collectors.toSet());
        Map<String, List<OwnParty>> unfound = old.values().stream()
                .filter(one -> one.until() == null && !keys.contains(Decision.key(one.names())))
                .collect(Collectors.groupingBy(ScreenImport::named));
        for (OwnParty read : now) {
            OwnParty party = old.containsKey(Decision.key(read.names())) ? read : underItsFormerId(read, unfound);
            String key = Decision.key(party.names());
            OwnParty earlier = old.remove(key);
            List<String> differs = earlier == null ? List.of() : differs(earlier, party);
            if (earlier == null) {
                added.add(party);
            } else if (!differs.isEmpty()) {
                changed.add(new ScreenFilesJson.Changed(party, differs));
            }
            all.put(key, party);
        }
        for (OwnParty gone : old.values()) {
            boolean off = gone.until() != null;
            if (!off) {
                removed.add(gone);
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

    /// Refuses an export read before the list was last brought up to date: it would take back what came since.
    private void later(List<OwnParty> before, LocalDate day) {
        before.stream()
                .map(party -> READ.matcher(party.about().source()))
                .filter(Matcher::find)
                .map(read -> LocalDate.parse(read.group(1)))
                .max(Comparator.naturalOrder())
                .filter(day::isBefore)
                .ifPresent(last -> {
                    throw Refusal.badInput("--read-on: " + into + " was brought up to date with an export read on "
                            + last + ", and " + day + " is before that. What came since would be lost. Import the"
                            + " exports in the order of their days.");
                });
    }

    private static String named(OwnParty party) {
        return party.names().list() + "\n" + party.names().name();
    }

    /// Some lists number their parties anew with each change. The only one that had a name on a list, and is no longer
    /// there under its id, is the one that has that name now.
    private static OwnParty underItsFormerId(OwnParty party, Map<String, List<OwnParty>> unfound) {
        List<OwnParty> before = unfound.getOrDefault(named(party), List.of());
        if (before.size() != 1) {
            return party;
        }
        unfound.remove(named(party));
        ListedNames names = party.names();
        return new OwnParty(
                new ListedNames(names.list(), before.getFirst().names().id(), names.name(), names.aliases()),
                party.from(),
                party.until(),
                party.about());
    }

    private static List<String> differs(OwnParty one, OwnParty other) {
        OwnParty.About about = one.about();
        OwnParty.About now = other.about();
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("names", one.names().names().equals(other.names().names()));
        same.put(ListFile.FROM, Objects.equals(one.from(), other.from()));
        same.put(ListFile.UNTIL, Objects.equals(one.until(), other.until()));
        same.put(ListFile.COUNTRY, about.country().equals(now.country()));
        same.put(ListFile.ADDRESS, about.address().equals(now.address()));
        same.put(ListFile.REQUIREMENT, about.requirement().equals(now.requirement()));
        same.put(ListFile.POLICY, about.policy().equals(now.policy()));
        same.put(ListFile.NOTICE, about.notice().equals(now.notice()));
        return same.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> shown(List<OwnParty> parties) {
        return parties.stream().map(ScreenImport::shown).toList();
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
        list(screen, words.text("screen.imported.added"), shown(added));
        list(screen, words.text("screen.imported.removed"), shown(removed));
        list(
                screen,
                words.text("screen.imported.changed"),
                changed.stream()
                        .map(one -> shown(one.party()) + "  (" + String.join(", ", one.what()) + ")")
                        .toList());
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
