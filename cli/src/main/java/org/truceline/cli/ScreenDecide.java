package org.truceline.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.ScreenFilesJson;
import org.truceline.answers.ScreenWords;
import org.truceline.answers.Words;
import org.truceline.screening.Decision;
import org.truceline.screening.ListedNames;
import org.truceline.text.Likeness;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `truceline screen decide`: adds to a file what a person decided of a hit.
@Command(
        name = "decide",
        description = "Add to a file what a person decided of a hit: a true match, or another party.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The file is only ever added to. A decision holds until the party or the listing is another.",
            "Example:",
            "  truceline screen decide \"Planate Mgmt Group\" --listing ledger/planate-management-group"
                    + " --decisions my-decisions.csv \\",
            "    --as true-match --reason \"same address\" --by \"A. Suzuki\""
        })
final class ScreenDecide implements Callable<Integer> {

    private static final int NEAREST = 3;

    @Mixin
    private Common common = new Common();

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "the name that was screened")
    private List<String> words = new ArrayList<>();

    @Option(names = "--id", paramLabel = "ID", description = "its id in the file of parties, if it has one")
    private String id = "";

    @Option(names = "--country", paramLabel = "TEXT", description = "as the file of parties has it")
    private String country = "";

    @Option(names = "--address", paramLabel = "TEXT", description = "as the file of parties has it")
    private String address = "";

    @Option(names = "--listing", paramLabel = "LIST/ID", required = true, description = "list and id of the hit")
    private String listing = "";

    @Option(names = "--as", paramLabel = "WORD", required = true, description = "true-match or false-positive")
    private String as = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "who decided")
    private String by = "";

    @Option(names = "--at", paramLabel = "TIME", description = "when it was decided (default: now)")
    private @Nullable String at;

    @Option(names = "--listed", paramLabel = "FILE", description = "the list of the hit, if it is not the ledger's")
    private @Nullable Path listed;

    @Option(names = "--decisions", paramLabel = "FILE", required = true, description = "the file to add to")
    private Path decisions = Path.of("");

    @Override
    public Integer call() {
        Decision.Asked asked = new Decision.Asked(id, String.join(" ", words).strip(), country, address);
        for (String[] part : new String[][] {{"NAME", asked.name()}, {"--reason", reason}, {"--by", by}}) {
            if (part[1].isBlank()) {
                throw Refusal.usage(part[0] + ": nothing is stated. A decision says of whom, why and by whom.");
            }
        }
        Decision.As decided = Decisions.as("--as", as);
        String when = at == null
                ? Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()
                : Basics.time("--at", at).text();
        ListedAgainst against = against();
        ListedNames found = against.against().screener().listings().stream()
                .filter(one -> Decision.key(one).equals(listing))
                .findFirst()
                .orElseThrow(() -> unknown(against));
        Words said = common.phrases().words();
        Decisions before = Decisions.read("--decisions", decisions);
        tellTorn(before, decisions, common);
        Decision one = new Decision(asked, listing, decided, reason, by, when, asked.print(), against.print(found));
        Decisions.add("--decisions", decisions, one);
        if (common.json()) {
            common.screen()
                    .line(new ScreenFilesJson(common.ledger())
                            .decided(one, found.name(), before.of(asked, listing), decisions.toString()));
            return common.deliver(Exit.ANSWERED);
        }
        common.screen()
                .line(said.text("screen.added", asked.name(), found.name(), new ScreenWords(said).decision(decided)));
        return common.deliver(Exit.ANSWERED);
    }

    /// Says that a row was left unfinished, so that nobody takes it for a decision.
    static void tellTorn(Decisions decisions, Path file, Common common) {
        if (!decisions.torn().isEmpty()) {
            common.err()
                    .println(common.phrases()
                            .words()
                            .text("screen.decisions.torn", file, Columns.clipped(decisions.torn())));
        }
    }

    private Refusal unknown(ListedAgainst against) {
        List<String> all = against.against().screener().listings().stream()
                .map(Decision::key)
                .toList();
        return Refusal.outside("--listing: there is no listing '" + listing + "'. Nearest are: "
                + String.join(", ", Likeness.nearest(listing, all, NEAREST)) + ".");
    }

    private ListedAgainst against() {
        View view = common.view(null);
        AsOf when = AsOf.endOf(common.ledger().horizon());
        return listed == null
                ? ListedAgainst.ledger(view, when, Decisions.none())
                : ListedAgainst.own(
                        view,
                        when,
                        listed.toString(),
                        ListFile.read("--listed", listed.toString(), null),
                        Decisions.none());
    }
}
