package org.truceline.outlook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truceline.ledger.Agreement;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.time.AsOf;

/// What became known between two days: the difference of two views.
public sealed interface News {

    /// The day on which it became known, in the zone of the authority.
    LocalDate day();

    /// A statement about a measure.
    record OfLayer(Measure measure, Layer layer) implements News {
        @Override
        public LocalDate day() {
            return layer.announcedDay();
        }
    }

    /// Rows of a list, by one act on one day.
    ///
    /// @param rows how many rows put a key on it, take one off, or put a described part on it
    record OfList(DatedList list, LocalDate day, InstrumentId by, Map<DatedList.State, Integer> rows) implements News {
        public OfList {
            rows = Map.copyOf(rows);
        }
    }

    /// A promise.
    record OfProvision(Agreement agreement, Agreement.Provision provision) implements News {
        @Override
        public LocalDate day() {
            return provision.announced();
        }
    }

    /// What `later` knows and `earlier` does not, whatever its standing, oldest first.
    static List<News> between(Ledger ledger, AsOf earlier, AsOf later) {
        List<News> news = new ArrayList<>();
        for (Measure measure : ledger.measures().values()) {
            for (Layer layer : measure.layers()) {
                if (within(layer.announced(), earlier, later, measure.zone())) {
                    news.add(new OfLayer(measure, layer));
                }
            }
        }
        ledger.lists().values().forEach(list -> lists(list, earlier, later, news));
        for (Agreement agreement : ledger.agreements().values()) {
            for (Agreement.Provision provision : agreement.provisions()) {
                ZoneId zone = ZoneId.of("UTC");
                if (within(provision.announced().atStartOfDay(zone).toInstant(), earlier, later, zone)) {
                    news.add(new OfProvision(agreement, provision));
                }
            }
        }
        news.sort(Comparator.comparing(News::day));
        return news;
    }

    private static void lists(DatedList list, AsOf earlier, AsOf later, List<News> news) {
        record Key(ListId list, LocalDate day, InstrumentId by) {}
        Map<Key, Map<DatedList.State, Integer>> counts = new LinkedHashMap<>();
        for (List<DatedList.Row> rows : list.rows().get().values()) {
            for (DatedList.Row row : rows) {
                if (within(row.announced(), earlier, later, list.zone())) {
                    Key key = new Key(list.id(), row.announcedDay(), row.by());
                    counts.computeIfAbsent(key, absent -> new EnumMap<>(DatedList.State.class))
                            .merge(row.state(), 1, Integer::sum);
                }
            }
        }
        counts.forEach((key, rows) -> news.add(new OfList(list, key.day(), key.by(), rows)));
    }

    private static boolean within(Instant announced, AsOf earlier, AsOf later, ZoneId zone) {
        return announced.isAfter(earlier.in(zone)) && !announced.isAfter(later.in(zone));
    }
}
