package org.truceline.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Contradiction;
import org.truceline.ledger.Notice;
import org.truceline.ledger.Standing;
import org.truceline.timeline.View;

/// The whole answer for a line: its assessment, the fees, the next change, and what statements of other standing would
/// change. Changes of fees are no part of the next change.
///
/// @param fees         the fees on the line, within its entry
/// @param taxes        the taxes charged after the duties
/// @param doubts       what stands against facts of the line that were taken as stated
/// @param notices      what else may be asked of such goods and is not computed
/// @param next         the line at the next instant at which the answer differs, as enacted
/// @param alternatives the line at the same instant, where statements of another standing change it
/// @param nextOthers   the next change once statements of another standing count, where it is another one
public record DutyAnswer(
        View view,
        Assessment now,
        LineFees fees,
        LineTaxes taxes,
        List<Contradiction> doubts,
        List<Notice> notices,
        Optional<Assessment> next,
        List<Other> alternatives,
        List<Other> nextOthers) {

    public DutyAnswer {
        doubts = List.copyOf(doubts);
        notices = List.copyOf(notices);
        alternatives = List.copyOf(alternatives);
        nextOthers = List.copyOf(nextOthers);
    }

    /// An assessment in which statements of `standing` count besides what is enacted.
    public record Other(Standing standing, Assessment assessment) {}

    /// The standings whose statements are told beside the law.
    static final List<Standing> OTHERS =
            List.of(Standing.STATED, Standing.PROPOSED, Standing.THREATENED, Standing.HELD);

    /// Assesses a line, taken as an entry of its own, and looks ahead and aside.
    public static DutyAnswer of(Tariff tariff, Line line) {
        Entry alone = Entry.of(line);
        return of(tariff, alone.lines().getFirst(), tariff.fees().on(alone).getFirst());
    }

    /// The same for a line of an entry whose fees are known.
    ///
    /// @param line one of the lines of an [Entry]
    /// @param fees what [Fees] says of this line
    public static DutyAnswer of(Tariff tariff, Line line, LineFees fees) {
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
        List<Notice> notices = tariff.view().notices(tariff.authority(), line.code(), line.origin(), now.at());
        return new DutyAnswer(
                tariff.view(),
                now,
                fees,
                tariff.taxes(now),
                Contradictions.told(tariff, line),
                notices,
                next,
                alternatives,
                nextOthers);
    }

    /// The numbers to declare, in order; nothing where it cannot be told which duties are owed.
    public List<String> reported() {
        return ReportedNumbers.of(now, view.ledger().programmes());
    }

    /// What a court has held not to be owed: the duty less what its judgment leaves. Zero where no judgment in view
    /// bears on the line; null where a total on either side is not known.
    public @Nullable BigDecimal refundExposure() {
        for (Other other : alternatives) {
            if (other.standing() == Standing.HELD) {
                BigDecimal owed = now.total();
                BigDecimal left = other.assessment().total();
                return owed == null || left == null ? null : owed.subtract(left);
            }
        }
        return now.total() == null ? null : BigDecimal.ZERO.setScale(2);
    }

    /// Duties and taxes together; null unless all of them are known, or if no tax of the authority is carried.
    public @Nullable BigDecimal payable() {
        BigDecimal duties = now.total();
        BigDecimal charged = taxes.total();
        return duties == null || charged == null ? null : duties.add(charged);
    }

    /// Lowest and highest sum of duties and taxes; null if one of them has no bounds, or no tax is carried.
    public Assessment.@Nullable Bounds payableBounds() {
        BigDecimal total = now.total();
        Assessment.Bounds duties = total == null ? now.bounds() : new Assessment.Bounds(total, total);
        Assessment.Bounds charged = taxes.bounds();
        return duties == null || charged == null
                ? null
                : new Assessment.Bounds(
                        duties.lowest().add(charged.lowest()), duties.highest().add(charged.highest()));
    }

    /// True if every duty and every tax is known.
    public boolean told() {
        return now.outcome() == Assessment.Outcome.ANSWERED && taxes.untold().isEmpty();
    }

    /// Value, duties, taxes and fees; null unless all of them are known.
    public @Nullable BigDecimal landed() {
        BigDecimal duties = taxes.isCarried() ? payable() : now.total();
        BigDecimal charged = taxes.isCarried() && !fees.isCarried() ? BigDecimal.ZERO : fees.total();
        return duties == null || charged == null
                ? null
                : now.line().value().add(duties).add(charged);
    }

    /// Lowest and highest landed cost where only a fee is untold; null if a duty is, or if it has no bounds.
    public Assessment.@Nullable Bounds landedBounds() {
        BigDecimal duties = now.total();
        Assessment.Bounds bounds = fees.bounds();
        if (duties == null || bounds == null) {
            return null;
        }
        BigDecimal base = now.line().value().add(duties);
        return new Assessment.Bounds(base.add(bounds.lowest()), base.add(bounds.highest()));
    }
}
