package org.truceline.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
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
import org.truceline.goods.Code;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;

/// Reads acceptance cases of exports, as `docs/guide/cases.md` describes them. Scalars stay text; unknown keys are
/// refused.
final class ExportCases {

    private static final Set<String> CASE = Set.of("name", "given", "days", "edges", "source");
    private static final Set<String> GIVEN =
            Set.of("item", "hs", "eccn", "code", "from", "to", "party", "facts", "known", "scenario");
    private static final Set<String> EXPECT =
            Set.of("outcome", "least", "most", "asks", "may-ask", "why", "missing", "next");

    private final Ledger ledger;
    private final ItemBook book;

    ExportCases(Ledger ledger) {
        this.ledger = ledger;
        this.book = ItemBook.of(ledger);
    }

    /// One export with what is expected of it.
    record Check(String name, View view, Export export, Map<String, Object> expect) {
        @Override
        public String toString() {
            return name;
        }

        ControlAnswer answer() {
            return Controls.in(view).answer(export);
        }
    }

    /// Every case beneath a directory.
    List<Check> readAll(Path directory) {
        List<Check> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path path : walk.filter(one -> one.toString().endsWith(".exports.cases.yaml"))
                    .sorted()
                    .toList()) {
                all.addAll(read(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private List<Check> read(Path path) throws IOException {
        Object root = new Load(
                        LoadSettings.builder().setSchema(new FailsafeSchema()).build())
                .loadFromString(Files.readString(path));
        List<Check> all = new ArrayList<>();
        for (Object one : (List<?>) map(root, Set.of("cases")).get("cases")) {
            Map<String, Object> found = map(one, CASE);
            if (!found.keySet().containsAll(Set.of("name", "given", "source"))) {
                throw new IllegalArgumentException(path + ": a case lacks its name, question or source: " + found);
            }
            add(all, path.getFileName() + ": " + found.get("name"), found);
        }
        return all;
    }

    private void add(List<Check> all, String name, Map<String, Object> found) {
        Map<String, Object> given = map(found.get("given"), GIVEN);
        for (Object item : found.containsKey("days") ? (List<?>) found.get("days") : List.of()) {
            Map<String, Object> day = new LinkedHashMap<>(map(item, null));
            String on = String.valueOf(day.remove("on"));
            all.add(check(name + ", " + on, given, on, day));
        }
        for (Object item : found.containsKey("edges") ? (List<?>) found.get("edges") : List.of()) {
            Map<String, Object> edge = map(item, Set.of("at", "before", "then"));
            LocalDateTime at = LocalDateTime.parse(String.valueOf(edge.get("at")));
            all.add(check(name + ", before " + at, given, at.minusMinutes(1).toString(), edge.get("before")));
            all.add(check(name + ", at " + at, given, at.toString(), edge.get("then")));
            all.add(check(name + ", after " + at, given, at.plusMinutes(1).toString(), edge.get("then")));
        }
    }

    private Check check(String name, Map<String, Object> given, String on, @Nullable Object expect) {
        View view = View.of(ledger);
        if (given.containsKey("known")) {
            view = view.known(AsOf.parse(text(given, "known")));
        }
        if (given.containsKey("scenario")) {
            view = view.scenario(ledger.scenarios().get(text(given, "scenario")));
        }
        Map<FactId, FactValue> facts = new HashMap<>();
        if (given.containsKey("facts")) {
            map(given.get("facts"), null).forEach((id, text) -> {
                FactId fact = new FactId(id);
                facts.put(fact, FactValue.parse(ledger.fact(fact), String.valueOf(text)));
            });
        }
        AsOf when = AsOf.parse(on);
        Export.Dealt dealt = given.containsKey("party") ? Export.Dealt.of(view, text(given, "party"), when) : null;
        Export export = new Export(goods(given), text(given, "from"), text(given, "to"), when, dealt, facts);
        return new Check(name, view, export, map(expect, EXPECT));
    }

    private Export.Goods goods(Map<String, Object> given) {
        if (given.containsKey("hs")) {
            return book.hinted(Code.parse(text(given, "hs")));
        }
        if (given.containsKey("eccn")) {
            return book.controlled(text(given, "eccn"), Party.US);
        }
        if (given.containsKey("code")) {
            return book.controlled(text(given, "code"), Party.CN);
        }
        Export.Goods goods = book.named(text(given, "item"));
        if (goods.items().isEmpty()) {
            throw new IllegalArgumentException("the ledger has no item " + given.get("item"));
        }
        return goods;
    }

    private static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.get(key));
    }

    private static Map<String, Object> map(@Nullable Object node, @Nullable Set<String> allowed) {
        if (!(node instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("keys and values are missing, here stands " + node);
        }
        Map<String, Object> checked = new LinkedHashMap<>();
        map.forEach((key, value) -> checked.put(String.valueOf(key), value));
        if (allowed != null && !allowed.containsAll(checked.keySet())) {
            throw new IllegalArgumentException("unknown among " + checked.keySet() + "; allowed are " + allowed);
        }
        return checked;
    }
}
