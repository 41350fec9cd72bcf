package org.truceline.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.truceline.ledger.PublishedFigure;
import org.truceline.ledger.Series;

/// What further figures do to the series of a ledger.
///
/// @param added     those that it does not have yet, in their order
/// @param known     how many it has already
/// @param conflicts where an added figure says other than one that is there, or than one added before it
public record FiguresAdded(List<PublishedFigure> added, int known, List<Conflict> conflicts) {

    public FiguresAdded {
        added = List.copyOf(added);
        conflicts = List.copyOf(conflicts);
    }

    /// Two figures that do not go together.
    public record Conflict(Kind kind, PublishedFigure figure, Series.Point other) {}

    /// How they do not.
    public enum Kind {
        /// For the same days, announced later than the other: from its day on it holds.
        REPLACES,
        /// For the same days, announced earlier or on the same day by another source: which one holds is decided by
        /// the day, then by the order of the files.
        DIFFERS,
        /// Counts from the same day and reaches further, and yet is lower.
        FALLS
    }

    /// Compares figures with those of their series.
    public static FiguresAdded of(List<PublishedFigure> figures) {
        List<PublishedFigure> added = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (PublishedFigure figure : figures) {
            List<Series.Point> others = others(figure, added);
            boolean there = others.stream().anyMatch(other -> same(other, figure.point()));
            if (!there) {
                others.forEach(other -> compare(figure, other, conflicts));
                added.add(figure);
            }
        }
        return new FiguresAdded(added, figures.size() - added.size(), conflicts);
    }

    private static List<Series.Point> others(PublishedFigure figure, List<PublishedFigure> added) {
        List<Series.Point> others = new ArrayList<>(figure.series().points());
        added.stream().filter(one -> one.series().equals(figure.series())).forEach(one -> others.add(one.point()));
        return others;
    }

    private static boolean same(Series.Point one, Series.Point other) {
        return sameDays(one, other)
                && one.announced().equals(other.announced())
                && one.by().equals(other.by())
                && one.value().compareTo(other.value()) == 0;
    }

    private static boolean sameDays(Series.Point one, Series.Point other) {
        return one.at().equals(other.at()) && Objects.equals(one.from(), other.from());
    }

    private static void compare(PublishedFigure figure, Series.Point other, List<Conflict> into) {
        Series.Point point = figure.point();
        int difference = point.value().compareTo(other.value());
        if (sameDays(point, other) && difference != 0) {
            boolean later = point.announced().isAfter(other.announced());
            into.add(new Conflict(later ? Kind.REPLACES : Kind.DIFFERS, figure, other));
        } else if (point.from() != null
                && point.from().equals(other.from())
                && ((point.at().isAfter(other.at()) && difference < 0)
                        || (point.at().isBefore(other.at()) && difference > 0))) {
            into.add(new Conflict(Kind.FALLS, figure, other));
        }
    }
}
