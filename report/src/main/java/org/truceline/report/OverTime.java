package org.truceline.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Party;
import org.truceline.tariff.Headline;
import org.truceline.time.AsOf;

/// The additional duty of both sides as a step chart, and the measures of the status table as bars.
final class OverTime {

    private static final int FEWEST_DAYS = 14;
    static final String RATES = "data-rates";
    static final String BARS = "data-measures";

    private final Draft draft;
    private final Rates rates;

    OverTime(Draft draft) {
        this.draft = draft;
        this.rates = new Rates(draft);
    }

    Optional<Brief.Section> section() {
        LocalDate since = rates.since();
        if (!since.plusDays(FEWEST_DAYS).isBefore(draft.day())) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        List<Chart.Line> lines = new ArrayList<>();
        for (Party party : List.of(Party.US, Party.CN)) {
            line(party, since).ifPresent(lines::add);
        }
        if (lines.stream().anyMatch(line -> line.steps().size() > 1)) {
            String figure = draft.figure();
            Chart.Steps chart = new Chart.Steps(
                    since, draft.day(), draft.horizon(), checkedLabel(), lines, described(lines, since));
            blocks.add(new Block.Picture(
                    "rates", figure, draft.words("rates.caption"), chart, draft.say("rates.reading"), RATES));
        }
        List<Chart.Bar> bars = new Stretches(draft).bars(since);
        if (!bars.isEmpty()) {
            String figure = draft.figure();
            Chart.Bars chart = new Chart.Bars(
                    since,
                    draft.day(),
                    draft.horizon(),
                    checkedLabel(),
                    bars,
                    keys(bars),
                    draft.words(
                            "bars.description",
                            bars.size(),
                            draft.dates().day(since),
                            draft.dates().day(draft.day())));
            blocks.add(new Block.Picture(
                    "measures-over-time", figure, draft.words("bars.caption"), chart, draft.say("bars.reading"), BARS));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Brief.Section("over-time", draft.words("over-time.title"), blocks));
    }

    private String checkedLabel() {
        return draft.words("chart.checked", draft.dates().day(draft.horizon()));
    }

    private Optional<Chart.Line> line(Party party, LocalDate since) {
        if (!rates.carried(party)) {
            return Optional.empty();
        }
        ZoneId zone = rates.zone(party);
        List<Chart.Step> steps = new ArrayList<>();
        for (Headline step : steps(party, since)) {
            BigDecimal points = Rates.points(step.total());
            if (points != null) {
                LocalDate at = step.at().atZone(zone).toLocalDate();
                steps.add(new Chart.Step(at, points, draft.percent(step.total())));
            }
        }
        return Optional.of(new Chart.Line(draft.words("rates.line." + party), steps));
    }

    private List<Headline> steps(Party party, LocalDate since) {
        Instant until = draft.when().in(rates.zone(party)).plusNanos(1);
        return rates.series(draft.view(), party, since, until);
    }

    private String described(List<Chart.Line> lines, LocalDate since) {
        List<Text> parts = new ArrayList<>();
        for (Chart.Line line : lines) {
            Chart.Step highest = line.steps().getFirst();
            for (Chart.Step step : line.steps()) {
                highest = step.percent().compareTo(highest.percent()) > 0 ? step : highest;
            }
            parts.add(draft.say(
                    "rates.description.line",
                    line.name(),
                    highest.label(),
                    draft.dates().day(highest.at()),
                    line.steps().getLast().label()));
        }
        return draft.words(
                        "rates.description",
                        draft.dates().day(since),
                        draft.dates().day(draft.day()))
                + Text.join(parts, "");
    }

    private List<Chart.Key> keys(List<Chart.Bar> bars) {
        List<Chart.Key> keys = new ArrayList<>();
        for (Chart.Mode mode : Chart.Mode.values()) {
            boolean shown =
                    bars.stream().flatMap(bar -> bar.stretches().stream()).anyMatch(stretch -> stretch.mode() == mode);
            if (shown) {
                keys.add(new Chart.Key(mode, draft.words("mode." + mode)));
            }
        }
        return keys;
    }

    /// The tables behind the charts, for the annex.
    List<Block> data(@Nullable Chart steps, @Nullable Chart bars) {
        List<Block> blocks = new ArrayList<>();
        if (steps != null) {
            blocks.add(new Block.Grid(
                    RATES,
                    "",
                    draft.words("rates.data"),
                    List.of(
                            draft.words("column.from"),
                            draft.words("column.side"),
                            draft.words("column.rate"),
                            draft.words("column.parts")),
                    rateRows()));
        }
        if (bars instanceof Chart.Bars chart) {
            List<Block.Row> rows = new ArrayList<>();
            for (Chart.Bar bar : chart.bars()) {
                List<Text> lines = new ArrayList<>();
                for (Chart.Stretch stretch : bar.stretches()) {
                    lines.add(draft.say(
                            "bars.stretch",
                            draft.words("mode." + stretch.mode()),
                            draft.dates().range(stretch.from(), stretch.until().minusDays(1)),
                            stretch.label().isEmpty() ? "" : draft.words("bars.stretch.rate", stretch.label())));
                }
                rows.add(new Block.Row(List.of(Block.Cell.of(bar.label()), new Block.Cell(lines, 1))));
            }
            blocks.add(new Block.Grid(
                    BARS,
                    "",
                    draft.words(
                            "bars.data",
                            draft.dates().day(chart.from()),
                            draft.dates().day(chart.to())),
                    List.of(draft.words("column.measure"), draft.words("column.states")),
                    rows));
        }
        return blocks;
    }

    private List<Block.Row> rateRows() {
        LocalDate since = rates.since();
        List<Block.Row> rows = new ArrayList<>();
        for (Party party : List.of(Party.US, Party.CN)) {
            if (!rates.carried(party)) {
                continue;
            }
            ZoneId zone = rates.zone(party);
            Instant checked = AsOf.endOf(draft.horizon()).in(zone);
            for (Headline step : steps(party, since)) {
                String from = step.equals(steps(party, since).getFirst())
                        ? draft.dates().day(since)
                        : draft.dates().start(step.at(), zone);
                String total = draft.percent(step.total());
                rows.add(new Block.Row(List.of(
                        Block.Cell.of(from),
                        Block.Cell.of(draft.side(party)),
                        Block.Cell.of(step.at().isAfter(checked) ? draft.words("rates.books", total) : total),
                        Block.Cell.of(rates.parts(step)))));
            }
        }
        return rows;
    }
}
