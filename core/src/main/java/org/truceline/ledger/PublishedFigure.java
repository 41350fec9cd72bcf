package org.truceline.ledger;

/// A figure that was published for a series, as a file of further figures states it.
///
/// @param series the series of the ledger that it is of
/// @param point  the figure; its source is an instrument of the ledger, or a new one with `citation`
/// @param citation what the source is called, where the ledger does not have it; empty where it does
/// @param line   line of the file on which it stands
public record PublishedFigure(Series series, Series.Point point, String citation, int line) {}
