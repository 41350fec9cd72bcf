package org.truceline.ledger;

/// A measure of the ledger, such as `us.ieepa.reciprocal.cn`; its first part names the authority.
public record MeasureId(String text) implements Comparable<MeasureId> {

    @Override
    public int compareTo(MeasureId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
