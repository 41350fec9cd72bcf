package org.truceline.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.Words;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Language;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Schedule;
import org.truceline.time.AsOf;
import org.truceline.time.Period;

/// An edition that is to be added to a schedule: its place among the others, the period of the one before it, its
/// source.
///
/// @param edition  the new one
/// @param previous the one before it, as it stands; null if there is none
/// @param all      all editions in order of time, the new one among them and the one before it with its new end
record NewEdition(Schedule.Edition edition, Schedule.@Nullable Edition previous, List<Schedule.Edition> all) {

    private static final Pattern NAME = Pattern.compile("(?<year>[0-9]{4})-(rev-(?<revision>[0-9]{1,3})|basic)");

    NewEdition {
        all = List.copyOf(all);
    }

    /// What was said of the new edition.
    ///
    /// @param until         null if nothing was said
    /// @param previousUntil first day on which the one before it was no longer in force; null if nothing was said
    /// @param by            id of an instrument; null for one of its own
    record Said(
            String id,
            String from,
            @Nullable String until,
            @Nullable String previousUntil,
            @Nullable String by) {}

    /// @throws Refusal if the edition is there, its days collide with others, or something must be said
    static NewEdition of(Said said, Schedule schedule, Ledger ledger) {
        if (!said.id().matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
            throw Refusal.usage("--edition: '" + said.id() + "' is not an id. Write small letters, digits and hyphens,"
                    + " such as 2026-rev-10.");
        }
        ZoneId zone = schedule.zone();
        Instant from = day("--from", said.from(), zone);
        Schedule.Edition before = null;
        Schedule.Edition after = null;
        for (Schedule.Edition other : schedule.editions()) {
            if (other.id().equals(said.id())) {
                throw Refusal.usage("--edition: the schedule has an edition '" + said.id() + "' already, from "
                        + AsOf.words(other.period().from(), zone) + ". Choose another id, or take that one out first.");
            }
            if (other.period().from().equals(from)) {
                throw Refusal.usage("--from: on " + said.from() + " edition '" + other.id()
                        + "' begins. Two editions cannot begin on one day.");
            }
            if (other.period().from().isBefore(from)) {
                before = other;
            } else if (after == null) {
                after = other;
            }
        }
        Instant until = until(said, from, after, zone);
        Schedule.Edition edition =
                new Schedule.Edition(said.id(), new Period(from, until), new InstrumentId(source(said, ledger)));
        List<Schedule.Edition> all = new ArrayList<>(schedule.editions());
        if (before != null) {
            all.remove(before);
            all.add(closed(before, said, from, zone));
        } else if (said.previousUntil() != null) {
            throw Refusal.usage("--previous-until: there is no edition before " + said.from() + ". Leave it out.");
        }
        all.add(edition);
        all.sort(Comparator.comparing(one -> one.period().from()));
        return new NewEdition(edition, before, all);
    }

    private static Instant until(Said said, Instant from, Schedule.@Nullable Edition after, ZoneId zone) {
        if (said.until() == null) {
            if (after == null) {
                return Period.OPEN;
            }
            throw Refusal.usage("--until: edition '" + after.id() + "' begins later, on "
                    + AsOf.words(after.period().from(), zone) + ". Say with --until DATE the first day on which "
                    + said.id() + " was no longer in force.");
        }
        Instant until = day("--until", said.until(), zone);
        if (!until.isAfter(from)) {
            throw Refusal.usage("--until: " + said.until() + " is not after " + said.from()
                    + ". Ends are exclusive: write the first day on which the edition was no longer in force.");
        }
        if (after != null && until.isAfter(after.period().from())) {
            throw Refusal.usage("--until: " + said.until() + " is after edition '" + after.id() + "' begins, on "
                    + AsOf.words(after.period().from(), zone) + ". Write that day or an earlier one.");
        }
        return until;
    }

    private static Schedule.Edition closed(Schedule.Edition before, Said said, Instant from, ZoneId zone) {
        Instant until = before.period().until();
        if (said.previousUntil() != null) {
            until = day("--previous-until", said.previousUntil(), zone);
            if (!until.isAfter(before.period().from())) {
                throw Refusal.usage(
                        "--previous-until: " + said.previousUntil() + " is not after edition '" + before.id()
                                + "' begins, on " + AsOf.words(before.period().from(), zone) + ".");
            }
        } else if (before.period().endIsOpen()) {
            throw Refusal.usage("--previous-until: edition '" + before.id() + "' has no end yet. Say with"
                    + " --previous-until DATE on which day the edition printed after it took over: " + said.from()
                    + " if that was " + said.id() + ", an earlier day if others that are not loaded came between.");
        }
        if (until.isAfter(from)) {
            throw Refusal.usage("--from: " + said.from() + " is before edition '" + before.id() + "' ends, on "
                    + AsOf.words(until, zone) + ". Write a later day, or an earlier --previous-until.");
        }
        return new Schedule.Edition(
                before.id(), new Period(before.period().from(), until), before.by(), before.complete());
    }

    private static Instant day(String option, String text, ZoneId zone) {
        try {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.usage(option + ": '" + text + "' is not a day that exists. Write a day such as 2026-06-08.");
        }
    }

    private static String source(Said said, Ledger ledger) {
        if (said.by() != null && !ledger.instruments().containsKey(new InstrumentId(said.by()))) {
            throw Refusal.outside("--by: the ledger has no instrument '" + said.by()
                    + "'. Name one that it has, or leave --by out: then one is written for the edition.");
        }
        if (said.by() == null && !NAME.matcher(said.id()).matches()) {
            throw Refusal.usage("--by: the instrument of edition '" + said.id() + "' must be named. Editions called"
                    + " 2026-basic or 2026-rev-10 get one of their own.");
        }
        return said.by() == null ? "hts-" + said.id() : said.by();
    }

    /// The instruments file for this edition; empty if the ledger has its instrument.
    Optional<String> instrument(Ledger ledger, ZoneId zone) {
        if (ledger.instruments().containsKey(edition.by())) {
            return Optional.empty();
        }
        Matcher name = NAME.matcher(edition.id());
        if (!name.matches()) {
            throw new IllegalStateException("edition " + edition.id() + " has no instrument");
        }
        String revision = name.group("revision");
        String citation =
                "HTSUS " + name.group("year") + (revision == null ? ", basic edition" : ", revision " + revision);
        String day = AsOf.words(edition.period().from(), zone);
        return Optional.of("instruments:\n  - id: " + edition.by()
                + "\n    kind: schedule\n    party: US\n    citation: \""
                + citation + "\"\n    title: {en: \"" + title(Language.EN, day) + "\", ja: \"" + title(Language.JA, day)
                + "\", zh: \"" + title(Language.ZH, day) + "\"}\n    url: \"https://hts.usitc.gov/\"\n");
    }

    private static String title(Language language, String day) {
        return Words.in(language).text("schedule.instrument", day);
    }

    /// The file that describes the schedule, with these editions.
    String yaml(Schedule schedule, String rows) {
        StringBuilder text = new StringBuilder("schedule: " + schedule.id() + "\nzone: " + schedule.zone()
                + "\ncurrency: " + schedule.currency() + "\nname:\n");
        for (Language language : Language.values()) {
            text.append("  ")
                    .append(language.tag())
                    .append(": \"")
                    .append(schedule.name().in(language))
                    .append("\"\n");
        }
        text.append("editions:\n");
        for (Schedule.Edition one : all) {
            text.append("  - {id: ")
                    .append(one.id())
                    .append(", from: ")
                    .append(AsOf.words(one.period().from(), schedule.zone()))
                    .append(", until: ")
                    .append(AsOf.words(one.period().until(), schedule.zone()))
                    .append(", by: ")
                    .append(one.by())
                    .append("}\n");
        }
        return text.append("rows: ").append(rows).append('\n').toString();
    }
}
