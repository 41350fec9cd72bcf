package org.truceline.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Act;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Party;
import org.truceline.ledger.StatusTable;
import org.truceline.ledger.Value;
import org.truceline.outlook.Lapse;

/// What lapses when. Ends that fell after the horizon stand in a table of their own: by the books, as stated, not
/// known.
final class Ends {

    private final Draft draft;

    Ends(Draft draft) {
        this.draft = draft;
    }

    /// Ends of the same kind at the same instant share a line.
    private record Alike(
            Instant at,
            ZoneId zone,
            Party party,
            String now,
            Value then,
            @Nullable Instant stated) {}

    Optional<Brief.Section> section() {
        List<Lapse> lapses = Lapse.ahead(draft.view(), draft.when()).stream()
                .filter(this::matters)
                .toList();
        List<Block> blocks = new ArrayList<>();
        add(blocks, lapses.stream().filter(Lapse::unchecked).toList(), "ends.passed");
        add(blocks, lapses.stream().filter(lapse -> !lapse.unchecked()).toList(), "ends.ahead");
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Brief.Section("ends", draft.words("ends.title"), blocks));
    }

    /// Measures between the two countries, and exemptions from what is asked for; what is put on goods of all the world
    /// is not told.
    private boolean matters(Lapse lapse) {
        Measure measure = lapse.measure();
        boolean claim = lapse.layer().act() == Act.EXEMPTS;
        StatusTable table = draft.ledger().status();
        boolean named = table != null
                && table.rows().stream().anyMatch(row -> row.measures().contains(measure.id()));
        boolean bilateral = measure.party() == Party.CN
                || !measure.scope().origins().isEmpty()
                || !measure.scope().destinations().isEmpty();
        return (named || bilateral) && !(claim && Draft.asksNothing(lapse.then()));
    }

    /// By the calendar of the authority: midnight closes the day before.
    private static LocalDateTime local(Lapse lapse) {
        return lapse.at().atZone(lapse.measure().zone()).toLocalDateTime();
    }

    private void add(List<Block> blocks, List<Lapse> lapses, String key) {
        if (lapses.isEmpty()) {
            return;
        }
        Map<Alike, List<Lapse>> alike = new LinkedHashMap<>();
        lapses.stream().sorted(Comparator.comparing(Ends::local)).forEach(lapse -> alike.computeIfAbsent(
                        key(lapse), absent -> new ArrayList<>())
                .add(lapse));
        boolean anyStated = lapses.stream().anyMatch(lapse -> lapse.statedEnd() != null);
        String figure = draft.figure();
        blocks.add(new Block.Remark(draft.say(key + ".lead", draft.dates().day(draft.horizon()))));
        List<Block.Row> rows = new ArrayList<>();
        alike.forEach((kind, members) -> {
            List<Block.Cell> cells = new ArrayList<>();
            cells.add(Block.Cell.of(draft.dates().end(kind.at(), kind.zone())));
            cells.add(Block.Cell.of(draft.say("ends.measures", draft.side(kind.party()), measures(members))));
            cells.add(Block.Cell.of(kind.now()));
            cells.add(Block.Cell.of(draft.value(kind.then(), kind.zone())));
            if (anyStated) {
                cells.add(Block.Cell.of(stated(kind, members)));
            }
            rows.add(new Block.Row(cells));
        });
        List<String> columns = new ArrayList<>(List.of(
                draft.words("column.ends"),
                draft.words("column.measure"),
                draft.words("column.now"),
                draft.words("column.then")));
        if (anyStated) {
            columns.add(draft.words("column.stated"));
        }
        blocks.add(new Block.Grid(key.replace('.', '-'), figure, draft.words(key + ".caption"), columns, rows));
    }

    private Alike key(Lapse lapse) {
        return new Alike(
                lapse.at(),
                lapse.measure().zone(),
                lapse.measure().party(),
                now(lapse),
                lapse.then(),
                lapse.statedEnd());
    }

    private String now(Lapse lapse) {
        Layer layer = lapse.layer();
        if (layer.act() == Act.EXEMPTS) {
            return draft.words("ends.exempt");
        }
        boolean rests = layer.act() == Act.SUSPENDS || layer.act() == Act.EXTENDS;
        return lapse.now() instanceof Value.Nothing && rests
                ? draft.words("ends.suspended")
                : draft.value(lapse.now(), lapse.measure().zone());
    }

    private Text measures(List<Lapse> members) {
        Map<String, Text> names = new LinkedHashMap<>();
        for (Lapse lapse : members) {
            names.putIfAbsent(lapse.measure().id().text(), draft.measure(lapse.measure()));
        }
        List<InstrumentId> by =
                members.stream().map(lapse -> lapse.layer().by()).toList();
        return draft.joinLong(List.copyOf(names.values())).and(draft.cite(by));
    }

    private Text stated(Alike kind, List<Lapse> members) {
        if (kind.stated() == null) {
            return Text.of("—");
        }
        List<InstrumentId> by = new ArrayList<>();
        for (Lapse lapse : members) {
            Layer stated = lapse.stated();
            if (stated != null) {
                by.add(stated.by());
            }
        }
        return Text.of(draft.dates().end(kind.stated(), kind.zone())).and(draft.cite(by));
    }
}
