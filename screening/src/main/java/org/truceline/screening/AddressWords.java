package org.truceline.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that stand in many addresses, as the file `addresses.csv` says.
final class AddressWords {

    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private final Set<String> latin = new HashSet<>();
    private final List<String> others = new ArrayList<>();

    AddressWords(Spelling spelling) {
        for (String line :
                Resource.lines("/screening/addresses.csv").stream().skip(1).toList()) {
            for (String text : line.substring(line.indexOf(',') + 1).split("[|]", -1)) {
                String word = spelling.of(text);
                (WORD.matcher(word).matches() ? latin : others).add(word);
            }
        }
        others.sort(Comparator.comparingInt(String::length).reversed());
    }

    /// The text without them, and without the places that the lexicon knows in other scripts.
    String without(String text, Lexicon lexicon) {
        Matcher words = WORD.matcher(text);
        String left = words.replaceAll(word -> latin.contains(word.group()) ? " " : word.group());
        left = lexicon.withoutPlaces(left);
        for (String other : others) {
            left = left.replace(other, " ");
        }
        return left;
    }
}
