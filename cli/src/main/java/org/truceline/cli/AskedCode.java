package org.truceline.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;
import org.truceline.ledger.Schedule;
import org.truceline.schedule.CodeBook;
import org.truceline.schedule.CodeFinding;
import org.truceline.time.AsOf;
import org.truceline.time.Period;
import org.truceline.timeline.View;

/// Reads the code of a line, and refuses one that the schedule does not have on the day of entry, with what to write
/// instead.
///
/// A code that no loaded edition prints is still answered for a day before the first of them, if a list of the ledger
/// names it on that day: it was retired since, and its additional duties are known.
final class AskedCode {

    private static final int LINE = 8;
    private static final int STATISTICAL = 10;
    private static final String LAST_CHAPTER = "97";

    private final String where;
    private final Ledger ledger;
    private final Optional<CodeBook> book;

    /// @param where what the code is called in messages, such as `CODE` or the column of a file
    AskedCode(String where, Party authority, View view) {
        this.where = where;
        this.ledger = view.ledger();
        String prefix = authority.name().toLowerCase(Locale.ROOT) + "/";
        this.book = ledger.schedules().values().stream()
                .filter(schedule -> schedule.id().startsWith(prefix))
                .findFirst()
                .map(schedule -> CodeBook.of(schedule, view.known()));
    }

    /// A code as it was asked for, and what it became or came from.
    ///
    /// @param renumbered null if the code stands as it was asked for
    record Read(Code code, CodeFinding.@Nullable Renumbered renumbered) {}

    /// The code, if the schedule has it at that time.
    Read read(String text, AsOf entered) {
        Code code = form(text);
        if (code.chapter().compareTo(LAST_CHAPTER) > 0) {
            throw Refusal.outside(where + ": " + code.dotted() + " is in chapter " + code.chapter()
                            + ". Give the code of chapters 1 to 97 that the goods have; a provision of chapter 98 is stated"
                            + " beside it, as the fact provision, such as provision=9802.00.50.")
                    .coded("code-chapter");
        }
        if (book.isEmpty() || book.get().editions().isEmpty()) {
            return new Read(length(code, text), null);
        }
        CodeBook codes = book.get();
        Instant at = entered.in(codes.schedule().zone());
        CodeFinding finding = codes.find(code, at);
        if (finding instanceof CodeFinding.Renumbered renumbered) {
            return new Read(renumbered.instead().getFirst(), renumbered);
        }
        return new Read(carried(finding, code, text, at, codes), null);
    }

    private Code carried(CodeFinding finding, Code code, String text, Instant at, CodeBook codes) {
        return switch (finding) {
            case CodeFinding.Printed printed -> code;
            case CodeFinding.Heading heading -> throw heading(heading, text);
            case CodeFinding.NoSuffix missing when retired(code, at, codes) -> code;
            case CodeFinding.NoSuffix missing -> throw suffix(missing);
            case CodeFinding.Ended ended -> throw ended(ended, codes.schedule().zone());
            case CodeFinding.NotYet early -> throw early(early, codes.schedule().zone());
            case CodeFinding.Renumbered renumbered -> code;
            case CodeFinding.Untold untold -> code;
            case CodeFinding.Unknown unknown when retired(code, at, codes) -> code;
            case CodeFinding.Unknown unknown -> throw unknown(unknown, text);
        };
    }

    /// The code as it is written, whatever the schedule has.
    Code form(String text) {
        Code code;
        try {
            code = Code.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw Refusal.usage(where + ": '" + text + "' is not a code: " + e.getMessage()
                            + ". Write 8 or 10 digits, such as 8507.60.0020." + likely(text))
                    .coded("code-not-digits");
        }
        if (!dotsInPlace(text)) {
            throw Refusal.usage(where + ": '" + text + "' has a dot where no code has one; they stand after the fourth,"
                            + " sixth and eighth digit. Check the digits: if they are right, write " + code.dotted()
                            + ".")
                    .coded("code-dots");
        }
        return code;
    }

    private Code length(Code code, String text) {
        if (code.length() != LINE && code.length() != STATISTICAL) {
            throw Refusal.usage(digits(code, text) + "write 8 or 10.").coded("code-length");
        }
        return code;
    }

    private String digits(Code code, String text) {
        return where + ": '" + text + "' has " + code.length()
                + " digits. Duties are set on 8 digits and split on 10: ";
    }

    private Refusal heading(CodeFinding.Heading heading, String text) {
        String below = heading.count() == 1
                ? "The line below it is "
                : "Below it are " + heading.count() + " lines" + (some(heading) ? ", the first of them " : ": ");
        return Refusal.usage(digits(heading.code(), text) + "write 8 or 10. " + below + list(heading.lines()) + "."
                        + (heading.code().length() % 2 == 0 ? "" : likely(text)))
                .coded("code-length");
    }

    private static boolean some(CodeFinding.Heading heading) {
        return heading.count() > heading.lines().size();
    }

    private Refusal suffix(CodeFinding.NoSuffix missing) {
        String line = missing.line().dotted();
        String has = missing.suffixes().isEmpty()
                ? line + " is not split: write its 8 digits."
                : line + " has: " + list(missing.suffixes()) + ". Write one of them, or the 8 digits.";
        return Refusal.outside(where + ": no loaded edition of the schedule has "
                        + missing.code().dotted() + ", though it has the line: its first 8 digits. " + has)
                .coded("code-suffix-unknown");
    }

    private Refusal ended(CodeFinding.Ended ended, ZoneId zone) {
        return Refusal.outside(
                        where + ": " + ended.code().dotted() + " has ended: edition " + period(ended.last(), zone)
                                + " of the schedule prints it, edition " + period(ended.without(), zone) + " does not."
                                + offered(" In its place there may be: ", ended.instead()))
                .coded("code-ended");
    }

    private Refusal early(CodeFinding.NotYet early, ZoneId zone) {
        return Refusal.outside(where + ": " + early.code().dotted() + " is newer than that day: edition "
                        + period(early.without(), zone) + " of the schedule does not print it, edition "
                        + period(early.first(), zone) + " does." + offered(" Before it there were: ", early.instead()))
                .coded("code-not-yet");
    }

    private Refusal unknown(CodeFinding.Unknown unknown, String text) {
        int length = unknown.code().length();
        String likely = offered(" One slip away: ", unknown.slips());
        String nearest = offered(
                " Nearest are: ",
                unknown.nearest().stream()
                        .filter(code -> !unknown.slips().contains(code))
                        .toList());
        if (length != LINE && length != STATISTICAL) {
            return Refusal.usage(digits(unknown.code(), text) + "write 8 or 10." + likely + nearest)
                    .coded("code-length");
        }
        return Refusal.outside(where + ": no loaded edition of the schedule has "
                        + unknown.code().dotted() + "." + likely + nearest)
                .coded("code-unknown");
    }

    private String likely(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return book.isEmpty() || digits.length() < LINE - 1
                ? ""
                : offered(" One slip away: ", book.get().slips(digits));
    }

    /// True if a list of the ledger names the code, or its line, at an instant before the first loaded edition.
    private boolean retired(Code code, Instant at, CodeBook codes) {
        if (!at.isBefore(codes.editions().getFirst().period().from())) {
            return false;
        }
        return ledger.lists().values().stream()
                .filter(list -> list.ofCodes() && list.id().text().startsWith(party(codes)))
                .anyMatch(list -> names(list, code.digits(), at) || names(list, code.prefix(LINE), at));
    }

    private static String party(CodeBook codes) {
        String id = codes.schedule().id();
        return id.substring(0, id.indexOf('/') + 1);
    }

    private static boolean names(DatedList list, String digits, Instant at) {
        List<DatedList.Row> rows = list.rows().get().get(digits);
        return rows != null && rows.stream().anyMatch(row -> row.period().contains(at));
    }

    private static boolean dotsInPlace(String text) {
        int digits = 0;
        for (char c : text.strip().toCharArray()) {
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (digits != 4 && digits != 6 && digits != LINE) {
                return false;
            }
        }
        return true;
    }

    private static String period(Schedule.Edition edition, ZoneId zone) {
        Period period = edition.period();
        String until = period.endIsOpen() ? "" : " until " + AsOf.words(period.until(), zone);
        return edition.id() + " (from " + AsOf.words(period.from(), zone) + until + ")";
    }

    private static String offered(String words, List<Code> codes) {
        return codes.isEmpty() ? "" : words + list(codes) + ".";
    }

    private static String list(List<Code> codes) {
        return String.join(", ", codes.stream().map(Code::dotted).toList());
    }
}
