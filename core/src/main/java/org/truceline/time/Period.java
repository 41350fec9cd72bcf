package org.truceline.time;

import java.time.Instant;

/// A half-open stretch of time `[from, until)`.
///
/// `until` may be [#OPEN]: no end is set. `from` may be [#OPEN] too: the act left its start open, and the period holds
/// no instant.
/// Inclusive ends ("through 9 November") are converted when they are written down, so no other rule exists.
///
/// @param from  first instant inside
/// @param until first instant no longer inside
public record Period(Instant from, Instant until) {

    /// An end, or a start, that no act has set.
    public static final Instant OPEN = Instant.MAX;

    public Period {
        if (from.isAfter(until)) {
            throw new IllegalArgumentException("a period cannot end (" + until + ") before it starts (" + from + ")");
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    /// True if no instant lies inside. A start left open makes a period empty; so does `from` equal to `until`.
    public boolean isEmpty() {
        return from.equals(until);
    }

    public boolean startIsOpen() {
        return from.equals(OPEN);
    }

    public boolean endIsOpen() {
        return until.equals(OPEN);
    }

    /// True if the other begins exactly where this one ends.
    public boolean abuts(Period next) {
        return until.equals(next.from);
    }

    /// True if some instant lies in both.
    public boolean overlaps(Period other) {
        return !isEmpty() && !other.isEmpty() && from.isBefore(other.until) && other.from.isBefore(until);
    }
}
