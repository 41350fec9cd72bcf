package org.truceline.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.truceline.answers.MeasureJson;
import org.truceline.answers.Phrases;
import org.truceline.answers.Prose;
import org.truceline.answers.Words;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Measure;
import org.truceline.outlook.News;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `truceline ledger`: the ledger itself: what it holds, whether it is sound, one measure as prose, and what became
/// known when.
@Command(
        name = "ledger",
        description =
                "The ledger itself: what it holds, whether it is sound, one measure as prose, what became known when.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  truceline ledger show"},
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            LedgerCommand.Show.class,
            LedgerCommand.Check.class,
            LedgerCommand.Print.class,
            LedgerCommand.Diff.class
        })
final class LedgerCommand extends CommandGroup {

    /// `ledger show`: what it holds.
    @Command(
            name = "show",
            description = "What the ledger holds: counts, horizon, and every measure by its id.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  truceline ledger show --lang ja"})
    static final class Show implements Callable<Integer> {

        @Mixin
        private Formats common = new Formats();

        @Override
        public Integer call() {
            Ledger ledger = common.ledger();
            Phrases phrases = common.phrases();
            Words words = phrases.words();
            Screen screen = common.screen();
            if (common.json()) {
                screen.line(new MeasureJson(phrases).contents(ledger));
                return common.deliver(Exit.ANSWERED);
            }
            screen.title(words.text("ledger.title", ledger.edition(), ledger.begins(), ledger.horizon()));
            screen.paragraph(words.text(
                    "ledger.counts",
                    ledger.instruments().size(),
                    ledger.measures().size(),
                    ledger.measures().values().stream()
                            .mapToInt(measure -> measure.layers().size())
                            .sum(),
                    ledger.lists().size(),
                    ledger.agreements().size(),
                    String.join(", ", ledger.scenarios().keySet())));
            screen.line();
            Table table =
                    new Table(words.text("column.id"), words.text("column.measure"), ">" + words.text("column.layers"));
            for (Measure measure : new TreeMap<>(ledger.measures()).values()) {
                table.row(
                        measure.id().text(),
                        phrases.name(measure),
                        Integer.toString(measure.layers().size()));
            }
            screen.table(table);
            return common.deliver(Exit.ANSWERED);
        }
    }

    /// `ledger check`: whether it is sound.
    @Command(
            name = "check",
            description = "Check every file of a ledger; all faults are reported together.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  truceline ledger check --overlay my-files"})
    static final class Check implements Callable<Integer> {

        @Mixin
        private Basics common = new Basics();

        @Override
        public Integer call() {
            Ledger ledger = common.checked();
            Words words = common.phrases().words();
            common.screen()
                    .line(words.text(
                            "ledger.sound",
                            ledger.measures().size(),
                            ledger.lists().size()));
            return common.deliver(Exit.ANSWERED);
        }
    }

    /// `ledger print ID`: one measure as prose with footnotes.
    @Command(
            name = "print",
            description = "One measure as prose with footnotes: the page that counsel reads and signs.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  truceline ledger print us.bis.affiliates-rule -o affiliates-rule.txt"})
    static final class Print implements Callable<Integer> {

        @Mixin
        private Basics common = new Basics();

        @Parameters(index = "0", paramLabel = "ID", description = "id of the measure")
        private String id = "";

        @Override
        public Integer call() {
            Measure measure = common.measure(id);
            for (String paragraph : new Prose(common.phrases()).paragraphs(measure)) {
                if (paragraph.isEmpty()) {
                    common.screen().line();
                } else {
                    common.screen().paragraph(paragraph);
                }
            }
            return common.deliver(Exit.ANSWERED);
        }
    }

    /// `ledger diff --known A --known B`: what became known in between.
    @Command(
            name = "diff",
            description = "What became known between two days.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  truceline ledger diff --known 2025-10-08 --known 2025-10-11"})
    static final class Diff implements Callable<Integer> {

        @Mixin
        private Formats common = new Formats();

        @Option(
                names = "--known",
                paramLabel = "DATE",
                required = true,
                description = "give it twice: what is known at the end of the second day and not of the first")
        private List<String> known = new ArrayList<>();

        @Override
        public Integer call() {
            if (known.size() != 2) {
                throw Refusal.usage("--known: give two days, such as --known 2025-10-08 --known 2025-10-11.");
            }
            AsOf earlier = common.asked("--known", known.get(0));
            AsOf later = common.asked("--known", known.get(1));
            ZoneId utc = ZoneId.of("UTC");
            if (later.in(utc).isBefore(earlier.in(utc))) {
                throw Refusal.usage("--known: " + later.text() + " is before " + earlier.text()
                        + ". Give the earlier day first: --known " + later.text() + " --known " + earlier.text() + ".");
            }
            View view = View.of(common.ledger()).known(later);
            List<News> news = News.between(common.ledger(), earlier, view.known());
            Phrases phrases = common.phrases();
            if (common.json()) {
                common.screen().line(new MeasureJson(phrases).news(view, earlier, later, news));
            } else {
                write(earlier, later, news, phrases);
            }
            return common.deliver(Exit.ANSWERED);
        }

        private void write(AsOf earlier, AsOf later, List<News> news, Phrases phrases) {
            Words words = phrases.words();
            Screen screen = common.screen();
            screen.title(words.text("diff.title", earlier.text(), later.text()));
            screen.paragraph(words.text("diff.edition", common.ledger().edition()));
            screen.line();
            if (news.isEmpty()) {
                screen.paragraph(words.text("diff.none"));
                return;
            }
            Table table = new Table(
                    words.text("column.announced"),
                    words.text("column.measure"),
                    words.text("column.news"),
                    words.text("column.source"),
                    words.text("column.id"));
            String day = "";
            for (News one : news) {
                String shown = one.day().toString().equals(day) ? "" : one.day().toString();
                day = one.day().toString();
                row(table, shown, one, phrases);
            }
            screen.table(table);
        }

        private static void row(Table table, String day, News one, Phrases phrases) {
            Words words = phrases.words();
            switch (one) {
                case News.OfLayer of -> {
                    Measure measure = of.measure();
                    table.row(
                            day,
                            phrases.name(measure),
                            phrases.sentence(of.layer(), measure),
                            phrases.source(of.layer()),
                            measure.id() + "#" + of.layer().id());
                }
                case News.OfList of -> {
                    List<String> counts = new ArrayList<>();
                    for (Map.Entry<DatedList.State, Integer> count : new TreeMap<>(of.rows()).entrySet()) {
                        counts.add(words.text(
                                "diff.list." + count.getKey().name().toLowerCase(Locale.ROOT), count.getValue()));
                    }
                    table.row(
                            day,
                            words.of(of.list().name()),
                            String.join(words.text("list.separator"), counts),
                            phrases.source(of.by()),
                            of.list().id().text());
                }
                case News.OfProvision of ->
                    table.row(
                            day,
                            words.of(of.agreement().name()),
                            words.text("diff.promise", words.of(of.provision().name())),
                            phrases.source(of.provision().by()),
                            of.provision().id());
            }
        }
    }
}
