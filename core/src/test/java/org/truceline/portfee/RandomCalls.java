package org.truceline.portfee;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.truceline.Ledgers;
import org.truceline.ledger.FactId;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;

/// Ships and calls from a seed: values near every threshold, times near every edge. Every fact that matters is stated.
final class RandomCalls {

    /// Edges of the fees and of the years in which charges are counted.
    private static final List<String> EDGES = List.of(
            "2025-04-17T04:00:00Z",
            "2025-10-14T04:00:00Z",
            "2025-10-13T16:00:00Z",
            "2025-11-10T05:01:00Z",
            "2026-04-17T04:00:00Z",
            "2026-11-10T05:01:00Z",
            "2027-01-01T05:00:00Z",
            "2027-04-16T16:00:00Z",
            "2027-04-17T04:00:00Z",
            "2028-04-17T04:00:00Z");

    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry(
                    "vessel-type",
                    List.of(
                            "container",
                            "bulk",
                            "tanker",
                            "chemical-tanker",
                            "lng-carrier",
                            "vehicle-carrier",
                            "ro-ro",
                            "general-cargo")),
            Map.entry("built", List.of("CN", "CN", "CN", "KR", "US", "JP")),
            Map.entry("flag", List.of("LR", "US", "HK")),
            Map.entry("operator-country", List.of("NO", "GR", "CN", "HK", "US")),
            Map.entry("owner-country", List.of("NO", "GR", "MO", "US", "JP")),
            Map.entry("net-tons", List.of("1", "999.01", "36481.2", "65000")),
            Map.entry("containers-discharged", List.of("0", "1", "9750", "9751", "12000")),
            Map.entry("teu", List.of("3999", "4000", "4001", "13000")),
            Map.entry("dwt", List.of("55000", "55001", "80000", "80001", "150000")),
            Map.entry("ballast", List.of("no", "no", "yes")),
            Map.entry("distance-nm", List.of("1999", "2000", "6000")),
            Map.entry("us-beneficial-share", List.of("0", "0.7499", "0.75")),
            Map.entry("owner-china-share", List.of("0", "0.2499", "0.25")),
            Map.entry("operator-china-share", List.of("0")),
            Map.entry("owner-us-share", List.of("0", "0.2499", "0.25")),
            Map.entry("operator-us-share", List.of("0")),
            // the readings by which the second engine is written
            Map.entry("bulk-takes-in-tankers", List.of("yes")),
            Map.entry("any-size-limit", List.of("yes")),
            Map.entry("us-string-containers", List.of("no")),
            Map.entry("us-exempt-settles", List.of("yes")),
            Map.entry("cn-exempt-settles", List.of("yes")),
            Map.entry("repair-only", List.of("no", "no", "yes")));

    private final Random random;

    RandomCalls(long seed) {
        this.random = new Random(seed);
    }

    /// What a ship states, the same at all its calls.
    Map<FactId, FactValue> ship() {
        Map<FactId, FactValue> facts = new HashMap<>();
        VALUES.keySet().stream().sorted().forEach(name -> put(facts, name, any(VALUES.get(name))));
        // one holder, so that it does not matter whether stakes are added up
        facts.put(new FactId("owner-us-share-sum"), facts.get(new FactId("owner-us-share")));
        if (random.nextInt(4) == 0) {
            put(facts, "us-built-order", "2025-04-01");
        }
        return facts;
    }

    private static void put(Map<FactId, FactValue> facts, String name, String text) {
        FactId id = new FactId(name);
        facts.put(id, FactValue.parse(Ledgers.shipped().fact(id), text));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /// A time within minutes of an edge, or within weeks of it.
    AsOf time() {
        Instant edge = Instant.parse(any(EDGES));
        long away = random.nextBoolean() ? random.nextInt(-2, 3) : random.nextInt(-60_000, 60_000);
        return new AsOf.Exact(edge.plusSeconds(60 * away).atOffset(ZoneOffset.ofHours(random.nextInt(-8, 10))));
    }

    Call call(String voyage, Map<FactId, FactValue> ship) {
        return new Call("ship", voyage, null, time(), ship);
    }

    int number(int below) {
        return random.nextInt(below);
    }
}
