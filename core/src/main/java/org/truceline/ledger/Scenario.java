package org.truceline.ledger;

import java.util.List;
import java.util.Set;

/// Layers added on top of the ledger, and instruments left out, with the assumptions this makes.
///
/// @param noFurtherAct the ledger is taken to be complete after its horizon
/// @param without      instruments left out, with every layer, list row and relation they made
/// @param layers       layers added
public record Scenario(
        String id, Name name, List<Name> assumes, boolean noFurtherAct, Set<InstrumentId> without, List<Layer> layers) {

    public Scenario {
        assumes = List.copyOf(assumes);
        without = Set.copyOf(without);
        layers = List.copyOf(layers);
    }
}
