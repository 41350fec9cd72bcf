package org.truceline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.ScheduleJson;
import org.truceline.answers.Words;
import org.truceline.goods.Code;
import org.truceline.schedule.EditionChange;
import org.truceline.schedule.EditionTable;
import org.truceline.schedule.PrintedSchedule;
import org.truceline.time.AsOf;

/// Tells what an edition changes, as text.
final class ScheduleChanges {

    private final Words words;
    private final Screen screen;
    private final int most;

    /// @param most how many changes and rates to show
    ScheduleChanges(Words words, Screen screen, int most) {
        this.words = words;
        this.screen = screen;
        this.most = most;
    }

    void write(ScheduleJson.Imported imported) {
        String from = AsOf.words(imported.edition().period().from(), imported.zone());
        String previous = imported.previous();
        screen.title(
                previous == null
                        ? words.text("schedule.import.first", imported.edition().id(), from)
                        : words.text("schedule.import.title", imported.edition().id(), from, previous));
        long lines = imported.printed().lines().stream()
                .filter(line -> line.code().length() == 8)
                .count();
        screen.paragraph(words.text(
                "schedule.import.read", lines, imported.printed().lines().size() - lines, leftOut(imported.printed())));
        screen.line();
        if (previous != null) {
            counts(imported.changes());
        }
        changes(imported.changes());
        unread(imported.printed().unread());
        if (imported.written().isEmpty()) {
            screen.paragraph(words.text("schedule.import.nothing-written"));
        }
        for (String path : imported.written()) {
            screen.line(words.text("schedule.import.written", path));
        }
    }

    private String leftOut(PrintedSchedule printed) {
        List<String> parts = new ArrayList<>();
        printed.elsewhere().forEach((chapter, rows) -> parts.add(words.text("schedule.import.chapter", chapter, rows)));
        return parts.isEmpty()
                ? words.text("schedule.import.no-row")
                : String.join(words.text("list.separator"), parts);
    }

    private void counts(List<EditionChange> changes) {
        Table table = new Table(words.text("column.change"), ">" + words.text("column.codes"));
        Map<EditionChange.Kind, Integer> counts = EditionTable.count(changes);
        counts.forEach((kind, count) -> table.row(change(kind), Integer.toString(count)));
        screen.table(table);
        screen.line();
    }

    private void changes(List<EditionChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Table table = new Table(
                words.text("column.code"),
                words.text("column.change"),
                words.text("column.before"),
                words.text("column.after"));
        changes.stream()
                .limit(most)
                .forEach(one -> table.row(one.code().dotted(), change(one.kind()), before(one), after(one)));
        screen.table(table);
        more(changes.size());
        screen.line();
    }

    private void unread(List<PrintedSchedule.Unread> unread) {
        if (unread.isEmpty()) {
            return;
        }
        screen.paragraph(words.text("schedule.import.unread", unread.size()));
        Table table = new Table(words.text("column.code"), words.text("column.printed"));
        unread.stream().limit(most).forEach(one -> table.row(new Code(one.code()).dotted(), one.printed()));
        screen.table(table);
        more(unread.size());
        screen.line();
    }

    private void more(int all) {
        if (all > most) {
            screen.paragraph(words.text("schedule.import.more", all - most));
        }
    }

    private String change(EditionChange.Kind kind) {
        return words.text("schedule.change." + ScheduleJson.word(kind));
    }

    private static String before(EditionChange change) {
        return shown(change.kind(), change.rateBefore(), change.unitsBefore());
    }

    private static String after(EditionChange change) {
        return shown(change.kind(), change.rateAfter(), change.unitsAfter());
    }

    private static String shown(EditionChange.Kind kind, @Nullable String rate, List<String> units) {
        String counted = String.join(", ", units);
        return switch (kind) {
            case RATE -> rate == null ? "" : rate;
            case UNITS -> counted;
            case BEGINS, ENDS -> rate == null ? counted : counted.isEmpty() ? rate : rate + "; " + counted;
        };
    }
}
