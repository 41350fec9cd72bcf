package org.truceline.ownership;

import java.util.BitSet;

/// The parties from which a rule starts, and those that it leaves out, by number.
///
/// @param certain  on a list of the rule, or of one of its nationalities
/// @param possible the same, and those of which it is not known
/// @param outside  of a country whose entities the rule leaves out
public record Owners(BitSet certain, BitSet possible, BitSet outside) {

    public Owners {
        BitSet all = (BitSet) possible.clone();
        all.or(certain);
        possible = all;
        certain = (BitSet) certain.clone();
        outside = (BitSet) outside.clone();
    }

    /// Parties that are known to be the owners, and none left out.
    public static Owners of(int... parties) {
        BitSet certain = new BitSet();
        for (int party : parties) {
            certain.set(party);
        }
        return new Owners(certain, certain, new BitSet());
    }
}
