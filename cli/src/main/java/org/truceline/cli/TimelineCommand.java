package org.truceline.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.MeasureJson;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Party;
import org.truceline.outlook.News;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `truceline timeline`: what was announced, or what begins, day by day.
@Command(
        name = "timeline",
        description = "What was announced day by day, over all measures or those of one side.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  truceline timeline --since 2025-10-01 --to 2025-11-15 --by CN"})
final class TimelineCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "first day (default: the day the ledger's series begin)")
    private @Nullable String since;

    @Option(names = "--on", paramLabel = "DATE", description = "last day; the same as --to")
    private @Nullable String on;

    @Option(names = "--to", paramLabel = "DATE", description = "last day (default: the ledger's horizon)")
    private @Nullable String to;

    @Option(names = "--by", paramLabel = "SIDE", description = "US, CN or NL only")
    private @Nullable String side;

    @Option(
            names = "--measure",
            paramLabel = "PREFIX",
            description = "only measures whose id begins so, such as cn.control")
    private @Nullable String prefix;

    @Option(
            names = "--starts",
            description = "order by the day on which a layer starts instead of the day it was announced")
    private boolean starts;

    @Override
    public Integer call() {
        View view = common.view(null);
        if (to != null && on != null) {
            throw Refusal.usage("--on: it means the same as --to; give one of the two.");
        }
        String last = to == null ? on : to;
        AsOf end =
                last == null ? AsOf.endOf(view.ledger().horizon()) : common.asked(to == null ? "--on" : "--to", last);
        AsOf first = first(view);
        ZoneId utc = ZoneId.of("UTC");
        if (end.day(utc).isBefore(first.day(utc))) {
            throw Refusal.usage("--since: " + first.text() + " is after the last day, " + end.text()
                    + ". Give an earlier day, or a later one with --to.");
        }
        List<News.OfLayer> entries = entries(view, side(), first, end);
        Phrases phrases = common.phrases();
        if (common.json()) {
            common.screen().line(new MeasureJson(phrases).timeline(view, end, entries));
        } else {
            write(view, entries, phrases);
        }
        return common.deliver(Exit.ANSWERED);
    }

    private AsOf first(View view) {
        if (since == null) {
            return view.ledger().status() == null
                    ? AsOf.endOf(view.ledger().begins())
                    : AsOf.endOf(view.ledger().status().since());
        }
        return common.asked("--since", since);
    }

    private @Nullable Party side() {
        if (side == null) {
            return null;
        }
        for (Party party : Party.values()) {
            if (party.name().equals(side.toUpperCase(Locale.ROOT))) {
                return party;
            }
        }
        throw Refusal.usage("--by: '" + side + "' is no side of this ledger. Write US, CN or NL.");
    }

    private List<News.OfLayer> entries(View view, @Nullable Party by, AsOf first, AsOf end) {
        if (prefix != null
                && view.ledger().measures().keySet().stream()
                        .noneMatch(id -> id.text().startsWith(prefix))) {
            throw Refusal.outside("--measure: no measure of the ledger has an id that begins with '" + prefix
                    + "'. Near it are: " + common.near(prefix) + ". `truceline ledger show` lists all.");
        }
        List<News.OfLayer> entries = new ArrayList<>();
        for (Measure measure : view.ledger().measures().values()) {
            boolean wanted = (by == null || measure.party() == by)
                    && (prefix == null || measure.id().text().startsWith(prefix));
            if (wanted) {
                for (Layer layer : measure.layers()) {
                    LocalDate day = day(layer, measure);
                    boolean known = !layer.announced().isAfter(view.known().in(measure.zone()));
                    if (day != null
                            && known
                            && !day.isBefore(first.day(measure.zone()))
                            && !day.isAfter(end.day(measure.zone()))) {
                        entries.add(new News.OfLayer(measure, layer));
                    }
                }
            }
        }
        entries.sort(Comparator.comparing(
                        (News.OfLayer entry) -> Objects.requireNonNull(day(entry.layer(), entry.measure())))
                .thenComparing(entry -> entry.measure().id()));
        return entries;
    }

    private @Nullable LocalDate day(Layer layer, Measure measure) {
        if (!starts) {
            return layer.announcedDay();
        }
        return layer.period().startIsOpen()
                ? null
                : layer.period().from().atZone(measure.zone()).toLocalDate();
    }

    private void write(View view, List<News.OfLayer> entries, Phrases phrases) {
        Words words = phrases.words();
        Screen screen = common.screen();
        screen.paragraph(Common.coordinates(view, phrases));
        screen.line();
        if (entries.isEmpty()) {
            screen.paragraph(words.text("timeline.none"));
            return;
        }
        Table table = new Table(
                words.text("column.announced"),
                words.text("column.measure"),
                words.text("column.act"),
                words.text("column.value"),
                words.text("column.from"),
                words.text("column.until"),
                words.text("column.source"));
        for (News.OfLayer entry : entries) {
            Layer layer = entry.layer();
            Measure measure = entry.measure();
            table.row(
                    layer.announcedDay().toString(),
                    phrases.name(measure),
                    phrases.act(layer),
                    MeasureCommand.content(phrases, layer, measure.zone()),
                    phrases.time(layer.period().from(), measure.zone()),
                    layer.period().endIsOpen() ? "" : phrases.end(layer.period().until(), measure.zone()),
                    phrases.source(layer));
        }
        screen.table(table);
    }
}
