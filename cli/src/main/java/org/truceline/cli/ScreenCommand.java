package org.truceline.cli;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.ScreenAnswer;
import org.truceline.answers.ScreenJson;
import org.truceline.screening.Decision;
import org.truceline.screening.Screening.Outcome;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `truceline screen NAME`: whether a name may be that of a listed party, and why.
@Command(
        name = "screen",
        description = "Whether a name, or each name of a file, may be that of a listed party, across scripts, and why.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 none, 10 a match, 11 possible, 5 cannot tell, and the usual ones for refusals.",
            "Example:",
            "  truceline screen Planate Managment Group LLC --on 2025-12-01",
            "  truceline screen 浪潮（北京）电子信息产业有限公司",
            "  truceline screen parties.csv --listed names.csv -o hits.jsonl"
        },
        subcommands = {ScreenDecide.class, ScreenImport.class})
final class ScreenCommand implements Callable<Integer> {

    private static final Pattern FILE = Pattern.compile("(?i).*\\.(csv|tsv|txt|jsonl?|xlsx?|parquet)");

    @Mixin
    private Common common = new Common();

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME|FILE",
            description = "a name in any script, quotes are not needed; or a .csv file of parties with a column name"
                    + " (and id, country, address)")
    private List<String> words = new ArrayList<>();

    @Option(names = "--on", paramLabel = "DATE", description = "day or time (default: today)")
    private @Nullable String on;

    @Option(names = "--country", paramLabel = "TEXT", description = "country of the one who is asked for, code or name")
    private @Nullable String country;

    @Option(
            names = "--address",
            paramLabel = "TEXT",
            description = "address of the one who is asked for; compared with those of the list")
    private @Nullable String address;

    @Option(
            names = "--listed",
            paramLabel = "FILE",
            description = "screen against this list instead of the ledger's: CSV with the columns id, name and what"
                    + " `screen import` writes")
    private @Nullable Path listed;

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "what was decided of hits before, as `screen decide` writes it")
    private @Nullable Path decisions;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "encoding of the files of parties and names, if they are not UTF-8: Shift_JIS, GB18030")
    private @Nullable String encoding;

    @Option(
            names = "--refused",
            paramLabel = "FILE",
            description = "where refused rows go (default: beside the answers)")
    private @Nullable Path refused;

    @Option(
            names = "--matches",
            paramLabel = "FILE",
            description = "write the matches of a file of parties to this one too, as `owners --listed` takes them")
    private @Nullable Path matches;

    @Override
    public Integer call() {
        String asked = String.join(" ", words).strip();
        if (asked.isEmpty()) {
            throw Refusal.usage("NAME|FILE: nothing is asked. Write a name, or name a .csv file of parties.");
        }
        Path file = file(asked);
        AsOf when = common.asked("--on", on);
        View view = common.view(null);
        ListedAgainst against = against(view, when);
        if (file != null) {
            if (country != null || address != null) {
                throw Refusal.usage((country != null ? "--country" : "--address")
                        + ": a file of parties has columns for that. Write country and address in its rows.");
            }
            if (matches != null && listed != null) {
                throw Refusal.usage(
                        "--matches: parties of a list of one's own stand on no list that a rule of ownership"
                                + " names. Leave --listed or --matches out.");
            }
            return new ScreenRun(common, against, file, charset(), refused, matches).run();
        }
        if (matches != null) {
            throw Refusal.usage("--matches: a name alone is asked. Name a .csv file of parties.");
        }
        ScreenAnswer answer = against.answer(new Decision.Asked(
                "", asked, country == null ? "" : country.strip(), address == null ? "" : address.strip()));
        if (common.json()) {
            common.screen().line(new ScreenJson(common.phrases()).text(answer));
        } else {
            new ScreenText(common.phrases(), common.screen()).write(answer);
        }
        return common.deliver(exit(answer.outcome()));
    }

    /// The file that is asked for; null for a name. What ends like a file is never taken for a name.
    private static @Nullable Path file(String asked) {
        boolean named = FILE.matcher(asked).matches();
        try {
            Path file = Path.of(asked);
            if (Files.isRegularFile(file)) {
                if (!asked.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                    throw Refusal.usage("FILE: " + file
                            + " is no .csv file. Save it as CSV with a column name, one party in a row.");
                }
                return file;
            }
        } catch (InvalidPathException e) {
            return null;
        }
        if (named) {
            throw Refusal.badInput("FILE: there is no file " + asked + ". Name a file that exists, or write a name"
                    + " without the ending of a file.");
        }
        return null;
    }

    private ListedAgainst against(View view, AsOf when) {
        Decisions decided = decisions == null ? Decisions.none() : Decisions.read("--decisions", decisions);
        if (decisions != null && !Files.exists(decisions)) {
            common.err().println(common.phrases().words().text("screen.decisions.missing", decisions));
        }
        if (decisions != null) {
            ScreenDecide.tellTorn(decided, decisions, common);
        }
        return listed == null
                ? ListedAgainst.ledger(view, when, decided)
                : ListedAgainst.own(
                        view,
                        when,
                        listed.toString(),
                        ListFile.read("--listed", listed.toString(), charset()),
                        decided);
    }

    private @Nullable Charset charset() {
        return encoding == null ? null : Encoded.charset("--encoding", encoding);
    }

    static int exit(Outcome outcome) {
        return switch (outcome) {
            case MATCH -> Exit.MATCH;
            case POSSIBLE -> Exit.POSSIBLE;
            case NONE -> Exit.ANSWERED;
            case CANNOT_TELL -> Exit.NO_TOTAL;
        };
    }
}
