package org.truceline.answers;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.Party;
import org.truceline.rate.Unit;
import org.truceline.tariff.Articles;
import org.truceline.tariff.Assessment;
import org.truceline.tariff.BaseRate;
import org.truceline.tariff.LineFees;
import org.truceline.tariff.LineTaxes;
import org.truceline.tariff.Reason;
import org.truceline.timeline.Membership;

/// Says why a duty is not owed, what is missing, and how two assessments differ.
public final class Reasons {

    private final Phrases phrases;
    private final Words words;

    public Reasons(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words();
    }

    /// The kind of a reason as a stable word: `excepted-by-list`, `lapsed` ...
    public static String kind(Reason reason) {
        return switch (reason) {
            case Reason.OtherOrigin other -> "other-origin";
            case Reason.NotListed not -> "not-listed";
            case Reason.NamedOutside outside -> "named-outside";
            case Reason.NotDescribed not -> "not-described";
            case Reason.ExceptedByList excepted -> "excepted-by-list";
            case Reason.Claimed claimed -> "claimed";
            case Reason.NotKnown not -> "not-known";
            case Reason.NotBegun not -> "not-begun";
            case Reason.Suspended suspended -> "suspended";
            case Reason.Ended ended -> "ended";
            case Reason.Lapsed lapsed -> "lapsed";
            case Reason.NotConcerned not -> "not-concerned";
            case Reason.OutOfReach out -> "out-of-reach";
            case Reason.Excluded excluded -> "excluded";
            case Reason.Freed freed -> "freed";
            case Reason.Replaced replaced -> "replaced";
        };
    }

    /// True if the reason is worth a line to a person: the goods or the origin are concerned.
    public static boolean telling(Reason reason) {
        return !(reason instanceof Reason.OtherOrigin
                || reason instanceof Reason.NotListed
                || reason instanceof Reason.NotKnown
                || reason instanceof Reason.NotConcerned);
    }

    public String text(Assessment.NotApplied not) {
        ZoneId zone = not.measure().zone();
        return switch (not.reason()) {
            case Reason.OtherOrigin other -> words.text("reason.other-origin");
            case Reason.NotListed none -> words.text("reason.not-listed");
            case Reason.NamedOutside outside -> words.text("reason.named-outside", outside.ground());
            case Reason.NotDescribed described -> words.text("reason.not-described", described.article());
            case Reason.ExceptedByList excepted -> words.text("reason.excepted", list(excepted));
            case Reason.Claimed claimed -> words.text("reason.claimed", phrases.relief(claimed.layer()));
            case Reason.NotKnown none -> words.text("reason.not-known");
            case Reason.NotBegun begun ->
                begun.from() == null
                        ? words.text("reason.start-open")
                        : words.text("reason.not-begun", phrases.time(begun.from(), zone));
            case Reason.Suspended suspended ->
                words.text(
                        suspended.layer().period().endIsOpen() ? "reason.suspended.open" : "reason.suspended",
                        phrases.end(suspended.layer().period().until(), zone));
            case Reason.Ended ended ->
                words.text("reason.ended", phrases.time(ended.layer().period().from(), zone));
            case Reason.Lapsed lapsed ->
                words.text("reason.lapsed", phrases.time(lapsed.layer().period().until(), zone));
            case Reason.NotConcerned none -> words.text("reason.not-concerned");
            case Reason.OutOfReach out -> words.text("reason.out-of-reach");
            case Reason.Excluded excluded -> words.text("reason.excluded", measure(not.measure(), excluded.by()));
            case Reason.Freed freed -> words.text("reason.freed");
            case Reason.Replaced replaced -> words.text("reason.replaced", measure(not.measure(), replaced.by()));
        };
    }

    /// Why it cannot be told whether, or at what rate, a duty is owed.
    public String undecided(Assessment.Undecided one, Assessment assessment) {
        if (one.notCarried()) {
            return words.text(one.measure() == null ? "undecided.base-text" : "undecided.not-carried");
        }
        if (one.missing().stream().anyMatch(id -> id.text().equals("base-rate"))) {
            return baseRate(assessment);
        }
        if (!one.units().isEmpty()) {
            List<String> units = one.units().stream().map(Unit::printed).toList();
            return words.text("undecided.quantity", String.join(words.text("list.separator"), units));
        }
        if (one.incomplete() != null) {
            return words.text("undecided.incomplete", one.incomplete());
        }
        if (one.missing().isEmpty()) {
            return one.hangsOn().isEmpty()
                    ? words.text("undecided.other-duty")
                    : words.text("undecided.duty", duties(one));
        }
        if (one.missing().contains(Membership.ARTICLE)) {
            return words.text("undecided.article", articles(assessment));
        }
        List<String> facts = one.missing().stream().sorted().map(this::fact).toList();
        return words.text("undecided.fact", String.join(words.text("list.separator"), facts));
    }

    /// Why no loaded edition tells the base rate, and what is known of it.
    private String baseRate(Assessment assessment) {
        String on = assessment.line().entered().text();
        return switch (assessment.base()) {
            case BaseRate.Missing(List<String> candidates, BaseRate.Earlier earlier, FactId claim) -> {
                if (claim != null) {
                    yield words.text("undecided.base-rate.claim", fact(claim));
                }
                if (earlier != null) {
                    yield words.text(
                            "undecided.base-rate.earlier",
                            on,
                            phrases.source(earlier.edition().by()),
                            earlier.printed().replace("|", words.text("list.separator")));
                }
                yield candidates.isEmpty()
                        ? words.text("undecided.base-rate", on)
                        : words.text(
                                "undecided.base-rate.candidates",
                                on,
                                String.join(words.text("list.separator"), candidates));
            }
            case BaseRate.UnknownCode unknown ->
                unknown.nearest().isEmpty()
                        ? words.text(
                                "undecided.base-rate.code",
                                assessment.line().code().dotted())
                        : words.text(
                                "undecided.base-rate.code.near",
                                assessment.line().code().dotted(),
                                String.join(
                                        words.text("list.separator"),
                                        unknown.nearest().stream()
                                                .map(Code::dotted)
                                                .toList()));
            case BaseRate.Found found -> words.text("undecided.base-rate", on);
        };
    }

    /// Why a tax cannot be told.
    public String untold(LineTaxes.Untold one) {
        if (one.notCarried()) {
            return words.text("taxes.not-carried");
        }
        List<String> why = new ArrayList<>();
        for (FactId id : one.missing().stream().sorted().toList()) {
            boolean list = phrases.ledger().lists().containsKey(new ListId(id.text()));
            why.add(list ? words.text("undecided.incomplete", id) : words.text("undecided.fact", fact(id)));
        }
        if (one.hangsOn()) {
            why.add(words.text("taxes.hangs"));
        }
        return String.join(words.text("list.semicolon"), why);
    }

    /// The rates at which a tax that cannot be told may be charged.
    public List<String> possible(LineTaxes.Untold one, ZoneId zone) {
        return one.possible().stream()
                .map(Layer::value)
                .filter(Objects::nonNull)
                .map(value -> phrases.value(value, zone))
                .distinct()
                .toList();
    }

    /// Why a fee cannot be told.
    public String untold(LineFees.Untold one) {
        if (one.notCarried()) {
            return words.text("fees.not-carried");
        }
        List<String> facts = one.missing().stream().sorted().map(this::fact).toList();
        return words.text("undecided.fact", String.join(words.text("list.separator"), facts));
    }

    /// What a fee that cannot be told may ask for.
    public String possible(LineFees.Untold one, ZoneId zone) {
        List<String> values = one.possible().stream()
                .map(Layer::value)
                .filter(Objects::nonNull)
                .map(value -> phrases.value(value, zone))
                .toList();
        return values.isEmpty() ? words.text("value.not-carried") : String.join(words.text("list.semicolon"), values);
    }

    /// The descriptions from which the article of a line can be chosen.
    private String articles(Assessment assessment) {
        List<String> articles =
                Articles.of(
                                phrases.ledger(),
                                authority(assessment),
                                assessment.line().code(),
                                assessment.at())
                        .stream()
                        .map(article -> '"' + article + '"')
                        .toList();
        return String.join(words.text("list.semicolon"), articles);
    }

    /// The authority whose duties these are.
    private static Party authority(Assessment assessment) {
        return Stream.concat(
                        assessment.undecided().stream().map(Assessment.Undecided::measure),
                        assessment.notApplied().stream().map(Assessment.NotApplied::measure))
                .filter(Objects::nonNull)
                .map(Measure::party)
                .findFirst()
                .orElse(Party.US);
    }

    private String duties(Assessment.Undecided one) {
        return String.join(
                words.text("list.separator"),
                one.hangsOn().stream().map(phrases::name).toList());
    }

    /// The name of a fact, with its id: what to write after `--fact`.
    public String fact(FactId id) {
        Fact fact = phrases.ledger().facts().get(id);
        String key = "fact." + id.text();
        if (fact != null) {
            return words.of(fact.name()) + " (" + id + ")";
        }
        return words.has(key) ? words.text(key) : id.text();
    }

    /// What differs from one assessment to another, a line for each heading: `9903.88.15 7.5% -> none`.
    public List<String> differences(Assessment from, Assessment to) {
        Map<String, String> before = rates(from);
        Map<String, String> after = rates(to);
        Map<String, String> possibleBefore = possible(from);
        Map<String, String> possibleAfter = possible(to);
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            String one = before.getOrDefault(key, words.text("difference.none"));
            String other = after.getOrDefault(key, words.text("difference.none"));
            if (!one.equals(other)) {
                differences.add(words.text("difference", key, one, other));
            } else if (!Objects.equals(possibleBefore.get(key), possibleAfter.get(key))) {
                differences.add(words.text(
                        "difference",
                        key,
                        possibleBefore.getOrDefault(key, one),
                        possibleAfter.getOrDefault(key, other)));
            }
        }
        if (differences.isEmpty()) {
            differences.add(words.text("difference.outcome", outcome(from), outcome(to)));
        }
        return differences;
    }

    /// What an assessment is made of, a line for each heading: `9903.88.15 Section 301, list 4A: 7.5%`.
    public List<String> parts(Assessment assessment) {
        List<String> parts = new ArrayList<>();
        rates(assessment).forEach((label, rate) -> parts.add(words.text("part", label, rate)));
        return parts;
    }

    /// The key of the text that says on what a base rate rests.
    public static String rest(BaseRate.Rest rest) {
        return rest == BaseRate.Rest.LAST_LOADED ? "base.last-loaded" : "base.same-before-and-after";
    }

    public String outcome(Assessment assessment) {
        return words.text("outcome." + Phrases.word(assessment.outcome()));
    }

    private Map<String, String> rates(Assessment assessment) {
        Map<String, String> rates = new LinkedHashMap<>();
        for (Assessment.Component component : assessment.components()) {
            rates.put(
                    label(component.measure(), component.heading()),
                    component.rate().text());
        }
        for (Assessment.Undecided undecided : assessment.undecided()) {
            rates.put(label(undecided.measure(), undecided.heading()), words.text("difference.unknown"));
        }
        return rates;
    }

    /// What may be owed where it cannot be told, by heading.
    private Map<String, String> possible(Assessment assessment) {
        Map<String, String> possible = new LinkedHashMap<>();
        for (Assessment.Undecided undecided : assessment.undecided()) {
            List<String> rates = new ArrayList<>();
            undecided.possible().forEach(rate -> rates.add(rate.text()));
            if (undecided.mayBeNone()) {
                rates.add(words.text("difference.none"));
            }
            if (undecided.notCarried()) {
                rates.add(words.text("value.not-carried"));
            }
            possible.put(
                    label(undecided.measure(), undecided.heading()),
                    words.text("difference.possible", String.join(words.text("list.semicolon"), rates)));
        }
        return possible;
    }

    private String label(@Nullable Measure measure, @Nullable String heading) {
        String name = measure == null ? words.text("duty.base") : phrases.name(measure);
        return heading == null || measure == null ? name : heading + " " + name;
    }

    private String list(Reason.ExceptedByList excepted) {
        return words.of(phrases.ledger().list(excepted.list()).name());
    }

    private String measure(Measure about, @Nullable MeasureId by) {
        return by == null ? about.id().text() : phrases.name(phrases.ledger().measure(by));
    }
}
