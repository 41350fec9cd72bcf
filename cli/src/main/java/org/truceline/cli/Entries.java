package org.truceline.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.truceline.tariff.Entry;
import org.truceline.tariff.Line;
import org.truceline.tariff.LineFees;
import org.truceline.tariff.Tariff;

/// The entries of a file: rows that name the same `entry-number` belong together wherever they stand, since the limits
/// of
/// fees
/// bind their sum.
///
/// All rows are noted first, then asked about. What is noted grows with the rows that name an entry, and with no
/// others.
final class Entries {

    private final Map<String, Map<Long, Line>> lines = new HashMap<>();
    private final Set<String> incomplete = new HashSet<>();
    private final Map<String, Map<Long, Member>> members = new ConcurrentHashMap<>();

    /// A line as its entry completes it, with its part of the fees.
    record Member(Line line, LineFees fees) {}

    void note(String number, Row row, Line line) {
        lines.computeIfAbsent(number, absent -> new LinkedHashMap<>()).put(row.line(), line);
    }

    /// Notes that a row of the entry is refused, so that the sum of the entry is not known.
    void noteRefused(String number) {
        incomplete.add(number);
    }

    /// The row as a member of its entry.
    ///
    /// @throws Refusal if the rows of the entry contradict each other, or one of them is refused
    Member member(Tariff tariff, String number, Row row) {
        if (incomplete.contains(number)) {
            throw Refusal.badInput(
                            Entry.NUMBER + ": another row of entry " + number
                                    + " is refused, and fees are limited by entry. Correct that row, and answer the entry again.")
                    .coded("entry-incomplete")
                    .in(Entry.NUMBER.text());
        }
        Member member =
                members.computeIfAbsent(number, entry -> members(tariff, entry)).get(row.line());
        if (member == null) {
            throw new IllegalStateException("row " + row.line() + " was not noted as one of entry " + number);
        }
        return member;
    }

    private Map<Long, Member> members(Tariff tariff, String number) {
        Map<Long, Line> noted = lines.getOrDefault(number, Map.of());
        Entry entry;
        try {
            entry = Entry.of(tariff.view().ledger(), new ArrayList<>(noted.values()));
        } catch (IllegalArgumentException e) {
            throw Refusal.badInput(Entry.NUMBER + ": the rows of entry " + number + " contradict each other: "
                            + e.getMessage() + ". Correct them, or the number.")
                    .coded("entry-contradictory")
                    .in(Entry.NUMBER.text());
        }
        List<LineFees> fees = tariff.fees().on(entry);
        Map<Long, Member> whole = new HashMap<>();
        int place = 0;
        for (Long line : noted.keySet()) {
            whole.put(line, new Member(entry.lines().get(place), fees.get(place)));
            place++;
        }
        return whole;
    }
}
