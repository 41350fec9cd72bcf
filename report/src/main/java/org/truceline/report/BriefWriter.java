package org.truceline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truceline.ledger.Language;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Name;
import org.truceline.ledger.Scenario;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// Puts the sections together, in the order in which they are read.
final class BriefWriter {

    private final Draft draft;
    private final OverTime overTime;

    BriefWriter(View view, AsOf when, Language language) {
        this.draft = new Draft(view, when, language);
        this.overTime = new OverTime(draft);
    }

    Brief brief() {
        List<Brief.Section> sections = new ArrayList<>();
        assumptions().ifPresent(sections::add);
        new Summary(draft).section().ifPresent(sections::add);
        new Course(draft).section().ifPresent(sections::add);
        new Agreed(draft).section().ifPresent(sections::add);
        new Controlled(draft).section().ifPresent(sections::add);
        new Ships(draft).section().ifPresent(sections::add);
        new Purchases(draft).section().ifPresent(sections::add);
        Optional<Brief.Section> charts = overTime.section();
        charts.ifPresent(sections::add);
        new Rulings(draft).section().ifPresent(sections::add);
        new PutOff(draft).section().ifPresent(sections::add);
        new Ends(draft).section().ifPresent(sections::add);
        new Ahead(draft).section().ifPresent(sections::add);
        new Tension(draft).section().ifPresent(sections::add);
        sections.add(annex(charts));
        return new Brief(
                draft.template().language(),
                draft.words("title", draft.dates().day(draft.day())),
                draft.words("standfirst"),
                coordinates(),
                sections,
                draft.words("notes.title"),
                draft.notes(),
                draft.words("colophon", draft.ledger().edition(), draft.dates().day(draft.horizon())));
    }

    private List<Brief.Coordinate> coordinates() {
        List<Brief.Coordinate> all = new ArrayList<>();
        all.add(new Brief.Coordinate(draft.words("at.valid"), draft.dates().day(draft.day())));
        all.add(new Brief.Coordinate(draft.words("at.known"), draft.dates().day(draft.knownDay())));
        all.add(new Brief.Coordinate(draft.words("at.edition"), draft.ledger().edition()));
        all.add(new Brief.Coordinate(draft.words("at.horizon"), draft.dates().day(draft.horizon())));
        Scenario scenario = draft.view().scenario();
        if (scenario != null) {
            all.add(new Brief.Coordinate(draft.words("at.scenario"), draft.name(scenario.name())));
        }
        return all;
    }

    private Optional<Brief.Section> assumptions() {
        Scenario scenario = draft.view().scenario();
        if (scenario == null) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Remark(draft.say("scenario.lead", draft.name(scenario.name()))));
        for (Name assumption : scenario.assumes()) {
            blocks.add(new Block.Remark(Text.of(draft.name(assumption))));
        }
        return Optional.of(new Brief.Section("scenario", draft.words("scenario.title"), blocks));
    }

    private Brief.Section annex(Optional<Brief.Section> charts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Remark(draft.say("annex.reading")));
        Chart steps = null;
        Chart bars = null;
        if (charts.isPresent()) {
            for (Block block : charts.get().blocks()) {
                if (block instanceof Block.Picture picture) {
                    switch (picture.chart()) {
                        case Chart.Steps chart -> steps = chart;
                        case Chart.Bars chart -> bars = chart;
                    }
                }
            }
        }
        blocks.addAll(overTime.data(steps, bars));
        if (!draft.measures().isEmpty()) {
            blocks.add(measures());
        }
        return new Brief.Section("annex", draft.words("annex.title"), blocks);
    }

    private Block measures() {
        List<Block.Row> rows = new ArrayList<>();
        for (Measure measure : draft.measures()) {
            List<Block.Cell> cells = List.of(
                    Block.Cell.of(draft.name(measure.name())),
                    Block.Cell.of(measure.id().text()),
                    Block.Cell.of(draft.words(
                            "annex.authority",
                            measure.authority().agency(),
                            measure.authority().statute())),
                    Block.Cell.of(draft.dates().day(measure.through())));
            rows.add(new Block.Row(cells, Draft.anchor(measure.id())));
        }
        return new Block.Grid(
                "measures",
                "",
                draft.words("annex.measures"),
                List.of(
                        draft.words("column.measure"),
                        draft.words("column.id"),
                        draft.words("column.authority"),
                        draft.words("column.through")),
                rows);
    }
}
