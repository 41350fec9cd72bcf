package org.truceline.ledger;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which goods, origins, destinations, parties and ships a measure reaches.
///
/// @param origins      ISO 3166 codes of the origins reached; empty means all
/// @param destinations the same for destinations
/// @param departures   from where goods leave, for measures on exports
/// @param goods        which goods
/// @param parties      which parties; null where the measure does not go by party
/// @param ships        which ships, in words; null where it does not go by ship
/// @param when         which cases: a measure whose condition fails does not concern the case
public record Scope(
        Set<String> origins,
        Set<String> destinations,
        Departures departures,
        Goods goods,
        @Nullable Parties parties,
        @Nullable Name ships,
        Condition when) {

    public Scope {
        origins = Set.copyOf(origins);
        destinations = Set.copyOf(destinations);
    }

    /// Which goods a measure reaches.
    public sealed interface Goods permits AllGoods, ListedGoods, DescribedGoods {}

    /// All goods except those on the lists.
    public record AllGoods(List<ListId> except) implements Goods {
        public AllGoods {
            except = List.copyOf(except);
        }
    }

    /// Goods on one of the lists, except those on the others.
    public record ListedGoods(List<ListId> lists, List<ListId> except) implements Goods {
        public ListedGoods {
            lists = List.copyOf(lists);
            except = List.copyOf(except);
        }
    }

    /// Goods described in words, or none at all where a measure does not go by goods.
    ///
    /// @param controlledBy measures upon which this one rests: the goods are those of which one of them asks
    /// something
    ///                     at the instant. Empty if the words alone say which goods
    public record DescribedGoods(@Nullable Name words, List<MeasureId> controlledBy) implements Goods {
        public DescribedGoods {
            controlledBy = List.copyOf(controlledBy);
        }
    }

    /// From where goods leave.
    public enum Departures {
        /// The country of the authority.
        HOME,
        /// Any other country.
        ABROAD,
        ALL
    }

    /// Parties on lists, or described.
    public record Parties(List<ListId> lists, @Nullable Name words) {
        public Parties {
            lists = List.copyOf(lists);
        }
    }

    /// True if exports from one country to another lie in scope. What goes to the country of the authority is no export
    /// to it.
    public boolean reachesWay(Party authority, String from, String to) {
        boolean home = from.equals(authority.name());
        boolean leaves =
                switch (departures) {
                    case HOME -> home;
                    case ABROAD -> !home;
                    case ALL -> true;
                };
        return leaves && !to.equals(authority.name()) && (destinations.isEmpty() || destinations.contains(to));
    }

    public boolean reachesOrigin(String country) {
        return origins.isEmpty() || origins.contains(country);
    }
}
