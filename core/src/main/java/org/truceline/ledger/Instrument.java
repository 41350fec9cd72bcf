package org.truceline.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A legal act or official statement with its citation.
///
/// @param kind      what it is, such as `executive-order`; one of the words in `docs/guide/ledger-format.md`
/// @param signed    day of signature, if it has one
/// @param published day in the official journal; null if never published or not known
/// @param url       where it can be read; null if no address is known
public record Instrument(
        InstrumentId id,
        String kind,
        Party party,
        String citation,
        Name title,
        @Nullable LocalDate signed,
        @Nullable LocalDate published,
        @Nullable String url,
        Confidence confidence) {}
