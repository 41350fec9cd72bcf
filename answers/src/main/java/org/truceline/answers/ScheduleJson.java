package org.truceline.answers;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.Schedule;
import org.truceline.schedule.CodeBook;
import org.truceline.schedule.EditionChange;
import org.truceline.schedule.EditionTable;
import org.truceline.schedule.PrintedSchedule;

/// The tariff schedule by `docs/schema/schedule.schema.json`, `schedule-code.schema.json` and
/// `schedule-import.schema.json`.
public final class ScheduleJson {

    private final Phrases phrases;

    public ScheduleJson(Phrases phrases) {
        this.phrases = phrases;
    }

    /// What an import read and changed.
    ///
    /// @param previous id of the edition before it; null if there is none
    /// @param written  the files, empty if nothing was written
    public record Imported(
            Schedule.Edition edition,
            @Nullable String previous,
            ZoneId zone,
            PrintedSchedule printed,
            List<EditionChange> changes,
            List<String> written) {
        public Imported {
            changes = List.copyOf(changes);
            written = List.copyOf(written);
        }
    }

    /// The word for a kind of change: `begins`, `ends`, `rate`, `units`.
    public static String word(EditionChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// How many codes of so many digits an edition prints.
    public static long count(Schedule schedule, Schedule.Edition edition, int digits) {
        return schedule.rows().get().entrySet().stream()
                .filter(entry -> entry.getKey().length() == digits)
                .filter(entry ->
                        entry.getValue().stream().anyMatch(row -> row.editions().contains(edition.id())))
                .count();
    }

    /// The editions that are loaded.
    public String editions(Schedule schedule) {
        return Json.object(phrases.ledger(), json -> {
            json.field("schedule", schedule.id());
            json.field("name", phrases.words().of(schedule.name()));
            json.array("editions", schedule.editions(), (item, edition) -> {
                edition(item, edition, schedule.zone());
                item.field("lines", count(schedule, edition, 8));
                item.field("numbers", count(schedule, edition, 10));
            });
        });
    }

    private static void edition(Json json, Schedule.Edition edition, ZoneId zone) throws IOException {
        json.field("id", edition.id());
        json.instant("from", edition.period().from(), zone);
        json.instant("until", edition.period().until(), zone);
        json.field("complete", edition.complete());
        json.by("by", edition.by());
    }

    /// What an edition prints of a code: the ordinary rate, and those that are claimed.
    public static List<Schedule.Row> rows(CodeBook book, Code code, Schedule.Edition edition) {
        return book.schedule().rows().get().getOrDefault(code.digits(), List.of()).stream()
                .filter(row -> row.editions().contains(edition.id()))
                .toList();
    }

    private static void claimed(Json item, List<Schedule.Row> rows) throws IOException {
        item.array("claimed", rows.stream().filter(row -> row.claim() != null).toList(), (claimed, row) -> {
            claimed.field("claim", String.valueOf(row.claim()));
            claimed.field("rate", row.rate());
        });
    }

    /// What each edition prints of a code, and what stands below it.
    public String code(CodeBook book, Code code) {
        List<Code> below = code.length() == 10 ? List.of() : book.below(code);
        return Json.object(phrases.ledger(), json -> {
            json.field("code", code.dotted());
            json.array("printed", book.editions(), (item, edition) -> {
                edition(item, edition, book.schedule().zone());
                List<Schedule.Row> rows = rows(book, code, edition);
                Schedule.Row row = rows.stream()
                        .filter(one -> one.claim() == null)
                        .findFirst()
                        .orElse(null);
                item.field("there", !rows.isEmpty());
                item.field("rate", row == null ? null : row.rate());
                item.strings(
                        "units", rows.isEmpty() ? List.of() : rows.getFirst().units());
                claimed(item, rows);
            });
            json.array("below", below, (item, one) -> {
                item.field("code", one.dotted());
                item.array("rows", book.schedule().rows().get().getOrDefault(one.digits(), List.of()), (line, row) -> {
                    line.field("rate", row.rate());
                    line.strings("units", row.units());
                    line.strings("editions", row.editions());
                    line.field("claim", row.claim() == null ? null : row.claim().text());
                });
            });
        });
    }

    /// What an import read and changed.
    public String imported(Imported imported) {
        return Json.object(phrases.ledger(), json -> {
            json.field("edition", imported.edition().id());
            json.instant("from", imported.edition().period().from(), imported.zone());
            json.instant("until", imported.edition().period().until(), imported.zone());
            json.field("previous", imported.previous());
            json.object("counts", counts -> {
                for (Map.Entry<EditionChange.Kind, Integer> count :
                        EditionTable.count(imported.changes()).entrySet()) {
                    counts.field(word(count.getKey()), count.getValue());
                }
            });
            json.array("leftOut", imported.printed().elsewhere().entrySet(), (item, entry) -> {
                item.field("chapter", entry.getKey());
                item.field("rows", entry.getValue());
            });
            json.array("notCarried", imported.printed().unread(), (item, unread) -> {
                item.field("code", new Code(unread.code()).dotted());
                item.field("printed", unread.printed());
            });
            json.array("changes", imported.changes(), (item, change) -> {
                item.field("code", change.code().dotted());
                item.field("change", word(change.kind()));
                item.field("rateBefore", change.rateBefore());
                item.field("rateAfter", change.rateAfter());
                item.strings("unitsBefore", change.unitsBefore());
                item.strings("unitsAfter", change.unitsAfter());
            });
            json.strings("written", imported.written());
        });
    }
}
