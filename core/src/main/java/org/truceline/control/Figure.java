package org.truceline.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Series;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// The latest figure known of the trade in controlled goods. Volumes follow licences, seasons and stocks: they prove
/// nothing about a control.
public record Figure(Series series, Series.Point latest) {

    /// @param about items of which the series must count some; null for every series that counts items
    static List<Figure> known(View view, AsOf when, @Nullable Set<String> about) {
        List<Figure> found = new ArrayList<>();
        for (Series series : view.ledger().series().values()) {
            boolean counts = about == null
                    ? !series.about().isEmpty()
                    : series.about().stream().anyMatch(about::contains);
            LocalDate known = view.known().day(series.zone());
            LocalDate day = when.day(series.zone());
            if (counts) {
                series.points().stream()
                        .filter(point ->
                                !point.announced().isAfter(known) && !point.at().isAfter(day))
                        .max(Comparator.comparing(Series.Point::at))
                        .ifPresent(point -> found.add(new Figure(series, point)));
            }
        }
        found.sort(Comparator.comparing(one -> one.series().id()));
        return found;
    }
}
