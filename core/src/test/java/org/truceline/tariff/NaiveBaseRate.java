package org.truceline.tariff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Schedule;
import org.truceline.rate.RateExpression;

/// The base rate of a line: that of the edition in force, else of both neighbours if they agree, else of the last one.
final class NaiveBaseRate {

    private NaiveBaseRate() {}

    static RateExpression of(Ledger ledger, NaiveCase asked) {
        Schedule schedule = ledger.schedules().get("us/hts");
        String before = null;
        String after = null;
        boolean anyBefore = false;
        boolean anyAfter = false;
        for (Schedule.Edition edition : schedule.editions()) {
            String printed = printed(schedule, edition, asked.line().code());
            if (!edition.period().from().isAfter(asked.at())) {
                anyBefore = true;
                before = printed;
                anyAfter = edition.period().contains(asked.at());
                after = anyAfter ? printed : null;
            } else if (!anyAfter) {
                anyAfter = true;
                after = printed;
            }
        }
        boolean agreed = anyBefore && (!anyAfter || (before != null && before.equals(after)));
        if (!agreed || before == null) {
            throw new NaiveCase.Untold("base rate");
        }
        RateExpression rate = BaseDuties.read(before);
        if (rate == null) {
            throw new NaiveCase.Untold("a base rate that refers to other provisions");
        }
        return rate;
    }

    /// A statistical number takes the rate of its line, unless it prints its own.
    private static @Nullable String printed(Schedule schedule, Schedule.Edition edition, Code code) {
        Map<String, List<Schedule.Row>> rows = schedule.rows().get();
        if (code.length() < 8 || !rows.containsKey(code.digits()) || !rows.containsKey(code.prefix(8))) {
            return null;
        }
        for (String digits : List.of(code.digits(), code.prefix(8))) {
            for (Schedule.Row row : rows.get(digits)) {
                if (row.editions().contains(edition.id()) && row.rate() != null) {
                    return row.rate();
                }
            }
        }
        return null;
    }
}
