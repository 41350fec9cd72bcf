package org.truceline.rate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The closed vocabulary of units, without qualification.
///
/// @param normal  the spelling by which units are equal
/// @param measure what the unit counts; units of one measure convert
/// @param size    the unit in base units of its measure, exactly
record UnitName(String normal, String measure, BigDecimal size) {

    private static final Pattern QUALIFIER = Pattern.compile(" (?:on|of) |, including ", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTENT = Pattern.compile("([a-z0-9]+) (kg|g|t)");

    /// Each row: the normal form, then other spellings. Case, blanks, full stops and commas are ignored.
    private static final List<List<String>> NAMES = List.of(
            List.of("kg"),
            List.of("g"),
            List.of("t"),
            List.of("each", "No", "number"),
            List.of("head"),
            List.of("article"),
            List.of("hundred", "hundreds"),
            List.of("1000", "thousand", "thousands"),
            List.of("piece", "pieces", "pcs"),
            List.of("pr.", "prs", "pair", "pairs"),
            List.of("doz.", "dozen"),
            List.of("doz. pr.", "doz prs"),
            List.of("doz. pieces", "dz pcs", "doz pcs"),
            List.of("gross"),
            List.of("line/gross", "gr lines"),
            List.of("1000 pins"),
            List.of("jewel", "jewels", "jwls"),
            List.of("jewel over 7"),
            List.of("pack"),
            List.of("dose", "doses"),
            List.of("square"),
            List.of("postal item"),
            List.of("liter", "liters", "litre", "litres"),
            List.of("hl", "hectoliter", "hectoliters"),
            List.of("ml", "milliliter", "milliliters"),
            List.of("pf.liter", "pf liters"),
            List.of("bbl"),
            List.of("m"),
            List.of("lin. m"),
            List.of("fiber m"),
            List.of("thousand m"),
            List.of("cm2", "cm²"),
            List.of("m2", "m²"),
            List.of("m3", "m³"),
            List.of("thousand m3", "thousand m³"),
            List.of("carat", "carats"),
            List.of("W"),
            List.of("kW"),
            List.of("MWh"),
            List.of("kWh"),
            List.of("degree", "degrees"),
            List.of("GBq"),
            List.of("clean kg", "cy kg"),
            List.of("kg cmsc"),
            List.of("kg msc"),
            List.of("kg amc"),
            List.of("t adw"),
            List.of("t dwb"));

    /// Units of one measure, each with its size. A metric carat is 0.2 g; a cubic meter is 1000 liters.
    private static final Map<String, UnitName> MULTIPLES = multiples(List.of(
            List.of("mass", "g", "1", "carat", "0.2", "kg", "1000", "t", "1000000"),
            List.of("number", "each", "1", "head", "1", "article", "1", "doz.", "12", "hundred", "100", "gross", "144"),
            List.of("number", "1000", "1000"),
            List.of("pairs", "pr.", "1", "doz. pr.", "12"),
            List.of("pieces", "piece", "1", "doz. pieces", "12"),
            List.of("volume", "ml", "0.001", "liter", "1", "hl", "100", "m3", "1000", "thousand m3", "1000000"),
            List.of("length", "m", "1", "thousand m", "1000"),
            List.of("area", "cm2", "1", "m2", "10000"),
            List.of("power", "W", "1", "kW", "1000"),
            List.of("energy", "kWh", "1", "MWh", "1000")));

    /// What the column "Unit of Quantity" abbreviates as `Pb kg`.
    private static final Map<String, String> CONTENTS = Map.ofEntries(
            Map.entry("ag", "silver"),
            Map.entry("au", "gold"),
            Map.entry("co", "cobalt"),
            Map.entry("cr", "chromium"),
            Map.entry("cr2o3", "chromic oxide"),
            Map.entry("cu", "copper"),
            Map.entry("ir", "iridium"),
            Map.entry("mg", "magnesium"),
            Map.entry("mn", "manganese"),
            Map.entry("mo", "molybdenum"),
            Map.entry("naoh", "sodium hydroxide"),
            Map.entry("nh3", "ammonia"),
            Map.entry("ni", "nickel"),
            Map.entry("os", "osmium"),
            Map.entry("pb", "lead"),
            Map.entry("pd", "palladium"),
            Map.entry("pt", "platinum"),
            Map.entry("rh", "rhodium"),
            Map.entry("ru", "ruthenium"),
            Map.entry("sb", "antimony"),
            Map.entry("si", "silicon"),
            Map.entry("sn", "tin"),
            Map.entry("v", "vanadium"),
            Map.entry("v2o5", "vanadium pentoxide"),
            Map.entry("w", "tungsten"),
            Map.entry("zn", "zinc"));

    private static final Map<String, UnitName> BY_KEY = byKey();

    static Optional<UnitName> read(String text) {
        return Optional.ofNullable(BY_KEY.get(key(text)));
    }

    /// Where the qualification of a collapsed unit begins; its length if it has none.
    static int endOfName(String text) {
        Matcher matcher = QUALIFIER.matcher(text);
        return matcher.find() ? matcher.start() : text.length();
    }

    /// The unit that an abbreviation of collapsed text stands for, spelled out.
    static Optional<String> expand(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("kg ttl sug")) {
            return Optional.of("kg of total sugars");
        }
        Matcher matcher = CONTENT.matcher(lower);
        return matcher.matches()
                ? Optional.ofNullable(CONTENTS.get(matcher.group(1)))
                        .map(content -> matcher.group(2) + " on " + content + " content")
                : Optional.empty();
    }

    private static Map<String, UnitName> multiples(List<List<String>> measures) {
        Map<String, UnitName> multiples = new HashMap<>();
        for (List<String> measure : measures) {
            for (int i = 1; i < measure.size(); i += 2) {
                String normal = measure.get(i);
                BigDecimal size = new BigDecimal(measure.get(i + 1));
                multiples.put(normal, new UnitName(normal, measure.getFirst(), size));
            }
        }
        return Map.copyOf(multiples);
    }

    private static Map<String, UnitName> byKey() {
        Map<String, UnitName> names = new HashMap<>();
        for (List<String> spellings : NAMES) {
            String normal = spellings.getFirst();
            UnitName name = MULTIPLES.getOrDefault(normal, new UnitName(normal, normal, BigDecimal.ONE));
            spellings.forEach(spelling -> names.put(key(spelling), name));
        }
        return Map.copyOf(names);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[ .,]", "");
    }
}
