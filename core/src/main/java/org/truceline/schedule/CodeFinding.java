package org.truceline.schedule;

import java.util.List;
import org.truceline.goods.Code;
import org.truceline.ledger.Schedule;

/// What the editions at hand tell of a code at an instant.
public sealed interface CodeFinding {

    /// The edition in force prints it; or none is loaded for the instant, and some edition prints it.
    record Printed(Code code) implements CodeFinding {}

    /// Fewer digits than a line has.
    ///
    /// @param lines the first lines below it
    /// @param count how many there are
    record Heading(Code code, List<Code> lines, int count) implements CodeFinding {
        public Heading {
            lines = List.copyOf(lines);
        }
    }

    /// The line is printed, and not with this statistical suffix.
    ///
    /// @param suffixes the numbers below the line; empty if it is not split
    record NoSuffix(Code code, Code line, List<Code> suffixes) implements CodeFinding {
        public NoSuffix {
            suffixes = List.copyOf(suffixes);
        }
    }

    /// An earlier edition prints it, the one in force does not.
    ///
    /// @param last    the last edition with the code
    /// @param without the edition in force
    /// @param instead codes that may have taken its place
    record Ended(Code code, Schedule.Edition last, Schedule.Edition without, List<Code> instead)
            implements CodeFinding {
        public Ended {
            instead = List.copyOf(instead);
        }
    }

    /// A later edition prints it, the one in force does not.
    ///
    /// @param first   the first edition with the code
    /// @param without the edition in force
    /// @param instead codes in whose place it may have come
    record NotYet(Code code, Schedule.Edition first, Schedule.Edition without, List<Code> instead)
            implements CodeFinding {
        public NotYet {
            instead = List.copyOf(instead);
        }
    }

    /// It became others, or came from others, and the schedule says which.
    ///
    /// @param by      the renumbering
    /// @param instead the codes in print at the instant asked for
    record Renumbered(Code code, Schedule.Renumbering by, List<Code> instead) implements CodeFinding {
        public Renumbered {
            instead = List.copyOf(instead);
        }
    }

    /// No edition prints it, and the one in force was read in part only: it may be there.
    ///
    /// @param slips   as of a code that is unknown
    /// @param nearest as of a code that is unknown
    record Untold(Code code, List<Code> slips, List<Code> nearest) implements CodeFinding {
        public Untold {
            slips = List.copyOf(slips);
            nearest = List.copyOf(nearest);
        }
    }

    /// No edition prints it.
    ///
    /// @param slips   codes that one slip of the hand turns into it: a digit changed, left out, added, or two
    /// exchanged
    /// @param nearest codes that share most of its first digits
    record Unknown(Code code, List<Code> slips, List<Code> nearest) implements CodeFinding {
        public Unknown {
            slips = List.copyOf(slips);
            nearest = List.copyOf(nearest);
        }
    }
}
