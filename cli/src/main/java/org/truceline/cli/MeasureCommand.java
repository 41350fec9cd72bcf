package org.truceline.cli;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.MeasureJson;
import org.truceline.answers.Phrases;
import org.truceline.answers.StatusWords;
import org.truceline.answers.Words;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Reading;
import org.truceline.outlook.MeasureState;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `truceline measure ID`: one measure, where it stands, and everything ever said about it.
@Command(
        name = "measure",
        description = "One measure: where it stands on a day, and its layers from top to bottom.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  truceline measure us.ieepa.reciprocal.cn --on 2025-11-14"})
final class MeasureCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "ID", description = "id of the measure, such as us.ieepa.reciprocal.cn")
    private String id = "";

    @Option(names = "--on", paramLabel = "DATE", description = "day or time (default: today)")
    private @Nullable String on;

    @Override
    public Integer call() {
        AsOf when = common.asked("--on", on);
        View view = common.view(null);
        MeasureState state = MeasureState.of(view, common.measure(id), when);
        Phrases phrases = common.phrases();
        if (common.json()) {
            common.screen().line(new MeasureJson(phrases).measure(view, when, state));
        } else {
            write(view, when, state, phrases);
        }
        return common.deliver(Exit.ANSWERED);
    }

    private void write(View view, AsOf when, MeasureState state, Phrases phrases) {
        Words words = phrases.words();
        Measure measure = state.measure();
        Screen screen = common.screen();
        screen.title(phrases.name(measure) + "  (" + measure.id() + ")");
        screen.paragraph(words.text(
                "measure.authority",
                measure.authority().agency(),
                measure.authority().statute(),
                measure.zone().getId()));
        screen.paragraph(Common.coordinates(view, phrases));
        screen.line();
        screen.paragraph(words.text("measure.on", when.text(), phrases.state(state)));
        if (state.open()) {
            screen.paragraph(new StatusWords(phrases).unknown(state));
        }
        state.alternates().forEach(alternate -> screen.paragraph(phrases.alternate(alternate, measure)));
        screen.line();
        screen.title(words.text("measure.layers"));
        Table table = new Table(
                "",
                words.text("column.layer"),
                words.text("column.announced"),
                words.text("column.act"),
                words.text("column.from"),
                words.text("column.until"),
                words.text("column.value"),
                words.text("column.source"));
        for (Layer layer : measure.layers().reversed()) {
            table.row(
                    mark(view, state, layer),
                    layer.id(),
                    layer.announcedDay().toString(),
                    phrases.act(layer),
                    phrases.time(layer.period().from(), measure.zone()),
                    layer.period().endIsOpen() ? "" : phrases.end(layer.period().until(), measure.zone()),
                    content(phrases, layer, measure.zone()),
                    phrases.source(layer));
        }
        screen.table(table);
        screen.paragraph(words.text("measure.marks"));
        measure.readings().values().stream()
                .sorted(Comparator.comparing(Reading::id))
                .forEach(reading -> {
                    screen.line();
                    screen.paragraph(words.of(reading.question()));
                    screen.paragraph(words.text("reading.chosen", words.of(reading.chosen()), words.of(reading.why())));
                    screen.paragraph(words.text("reading.alternative", words.of(reading.alternative())));
                });
    }

    private static String mark(View view, MeasureState state, Layer layer) {
        MeasureState kept = state.kept();
        if (kept != null) {
            if (layer.equals(kept.top())) {
                return "?";
            }
        } else if (layer.equals(state.top())) {
            return ">";
        }
        return view.sees(layer, state.measure().zone()) ? "" : "-";
    }

    static String content(Phrases phrases, Layer layer, ZoneId zone) {
        return switch (layer.content()) {
            case Layer.Own own -> phrases.value(own.value(), zone);
            case Layer.Extended extended ->
                phrases.words().text("measure.extends", extended.base(), phrases.value(extended.value(), zone));
            case Layer.Lifts lifts ->
                lifts.all()
                        ? phrases.words().text("measure.exempts", phrases.relief(layer))
                        : phrases.words()
                                .text(
                                        "measure.lifts",
                                        String.join(
                                                phrases.words().text("list.separator"),
                                                lifts.layers().stream().sorted().toList()));
        };
    }
}
