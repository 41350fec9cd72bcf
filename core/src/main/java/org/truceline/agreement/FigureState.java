package org.truceline.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Series;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// A published series and its figures known in a view, in order of time. What is booked, shipped and landed are
/// different series: none is added to another.
public record FigureState(Series series, List<Series.Point> points) {

    public FigureState {
        points = List.copyOf(points);
    }

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
                    FigureState state = known(view, series, when);
                    if (!state.points().isEmpty()) {
                        found.add(state);
                    }
                });
        return found;
    }

    /// The figures known in a view that refer to the day asked for or an earlier one.
    static FigureState known(View view, Series series, AsOf when) {
        LocalDate day = when.day(series.zone());
        LocalDate known = view.asked().day(series.zone());
        return new FigureState(
                series,
                series.points().stream()
                        .filter(point ->
                                !point.announced().isAfter(known) && !point.at().isAfter(day))
                        .sorted(Comparator.comparing(Series.Point::at).thenComparing(Series.Point::announced))
                        .toList());
    }

    /// The last figure.
    public Series.Point latest() {
        return points.getLast();
    }

    /// The figures that hold: of several for the same days, the one announced last.
    public List<Series.Point> standing() {
        return points.stream().filter(this::stands).toList();
    }

    /// False if a figure announced later, or told later on the same day, speaks of the same days.
    public boolean stands(Series.Point point) {
        for (Series.Point other : points.subList(points.indexOf(point) + 1, points.size())) {
            if (other.at().equals(point.at()) && Objects.equals(other.from(), point.from())) {
                return false;
            }
        }
        return true;
    }

    /// Those of the promises that the series counts towards.
    public List<CommitmentState> towards(List<CommitmentState> commitments) {
        return commitments.stream().filter(one -> series.equals(one.series())).toList();
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
