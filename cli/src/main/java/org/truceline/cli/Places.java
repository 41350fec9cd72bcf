package org.truceline.cli;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/// Where each stake was read, by its number. A stake of a sheet has the number of its row, so that nothing is kept of
/// it
/// but what the file says of its source; of others the text is kept.
final class Places extends AbstractList<String> {

    private final List<String> texts = new ArrayList<>();
    private final TextTable sources = new TextTable();
    /// One more than the number of the source, by row.
    private final Numbers sourceOf = new Numbers();
    private String prefix = "";
    private int size;

    /// Notes the row of a sheet.
    ///
    /// @param stated what the file says of the source of the stake; empty if nothing
    /// @return the number of the stake
    int row(Sheet sheet, String stated) {
        if (sheet.number() >= Integer.MAX_VALUE) {
            throw Refusal.badInput(sheet.file() + ": the file has more than two thousand million rows. Split it.");
        }
        int number = (int) sheet.number();
        if (prefix.isEmpty()) {
            prefix = Named.place(sheet.prefix());
        }
        if (!stated.isEmpty()) {
            sourceOf.put(number, sources.add(stated) + 1);
        }
        size = Math.max(size, number + 1);
        return number;
    }

    /// Notes a place of another kind of file.
    int text(String place) {
        texts.add(place);
        size = texts.size();
        return texts.size() - 1;
    }

    @Override
    public String get(int number) {
        if (!texts.isEmpty()) {
            return texts.get(number);
        }
        int source = sourceOf.at(number);
        return prefix + number + (source == 0 ? "" : ", " + sources.text(source - 1));
    }

    @Override
    public int size() {
        return size;
    }
}
