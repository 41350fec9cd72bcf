package org.truceline.screening;

import java.util.Set;

/// How names sound.
final class Sound {

    private static final Set<String> SYLLABLES =
            Set.of(Resource.lines("/screening/pinyin.txt").getFirst().split(" ", -1));
    private static final int LONGEST_SYLLABLE = 6;

    private Sound() {}

    /// Consonants as foreign scripts keep them: no difference between voiced and voiceless, `l` and `r`, `f` and `h`.
    static String consonants(String latin) {
        StringBuilder consonants = new StringBuilder();
        char last = ' ';
        for (int i = 0; i < latin.length(); i++) {
            char next = i + 1 < latin.length() ? latin.charAt(i + 1) : ' ';
            char sound = sound(latin.charAt(i), next);
            boolean silent = sound == 'h' && i > 0 && "cstp".indexOf(latin.charAt(i - 1)) >= 0;
            if (sound != ' ' && sound != last && !silent) {
                consonants.append(sound);
            }
            last = silent ? last : sound;
        }
        return consonants.toString();
    }

    private static char sound(char letter, char next) {
        return switch (letter) {
            case 'c' -> next == 'e' || next == 'i' || next == 'y' || next == 'h' ? 's' : 'k';
            case 'q', 'g' -> 'k';
            case 'x', 'z', 'j' -> 's';
            case 'd' -> 't';
            case 'b', 'v' -> 'p';
            case 'l' -> 'r';
            case 'f' -> 'h';
            case 'n' -> next == 'p' || next == 'b' || next == 'm' ? 'm' : 'n';
            case 'a', 'e', 'i', 'o', 'u', 'w', 'y' -> ' ';
            default -> letter;
        };
    }

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
