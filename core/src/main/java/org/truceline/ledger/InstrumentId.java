package org.truceline.ledger;

/// A legal act or official statement, such as `eo-14298`.
public record InstrumentId(String text) implements Comparable<InstrumentId> {

    @Override
    public int compareTo(InstrumentId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
