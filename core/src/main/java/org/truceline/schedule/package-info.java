/// The printed editions of a tariff schedule: which codes they hold, from when to when, and what a new edition changes.
///
/// [org.truceline.schedule.CodeBook] is the door to codes: it says whether an edition prints a code, since when, until
/// when, and which codes are near one that no edition prints.
@NullMarked
package org.truceline.schedule;

import org.jspecify.annotations.NullMarked;
