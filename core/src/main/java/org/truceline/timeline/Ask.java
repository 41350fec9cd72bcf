package org.truceline.timeline;

import org.truceline.ledger.Condition;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;

/// A fact on which it hangs whether a layer reaches a case.
///
/// @param test the part of the layer's condition that asks for it
public record Ask(FactId fact, Layer layer, Condition test) {}
