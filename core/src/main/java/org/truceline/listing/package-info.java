/// Parties on lists: who is listed, by which act, what that forbids on a day, and until when.
///
/// [org.truceline.listing.Listed] is the door: it looks a name up on every list of parties, and tells which of the
/// lists are not complete. A party on two lists has two [org.truceline.listing.Listing]s, each with its own fate: that
/// of
/// the measure and that of the row.
///
/// ```java
/// Listed found = Listed.of(View.of(ledger), "Planate Management Group", AsOf.parse("2025-12-01"));
/// found.parties().getFirst().listings().forEach(one -> System.out.println(one.measure().id() + " " + one.kind()));
/// ```
@NullMarked
package org.truceline.listing;

import org.jspecify.annotations.NullMarked;
