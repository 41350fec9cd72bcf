package org.truceline.portfee;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;

/// A pause of a fee, with what runs on beneath it.
///
/// @param layer   the layer that pauses it
/// @param until   first instant after the pause, by the books
/// @param beneath the layer that would answer at the call if there were no pause; null if none
/// @param owed    what would then be owed
/// @param returns what the same call would owe at the end of the pause, by the books
public record Suspension(
        Measure measure,
        Layer layer,
        Instant until,
        @Nullable Layer beneath,
        Bounds owed,
        CallFee returns) {}
