package org.truceline.tariff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.Ledgers;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Party;
import org.truceline.time.AsOf;
import org.truceline.time.Period;
import org.truceline.timeline.View;

/// What the cases of United States duties ask: one line of goods, with the instants at which a file asks about it.
/// Only questions by what is known at the horizon are held.
///
/// @param given what is asked; its day is that of the first check
/// @param asked every instant at which it is asked
record CaseQuestion(CaseFile.Given given, Set<Instant> asked) {

    /// The ledger that is shipped.
    static final Ledger LEDGER = Ledgers.shipped();

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final Map<String, Assessment> ANSWERS = new LinkedHashMap<>();

    /// True if it is asked a minute before an edge, at it, and a minute after.
    boolean inThrees(Instant edge) {
        return asked.containsAll(around(edge));
    }

    /// True if a number of a list names the goods, or lies beneath the number asked about.
    boolean names(String key) {
        String code = String.valueOf(given.code()).replace(".", "");
        return code.startsWith(key) || key.startsWith(code);
    }

    /// The answer at another instant.
    Assessment answer(Instant at) {
        String local = at.atZone(ZONE).toLocalDateTime().toString();
        CaseFile.Given then = new CaseFile.Given(
                given.to(),
                false,
                given.code(),
                given.origin(),
                local,
                given.value(),
                given.facts(),
                given.quantities(),
                null,
                null,
                List.of(),
                List.of());
        return ANSWERS.computeIfAbsent(
                then.toString(), key -> Tariff.of(Party.US, View.of(LEDGER)).assess(CaseAnswers.line(LEDGER, then)));
    }

    /// True if a duty is owed, perhaps owed, or not owed for a reason that concerns these goods.
    static boolean bears(Assessment answer, String measure) {
        boolean owed = answer.components().stream().anyMatch(one -> is(one.measure(), measure));
        boolean undecided = answer.undecided().stream().anyMatch(one -> is(one.measure(), measure));
        return owed
                || undecided
                || answer.notApplied().stream()
                        .anyMatch(one -> is(one.measure(), measure) && concernsTheGoods(one.reason()));
    }

    private static boolean concernsTheGoods(Reason reason) {
        return switch (reason) {
            case Reason.OtherOrigin other -> false;
            case Reason.NotListed not -> false;
            case Reason.NamedOutside outside -> false;
            case Reason.NotDescribed described -> false;
            case Reason.ExceptedByList excepted -> false;
            case Reason.OutOfReach out -> false;
            case Reason.NotConcerned not -> false;
            case Reason.NotKnown not -> false;
            case Reason.Claimed claimed -> true;
            case Reason.NotBegun not -> true;
            case Reason.Suspended suspended -> true;
            case Reason.Ended ended -> true;
            case Reason.Lapsed lapsed -> true;
            case Reason.Excluded excluded -> true;
            case Reason.Freed freed -> true;
            case Reason.Replaced replaced -> true;
        };
    }

    private static boolean is(@Nullable Measure measure, String id) {
        return measure != null && measure.id().text().equals(id);
    }

    /// True if no question can be asked at the instant: the ledger begins later.
    static boolean isBeforeTheLedger(Instant edge) {
        return edge.atZone(ZONE).toLocalDate().isBefore(LEDGER.begins());
    }

    /// The instants at which a period begins and ends, as far as it does.
    static List<Instant> ends(Period period) {
        List<Instant> ends = new ArrayList<>();
        if (!period.startIsOpen()) {
            ends.add(period.from());
        }
        if (!period.endIsOpen()) {
            ends.add(period.until());
        }
        return ends;
    }

    /// A minute before an edge, the edge, and a minute after.
    static List<Instant> around(Instant edge) {
        return List.of(edge.minusSeconds(60), edge, edge.plusSeconds(60));
    }

    /// The lines about which each file of cases asks by what is known at the horizon, with the instants.
    static Map<String, List<CaseQuestion>> all() {
        Map<String, List<CaseQuestion>> questions = new LinkedHashMap<>();
        files(".cases.yaml").forEach(path -> {
            Map<String, CaseQuestion> lines = new LinkedHashMap<>();
            for (CaseFile.Check check : CaseFile.readAll(path.getParent())
                    .getOrDefault(path.getFileName().toString(), List.of())) {
                CaseFile.Given given = check.given();
                boolean plain = !given.headline()
                        && given.to().equals("US")
                        && given.known() == null
                        && given.scenario() == null
                        && given.standings().isEmpty();
                if (plain) {
                    String key = given.code() + given.origin() + given.facts() + given.quantities();
                    lines.computeIfAbsent(key, one -> new CaseQuestion(given, new HashSet<>()))
                            .asked()
                            .add(AsOf.parse(given.on()).in(ZONE));
                }
            }
            questions.put(path.getFileName().toString(), List.copyOf(lines.values()));
        });
        return questions;
    }

    /// Files beside the measures, by the end of their names.
    static Stream<Path> files(String ending) {
        Path directory = Ledgers.directory().resolve("measures/us/tariffs");
        try (Stream<Path> list = Files.list(directory)) {
            return list.filter(path -> path.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
