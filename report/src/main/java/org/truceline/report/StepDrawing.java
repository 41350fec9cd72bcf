package org.truceline.report;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Draws rates that step: a line for each side, named at its end, dashed after the last day up to which the ledger has
/// been kept.
final class StepDrawing extends Drawing {

    private static final double TOP = 28;
    private static final double LEFT = 40;
    private static final double LEAST_RUN = 34;

    private final Chart.Steps chart;
    private final int width;
    private final double bottom;
    private final double most;

    StepDrawing(Chart.Steps chart, int width) {
        super(chart, LEFT, width - (width > NARROW ? 96 : 60));
        this.chart = chart;
        this.width = width;
        this.bottom = width > NARROW ? 300 : 250;
        double highest = 20;
        for (Chart.Line line : chart.lines()) {
            for (Chart.Step step : line.steps()) {
                highest = Math.max(highest, step.percent().doubleValue());
            }
        }
        double unit = unit(highest);
        this.most = Math.ceil(highest / unit) * unit;
    }

    private static double unit(double highest) {
        return highest > 80 ? 25 : highest > 30 ? 10 : 5;
    }

    DomContent sheet(String title, String id) {
        ContainerTag<?> sheet = sheet(chart, id, title, width, bottom + 24);
        double right = x(end());
        for (double value = 0; value <= most; value += unit(most)) {
            sheet.with(line("rule", LEFT, y(value), right, y(value)));
            sheet.with(text("axis end", LEFT - 5, y(value) + 4, number(value) + "%"));
        }
        months(sheet, bottom, bottom + 4);
        if (chart.checked().isBefore(chart.to())) {
            double edge = x(chart.checked().plusDays(1));
            sheet.with(box("beyond", edge, TOP - 8, right - edge, bottom - TOP + 8));
            sheet.with(text("axis end", right, TOP - 13, chart.checkedLabel()));
        }
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < chart.lines().size(); i++) {
            draw(sheet, chart.lines().get(i), i, taken);
        }
        return sheet;
    }

    private void draw(ContainerTag<?> sheet, Chart.Line line, int place, List<Double> taken) {
        LocalDate kept = chart.checked().plusDays(1);
        StringBuilder law = new StringBuilder();
        StringBuilder books = new StringBuilder();
        List<Chart.Step> steps = line.steps();
        for (int i = 0; i < steps.size(); i++) {
            LocalDate start = steps.get(i).at();
            LocalDate until = i + 1 < steps.size() ? steps.get(i + 1).at() : end();
            double y = y(steps.get(i).percent().doubleValue());
            if (start.isBefore(kept)) {
                run(law, x(start), x(until.isBefore(kept) ? until : kept), y);
            }
            if (until.isAfter(kept)) {
                run(books, x(start.isBefore(kept) ? kept : start), x(until), y);
            }
            label(sheet, steps, i, x(start), x(until), y, place);
        }
        sheet.with(path("line line-" + place, law));
        if (!books.isEmpty()) {
            sheet.with(path("line books line-" + place, books));
        }
        double y = y(steps.getLast().percent().doubleValue());
        for (double other : taken) {
            if (Math.abs(y - other) < 15) {
                y = y < other ? other - 15 : other + 15;
            }
        }
        taken.add(y);
        sheet.with(text(
                "name name-" + place,
                x(end()) + 6,
                y + 4,
                line.name() + " " + steps.getLast().label()));
    }

    /// A plateau that is wide enough carries its rate; so does every peak.
    private void label(
            ContainerTag<?> sheet, List<Chart.Step> steps, int i, double start, double until, double y, int place) {
        boolean peak = i > 0
                && i + 1 < steps.size()
                && steps.get(i).percent().compareTo(steps.get(i - 1).percent()) > 0
                && steps.get(i).percent().compareTo(steps.get(i + 1).percent()) > 0;
        boolean wide = until - start > LEAST_RUN
                && i + 1 < steps.size()
                && steps.get(i).percent().signum() > 0;
        if (peak) {
            sheet.with(text(
                    "value name-" + place,
                    until + 4,
                    y + (place == 0 ? 4 : 12),
                    steps.get(i).label()));
        } else if (wide) {
            double above = place == 0 ? y - 5 : y + 14;
            sheet.with(
                    text("value name-" + place, start + 4, above, steps.get(i).label()));
        }
    }

    private static void run(StringBuilder path, double x1, double x2, double y) {
        path.append(path.isEmpty() ? "M" : "L").append(number(x1)).append(' ').append(number(y));
        path.append("H").append(number(x2));
    }

    private static ContainerTag<?> path(String style, StringBuilder data) {
        return tag("path").attr("class", style).attr("d", data.toString());
    }

    private double y(double percent) {
        return bottom - percent / most * (bottom - TOP);
    }
}
