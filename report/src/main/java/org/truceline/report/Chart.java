package org.truceline.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// What a chart shows, before it is drawn.
///
/// Days are those of the authority that acts.
public sealed interface Chart {

    LocalDate from();

    LocalDate to();

    /// For readers who do not see the drawing.
    String description();

    /// Rates that step.
    ///
    /// @param checked last day up to which the ledger has been kept; what lies after it is drawn as by the books
    record Steps(
            LocalDate from, LocalDate to, LocalDate checked, String checkedLabel, List<Line> lines, String description)
            implements Chart {
        public Steps {
            lines = List.copyOf(lines);
        }
    }

    /// One line with its name at its end.
    record Line(String name, List<Step> steps) {
        public Line {
            steps = List.copyOf(steps);
        }
    }

    /// From a day on, a rate in percent.
    record Step(LocalDate at, BigDecimal percent, String label) {}

    /// Bars over time, one row for each subject.
    record Bars(
            LocalDate from,
            LocalDate to,
            LocalDate checked,
            String checkedLabel,
            List<Bar> bars,
            List<Key> keys,
            String description)
            implements Chart {
        public Bars {
            bars = List.copyOf(bars);
            keys = List.copyOf(keys);
        }
    }

    /// One row.
    record Bar(String label, List<Stretch> stretches) {
        public Bar {
            stretches = List.copyOf(stretches);
        }
    }

    /// A state from a day to the day on which it is over.
    record Stretch(LocalDate from, LocalDate until, Mode mode, String label) {}

    /// A state with its name.
    record Key(Mode mode, String label) {}

    /// What a bar says of a measure.
    enum Mode {
        ANNOUNCED,
        IN_FORCE,
        REDUCED,
        SUSPENDED,
        OPEN
    }
}
