package org.truceline.report;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// What both drawings share: the sheet with its title and description, time along the bottom, text.
///
/// A drawing is made in two widths, since text in it shrinks with the sheet: one for pages and desks, one for phones.
abstract class Drawing {

    static final int WIDE = 760;
    static final int NARROW = 360;

    private final LocalDate from;
    private final LocalDate to;
    private final double left;
    private final double right;

    Drawing(Chart chart, double left, double right) {
        this(chart.from(), chart.to(), left, right);
    }

    /// @param to last day drawn
    Drawing(LocalDate from, LocalDate to, double left, double right) {
        this.from = from;
        this.to = to;
        this.left = left;
        this.right = right;
    }

    /// Draws a chart.
    ///
    /// @param title what it is called
    /// @param id    name of the drawing in its page
    /// @param width of the sheet, in units of about a pixel
    static DomContent of(Chart chart, String title, String id, int width) {
        return switch (chart) {
            case Chart.Steps steps -> new StepDrawing(steps, width).sheet(title, id);
            case Chart.Bars bars -> new BarDrawing(bars, width, id).sheet(title, id);
        };
    }

    static ContainerTag<?> sheet(Chart chart, String id, String title, int width, double height) {
        return sheet(chart.description(), id, title, width, height);
    }

    static ContainerTag<?> sheet(String description, String id, String title, int width, double height) {
        return tag("svg")
                .attr("xmlns", "http://www.w3.org/2000/svg")
                .attr("viewBox", "0 0 " + width + " " + number(height))
                .attr("role", "img")
                .attr("aria-labelledby", id + "-title " + id + "-desc")
                .with(tag("title").attr("id", id + "-title").withText(title))
                .with(tag("desc").attr("id", id + "-desc").withText(description));
    }

    /// Where a day lies; days outside are drawn at the edge.
    double x(LocalDate day) {
        LocalDate inside = day.isBefore(from) ? from : day.isAfter(end()) ? end() : day;
        double share = ChronoUnit.DAYS.between(from, inside) / (double) ChronoUnit.DAYS.between(from, end());
        return left + share * (right - left);
    }

    /// First day no longer drawn.
    LocalDate end() {
        return to.plusDays(1);
    }

    /// Ticks at the first of months, as many as leave room for their labels.
    void months(ContainerTag<?> sheet, double top, double bottom) {
        int months = (int) ChronoUnit.MONTHS.between(from.withDayOfMonth(1), end()) + 1;
        int room = Math.max(1, (int) ((right - left) / 58));
        int step = 1;
        for (int wide : new int[] {1, 2, 3, 4, 6, 12}) {
            step = wide;
            if (months / wide <= room) {
                break;
            }
        }
        for (LocalDate day = from.withDayOfMonth(1); day.isBefore(end()); day = day.plusMonths(1)) {
            boolean shown = !day.isBefore(from) && (day.getMonthValue() - 1) % step == 0;
            if (shown) {
                sheet.with(line("tick", x(day), top, x(day), bottom));
                String label = String.format(Locale.ROOT, "%d-%02d", day.getYear(), day.getMonthValue());
                if (x(day) + 44 < right + 20) {
                    sheet.with(text("axis", x(day) + 3, bottom + 14, label));
                }
            }
        }
    }

    static ContainerTag<?> tag(String name) {
        return new ContainerTag<>(name);
    }

    static ContainerTag<?> line(String style, double x1, double y1, double x2, double y2) {
        return tag("line")
                .attr("class", style)
                .attr("x1", number(x1))
                .attr("y1", number(y1))
                .attr("x2", number(x2))
                .attr("y2", number(y2));
    }

    static ContainerTag<?> text(String style, double x, double y, String words) {
        return tag("text")
                .attr("class", style)
                .attr("x", number(x))
                .attr("y", number(y))
                .withText(words);
    }

    static ContainerTag<?> box(String style, double x, double y, double width, double height) {
        return tag("rect")
                .attr("class", style)
                .attr("x", number(x))
                .attr("y", number(y))
                .attr("width", number(width))
                .attr("height", number(height));
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
