package org.truceline.listing;

import java.text.Normalizer;
import java.util.Locale;

/// A name as it is compared: width, case, punctuation and spaces do not tell two names apart; every letter and digit
/// does.
///
/// @param letters its letters and digits alone: `Gibbs & Cox, Inc.` is `gibbscoxinc`
/// @param words   its words, each between spaces: ` gibbs cox inc `
record PlainName(String letters, String words) {

    static PlainName of(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(" ");
        folded.codePoints().forEach(sign -> {
            if (Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK) {
                words.appendCodePoint(sign);
            } else if (words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        });
        if (words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
        String text = words.toString();
        return new PlainName(text.replace(" ", ""), text);
    }

    boolean isEmpty() {
        return letters.isEmpty();
    }

    boolean same(PlainName other) {
        return letters.equals(other.letters);
    }

    /// True if this name holds all of the other as whole words, or, where the other is written without spaces between
    /// words, as a part.
    boolean holds(PlainName other) {
        boolean ideographs = other.letters.codePoints().anyMatch(Character::isIdeographic);
        return ideographs ? letters.contains(other.letters) : words.contains(other.words);
    }
}
