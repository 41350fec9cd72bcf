package org.truceline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.OwnersJson;
import org.truceline.answers.OwnersRows;
import org.truceline.answers.OwnershipDrawing;
import org.truceline.answers.Phrases;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Value;
import org.truceline.ownership.OwnershipAnswer;
import org.truceline.ownership.RuleOnDay;
import org.truceline.ownership.StakeKind;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `truceline owners`: which parties of a file a rule covers because of who owns them.
@Command(
        name = "owners",
        description = "Which parties of your files a rule covers because of who owns them, and the proof.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Stakes: CSV or .parquet with owner,owned,percent (or min,max; kind,from,until,source), GLEIF level-2"
                    + " relationships, or Beneficial Ownership Data Standard 0.4 in .json. -o takes .csv, .jsonl, .parquet"
                    + " and, with --explain, .svg.",
            "Rules: bis-affiliates, ofac-50, mofcom-61, cn-port-fee-25, ustr-annex-1, ustr-annex-2-us-owned, pafaca-20.",
            "Example:",
            "  truceline owners --edges my-stakes.csv --listed my-listed.csv --rule bis-affiliates --on 2025-10-15"
        })
final class OwnersCommand implements Callable<Integer> {

    private static final Set<String> ROWS = Set.of("csv", "jsonl", "parquet");

    @Mixin
    private Common common = new Common();

    @Option(names = "--edges", paramLabel = "FILE", required = true, description = "who holds how much of whom")
    private String edges = "";

    @Option(names = "--listed", paramLabel = "FILE", description = "listed parties: id,list")
    private @Nullable String listed;

    @Option(
            names = "--before",
            paramLabel = "FILE",
            description = "the stakes as they were: says whose answer is another now, and why")
    private @Nullable String before;

    @Option(
            names = "--listed-before",
            paramLabel = "FILE",
            description = "the listed parties as they were (default: those of --listed)")
    private @Nullable String listedBefore;

    @Option(names = "--parties", paramLabel = "FILE", description = "who the parties are: id,name,country,seat")
    private @Nullable String parties;

    @Option(names = "--rule", paramLabel = "ID", required = true, description = "the rule, such as bis-affiliates")
    private String ruleId = "";

    @Option(names = "--on", paramLabel = "DATE", description = "day or time (default: today)")
    private @Nullable String on;

    @Option(
            names = "--explain",
            paramLabel = "PARTY",
            description = "say why, for this party; may be given several times")
    private List<String> explain = new ArrayList<>();

    @Option(
            names = "--flag-above",
            paramLabel = "PERCENT",
            description = "holdings above this, below the threshold, are a red flag (default: what the rule says)")
    private @Nullable String flagAbove;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "percent or fraction, where the file does not show which shares are")
    private @Nullable String unit;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "of the files, such as Shift_JIS or GB18030 (default: UTF-8)")
    private @Nullable String encoding;

    @Option(
            names = "--untold",
            description = "-o holds those too of which nothing is known but that too little is stated of their holders")
    private boolean untold;

    @Override
    public Integer call() {
        String form = form();
        AsOf when = common.asked("--on", on);
        View view = common.view(null);
        RuleOnDay rule = rule(view, when);
        Value.OwnershipRule asked = flagged(rule.rule());
        distinct();
        Stages stages = new Stages(common.err(), common.phrases().words());
        OwnershipAnswer answer = question(view, when, rule, asked, stages).answer(asked, explain, stages);
        Phrases phrases = common.phrases();
        Screen screen = common.screen();
        Path output = common.output();
        if (output != null && ROWS.contains(form)) {
            stages.begin("writing", output);
            new OwnersFile(view, when, answer, new OwnersRows(answer, untold)).write(form, output);
            stages.end();
            return Exit.ANSWERED;
        }
        switch (form) {
            case "svg" ->
                screen.exactly(new OwnershipDrawing(answer, phrases)
                        .svg(answer.explained().getFirst()));
            default -> {
                if (common.json()) {
                    screen.line(new OwnersJson(phrases).owners(view, when, answer));
                } else {
                    new OwnersText(common, phrases).write(view, when, answer);
                }
            }
        }
        return common.deliver(Exit.ANSWERED);
    }

    /// The form that the name of the output asks for; empty for the answer itself.
    private String form() {
        if (unit != null && !Set.of("percent", "fraction").contains(unit)) {
            throw Refusal.usage("--unit: '" + unit + "' is not known. Write percent or fraction.");
        }
        String name = common.output() == null ? "" : common.output().toString().toLowerCase(Locale.ROOT);
        String form = name.substring(name.lastIndexOf('.') + 1);
        if (form.equals("svg") && explain.size() != 1) {
            throw Refusal.usage("-o: a drawing shows one party. Name it with --explain.");
        }
        if (untold && !ROWS.contains(form)) {
            throw Refusal.usage(
                    "--untold: says which parties a file of rows holds. Add -o with a name that ends in .csv,"
                            + " .jsonl or .parquet.");
        }
        return ROWS.contains(form) || form.equals("svg") ? form : "";
    }

    /// Refuses to write over a file that is read.
    private void distinct() {
        Path output = common.output();
        for (String file : Stream.of(edges, listed, parties, before, listedBefore)
                .filter(Objects::nonNull)
                .toList()) {
            try {
                if (output != null && Files.exists(output) && Files.isSameFile(output, Path.of(file))) {
                    throw Refusal.usage("-o: " + output + " is read, and would be written over. Name another file.");
                }
            } catch (NoSuchFileException e) {
                return; // whatever reads it says so
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private RuleOnDay rule(View view, AsOf when) {
        Measure measure = RuleOnDay.find(view.ledger(), ruleId)
                .orElseThrow(() -> Refusal.usage("--rule: there is no ownership rule '" + Columns.clipped(ruleId)
                        + "'. Write one of: "
                        + String.join(
                                ", ",
                                RuleOnDay.all(view.ledger()).stream()
                                        .map(one -> String.valueOf(one.shortId()))
                                        .toList())
                        + "."));
        return RuleOnDay.of(view, measure, when)
                .orElseThrow(() ->
                        Refusal.outside("--rule: as known on " + view.known().text() + ", nothing was known of "
                                + ruleId + ". Leave --known out, or name a later day."));
    }

    private Value.OwnershipRule flagged(Value.OwnershipRule rule) {
        if (flagAbove == null) {
            return rule;
        }
        if (!flagAbove.matches("[0-9]{1,2}([.][0-9]{1,6})?|100")) {
            throw Refusal.usage("--flag-above: '" + flagAbove + "' is not a percentage. Write a number from 0 to 100.");
        }
        return new Value.OwnershipRule(
                rule.threshold(),
                rule.compare(),
                rule.aggregate(),
                rule.indirect(),
                rule.stakes(),
                rule.perhaps(),
                rule.feeders(),
                rule.nationalities(),
                rule.seat(),
                rule.outside(),
                new BigDecimal(flagAbove));
    }

    private OwnersQuestion question(View view, AsOf when, RuleOnDay rule, Value.OwnershipRule asked, Stages stages) {
        if (listed == null && !asked.feeders().isEmpty()) {
            throw Refusal.usage("--listed: " + ruleId + " starts from listed parties. Name a file of them: id,list.");
        }
        if (parties == null && !asked.nationalities().isEmpty() && !edges.endsWith(".json")) {
            throw Refusal.usage("--parties: " + ruleId + " starts from parties of certain countries. Name a file that"
                    + " says of which they are: id,name,country,seat.");
        }
        Charset charset = encoding == null ? null : Encoded.charset("--encoding", encoding);
        stages.begin("reading");
        StakeBook book = new StakeBook(when.day(rule.measure().zone()));
        Faults faults = new Faults();
        PartyFiles files = new PartyFiles(book, faults, charset);
        if (parties != null) {
            files.parties(parties);
        }
        StakeKind usual = StakeKind.of(asked.stakes().getFirst()).orElse(StakeKind.EQUITY);
        StakesFile stakes = new StakesFile(book, faults, unit, usual);
        stakes.read("--edges", edges, charset);
        stages.tell(stakes.slow());
        Map<Integer, Set<ListId>> lists = listed == null ? Map.of() : files.listed("--listed", listed, view.ledger());
        OwnersQuestion.Before was = null;
        if (before != null || listedBefore != null) {
            StakeBook old = before == null ? null : book.beside();
            if (old != null) {
                new StakesFile(old, faults, unit, usual).read("--before", String.valueOf(before), charset);
            }
            was = new OwnersQuestion.Before(
                    old, listedBefore == null ? lists : files.listed("--listed-before", listedBefore, view.ledger()));
        }
        return new OwnersQuestion(view, when, rule, book, lists, was);
    }
}
