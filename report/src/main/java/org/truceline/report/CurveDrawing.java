package org.truceline.report;

import j2html.tags.ContainerTag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.CurveRow;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.ledger.Standing;
import org.truceline.tariff.Assessment;
import org.truceline.tariff.Curve;

/// Draws the duty of a line by day of entry as a page of its own: steps of the effective rate; a band where only bounds
/// are known, a
/// gap marked as such where nothing is; dashed what is by the books after the horizon; apart what other statements
/// would
/// change.
///
/// What lines mean differs in dashes and width as well as in colour. The description says every step in words.
public final class CurveDrawing extends Drawing {

    private static final double TOP = 58;
    private static final double LEFT = 46;
    private static final double BOTTOM = 330;
    private static final double LEAST_RUN = 38;
    private static final int STEPS = 6;
    private static final String STYLE = """
            text { font: 11.5px "Helvetica Neue", Arial, "Hiragino Sans", "Yu Gothic", "PingFang SC", "Microsoft YaHei", \
            "Noto Sans CJK JP", "Noto Sans CJK SC", sans-serif; fill: #1a1f26; }
            .title { font-size: 14px; font-weight: 700; }
            .axis { font-size: 11px; fill: #4a5360; } .end { text-anchor: end; }
            .ground { fill: #fff; } .rule, .tick { stroke: #e1e5ea; } .beyond { fill: #f0f2f4; }
            .line { fill: none; stroke-linejoin: round; }
            .law { stroke: #0072b2; stroke-width: 2.6; }
            .bare { stroke: #0072b2; stroke-width: 2.6; stroke-dasharray: 1.5 3; }
            .books { stroke: #0072b2; stroke-width: 2.6; stroke-dasharray: 7 4; }
            .stated { stroke: #b34700; stroke-width: 2; stroke-dasharray: 9 3 2 3; }
            .held { stroke: #00694b; stroke-width: 2; stroke-dasharray: 3 3; }
            .band { fill: #cfe3f1; stroke: #0072b2; stroke-width: .8; } .untold { fill: #e4e7eb; }
            .value { font-weight: 600; paint-order: stroke; stroke: #fff; stroke-width: 3px; }
            """;

    private final Curve curve;
    private final List<CurveRow> rows;
    private final Phrases phrases;
    private final Words words;
    private final ZoneId zone;
    private final LocalDate kept;
    private final double right;
    private final double most;
    private final double unit;
    private final Map<String, String> key = new LinkedHashMap<>();

    private CurveDrawing(Curve curve, List<CurveRow> rows, Phrases phrases, ZoneId zone) {
        super(day(curve.from(), zone), day(curve.until(), zone).minusDays(1), LEFT, WIDE - 16.0);
        this.curve = curve;
        this.rows = rows;
        this.phrases = phrases;
        this.words = phrases.words();
        this.zone = zone;
        this.kept = curve.view().ledger().horizon().plusDays(1);
        this.right = WIDE - 16.0;
        double highest = 5;
        for (CurveRow row : rows) {
            highest = Math.max(highest, percent(row, row.highest()));
        }
        this.unit = unit(highest);
        this.most = Math.ceil(highest * 1.04 / unit) * unit;
    }

    /// The drawing as text.
    public static String svg(Curve curve, List<CurveRow> rows, Phrases phrases, ZoneId zone, String title) {
        return new CurveDrawing(curve, rows, phrases, zone).sheet(title).render() + "\n";
    }

    private static double unit(double highest) {
        double unit = 1;
        double[] steps = {2, 2.5, 2};
        for (int i = 0; highest / unit > STEPS; i++) {
            unit *= steps[i % steps.length];
        }
        return unit;
    }

    private ContainerTag<?> sheet(String title) {
        ContainerTag<?> lines = tag("g");
        draw(lines);
        double height = BOTTOM + 30 + key.size() * 18;
        ContainerTag<?> sheet = sheet(description(), "curve", title, WIDE, height)
                .attr("lang", words.language().tag())
                .attr("width", WIDE)
                .attr("height", number(height));
        sheet.with(tag("style").withText(STYLE));
        sheet.with(box("ground", 0, 0, WIDE, height));
        sheet.with(text("title", LEFT - 34, 22, title));
        sheet.with(text("axis", LEFT - 34, 40, asOf()));
        for (double value = 0; value <= most + unit / 2; value += unit) {
            sheet.with(line("rule", LEFT, y(value), right, y(value)));
            sheet.with(text("axis end", LEFT - 5, y(value) + 4, number(value) + "%"));
        }
        if (kept.isBefore(end())) {
            sheet.with(box("beyond", x(kept), TOP, right - x(kept), BOTTOM - TOP));
            sheet.with(text("axis end", right, TOP - 5, words.text("curve.kept", kept.minusDays(1))));
        }
        months(sheet, BOTTOM, BOTTOM + 4);
        sheet.with(lines);
        int place = 0;
        for (Map.Entry<String, String> entry : key.entrySet()) {
            double y = BOTTOM + 36 + place++ * 18;
            sheet.with(
                    entry.getKey().equals("band") || entry.getKey().equals("untold")
                            ? box(entry.getKey(), LEFT, y - 9, 34, 10)
                            : line("line " + entry.getKey(), LEFT, y - 4, LEFT + 34, y - 4));
            sheet.with(text("axis", LEFT + 42, y, entry.getValue()));
        }
        return sheet;
    }

    private String asOf() {
        return words.text(
                "as-of",
                curve.view().known().text(),
                curve.view().ledger().edition(),
                curve.view().scenario() == null
                        ? ""
                        : words.text(
                                "as-of.scenario",
                                words.of(curve.view().scenario().name())));
    }

    private void draw(ContainerTag<?> sheet) {
        @Nullable Double before = null;
        for (CurveRow row : rows) {
            double start = x(day(row.from(), zone));
            double until = x(day(row.until(), zone));
            boolean law = row.standing() == Standing.ENACTED;
            if (!row.exact()) {
                band(sheet, row, start, until, law);
                before = law ? null : before;
                continue;
            }
            double y = y(percent(row, row.highest()));
            if (law && before != null) {
                sheet.with(line("line law", start, before, start, y));
            }
            run(sheet, row, y);
            if (law && until - start > LEAST_RUN) {
                sheet.with(text("value", start + 3, y - 5, label(row)));
            }
            before = law ? (Double) y : before;
        }
    }

    private void band(ContainerTag<?> sheet, CurveRow row, double start, double until, boolean law) {
        if (!law) {
            return;
        }
        boolean known = row.lowest() != null;
        double top = known ? y(percent(row, row.highest())) : TOP;
        double bottom = known ? y(percent(row, row.lowest())) : BOTTOM;
        sheet.with(box(known ? "band" : "untold", start, top, until - start, bottom - top));
        key.put(known ? "band" : "untold", words.text(known ? "curve.between" : "curve.untold"));
    }

    /// A level of the law, parted at the horizon; or one of another standing.
    private void run(ContainerTag<?> sheet, CurveRow row, double y) {
        LocalDate from = day(row.from(), zone);
        LocalDate until = day(row.until(), zone);
        if (row.standing() != Standing.ENACTED) {
            String style = row.standing() == Standing.HELD ? "held" : "stated";
            key.merge(style, other(row), (one, more) -> one.contains(more) ? one : one + "; " + more);
            sheet.with(line("line " + style, x(from), y, x(until), y));
            return;
        }
        if (from.isBefore(kept)) {
            String style = row.base() ? "law" : "bare";
            key.put(style, words.text(row.base() ? "curve.law" : "curve.no-base"));
            sheet.with(line("line " + style, x(from), y, x(until.isBefore(kept) ? until : kept), y));
        }
        if (until.isAfter(kept)) {
            key.put("books", words.text("curve.books"));
            sheet.with(line("line books", x(from.isBefore(kept) ? kept : from), y, x(until), y));
        }
    }

    private String other(CurveRow row) {
        return words.text("alternative." + row.standing().name().toLowerCase(Locale.ROOT));
    }

    private String label(CurveRow row) {
        BigDecimal rate = row.rate(row.highest());
        return rate == null ? "" : Phrases.percent(rate);
    }

    /// Every step in words, for readers who do not see the drawing.
    private String description() {
        List<String> steps = new ArrayList<>();
        for (CurveRow row : rows) {
            BigDecimal low = row.rate(row.lowest());
            BigDecimal high = row.rate(row.highest());
            String rate = low == null || high == null
                    ? words.text("curve.untold")
                    : row.exact()
                            ? Phrases.percent(high)
                            : words.text("curve.bounds", Phrases.percent(low), Phrases.percent(high));
            List<String> said = new ArrayList<>(List.of(rate));
            if (row.standing() != Standing.ENACTED) {
                said.add(other(row));
            } else if (row.assessment().outcome() == Assessment.Outcome.OPEN) {
                said.add(words.text("curve.books"));
            }
            if (!row.base()) {
                said.add(words.text("curve.no-base"));
            }
            steps.add(words.text(
                    "curve.step", phrases.time(row.from(), zone), String.join(words.text("list.separator"), said)));
        }
        return words.text("curve.drawn", String.join(words.text("list.semicolon"), steps));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private static double percent(CurveRow row, @Nullable BigDecimal amount) {
        BigDecimal rate = row.rate(amount);
        return rate == null ? 0 : rate.movePointRight(2).doubleValue();
    }

    private double y(double percent) {
        return BOTTOM - percent / most * (BOTTOM - TOP);
    }
}
