/// Instants, half-open periods, and the two axes on which every question stands.
///
/// [org.truceline.time.AsOf] is a point on an axis as a person writes it: a day, a local time, or an exact instant. It
/// becomes
/// an instant only in the zone of an authority: `AsOf.parse("2025-11-10").in(ZoneId.of("Asia/Shanghai"))`.
@NullMarked
package org.truceline.time;

import org.jspecify.annotations.NullMarked;
