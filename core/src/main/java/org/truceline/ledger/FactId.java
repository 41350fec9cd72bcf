package org.truceline.ledger;

/// Something a case may state about itself, such as `loaded-on`.
public record FactId(String text) implements Comparable<FactId> {

    @Override
    public int compareTo(FactId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
