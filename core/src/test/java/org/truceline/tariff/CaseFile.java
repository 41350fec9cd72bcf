package org.truceline.tariff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// Reads acceptance cases as `docs/guide/cases.md` describes them. Scalars stay text; unknown and missing keys are
/// refused.
final class CaseFile {

    private static final Set<String> CASE = Set.of("name", "given", "expect", "days", "edges", "source");
    private static final Set<String> GIVEN = Set.of(
            "to",
            "code",
            "origin",
            "on",
            "value",
            "facts",
            "quantities",
            "headline",
            "known",
            "scenario",
            "standings",
            "beside");
    private static final Set<String> HEADLINE = Set.of("to", "from");
    private static final Set<String> EXPECT = Set.of(
            "outcome",
            "total",
            "rate",
            "parts",
            "not-applied",
            "undecided",
            "missing",
            "units",
            "bounds",
            "fees",
            "fees-total",
            "fees-bounds",
            "landed",
            "taxes",
            "payable",
            "payable-bounds",
            "open",
            "readings",
            "assumed",
            "base",
            "next");
    private static final Set<String> BOUNDS = Set.of("lowest", "highest");

    private final String file;

    private CaseFile(String file) {
        this.file = file;
    }

    /// One question with its answer.
    record Check(String title, Given given, Expect expect) {}

    /// What is asked.
    ///
    /// @param headline true if the question is for goods in general: then `origin` is the other party
    record Given(
            String to,
            boolean headline,
            @Nullable String code,
            String origin,
            String on,
            @Nullable String value,
            Map<String, String> facts,
            Map<String, String> quantities,
            @Nullable String known,
            @Nullable String scenario,
            List<String> standings,
            List<Other> beside) {}

    /// Another line of the same entry.
    record Other(String code, String value, Map<String, String> facts) {}

    /// What is expected; what is null is not asserted.
    record Expect(
            @Nullable String outcome,
            @Nullable String total,
            @Nullable String rate,
            @Nullable Map<String, String> parts,
            Map<String, String> notApplied,
            @Nullable List<String> undecided,
            @Nullable List<String> missing,
            @Nullable List<String> units,
            @Nullable Map<String, String> bounds,
            @Nullable Map<String, String> fees,
            @Nullable String feesTotal,
            @Nullable Map<String, String> feesBounds,
            @Nullable String landed,
            @Nullable Map<String, String> taxes,
            @Nullable String payable,
            @Nullable Map<String, String> payableBounds,
            @Nullable List<String> open,
            @Nullable List<String> readings,
            @Nullable List<String> assumed,
            @Nullable String base,
            @Nullable String next) {}

    /// All files of cases beneath a directory, by path.
    static Map<String, List<Check>> readAll(Path directory) {
        Map<String, List<Check>> files = new LinkedHashMap<>();
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path path : walk.filter(one -> one.toString().endsWith(".cases.yaml")
                            && !one.toString().endsWith(".calls.cases.yaml")
                            && !one.toString().endsWith(".exports.cases.yaml"))
                    .sorted()
                    .toList()) {
                String name = directory.relativize(path).toString();
                files.put(name, read(name, Files.readString(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /// @throws IllegalArgumentException naming the file and the case, if the text is not a file of cases
    static List<Check> read(String file, String text) {
        return new CaseFile(file).checks(text);
    }

    private List<Check> checks(String text) {
        Object root;
        try {
            root = new Load(LoadSettings.builder()
                            .setLabel(file)
                            .setSchema(new FailsafeSchema())
                            .build())
                    .loadFromString(text);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
        Map<String, Object> top = mapping(root, file, Set.of("cases"));
        List<Check> checks = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Object one : sequence(top.get("cases"), file + ": cases")) {
            Map<String, Object> map = mapping(one, file + ", after case " + names.size(), CASE);
            String name = required(map, "name", file + ", after case " + names.size());
            String where = file + ", case \"" + name + "\"";
            if (!names.add(name)) {
                throw new IllegalArgumentException(where + ": two cases have this name");
            }
            required(map, "source", where);
            expand(map, name, where, checks);
        }
        return checks;
    }

    /// One check for each day, and three for each edge: a minute before, at, and a minute after.
    private void expand(Map<String, Object> map, String name, String where, List<Check> into) {
        Map<String, Object> given = mapping(map.get("given"), where + ": given", GIVEN);
        int before = into.size();
        if (map.containsKey("expect")) {
            into.add(check(name, given, text(given, "on", where), map.get("expect"), where));
        }
        if (map.containsKey("days")) {
            for (Object one : sequence(map.get("days"), where + ": days")) {
                Map<String, Object> day = new LinkedHashMap<>(mapping(one, where + ": days", with(EXPECT, "on")));
                String on = required(day, "on", where + ": days");
                day.remove("on");
                into.add(check(name + ", " + on, given, on, day, where + ", " + on));
            }
        }
        if (map.containsKey("edges")) {
            for (Object one : sequence(map.get("edges"), where + ": edges")) {
                Map<String, Object> edge = mapping(one, where + ": edges", Set.of("at", "before", "then"));
                java.time.LocalDateTime at = java.time.LocalDateTime.parse(required(edge, "at", where + ": edges"));
                String prefix = name + ", edge " + at;
                into.add(check(
                        prefix + " less a minute", given, at.minusMinutes(1).toString(), edge.get("before"), where));
                into.add(check(prefix, given, at.toString(), edge.get("then"), where));
                into.add(
                        check(prefix + " and a minute", given, at.plusMinutes(1).toString(), edge.get("then"), where));
            }
        }
        if (into.size() == before) {
            throw new IllegalArgumentException(where + ": give expect, days or edges");
        }
    }

    private Check check(
            String title, Map<String, Object> given, @Nullable String on, @Nullable Object expect, String where) {
        if (on == null) {
            throw new IllegalArgumentException(where + ": given has no on");
        }
        return new Check(title, given(given, on, where), expect(mapping(expect, where + ": expect", EXPECT), where));
    }

    private Given given(Map<String, Object> map, String on, String where) {
        boolean headline = map.containsKey("headline");
        Map<String, Object> parties = headline ? mapping(map.get("headline"), where + ": headline", HEADLINE) : map;
        if (headline && (map.containsKey("code") || map.containsKey("to"))) {
            throw new IllegalArgumentException(
                    where + ": a headline question names no goods; leave out to, code, value");
        }
        return new Given(
                required(parties, "to", where),
                headline,
                headline ? null : required(map, "code", where),
                required(parties, headline ? "from" : "origin", where),
                on,
                headline ? null : required(map, "value", where),
                texts(map, "facts", where),
                texts(map, "quantities", where),
                text(map, "known", where),
                "none".equals(map.get("scenario")) ? null : text(map, "scenario", where),
                map.containsKey("standings") ? list(map, "standings", where) : List.of(),
                beside(map, where));
    }

    private static List<Other> beside(Map<String, Object> map, String where) {
        List<Other> beside = new ArrayList<>();
        if (map.containsKey("beside")) {
            for (Object one : sequence(map.get("beside"), where + ": beside")) {
                Map<String, Object> line = mapping(one, where + ": beside", Set.of("code", "value", "facts"));
                beside.add(new Other(
                        required(line, "code", where + ": beside"),
                        required(line, "value", where + ": beside"),
                        texts(line, "facts", where + ": beside")));
            }
        }
        return beside;
    }

    private Expect expect(Map<String, Object> map, String where) {
        if (map.isEmpty()) {
            throw new IllegalArgumentException(where + ": nothing is expected");
        }
        if (map.containsKey("bounds")) {
            mapping(map.get("bounds"), where + ": bounds", BOUNDS);
        }
        if (map.containsKey("fees-bounds")) {
            mapping(map.get("fees-bounds"), where + ": fees-bounds", BOUNDS);
        }
        if (map.containsKey("payable-bounds")) {
            mapping(map.get("payable-bounds"), where + ": payable-bounds", BOUNDS);
        }
        return new Expect(
                text(map, "outcome", where),
                text(map, "total", where),
                text(map, "rate", where),
                map.containsKey("parts") ? texts(map, "parts", where) : null,
                texts(map, "not-applied", where),
                listOrNull(map, "undecided", where),
                listOrNull(map, "missing", where),
                listOrNull(map, "units", where),
                map.containsKey("bounds") ? texts(map, "bounds", where) : null,
                map.containsKey("fees") ? texts(map, "fees", where) : null,
                text(map, "fees-total", where),
                map.containsKey("fees-bounds") ? texts(map, "fees-bounds", where) : null,
                text(map, "landed", where),
                map.containsKey("taxes") ? texts(map, "taxes", where) : null,
                text(map, "payable", where),
                map.containsKey("payable-bounds") ? texts(map, "payable-bounds", where) : null,
                listOrNull(map, "open", where),
                listOrNull(map, "readings", where),
                listOrNull(map, "assumed", where),
                text(map, "base", where),
                text(map, "next", where));
    }

    private static Set<String> with(Set<String> keys, String more) {
        Set<String> all = new LinkedHashSet<>(keys);
        all.add(more);
        return all;
    }

    private static Map<String, Object> mapping(@Nullable Object node, String where, Set<String> allowed) {
        Map<String, Object> checked = mapping(node, where);
        for (String key : checked.keySet()) {
            if (!allowed.contains(key)) {
                throw new IllegalArgumentException(where + ": unknown key \"" + key + "\"; allowed are "
                        + allowed.stream().sorted().toList());
            }
        }
        return checked;
    }

    private static Map<String, Object> mapping(@Nullable Object node, String where) {
        if (!(node instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(where + ": write keys and values here");
        }
        Map<String, Object> checked = new LinkedHashMap<>();
        map.forEach((key, value) -> checked.put(String.valueOf(key), value));
        return checked;
    }

    private static List<?> sequence(@Nullable Object node, String where) {
        if (!(node instanceof List<?> list)) {
            throw new IllegalArgumentException(where + ": write a list here");
        }
        return list;
    }

    private static String required(Map<String, Object> map, String key, String where) {
        String text = text(map, key, where);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(where + ": " + key + " is missing");
        }
        return text;
    }

    private static @Nullable String text(Map<String, Object> map, String key, String where) {
        Object value = map.get(key);
        if (value != null && !(value instanceof String)) {
            throw new IllegalArgumentException(where + ": " + key + " takes one text");
        }
        return (String) value;
    }

    private static Map<String, String> texts(Map<String, Object> map, String key, String where) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (map.containsKey(key)) {
            Map<String, Object> inner = mapping(map.get(key), where + ": " + key);
            inner.keySet().forEach(one -> texts.put(one, required(inner, one, where + ": " + key)));
        }
        return texts;
    }

    private static List<String> list(Map<String, Object> map, String key, String where) {
        return sequence(map.get(key), where + ": " + key).stream()
                .map(String::valueOf)
                .toList();
    }

    private static @Nullable List<String> listOrNull(Map<String, Object> map, String key, String where) {
        return map.containsKey(key) ? list(map, key, where) : null;
    }
}
