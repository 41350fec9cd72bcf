package org.truceline.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.CurveJson;
import org.truceline.answers.CurveRow;
import org.truceline.answers.Phrases;
import org.truceline.answers.Reasons;
import org.truceline.answers.Words;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Standing;
import org.truceline.report.CurveDrawing;
import org.truceline.tariff.Assessment;
import org.truceline.tariff.Curve;
import org.truceline.tariff.Entry;
import org.truceline.tariff.Line;
import org.truceline.tariff.Tariff;
import org.truceline.time.AsOf;

/// Shows the duty of one line by day of entry: as a table, as CSV, as a drawing, as JSON.
final class CurveRun {

    private static final String RANGE = "--curve";

    private final Common common;
    private final Tariff tariff;
    private final ZoneId zone;
    private final Phrases phrases;
    private final Words words;
    private final Function<LocalDate, Line> line;
    private final Range asked;
    private final LocalDate first;
    private final LocalDate last;

    /// The days of a curve.
    record Range(LocalDate first, LocalDate last) {

        /// Reads `2025-01-01..2026-12-31`.
        static Range of(Common common, String text) {
            String[] ends = text.split("[.][.]", -1);
            if (ends.length != 2 || ends[0].isBlank() || ends[1].isBlank()) {
                throw Refusal.usage(RANGE + ": '" + text
                        + "' is no range of days. Write FROM..TO, such as 2025-01-01..2026-12-31.");
            }
            LocalDate first = day(common, ends[0].strip());
            LocalDate last = day(common, ends[1].strip());
            if (last.isBefore(first)) {
                throw Refusal.usage(RANGE + ": " + last + " is before " + first + ". Write the earlier day first.");
            }
            return new Range(first, last);
        }

        /// The days of the range on which the schedule has the code, which may have ended or begun within it.
        ///
        /// @param line reads the line as entered on a day
        /// @throws Refusal if the code is refused on the first and on the last day, or the line is refused
        /// otherwise
        Range within(Function<LocalDate, Line> line) {
            Refusal atFirst = refusal(line, first);
            Refusal atLast = refusal(line, last);
            if (atFirst == null && atLast == null) {
                return this;
            }
            if (atFirst != null && atLast != null) {
                throw atLast;
            }
            LocalDate good = atFirst == null ? first : last;
            LocalDate bad = atFirst == null ? last : first;
            while (Math.abs(ChronoUnit.DAYS.between(good, bad)) > 1) {
                LocalDate middle = good.plusDays(ChronoUnit.DAYS.between(good, bad) / 2);
                if (refusal(line, middle) == null) {
                    good = middle;
                } else {
                    bad = middle;
                }
            }
            return atFirst == null ? new Range(first, good) : new Range(good, last);
        }

        private static @Nullable Refusal refusal(Function<LocalDate, Line> line, LocalDate day) {
            try {
                Objects.requireNonNull(line.apply(day));
                return null;
            } catch (Refusal refusal) {
                if (refusal.part().equals(Naming.CODE)) {
                    return refusal;
                }
                throw refusal;
            }
        }

        private static LocalDate day(Common common, String text) {
            if (common.asked(RANGE, text) instanceof AsOf.Day day) {
                return day.day();
            }
            throw Refusal.usage(RANGE + ": '" + text + "' is a time. A curve goes by days: write FROM..TO, such as"
                    + " 2025-01-01..2026-12-31.");
        }
    }

    /// @param line reads the line as entered on a day
    CurveRun(Common common, Tariff tariff, Range asked, Function<LocalDate, Line> line) {
        this.common = common;
        this.tariff = tariff;
        this.zone = tariff.zone();
        this.phrases = common.phrases();
        this.words = phrases.words();
        this.line = line;
        this.asked = asked;
        Range range = asked.within(line);
        this.first = range.first();
        this.last = range.last();
    }

    /// Writes the curve in the form asked for.
    ///
    /// @param csv true if CSV is asked for, whatever the file is called
    int run(boolean csv) {
        Curve curve = Curve.of(
                tariff,
                Entry.of(line.apply(last)).lines().getFirst(),
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
        List<CurveRow> rows = CurveRow.of(curve, new Reasons(phrases));
        Screen screen = common.screen();
        if (csv || named(".csv")) {
            screen.exactly(csv(rows));
        } else if (named(".svg")) {
            screen.exactly(CurveDrawing.svg(curve, rows, phrases, zone, title(curve.line())));
        } else if (common.json() || named(".json")) {
            screen.line(new CurveJson(phrases, tariff).text(curve, AsOf.endOf(last)));
        } else {
            text(curve, rows, screen);
        }
        boolean all =
                curve.law().stream().allMatch(stretch -> stretch.assessment().outcome() == Assessment.Outcome.ANSWERED);
        return common.deliver(all ? Exit.ANSWERED : Exit.NO_TOTAL);
    }

    private boolean named(String ending) {
        Path output = common.output();
        return output != null && output.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private String title(Line of) {
        return words.text(
                "curve.title",
                of.code().dotted(),
                words.country(of.origin()),
                DutyText.money(of.value()),
                tariff.currency(),
                first,
                last);
    }

    private void text(Curve curve, List<CurveRow> rows, Screen screen) {
        screen.title(title(curve.line()));
        screen.paragraph(Common.coordinates(curve.view(), phrases));
        screen.line();
        Table law = new Table(
                words.text("column.from"),
                ">" + words.text("column.rate"),
                ">" + words.text("curve.amount", tariff.currency()),
                words.text("curve.what"),
                words.text("column.source"));
        Table others = new Table(
                words.text("column.from"),
                words.text("column.until"),
                words.text("column.others"),
                ">" + words.text("column.rate"),
                words.text("curve.what"));
        for (CurveRow row : rows) {
            String from = phrases.time(row.from(), zone);
            String what = String.join(words.text("list.semicolon"), row.what());
            if (row.standing() == Standing.ENACTED) {
                law.row(from, rate(row), amount(row), what, sources(row));
            } else {
                others.row(from, phrases.end(row.until(), zone), phrases.standing(row.standing()), rate(row), what);
            }
        }
        screen.table(law);
        if (!others.isEmpty()) {
            screen.line();
            screen.title(words.text("curve.others"));
            screen.table(others);
        }
        notes(curve, rows, screen);
    }

    private void notes(Curve curve, List<CurveRow> rows, Screen screen) {
        screen.line();
        if (rows.stream().anyMatch(row -> !row.base())) {
            screen.paragraph(words.text("curve.no-base.note"));
        }
        if (!asked.equals(new Range(first, last))) {
            screen.paragraph(words.text("curve.clipped", curve.line().code().dotted(), first, last));
        }
        List<String> besides = tariff.besides().stream().map(phrases::name).toList();
        if (!besides.isEmpty()) {
            screen.paragraph(words.text("curve.besides", String.join(words.text("list.semicolon"), besides)));
        }
        LocalDate horizon = curve.view().ledger().horizon();
        if (last.isAfter(horizon)) {
            screen.paragraph(words.text("curve.beyond", horizon.plusDays(1), horizon));
        }
    }

    private String rate(CurveRow row) {
        BigDecimal low = row.rate(row.lowest());
        BigDecimal high = row.rate(row.highest());
        if (low == null || high == null) {
            return row.lowest() == null ? "?" : "";
        }
        String rate = row.exact()
                ? Phrases.percent(high)
                : words.text("curve.bounds", Phrases.percent(low), Phrases.percent(high));
        return row.base() ? rate : words.text("curve.bare", rate);
    }

    private String amount(CurveRow row) {
        BigDecimal low = row.lowest();
        BigDecimal high = row.highest();
        if (low == null || high == null) {
            return "?";
        }
        String amount = row.exact()
                ? DutyText.money(high)
                : words.text("curve.bounds", DutyText.money(low), DutyText.money(high));
        return row.assessment().outcome() == Assessment.Outcome.OPEN ? words.text("status.books", amount) : amount;
    }

    private String sources(CurveRow row) {
        return String.join(
                words.text("list.semicolon"),
                row.by().stream().map(phrases::source).toList());
    }

    private String csv(List<CurveRow> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            out.writeRecord(
                    "from",
                    "until",
                    "standing",
                    "outcome",
                    "base",
                    "rate-lowest",
                    "rate-highest",
                    "duty-lowest",
                    "duty-highest",
                    "currency",
                    "what",
                    "by");
            for (CurveRow row : rows) {
                out.writeRecord(
                        instant(row.from()),
                        instant(row.until()),
                        word(row.standing()),
                        word(row.assessment().outcome()),
                        row.base() ? "yes" : "no",
                        plain(row.rate(row.lowest())),
                        plain(row.rate(row.highest())),
                        plain(row.lowest()),
                        plain(row.highest()),
                        tariff.currency(),
                        String.join("; ", row.what()),
                        String.join(
                                " ", row.by().stream().map(InstrumentId::text).toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private String instant(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
