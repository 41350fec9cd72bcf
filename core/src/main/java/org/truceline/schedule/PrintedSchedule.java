package org.truceline.schedule;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// One edition of a schedule as its official export holds it.
///
/// @param lines     by code
/// @param elsewhere rows of chapters that are no schedule of goods, 98 and 99, by chapter
/// @param unread    lines whose rate is not carried, with the rate as printed
public record PrintedSchedule(List<PrintedLine> lines, SortedMap<String, Integer> elsewhere, List<Unread> unread) {

    /// A rate that refers to other provisions, or that is not computed.
    public record Unread(String code, String printed) {}

    public PrintedSchedule {
        lines = List.copyOf(lines);
        elsewhere = new TreeMap<>(elsewhere);
        unread = List.copyOf(unread);
    }

    /// The chapters that have a line.
    public SortedSet<String> chapters() {
        SortedSet<String> chapters = new TreeSet<>();
        lines.forEach(line -> chapters.add(line.code().substring(0, 2)));
        return chapters;
    }
}
