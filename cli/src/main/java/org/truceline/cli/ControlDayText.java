package org.truceline.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truceline.answers.ControlWords;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.control.ControlDay;
import org.truceline.ledger.MeasureKind;
import org.truceline.outlook.MeasureState;

/// Writes where every control stands on a day: a table for each authority and kind.
final class ControlDayText {

    private final Phrases phrases;
    private final Words words;
    private final ControlWords said;
    private final Screen screen;

    ControlDayText(Phrases phrases, Screen screen) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.said = new ControlWords(phrases);
        this.screen = screen;
    }

    void write(ControlDay day) {
        screen.title(words.text("control.day", day.when().text()));
        screen.paragraph(Common.coordinates(day.view(), phrases));
        Map<String, List<ControlDay.Row>> groups = new LinkedHashMap<>();
        for (ControlDay.Row row : day.rows()) {
            MeasureKind kind = row.measure().kind();
            String title = words.text(
                    "control.group",
                    words.text("side." + row.measure().party().name().toLowerCase(java.util.Locale.ROOT)),
                    words.text("control.kind." + kind.text()));
            groups.computeIfAbsent(title, absent -> new ArrayList<>()).add(row);
        }
        groups.forEach(this::group);
        new ControlText(phrases, screen).beside(day.procedures(), day.figures());
        screen.line();
        screen.paragraph(words.text("control.day.note"));
    }

    private void group(String title, List<ControlDay.Row> rows) {
        Table table = new Table(
                words.text("column.measure"),
                words.text("column.in-law"),
                words.text("column.next"),
                words.text("column.others"),
                words.text("column.source"));
        for (ControlDay.Row row : rows) {
            MeasureState state = row.state();
            MeasureState law = state.kept() == null ? state : state.kept();
            List<String> others = new ArrayList<>();
            state.alternates().forEach(alternate -> others.add(phrases.alternate(alternate, row.measure())));
            table.row(
                    phrases.name(row.measure()),
                    state(row),
                    law.until() == null
                            ? ""
                            : words.text(
                                    "control.next",
                                    phrases.time(law.until(), row.measure().zone()),
                                    then(law)),
                    String.join(words.text("list.semicolon"), others),
                    said.source(law));
        }
        screen.line();
        screen.title(title);
        screen.table(table);
    }

    /// What comes next; of what has not begun, the state tells already when that was announced.
    private String then(MeasureState law) {
        ZoneId zone = law.measure().zone();
        String value = phrases.value(law.then(), zone);
        return law.kind() == MeasureState.Kind.PENDING ? value : said.known(value, law.coming(), law.at(), zone);
    }

    /// The state; of what was in force and is not, with the days it was.
    private String state(ControlDay.Row row) {
        String state = phrases.state(row.state());
        boolean over = row.state().kind() == MeasureState.Kind.SUSPENDED
                || row.state().kind() == MeasureState.Kind.ENDED
                || row.state().kind() == MeasureState.Kind.LAPSED;
        return over && row.state().everBegan()
                ? words.text(
                        "control.was",
                        state,
                        said.past(row.spells(), row.state().at(), row.measure().zone()))
                : state;
    }
}
