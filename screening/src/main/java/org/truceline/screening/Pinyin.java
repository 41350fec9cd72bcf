package org.truceline.screening;

import java.util.Set;

/// Mandarin in Latin letters.
final class Pinyin {

    private static final Set<String> SYLLABLES =
            Set.of(Resource.lines("/screening/pinyin.txt").getFirst().split(" ", -1));
    private static final int LONGEST_SYLLABLE = 6;

    private Pinyin() {}

    /// True if a word can be nothing but Chinese syllables.
    static boolean isPinyin(String word) {
        boolean[] reached = new boolean[word.length() + 1];
        reached[0] = true;
        for (int i = 0; i < word.length(); i++) {
            for (int end = i + 1; reached[i] && end <= Math.min(word.length(), i + LONGEST_SYLLABLE); end++) {
                reached[end] |= SYLLABLES.contains(word.substring(i, end));
            }
        }
        return reached[word.length()];
    }
}
