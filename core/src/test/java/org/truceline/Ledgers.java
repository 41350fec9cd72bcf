package org.truceline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.source.LedgerReader;

/// Ledgers for tests: the shipped one, and tiny ones stated in the test itself.
///
/// A tiny ledger has one duty, `us.duty`, in the zone of New York, kept through 2026-10-09. The test writes its layers;
/// the instruments that they name are made up, unless the test writes them. If not stated, the facts `loaded-on` and
/// `donation` count as not claimed, and `contract-date` and `steel-share` are unknown.
public final class Ledgers {

    private static final Pattern BY = Pattern.compile("(?<![a-z-])by: ([a-z0-9.-]+)");

    private static final Pattern WRITTEN = Pattern.compile("id: ([a-z0-9.-]+), kind: ");

    private static final String MEASURE = """
            measure: us.duty
            kind: duty
            programme: test
            name: {en: Duty, ja: 関税, zh: 关税}
            authority: {statute: "19 U.S.C. 1", agency: President}
            zone: America/New_York
            attaches: entry
            scope: {origins: [CN], goods: {all: yes}}
            basis: customs-value
            checked: {on: 2026-11-23, through: 2026-10-09}
            """;

    private static final String FACTS = """
            facts:
              - id: loaded-on
                type: instant
                name: {en: Loaded, ja: 積込, zh: 装运}
                asked-by: CBP
                unstated: {test: fails, why: {en: Not claimed, ja: 申告なし, zh: 未申报}, by: practice}
              - id: donation
                type: yes-no
                name: {en: Donation, ja: 寄贈, zh: 捐赠}
                asked-by: CBP
                unstated: {test: fails, why: {en: Not claimed, ja: 申告なし, zh: 未申报}, by: practice}
              - {id: contract-date, type: instant, name: {en: Contract, ja: 契約, zh: 合同}, asked-by: CBP}
              - {id: steel-share, type: share, name: {en: Steel, ja: 鉄鋼, zh: 钢铁}, asked-by: CBP}
            """;

    private Ledgers() {}

    /// The shipped ledger, read once.
    public static Ledger shipped() {
        return Shipped.LEDGER;
    }

    /// The directory of the shipped ledger.
    public static Path directory() {
        return Path.of(System.getProperty("basedir", ""), "..", "ledger", "src", "main", "resources", "ledger")
                .toAbsolutePath()
                .normalize();
    }

    /// One duty with these layers: a text block that begins with `layers:` or `conditions:`.
    public static Ledger duty(String layers) {
        return duty(layers, Map.of());
    }

    /// One duty with these layers, and further files by their path in the ledger.
    public static Ledger duty(String layers, Map<String, String> further) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("horizon.yaml", "edition: \"test\"\nbegins: 2018-01-01\nhorizon: 2026-10-09\n");
        files.put("programmes.yaml", "programmes:\n  - {id: test, name: {en: Test, ja: 試験, zh: 测试}}\n");
        files.put("facts/us.yaml", FACTS);
        files.put("measures/us/duty.yaml", MEASURE + layers);
        files.putAll(further);
        files.put("instruments/us/all.yaml", instruments(String.join("\n", files.values())));
        return read(files);
    }

    private static String instruments(String text) {
        TreeSet<String> ids = new TreeSet<>();
        Matcher matcher = BY.matcher(text);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        StringBuilder yaml = new StringBuilder("instruments:\n");
        Matcher written = WRITTEN.matcher(text);
        while (written.find()) {
            ids.remove(written.group(1));
        }
        for (String id : ids) {
            yaml.append("  - {id: ")
                    .append(id)
                    .append(", kind: order, party: US, citation: \"")
                    .append(id);
            yaml.append("\", title: {en: Order, ja: 命令, zh: 命令}}\n");
        }
        return yaml.toString();
    }

    private static Ledger read(Map<String, String> files) {
        try {
            Path directory = Files.createTempDirectory("ledger");
            try {
                for (Map.Entry<String, String> file : files.entrySet()) {
                    Path path = directory.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.getValue());
                }
                return LedgerReader.read(directory);
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(directory)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }

    /// Read when first asked for.
    private static final class Shipped {
        private static final Ledger LEDGER = LedgerReader.read(directory());
    }
}
