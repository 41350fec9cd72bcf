package org.truceline.ledger;

/// A dated list, such as `us/annex-ii`.
public record ListId(String text) implements Comparable<ListId> {

    @Override
    public int compareTo(ListId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
