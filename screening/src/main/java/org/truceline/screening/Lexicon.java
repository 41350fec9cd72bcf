package org.truceline.screening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is common to many names, in every language: legal forms, words of trades, places, numbers. Read from files.
final class Lexicon {

    private static final List<String> FILLERS = List.of("and", "the");

    /// A word of so many letters is known when one of them is wrong.
    private static final int LONG = 8;

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Entry> shortened = new HashMap<>();
    private final Spelling spelling;
    private int longest = 1;
    private int longestWords = 1;

    /// What a spelling means.
    record Entry(Token.Kind kind, String id) {}

    Lexicon(Spelling spelling) {
        this.spelling = spelling;
        read("forms", Token.Kind.FORM);
        read("words", Token.Kind.WORD);
        read("places", Token.Kind.PLACE);
        read("numbers", Token.Kind.NUMBER);
    }

    private void read(String file, Token.Kind kind) {
        for (String line :
                Resource.lines("/screening/" + file + ".csv").stream().skip(1).toList()) {
            int comma = line.indexOf(',');
            String id = line.substring(0, comma);
            Entry entry = new Entry(kind == Token.Kind.WORD && FILLERS.contains(id) ? Token.Kind.FILLER : kind, id);
            for (String text : line.substring(comma + 1).split("\\|", -1)) {
                add(spelling.of(text).strip(), entry);
            }
        }
    }

    private void add(String text, Entry entry) {
        entries.putIfAbsent(text, entry);
        boolean misspelt = (entry.kind() == Token.Kind.WORD || entry.kind() == Token.Kind.FORM)
                && text.length() >= LONG
                && text.chars()
                        .allMatch(one -> (one >= 'a' && one <= 'z') || (one == ' ' && entry.kind() == Token.Kind.FORM));
        for (int i = 0; misspelt && i < text.length(); i++) {
            shortened.putIfAbsent(without(text, i), entry);
        }
        if (entry.kind() == Token.Kind.PLACE && Spelling.script(text.codePointAt(0)) == Spelling.Script.HAN) {
            for (String rank : List.of("市", "省", "县", "区")) {
                if (!text.endsWith(rank)) {
                    entries.putIfAbsent(text + rank, entry);
                }
            }
        }
        longest = Math.max(longest, text.length() + 1);
        longestWords = Math.max(longestWords, text.split(" ", -1).length);
    }

    /// The text without the names of places in Chinese characters, kana and Hangul.
    String withoutPlaces(String text) {
        StringBuilder left = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int end = i;
            for (int k = Math.min(text.length(), i + longest); end == i && k > i + 1; k--) {
                Entry entry = text.charAt(i) < 0x80 ? null : entries.get(text.substring(i, k));
                end = entry != null && entry.kind() == Token.Kind.PLACE ? k : end;
            }
            left.append(end > i ? ' ' : text.charAt(i));
            i = Math.max(end, i + 1);
        }
        return left.toString();
    }

    @Nullable
    Entry of(String text) {
        return entries.get(text);
    }

    /// What a long word means that is misspelt by one letter; null if it is none.
    @Nullable
    Entry near(String text) {
        if (text.length() < LONG - 1) {
            return null;
        }
        Entry one = shortened.get(text);
        for (int i = 0; one == null && i < text.length(); i++) {
            String without = without(text, i);
            one = shortened.get(without);
            Entry whole = entries.get(without);
            boolean common = whole != null && (whole.kind() == Token.Kind.WORD || whole.kind() == Token.Kind.FORM);
            one = one == null && common && without.length() >= LONG ? whole : one;
        }
        return one;
    }

    private static String without(String text, int place) {
        return text.substring(0, place) + text.substring(place + 1);
    }

    /// Characters of the longest spelling.
    int longest() {
        return longest;
    }

    /// Words of the longest spelling.
    int longestWords() {
        return longestWords;
    }
}
