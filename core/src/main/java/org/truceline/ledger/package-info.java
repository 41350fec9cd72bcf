/// The ledger in memory: instruments, measures with their layers, lists, schedules, relations, agreements, scenarios.
///
/// Everything here is immutable and says what stands in the files, nothing more; what applies on a day is worked out in
/// `org.truceline.timeline`. Start at [org.truceline.ledger.Ledger]; reading files is the matter of
/// `org.truceline.ledger.source`.
@NullMarked
package org.truceline.ledger;

import org.jspecify.annotations.NullMarked;
