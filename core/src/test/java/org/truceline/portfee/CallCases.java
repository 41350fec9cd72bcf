package org.truceline.portfee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;
import org.truceline.ledger.Standing;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;

/// Reads acceptance cases of ships' calls, as `docs/guide/cases.md` describes them. Scalars stay text; unknown keys are
/// refused.
final class CallCases {

    private static final Set<String> CASE = Set.of("name", "given", "expect", "edges", "calls", "total", "source");
    private static final Set<String> GIVEN =
            Set.of("to", "arrival", "facts", "known", "scenario", "standings", "year-from");
    private static final Set<String> CALL = Set.of("voyage", "arrival", "facts", "expect");
    private static final Set<String> EDGE = Set.of("at", "before", "then");

    private final Ledger ledger;

    CallCases(Ledger ledger) {
        this.ledger = ledger;
    }

    /// One call with what is expected of it.
    record Check(String name, PortFees fees, List<MonthDay> years, Call call, Map<String, Object> expect) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// Calls of one ship, in the order of the file, with what is expected of each, and of their sum.
    record History(
            String name,
            PortFees fees,
            List<MonthDay> years,
            List<Call> calls,
            List<Map<String, Object>> expect,
            @Nullable String total) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// Every case beneath a directory: checks and histories.
    List<Object> readAll(Path directory) {
        List<Object> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path path : walk.filter(one -> one.toString().endsWith(".calls.cases.yaml"))
                    .sorted()
                    .toList()) {
                all.addAll(read(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private List<Object> read(Path path) throws IOException {
        Object root = new Load(
                        LoadSettings.builder().setSchema(new FailsafeSchema()).build())
                .loadFromString(Files.readString(path));
        List<Object> all = new ArrayList<>();
        for (Object one : list(map(root, Set.of("cases")).get("cases"))) {
            Map<String, Object> found = map(one, CASE);
            if (!found.containsKey("source")) {
                throw new IllegalArgumentException(path + ": a case has no source: " + found.get("name"));
            }
            add(all, path.getFileName() + ": " + found.get("name"), found);
        }
        return all;
    }

    private void add(List<Object> all, String name, Map<String, Object> one) {
        Map<String, Object> given = map(one.get("given"), GIVEN);
        PortFees fees = PortFees.of(Party.valueOf(text(given, "to")), view(given));
        Map<FactId, FactValue> facts = facts(given);
        List<MonthDay> years =
                given.containsKey("year-from") ? List.of(MonthDay.parse("--" + text(given, "year-from"))) : List.of();
        if (one.containsKey("expect")) {
            AsOf arrival = AsOf.parse(text(given, "arrival"));
            all.add(new Check(name, fees, years, Call.alone(arrival, facts), map(one.get("expect"), null)));
        }
        for (Object item : one.containsKey("edges") ? list(one.get("edges")) : List.of()) {
            Map<String, Object> edge = map(item, EDGE);
            AsOf at = AsOf.parse(text(edge, "at"));
            AsOf before = AsOf.at(at.in(fees.zone()).minusSeconds(60), fees.zone());
            AsOf after = AsOf.at(at.in(fees.zone()).plusSeconds(60), fees.zone());
            Map<String, Object> then = map(edge.get("then"), null);
            all.add(new Check(
                    name + ", before " + at.text(),
                    fees,
                    years,
                    Call.alone(before, facts),
                    map(edge.get("before"), null)));
            all.add(new Check(name + ", at " + at.text(), fees, years, Call.alone(at, facts), then));
            all.add(new Check(name + ", after " + at.text(), fees, years, Call.alone(after, facts), then));
        }
        if (one.containsKey("calls")) {
            all.add(history(name, one, fees, years, facts));
        }
    }

    private History history(
            String name, Map<String, Object> one, PortFees fees, List<MonthDay> years, Map<FactId, FactValue> facts) {
        List<Call> calls = new ArrayList<>();
        List<Map<String, Object>> expect = new ArrayList<>();
        for (Object item : list(one.get("calls"))) {
            Map<String, Object> call = map(item, CALL);
            Map<FactId, FactValue> all = new HashMap<>(facts);
            all.putAll(facts(call));
            calls.add(new Call("ship", text(call, "voyage"), null, AsOf.parse(text(call, "arrival")), all));
            expect.add(map(call.get("expect"), null));
        }
        return new History(name, fees, years, calls, expect, one.containsKey("total") ? text(one, "total") : null);
    }

    private View view(Map<String, Object> given) {
        View view = View.of(ledger);
        if (given.containsKey("known")) {
            view = view.known(AsOf.parse(text(given, "known")));
        }
        if (given.containsKey("scenario")) {
            view = view.scenario(ledger.scenarios().get(text(given, "scenario")));
        }
        if (given.containsKey("standings")) {
            view = view.with(list(given.get("standings")).stream()
                    .map(one -> Standing.valueOf(one.toString().toUpperCase(java.util.Locale.ROOT)))
                    .toArray(Standing[]::new));
        }
        return view;
    }

    private Map<FactId, FactValue> facts(Map<String, Object> given) {
        Map<FactId, FactValue> facts = new HashMap<>();
        if (given.containsKey("facts")) {
            map(given.get("facts"), null)
                    .forEach((name, value) -> facts.put(
                            new FactId(name), FactValue.parse(ledger.fact(new FactId(name)), value.toString())));
        }
        return facts;
    }

    static String text(Map<String, Object> map, String key) {
        Object found = map.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no " + key + " in " + map);
        }
        return found.toString();
    }

    static List<Object> list(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException("no list: " + value);
        }
        return new ArrayList<>(list);
    }

    static Map<String, Object> map(@Nullable Object value, @Nullable Set<String> allowed) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("no mapping: " + value);
        }
        Map<String, Object> found = new LinkedHashMap<>();
        map.forEach((key, item) -> {
            if (allowed != null && !allowed.contains(key.toString())) {
                throw new IllegalArgumentException("unknown key " + key + " in " + map);
            }
            found.put(key.toString(), item);
        });
        return found;
    }
}
