package org.truceline.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.report.Feed;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `truceline feed`: what became known, for any feed reader.
@Command(
        name = "feed",
        description = "What became known, newest first, as an Atom feed.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  truceline feed --since 2025-10-09 --known 2025-11-14 -o truce.atom"})
final class FeedCommand implements Callable<Integer> {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int DAYS = 90;

    @Mixin
    private Formats common = new Formats();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "first day of the span (default: " + DAYS + " days before its end)")
    private @Nullable String since;

    @Option(
            names = "--known",
            paramLabel = "DATE",
            description = "last day of the span; never later than the horizon (default: the horizon)")
    private @Nullable String known;

    @Override
    public Integer call() {
        if (common.json()) {
            throw Refusal.usage(
                    "--json: a feed is written as Atom. `truceline ledger diff --json` gives what became known.");
        }
        View view = View.of(common.ledger());
        if (known != null) {
            view = view.known(common.asked("--known", known));
        }
        LocalDate last = view.known().day(UTC);
        LocalDate begins = common.ledger().begins();
        LocalDate first = since == null ? last.minusDays(DAYS) : day(since);
        if (first.isAfter(last)) {
            throw Refusal.usage(
                    "--since: " + first + " is after " + last + ", the last day of the span. Name an earlier day.");
        }
        common.screen().exactly(Feed.text(common.phrases(), view, first.isBefore(begins) ? begins : first));
        return common.deliver(Exit.ANSWERED);
    }

    private LocalDate day(String text) {
        AsOf asked = common.asked("--since", text);
        if (!(asked instanceof AsOf.Day day)) {
            throw Refusal.usage("--since: '" + text + "' has a clock time. Write a day such as 2025-11-14.");
        }
        return day.day();
    }
}
