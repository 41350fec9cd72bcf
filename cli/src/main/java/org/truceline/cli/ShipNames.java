package org.truceline.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ships as the rows of a file write them. Spellings that differ in case, width or blanks alone are one ship, and so
/// are
/// an IMO number with and without its letters: a ship counted twice would be charged beyond the limit of its year.
final class ShipNames {

    private static final Pattern IMO = Pattern.compile("(?:IMO)? ?(?:NO[.]?|NUMBER|[:#])? ?([0-9]{7})");

    private final Map<String, Set<String>> spellings = new LinkedHashMap<>();

    /// What all spellings of one ship, or of one voyage, have in common.
    static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toUpperCase(Locale.ROOT);
        Matcher imo = IMO.matcher(folded);
        return imo.matches() ? "IMO " + imo.group(1) : folded;
    }

    /// The ship under the spelling that came first.
    String of(String text) {
        Set<String> written = spellings.computeIfAbsent(plain(text), absent -> new LinkedHashSet<>());
        written.add(text.strip());
        return written.iterator().next();
    }

    /// The ships that were written in more than one way, each with its spellings.
    List<List<String>> several() {
        return spellings.values().stream()
                .filter(written -> written.size() > 1)
                .<List<String>>map(ArrayList::new)
                .toList();
    }
}
