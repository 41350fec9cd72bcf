package org.truceline.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truceline.ledger.Standing;
import org.truceline.timeline.View;

/// The whole answer for a line: its assessment, the next change, and what statements of other standing would change.
///
/// @param next         the line at the next instant at which the answer differs, as enacted
/// @param alternatives the line at the same instant, where statements of another standing change it
/// @param nextOthers   the next change once statements of another standing count, where it is another one
public record DutyAnswer(
        View view, Assessment now, Optional<Assessment> next, List<Other> alternatives, List<Other> nextOthers) {

    public DutyAnswer {
        alternatives = List.copyOf(alternatives);
        nextOthers = List.copyOf(nextOthers);
    }

    /// An assessment in which statements of `standing` count besides what is enacted.
    public record Other(Standing standing, Assessment assessment) {}

    /// The standings whose statements are told beside the law.
    static final List<Standing> OTHERS =
            List.of(Standing.STATED, Standing.PROPOSED, Standing.THREATENED, Standing.HELD);

    /// Assesses a line and looks ahead and aside.
    public static DutyAnswer of(Tariff tariff, Line line) {
        Assessment now = tariff.assess(line);
        Optional<Assessment> next = tariff.next(line, now);
        List<Other> alternatives = new ArrayList<>();
        List<Other> nextOthers = new ArrayList<>();
        for (Standing standing : OTHERS) {
            Tariff other = tariff.with(standing);
            Assessment then = other.assess(line);
            if (Tariff.differ(now, then)) {
                alternatives.add(new Other(standing, then));
            }
            if (standing != Standing.HELD) {
                other.next(line, then)
                        .filter(later -> next.isEmpty()
                                || !later.at().equals(next.get().at())
                                || Tariff.differ(later, next.get()))
                        .ifPresent(later -> nextOthers.add(new Other(standing, later)));
            }
        }
        return new DutyAnswer(tariff.view(), now, next, alternatives, nextOthers);
    }
}
