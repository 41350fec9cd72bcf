package org.truceline.screening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names of Latin letters as kana and Hangul write them: 디제이아이 is DJI. Read from the file `letters.csv`.
final class LetterNames {

    /// Fewer may be a word of its own.
    private static final int FEWEST = 3;

    private final List<Letter> letters = new ArrayList<>();

    private record Letter(String name, char letter) {}

    LetterNames(Spelling spelling) {
        for (String line :
                Resource.lines("/screening/letters.csv").stream().skip(1).toList()) {
            for (String name : line.substring(2).split("[|]", -1)) {
                letters.add(new Letter(spelling.of(name), line.charAt(0)));
            }
        }
        letters.sort((one, other) ->
                Integer.compare(other.name().length(), one.name().length()));
    }

    /// The letters that a text names one after the other; null if it is anything else, or has few of them.
    @Nullable
    String of(String text) {
        String found = from(text, 0, "");
        return found != null && found.length() >= FEWEST ? found : null;
    }

    private @Nullable String from(String text, int at, String before) {
        if (at == text.length()) {
            return before;
        }
        for (Letter one : letters) {
            if (text.startsWith(one.name(), at)) {
                String all = from(text, at + one.name().length(), before + one.letter());
                if (all != null) {
                    return all;
                }
            }
        }
        return null;
    }
}
