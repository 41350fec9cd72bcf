package org.truceline.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Series;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// A published series and its last figure known in a view. What is booked, shipped and landed are different series:
/// none is
/// added to another.
public record FigureState(Series series, Series.Point latest) {

    private static final Pattern YEAR = Pattern.compile("-[0-9]{4}$");

    /// The series that bear on promises: those that count towards them, and those of the same name,
    /// `cn.soybeans.landed` beside
    /// `cn.commitment.soybeans-2026`. Series of which no figure is known are left out.
    public static List<FigureState> about(View view, List<CommitmentState> commitments, AsOf when) {
        List<FigureState> found = new ArrayList<>();
        view.ledger().series().values().stream()
                .filter(series -> commitments.stream()
                        .anyMatch(one ->
                                series.equals(one.series()) || series.id().startsWith(stem(one.measure()))))
                .sorted(Comparator.comparing((Series series) -> rank(series.counts()))
                        .thenComparing(Series::id))
                .forEach(series -> {
                    List<Series.Point> points = known(view, series, when);
                    if (!points.isEmpty()) {
                        found.add(new FigureState(series, points.getLast()));
                    }
                });
        return found;
    }

    /// The figures known in a view that refer to the day asked for or an earlier one, in order of time.
    static List<Series.Point> known(View view, Series series, AsOf when) {
        LocalDate day = when.day(series.zone());
        LocalDate known = view.known().day(series.zone());
        return series.points().stream()
                .filter(point ->
                        !point.announced().isAfter(known) && !point.at().isAfter(day))
                .sorted(Comparator.comparing(Series.Point::at))
                .toList();
    }

    /// `cn.soybeans.` for `cn.commitment.soybeans-2026`.
    private static String stem(Measure measure) {
        String name = measure.id().text().replace(".commitment.", ".");
        return YEAR.matcher(name).replaceFirst("") + ".";
    }

    /// In the order in which goods go: booked, shipped, landed, the others.
    private static int rank(String counts) {
        int place = List.of("booked", "shipped", "landed", "exported").indexOf(counts);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
