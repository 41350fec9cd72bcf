package org.truceline.listing;

import java.util.List;

/// A party that is named on one list or more.
///
/// @param key      how the lists of the ledger call it
/// @param names    its names, the one printed first before its other names
/// @param listings where it is or was listed, as far as the view knows; what is in force first
public record ListedParty(String key, List<String> names, List<Listing> listings) {

    public ListedParty {
        names = List.copyOf(names);
        listings = List.copyOf(listings);
    }
}
