package org.truceline.report;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.Locale;

/// Draws states over time: a row for each measure with its name above the bar, and a key. States differ in pattern as
/// well as in
/// colour.
final class BarDrawing extends Drawing {

    private static final double LEFT = 6;
    private static final double ROW = 32;
    private static final double BAR = 14;
    private static final double KEY = 22;

    private final Chart.Bars chart;
    private final int width;
    private final String id;
    private final double keys;

    BarDrawing(Chart.Bars chart, int width, String id) {
        super(chart, LEFT, width - 8.0);
        this.chart = chart;
        this.width = width;
        this.id = id;
        this.keys = keyRows() * KEY + 8;
    }

    private int perRow() {
        return width > NARROW ? 3 : 1;
    }

    private int keyRows() {
        return (chart.keys().size() + perRow() - 1) / perRow();
    }

    DomContent sheet(String title, String name) {
        double bottom = keys + chart.bars().size() * ROW + 6;
        ContainerTag<?> sheet = sheet(chart, name, title, width, bottom + 38);
        sheet.with(tag("defs").with(hatch()));
        for (int i = 0; i < chart.keys().size(); i++) {
            Chart.Key key = chart.keys().get(i);
            double x = LEFT + (i % perRow()) * ((double) width / perRow());
            int row = i / perRow();
            double y = row * KEY + 4;
            stretch(sheet, key.mode(), x, y, 28);
            sheet.with(text("key", x + 36, y + 12, key.label()));
        }
        months(sheet, keys, bottom);
        if (chart.checked().isBefore(chart.to())) {
            double edge = x(chart.checked().plusDays(1));
            sheet.with(line("edge", edge, keys, edge, bottom));
            sheet.with(text("axis end", x(end()), bottom + 31, chart.checkedLabel()));
        }
        for (int i = 0; i < chart.bars().size(); i++) {
            Chart.Bar bar = chart.bars().get(i);
            double y = keys + i * ROW + 6;
            sheet.with(text("subject", LEFT, y + 10, bar.label()));
            for (Chart.Stretch stretch : bar.stretches()) {
                double start = x(stretch.from());
                double run = Math.max(1.5, x(stretch.until()) - start);
                stretch(sheet, stretch.mode(), start, y + 14, run);
                if (!stretch.label().isEmpty() && run > stretch.label().length() * 7.5 + 6) {
                    String style = "rate rate-"
                            + stretch.mode().name().toLowerCase(Locale.ROOT).replace('_', '-');
                    sheet.with(text(style, start + 4, y + 25, stretch.label()));
                }
            }
        }
        return sheet;
    }

    private void stretch(ContainerTag<?> sheet, Chart.Mode mode, double x, double y, double run) {
        String style = "bar bar-" + mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
        ContainerTag<?> box = box(style, x, y, run, BAR);
        if (mode == Chart.Mode.SUSPENDED || mode == Chart.Mode.OPEN) {
            box.attr("fill", "url(#" + id + "-" + (mode == Chart.Mode.OPEN ? "open" : "rest") + ")");
        }
        sheet.with(box);
    }

    private ContainerTag<?>[] hatch() {
        return new ContainerTag<?>[] {pattern("rest", "hatch-rest"), pattern("open", "hatch-open")};
    }

    private ContainerTag<?> pattern(String name, String style) {
        return tag("pattern")
                .attr("id", id + "-" + name)
                .attr("width", "6")
                .attr("height", "6")
                .attr("patternUnits", "userSpaceOnUse")
                .attr("patternTransform", name.equals("open") ? "rotate(-45)" : "rotate(45)")
                .with(box(style + "-ground", 0, 0, 6, 6))
                .with(box(style, 0, 0, 2, 6));
    }
}
