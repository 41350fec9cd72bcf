/// Fees on ships' calls: what a call owes in the United States or in China, why, and when that changes.
///
/// [PortFees] is the door. Of the fees of an authority the relations of the ledger say which goes before which; a fee
/// concerns a ship if the condition of its scope holds. Its layers then answer as those of every measure do: steps of
/// rates, exemptions, deferrals and pauses are layers. [Reckoning] turns the value into an amount on each basis, and a
/// relation limits how often a ship is charged in a year. [Voyages] keeps that count across the calls of ships.
///
/// ```java
/// PortFees fees = PortFees.of(Party.US, view);
/// CallFee fee = fees.assess(Call.alone(AsOf.parse("2025-10-20T08:00-07:00"), facts));
/// ```
@NullMarked
package org.truceline.portfee;

import org.jspecify.annotations.NullMarked;
