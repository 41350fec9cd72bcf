package org.truceline.report;

import java.util.ArrayList;
import java.util.List;

/// A brief as plain lines, for people who read a difference: headings, one statement a line, cells of a row between
/// bars.
final class BriefText {

    private BriefText() {}

    static String of(Brief brief) {
        StringBuilder text = new StringBuilder();
        text.append("# ")
                .append(brief.title())
                .append("\n\n")
                .append(brief.standfirst())
                .append("\n\n");
        for (Brief.Coordinate one : brief.coordinates()) {
            text.append(one.label()).append(": ").append(one.value()).append('\n');
        }
        for (Brief.Section section : brief.sections()) {
            text.append("\n## ").append(section.title()).append('\n');
            section.blocks().forEach(block -> block(block, text));
        }
        text.append("\n## ").append(brief.notesTitle()).append("\n\n");
        for (Brief.Note note : brief.notes()) {
            text.append('[')
                    .append(note.number())
                    .append("] ")
                    .append(note.citation())
                    .append(" — ")
                    .append(note.title());
            text.append(note.weak())
                    .append(note.url() == null ? "" : " " + note.url())
                    .append('\n');
        }
        return text.append('\n').append(brief.colophon()).append('\n').toString();
    }

    private static void block(Block block, StringBuilder text) {
        text.append('\n');
        switch (block) {
            case Block.Paragraph paragraph -> text.append(paragraph.text()).append('\n');
            case Block.Remark remark -> text.append("> ").append(remark.text()).append('\n');
            case Block.Points points ->
                points.points().forEach(point -> text.append("- ").append(point).append('\n'));
            case Block.Grid grid -> {
                text.append(grid.label()).append(' ').append(grid.caption()).append("\n| ");
                text.append(String.join(" | ", grid.columns())).append('\n');
                grid.rows().forEach(row -> text.append("| ").append(row(row)).append('\n'));
            }
            case Block.Picture picture ->
                text.append(picture.label())
                        .append(' ')
                        .append(picture.caption())
                        .append('\n')
                        .append(picture.chart().description())
                        .append("\n> ")
                        .append(picture.reading())
                        .append('\n');
        }
    }

    static String row(Block.Row row) {
        List<String> cells = new ArrayList<>();
        for (Block.Cell cell : row.cells()) {
            cells.add(
                    String.join(" / ", cell.lines().stream().map(Text::toString).toList()));
        }
        return String.join(" | ", cells);
    }
}
