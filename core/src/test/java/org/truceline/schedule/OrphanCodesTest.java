package org.truceline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.truceline.Ledgers;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Ledger;

/// Every code of every US list stands in some edition of the schedule, or in the register of orphans with its reason.
///
/// Reasons: `line-retired-on-2020-table`: no edition from 2025 on has the line, the table of lines subject to the China
/// tariffs of 1 January 2020 has it. `line-retired`: not in that table either; the act names it. `number-retired`: the
/// line lives, the statistical number that the act names does not. `special-chapter`: chapters 98 and 99 are not part
/// of
/// the loaded schedule. `no-such-heading`: the act names a range of headings, some of which are empty. The lists of
/// China
/// are not looked at: no edition of its tariff is loaded.
final class OrphanCodesTest {

    private static final Path REGISTER = Path.of("src", "test", "resources", "orphans.csv");
    private static final Set<String> REASONS = Set.of(
            "line-retired-on-2020-table", "line-retired", "number-retired", "special-chapter", "no-such-heading");

    @Test
    void aCodeIsInTheScheduleOrInTheRegisterAndTheRegisterHoldsNothingElse() throws IOException {
        Ledger ledger = Ledgers.shipped();
        Set<String> printed = new HashSet<>();
        for (String code : ledger.schedules().get("us/hts").rows().get().keySet()) {
            for (int length = 4; length <= code.length(); length++) {
                printed.add(code.substring(0, length));
            }
        }
        Set<String> orphans = new TreeSet<>();
        for (DatedList list : ledger.lists().values()) {
            if (list.ofCodes() && list.id().text().startsWith("us/")) {
                list.rows().get().keySet().stream()
                        .filter(code -> !printed.contains(code))
                        .forEach(code -> orphans.add(code + "," + list.id().text()));
            }
        }
        Set<String> registered = new TreeSet<>();
        List<String> lines = Files.readAllLines(REGISTER);
        for (String line : lines.subList(1, lines.size())) {
            int last = line.lastIndexOf(',');
            assertThat(REASONS).as(line).contains(line.substring(last + 1));
            registered.add(line.substring(0, last));
        }
        Set<String> fresh = new TreeSet<>(orphans);
        fresh.removeAll(registered);
        Set<String> stale = new TreeSet<>(registered);
        stale.removeAll(orphans);
        assertThat(fresh)
                .as("codes of lists that no edition prints: correct them, or write them into orphans.csv")
                .isEmpty();
        assertThat(stale).as("entries of orphans.csv that are no orphans").isEmpty();
        assertThat(registered).hasSizeGreaterThan(400);
    }
}
