package org.truceline.screening;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// An address as it is compared: its numbers, and the words that tell its street and house from others.
///
/// @param numbers with letters that belong to them: `11`, `4b`
/// @param words   without those that stand in many addresses, and without places
/// @param han     whether it is written in Chinese characters
record Address(Set<String> numbers, Set<String> words, boolean han) {

    /// So much of the shorter address's words must stand in the other, thousandths.
    private static final int ENOUGH = 600;

    private static final int POSTAL_CODE = 5;
    private static final Pattern ORDINAL = Pattern.compile("^([0-9]+)(f|fl|st|nd|rd|th)$");

    Address {
        numbers = Set.copyOf(numbers);
        words = Set.copyOf(words);
    }

    /// Reads an address.
    static Address of(String text, Spelling spelling, Lexicon lexicon, AddressWords common) {
        Set<String> numbers = new TreeSet<>();
        Set<String> words = new LinkedHashSet<>();
        boolean han = false;
        for (Piece piece : Piece.of(common.without(spelling.of(text), lexicon))) {
            String word = piece.text();
            boolean number = word.codePoints().anyMatch(Character::isDigit);
            if (number && word.length() < POSTAL_CODE) {
                numbers.add(ORDINAL.matcher(word).replaceFirst("$1").replaceFirst("^0+(?=.)", ""));
            } else if (!number && piece.script() == Spelling.Script.HAN) {
                han = true;
                word.codePoints().mapToObj(Character::toString).forEach(words::add);
            } else if (!number && lexicon.of(word) == null && word.length() > 1) {
                words.add(word);
            }
        }
        return new Address(numbers, words, han);
    }

    /// True if it says enough to be told from others.
    boolean tells() {
        return !numbers.isEmpty() && !words.isEmpty();
    }

    /// Whether both are one address: the numbers of one stand in the other, and most words of the shorter too.
    Whereabouts.Met meets(Address other) {
        if (!tells() || !other.tells() || han != other.han) {
            return Whereabouts.Met.UNKNOWN;
        }
        boolean within = numbers.containsAll(other.numbers) || other.numbers.containsAll(numbers);
        long both = words.stream().filter(other.words::contains).count();
        int fewer = Math.min(words.size(), other.words.size());
        return within && both * Weights.WHOLE >= (long) fewer * ENOUGH ? Whereabouts.Met.SAME : Whereabouts.Met.OTHER;
    }
}
