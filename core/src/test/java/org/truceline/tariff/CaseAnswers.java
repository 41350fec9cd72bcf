package org.truceline.tariff;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;
import org.truceline.ledger.Reading;
import org.truceline.ledger.Scenario;
import org.truceline.ledger.Standing;
import org.truceline.rate.Quantities;
import org.truceline.rate.Unit;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;

/// Answers the question of a case with the engine and says where the answer differs from what is expected.
final class CaseAnswers {

    private final List<String> differences = new ArrayList<>();

    private CaseAnswers() {}

    /// Empty if the answer is as expected.
    static List<String> differences(Ledger ledger, CaseFile.Check check) {
        CaseAnswers answers = new CaseAnswers();
        View view = view(ledger, check.given());
        Party to = Party.valueOf(check.given().to());
        if (check.given().headline()) {
            answers.headline(view, to, check);
        } else {
            answers.line(Tariff.of(to, view), check);
        }
        return answers.differences;
    }

    private static View view(Ledger ledger, CaseFile.Given given) {
        View view = View.of(ledger);
        if (given.known() != null) {
            view = view.known(AsOf.parse(given.known()));
        }
        if (given.scenario() != null) {
            Scenario scenario = ledger.scenarios().get(given.scenario());
            view = view.scenario(Objects.requireNonNull(scenario, "the ledger has no scenario " + given.scenario()));
        }
        return view.with(given.standings().stream()
                .map(one -> Standing.valueOf(one.toUpperCase(Locale.ROOT)))
                .toArray(Standing[]::new));
    }

    private static Map<FactId, FactValue> facts(Ledger ledger, Map<String, String> stated) {
        Map<FactId, FactValue> facts = new LinkedHashMap<>();
        stated.forEach((id, text) -> {
            FactId fact = new FactId(id);
            facts.put(fact, FactValue.parse(ledger.fact(fact), text));
        });
        return facts;
    }

    static Line line(Ledger ledger, CaseFile.Given given) {
        Map<FactId, FactValue> facts = facts(ledger, given.facts());
        Quantities quantities = Quantities.none();
        for (Map.Entry<String, String> one : given.quantities().entrySet()) {
            quantities = quantities.with(Unit.of(one.getKey()), new BigDecimal(one.getValue()));
        }
        return new Line(
                Code.parse(Objects.requireNonNull(given.code())),
                given.origin(),
                AsOf.parse(given.on()),
                new BigDecimal(Objects.requireNonNull(given.value())),
                facts,
                quantities);
    }

    private void line(Tariff tariff, CaseFile.Check check) {
        CaseFile.Expect expect = check.expect();
        Line line = line(tariff.view().ledger(), check.given());
        Assessment answer = tariff.assess(line);
        compare("outcome", expect.outcome(), word(answer.outcome()));
        amount("total", expect.total(), answer.total());
        amount("rate", expect.rate(), Tariff.effectiveRate(answer));
        parts(expect.parts(), answer);
        notApplied(expect.notApplied(), answer);
        set("undecided", expect.undecided(), answer.undecided(), one -> id(one.measure()));
        set("missing", expect.missing(), answer.missing(), FactId::text);
        set(
                "units",
                expect.units(),
                answer.undecided().stream().flatMap(one -> one.units().stream()).toList(),
                Unit::normal);
        set("open", expect.open(), answer.open(), one -> one.id().text());
        set("readings", expect.readings(), answer.readings(), Reading::id);
        set("assumed", expect.assumed(), answer.assumed(), FactId::text);
        bounds(expect.bounds(), answer.bounds());
        fees(tariff, line, answer, check);
        taxes(tariff, line, expect);
        compare("base", expect.base(), base(answer.base()));
        if (expect.next() != null) {
            Optional<Instant> next = tariff.next(line).map(Assessment::at);
            compare(
                    "next",
                    expect.next(),
                    next.map(at -> AsOf.words(at, tariff.zone())).orElse("none"));
        }
    }

    private void headline(View view, Party to, CaseFile.Check check) {
        CaseFile.Expect expect = check.expect();
        String from = check.given().origin();
        ZoneId zone = Headline.zone(view, to);
        Headline answer =
                Headline.at(view, to, from, AsOf.parse(check.given().on()).in(zone));
        compare(
                "outcome",
                expect.outcome(),
                answer.total() == null ? "cannot-tell" : answer.open().isEmpty() ? "answered" : "open");
        amount("total", expect.total(), answer.total());
        if (expect.parts() != null) {
            Map<String, String> parts = new LinkedHashMap<>();
            answer.parts()
                    .forEach(part ->
                            parts.put(part.measure().id().text(), part.rate() == null ? "none" : plain(part.rate())));
            Map<String, String> expected = new LinkedHashMap<>();
            expect.parts().forEach((id, rate) -> expected.put(id, plain(new BigDecimal(rate))));
            compare("parts", expected.toString(), sorted(parts, expected));
        }
        set("open", expect.open(), answer.open(), one -> one.id().text());
    }

    /// Parts are named by heading, by measure where the authority uses no headings, or `base`.
    private void parts(@Nullable Map<String, String> expected, Assessment answer) {
        if (expected == null) {
            return;
        }
        Map<String, String> actual = new LinkedHashMap<>();
        for (Assessment.Component part : answer.components()) {
            String byMeasure = id(part.measure());
            boolean named = part.measure() == null || part.heading() == null || expected.containsKey(byMeasure);
            actual.put(named ? byMeasure : part.heading(), part.amount().toPlainString());
        }
        compare("parts", expected.toString(), sorted(actual, expected));
    }

    private static String sorted(Map<String, String> actual, Map<String, String> expected) {
        Map<String, String> sorted = new LinkedHashMap<>();
        expected.keySet().stream().filter(actual::containsKey).forEach(key -> sorted.put(key, actual.get(key)));
        actual.forEach(sorted::putIfAbsent);
        return sorted.toString();
    }

    private void notApplied(Map<String, String> expected, Assessment answer) {
        Map<String, String> actual = new LinkedHashMap<>();
        for (Assessment.NotApplied one : answer.notApplied()) {
            String heading = one.heading() == null ? "" : " " + one.heading();
            actual.put(one.measure().id().text(), reason(one.reason()) + heading);
        }
        expected.forEach((measure, why) -> {
            String found = actual.getOrDefault(measure, "is not among the duties that do not apply");
            boolean reasonOnly = !why.contains(" ");
            compare("not-applied " + measure, why, reasonOnly ? found.replaceFirst(" .*", "") : found);
        });
    }

    private void fees(Tariff tariff, Line line, Assessment answer, CaseFile.Check check) {
        CaseFile.Expect expect = check.expect();
        Ledger ledger = tariff.view().ledger();
        List<Line> lines = new ArrayList<>(List.of(line));
        for (CaseFile.Other other : check.given().beside()) {
            lines.add(new Line(
                    Code.parse(other.code()),
                    line.origin(),
                    line.entered(),
                    new BigDecimal(other.value()),
                    facts(ledger, other.facts()),
                    Quantities.none()));
        }
        LineFees fees = Fees.of(tariff.authority(), tariff.view())
                .on(Entry.of(ledger, lines))
                .getFirst();
        if (expect.fees() != null) {
            Map<String, String> actual = new LinkedHashMap<>();
            fees.charged()
                    .forEach(one -> actual.put(id(one.measure()), one.amount().toPlainString()));
            fees.untold().forEach(one -> actual.put(id(one.measure()), "cannot-tell"));
            compare("fees", expect.fees().toString(), sorted(actual, expect.fees()));
        }
        BigDecimal total = fees.total();
        amount("fees-total", expect.feesTotal(), total);
        if (expect.feesBounds() != null) {
            bounds(expect.feesBounds(), fees.bounds());
        }
        BigDecimal duties = answer.total();
        amount(
                "landed",
                expect.landed(),
                total == null || duties == null
                        ? null
                        : line.value().add(duties).add(total));
    }

    private void taxes(Tariff tariff, Line line, CaseFile.Expect expect) {
        if (expect.taxes() == null && expect.payable() == null && expect.payableBounds() == null) {
            return;
        }
        DutyAnswer whole = DutyAnswer.of(tariff, line);
        if (expect.taxes() != null) {
            Map<String, String> actual = new LinkedHashMap<>();
            whole.taxes()
                    .charged()
                    .forEach(one -> actual.put(id(one.measure()), one.amount().toPlainString()));
            whole.taxes().untold().forEach(one -> actual.put(id(one.measure()), "cannot-tell"));
            compare("taxes", expect.taxes().toString(), sorted(actual, expect.taxes()));
        }
        amount("payable", expect.payable(), whole.payable());
        if (expect.payableBounds() != null) {
            bounds(expect.payableBounds(), whole.payableBounds());
        }
    }

    private void bounds(@Nullable Map<String, String> expected, Assessment.@Nullable Bounds bounds) {
        if (expected != null) {
            amount("lowest", expected.get("lowest"), bounds == null ? null : bounds.lowest());
            amount("highest", expected.get("highest"), bounds == null ? null : bounds.highest());
        }
    }

    private <T> void set(
            String what, @Nullable List<String> expected, Iterable<? extends T> actual, Function<T, String> name) {
        if (expected != null) {
            TreeSet<String> found = new TreeSet<>();
            actual.forEach(one -> found.add(name.apply(one)));
            compare(what, new TreeSet<>(expected).toString(), found.toString());
        }
    }

    private void amount(String what, @Nullable String expected, @Nullable BigDecimal actual) {
        if (expected != null && (actual == null || actual.compareTo(new BigDecimal(expected)) != 0)) {
            compare(what, expected, actual == null ? "none" : actual.toPlainString());
        }
    }

    private void compare(String what, @Nullable String expected, String actual) {
        if (expected != null && !expected.equals(actual)) {
            differences.add(what + ": expected " + expected + ", found " + actual);
        }
    }

    private static String id(org.truceline.ledger.@Nullable Measure measure) {
        return measure == null ? Pricing.BASE : measure.id().text();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static String reason(Reason reason) {
        return words(reason.getClass().getSimpleName());
    }

    private static String base(BaseRate base) {
        return base instanceof BaseRate.Found found
                ? word(found.rest())
                : words(base.getClass().getSimpleName());
    }

    private static String words(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The whole answer on one line, for whoever writes cases.
    static String describe(Ledger ledger, CaseFile.Given given) {
        if (given.headline()) {
            Headline answer = Headline.at(
                    view(ledger, given),
                    Party.valueOf(given.to()),
                    given.origin(),
                    AsOf.parse(given.on()).in(Headline.zone(View.of(ledger), Party.valueOf(given.to()))));
            return answer.total() + " "
                    + answer.parts().stream()
                            .map(part -> part.measure().id().text() + "="
                                    + part.expression().text())
                            .collect(Collectors.joining(", "))
                    + " open " + answer.open().size();
        }
        Assessment answer =
                Tariff.of(Party.valueOf(given.to()), view(ledger, given)).assess(line(ledger, given));
        return word(answer.outcome()) + " total " + answer.total() + " parts "
                + answer.components().stream()
                        .map(part -> (part.measure() == null ? "base" : part.heading() + "/" + id(part.measure())) + "="
                                + part.amount())
                        .collect(Collectors.joining(", "))
                + " undecided "
                + answer.undecided().stream()
                        .map(one -> id(one.measure())
                                + one.possible()
                                + (one.mayBeNone() ? "?" : "")
                                + (one.notCarried() ? "!" : "")
                                + one.missing())
                        .collect(Collectors.joining(", "))
                + " bounds " + answer.bounds() + " open " + answer.open().size() + " not "
                + answer.notApplied().stream()
                        .filter(one -> !(one.reason() instanceof Reason.NotListed)
                                && !(one.reason() instanceof Reason.OtherOrigin))
                        .map(one -> id(one.measure()) + ":" + reason(one.reason()) + " " + one.heading())
                        .collect(Collectors.joining(", "))
                + " readings " + answer.readings().stream().map(Reading::id).toList()
                + " " + base(answer.base());
    }
}
