package org.truceline.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The order in which layers lie on each other.
///
/// Layers lie in order of announcement; on one day, in file order, the later one above. A layer that extends another
/// lies directly above it (above earlier extensions of the same one and what extends those); a layer written
/// `beneath` another lies directly below it.
public final class Stack {

    private Stack() {}

    /// Puts layers given in file order into their places, from bottom to top.
    ///
    /// @throws IllegalArgumentException if a layer names another that is not among them, or layers name each other
    /// in a ring
    public static List<Layer> order(List<Layer> fileOrder) {
        List<Layer> byDay = new ArrayList<>(fileOrder);
        byDay.sort(Comparator.comparing(Layer::announcedDay));
        List<Layer> placed = new ArrayList<>();
        List<Layer> waiting = new ArrayList<>();
        for (Layer layer : byDay) {
            (anchor(layer) == null ? placed : waiting).add(layer);
        }
        placeAnchored(placed, waiting);
        return placed;
    }

    /// Puts further layers on top of a stack, or at the place they name in it.
    public static List<Layer> addOnTop(List<Layer> stack, List<Layer> further) {
        List<Layer> placed = new ArrayList<>(stack);
        List<Layer> waiting = new ArrayList<>();
        for (Layer layer : further) {
            (anchor(layer) == null ? placed : waiting).add(layer);
        }
        placeAnchored(placed, waiting);
        return placed;
    }

    private static void placeAnchored(List<Layer> placed, List<Layer> waiting) {
        List<Layer> left = waiting;
        while (!left.isEmpty()) {
            List<Layer> stillLeft = new ArrayList<>();
            for (Layer layer : left) {
                int anchor = indexOf(placed, anchor(layer));
                if (anchor < 0) {
                    stillLeft.add(layer);
                } else if (layer.beneath() != null) {
                    placed.add(anchor, layer);
                } else {
                    placed.add(aboveEarlierExtensions(placed, anchor), layer);
                }
            }
            if (stillLeft.size() == left.size()) {
                throw new IllegalArgumentException(
                        "layer " + stillLeft.getFirst().ref() + " is placed by the layer "
                                + anchor(stillLeft.getFirst()) + ", which is not in the stack");
            }
            left = stillLeft;
        }
    }

    private static int aboveEarlierExtensions(List<Layer> placed, int base) {
        Set<String> family = new HashSet<>();
        family.add(placed.get(base).id());
        int place = base + 1;
        for (int i = place; i < placed.size(); i++) {
            Layer layer = placed.get(i);
            if (layer.content() instanceof Layer.Extended extended
                    && layer.beneath() == null
                    && family.contains(extended.base())) {
                family.add(layer.id());
                place = i + 1;
            }
        }
        return place;
    }

    private static @Nullable String anchor(Layer layer) {
        if (layer.beneath() != null) {
            return layer.beneath();
        }
        return layer.content() instanceof Layer.Extended extended ? extended.base() : null;
    }

    private static int indexOf(List<Layer> layers, @Nullable String id) {
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
