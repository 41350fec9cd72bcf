package org.truceline.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.truceline.answers.Phrases;
import org.truceline.answers.ScheduleJson;
import org.truceline.answers.Words;
import org.truceline.goods.Code;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;
import org.truceline.ledger.Schedule;
import org.truceline.schedule.CodeBook;
import org.truceline.time.AsOf;
import org.truceline.time.Period;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `truceline schedule`: the tariff schedules by edition: which are loaded, what they say of a code, and a new one of
/// the
/// United States.
@Command(
        name = "schedule",
        description = "The tariff schedules: which editions are loaded, what they print of a code, and adding one.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  truceline schedule list"},
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ScheduleCommand.Editions.class, ScheduleCommand.Show.class, ScheduleImport.class})
final class ScheduleCommand extends CommandGroup {

    /// The US schedule of a ledger.
    static Schedule schedule(Ledger ledger) {
        return schedule(ledger, Party.US);
    }

    private static Schedule schedule(Ledger ledger, Party of) {
        return ledger.schedules().values().stream()
                .filter(one -> one.id().startsWith(of.name().toLowerCase(Locale.ROOT) + "/"))
                .findFirst()
                .orElseThrow(() -> of == Party.US
                        ? Refusal.outside("the ledger has no schedule of the United States. Describe one in"
                                + " schedules/us/hts.yaml.")
                        : Refusal.outside("--to: the ledger has no schedule of " + of.name()
                                + ". Describe one in schedules/" + of.name().toLowerCase(Locale.ROOT) + "/."));
    }

    /// Whose schedule is asked for.
    static final class Whose {

        @Option(
                names = "--to",
                paramLabel = "COUNTRY",
                description = "whose tariff: US or CN (default: US)",
                defaultValue = "US")
        private String to = "US";

        Party party() {
            return switch (to.strip().toUpperCase(Locale.ROOT)) {
                case "US" -> Party.US;
                case "CN" -> Party.CN;
                default -> throw Refusal.usage("--to: '" + to + "' has no schedule here. Write US or CN.");
            };
        }
    }

    /// `schedule list`: the editions and the gaps between them.
    @Command(
            name = "list",
            description = "The editions that are loaded, with the days on which they were in force, and the gaps.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  truceline schedule list"})
    static final class Editions implements Callable<Integer> {

        @Mixin
        private Formats common = new Formats();

        @Mixin
        private Whose whose = new Whose();

        @Override
        public Integer call() {
            Ledger ledger = common.ledger();
            Schedule schedule = schedule(ledger, whose.party());
            Phrases phrases = common.phrases();
            if (common.json()) {
                common.screen().line(new ScheduleJson(phrases).editions(schedule));
                return common.deliver(Exit.ANSWERED);
            }
            Words words = phrases.words();
            Screen screen = common.screen();
            screen.title(words.of(schedule.name()));
            screen.line();
            Table table = new Table(
                    words.text("column.edition"),
                    words.text("column.from"),
                    words.text("column.until"),
                    ">" + words.text("column.lines"),
                    ">" + words.text("column.numbers"),
                    words.text("column.source"));
            Period before = null;
            for (Schedule.Edition edition : schedule.editions()) {
                if (before != null && !before.abuts(edition.period())) {
                    gap(
                            table,
                            words.text("schedule.not-loaded"),
                            new Period(before.until(), edition.period().from()),
                            schedule.zone());
                }
                Period period = edition.period();
                table.row(
                        edition.complete() ? edition.id() : words.text("schedule.partly", edition.id()),
                        AsOf.words(period.from(), schedule.zone()),
                        period.endIsOpen() ? words.text("schedule.open") : AsOf.words(period.until(), schedule.zone()),
                        Long.toString(ScheduleJson.count(schedule, edition, 8)),
                        Long.toString(ScheduleJson.count(schedule, edition, 10)),
                        phrases.source(edition.by()));
                before = period;
            }
            screen.table(table);
            screen.line();
            screen.paragraph(words.text("schedule.gaps"));
            return common.deliver(Exit.ANSWERED);
        }

        private static void gap(Table table, String name, Period gap, ZoneId zone) {
            table.row(name, AsOf.words(gap.from(), zone), AsOf.words(gap.until(), zone), "", "", "");
        }
    }

    /// `schedule show CODE`: what each edition prints of a code, and what stands below it.
    @Command(
            name = "show",
            description = "What each loaded edition prints of a code: rate, units, and the codes below it.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  truceline schedule show 8507.60"})
    static final class Show implements Callable<Integer> {

        @Mixin
        private Formats common = new Formats();

        @Mixin
        private Whose whose = new Whose();

        @Parameters(index = "0", paramLabel = "CODE", description = "4 to 10 digits of the schedule, such as 8507.60")
        private String code = "";

        @Override
        public Integer call() {
            Ledger ledger = common.ledger();
            Schedule schedule = schedule(ledger, whose.party());
            CodeBook book = CodeBook.of(schedule);
            Code asked = asked(ledger, book);
            Phrases phrases = common.phrases();
            if (common.json()) {
                common.screen().line(new ScheduleJson(phrases).code(book, asked));
                return common.deliver(Exit.ANSWERED);
            }
            write(book, asked, phrases.words());
            return common.deliver(Exit.ANSWERED);
        }

        private Code asked(Ledger ledger, CodeBook book) {
            AskedCode reader = new AskedCode("CODE", whose.party(), View.of(ledger));
            Code parsed = reader.form(code);
            return book.printing(parsed).isEmpty() && book.below(parsed).isEmpty()
                    ? reader.read(code, AsOf.endOf(ledger.horizon())).code()
                    : parsed;
        }

        private void write(CodeBook book, Code asked, Words words) {
            Screen screen = common.screen();
            screen.title(words.text(
                    "schedule.code", asked.dotted(), words.of(book.schedule().name())));
            screen.line();
            if (!book.printing(asked).isEmpty()) {
                Table table = new Table(
                        words.text("column.edition"),
                        words.text("column.from"),
                        words.text("column.rate"),
                        words.text("column.units"));
                for (Schedule.Edition edition : book.editions()) {
                    List<String> cells = new ArrayList<>(cells(book, asked, edition, words));
                    cells.addAll(
                            0,
                            List.of(
                                    edition.id(),
                                    AsOf.words(
                                            edition.period().from(),
                                            book.schedule().zone())));
                    table.row(cells.toArray(String[]::new));
                }
                screen.table(table);
            }
            below(book, asked, words);
        }

        /// Rate and units that an edition prints of a code, the ordinary rate before those that are claimed.
        private static List<String> cells(CodeBook book, Code asked, Schedule.Edition edition, Words words) {
            List<Schedule.Row> rows = ScheduleJson.rows(book, asked, edition);
            if (rows.isEmpty()) {
                return List.of(words.text(edition.complete() ? "schedule.not-printed" : "schedule.not-read"), "");
            }
            List<String> rates = new ArrayList<>();
            rows.stream().filter(row -> row.claim() == null).forEach(row -> rates.add(rate(row, words)));
            rows.stream().filter(row -> row.claim() != null).forEach(row -> rates.add(rate(row, words)));
            return List.of(
                    String.join(words.text("list.semicolon"), rates),
                    String.join(", ", rows.getFirst().units()));
        }

        private static String rate(Schedule.Row row, Words words) {
            String rate = row.rate();
            String printed = rate == null
                    ? words.text("schedule.of-its-line")
                    : rate.equals("not-carried") ? words.text("schedule.not-carried") : rate.replace("|", "/");
            return row.claim() == null
                    ? printed
                    : words.text("schedule.claimed", printed, row.claim().text());
        }

        private void below(CodeBook book, Code asked, Words words) {
            List<Code> below = asked.length() == 10 ? List.of() : book.below(asked);
            if (below.isEmpty()) {
                return;
            }
            Screen screen = common.screen();
            screen.line();
            screen.paragraph(words.text("schedule.below"));
            Table table = new Table(
                    words.text("column.code"),
                    words.text("column.rate"),
                    words.text("column.units"),
                    words.text("column.editions"));
            for (Code one : below) {
                for (Schedule.Row row : book.schedule().rows().get().getOrDefault(one.digits(), List.of())) {
                    table.row(
                            one.dotted(),
                            rate(row, words),
                            String.join(", ", row.units()),
                            String.join(", ", row.editions()));
                }
            }
            screen.table(table);
        }
    }
}
