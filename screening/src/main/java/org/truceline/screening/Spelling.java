package org.truceline.screening;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// One spelling for what is written in many ways: width, case, marks, traditional and Japanese characters; and the
/// sound
/// of what is not Latin in Latin letters. Thread-safe.
final class Spelling {

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Map<Integer, String> PLAIN = Map.of(
            (int) 'ø', "o", (int) 'ł', "l", (int) 'đ', "d", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ı', "i", (int) 'þ',
            "th", (int) 'ð', "d");

    private static final String[] FIRST = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ", -1);
    private static final String[] MIDDLE =
            "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ", -1);
    private static final String[] LAST = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ", -1);
    private static final int SYLLABLES = 0xAC00;

    private final Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
    private final Transliterator mandarin = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");
    private final Transliterator katakana =
            Transliterator.getInstance("Hiragana-Katakana; Katakana-Latin; Latin-ASCII");
    private final Map<Integer, Integer> kanji = new HashMap<>();
    private final Map<Integer, String> lookalikes = new HashMap<>();
    private final Map<Integer, Integer> simple = new ConcurrentHashMap<>();
    private final Map<Integer, String> sounds = new ConcurrentHashMap<>();

    /// Letters of any other script. Its rules take long to read and are seldom needed.
    private static final class Others {
        static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    enum Script {
        LATIN,
        DIGIT,
        HAN,
        KANA,
        HANGUL,
        OTHER,
        NONE
    }

    Spelling() {
        for (String line : Resource.lines("/screening/kanji.txt")) {
            for (String pair : line.split(" ", -1)) {
                int japanese = pair.codePointAt(0);
                kanji.put(japanese, pair.codePointAt(Character.charCount(japanese)));
            }
        }
        for (String pair :
                Resource.lines("/screening/lookalikes.txt").getFirst().split(" ", -1)) {
            lookalikes.put(pair.codePointAt(0), pair.substring(1));
        }
    }

    static boolean isCyrillic(int one) {
        return UScript.getScript(one) == UScript.CYRILLIC;
    }

    /// A text in the one spelling, signs and blanks as they are.
    String of(String text) {
        String folded = inOneScript(FOLD.normalize(text));
        StringBuilder spelled = new StringBuilder(folded.length());
        folded.codePoints().forEach(one -> {
            if (one < 0x80) {
                spelled.appendCodePoint(one);
            } else {
                switch (script(one)) {
                    case HAN -> spelled.appendCodePoint(simplified(one));
                    case LATIN -> spelled.append(bare(one));
                    default -> spelled.appendCodePoint(one);
                }
            }
        });
        return spelled.toString();
    }

    /// A word with letters of several scripts that look like Latin ones is a Latin word; any other stays as it is.
    private String inOneScript(String text) {
        if (text.codePoints().allMatch(one -> one < 0x80)) {
            return text;
        }
        StringBuilder all = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && isAlphabetic(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            String word = text.substring(i, end);
            all.append(disguised(word) ? undisguised(word) : word);
            if (end < text.length()) {
                all.appendCodePoint(text.codePointAt(end));
                end += Character.charCount(text.codePointAt(end));
            }
            i = end;
        }
        return all.toString();
    }

    private static boolean isAlphabetic(int one) {
        int script = UScript.getScript(one);
        return script == UScript.LATIN || script == UScript.CYRILLIC || script == UScript.GREEK;
    }

    private boolean disguised(String word) {
        boolean latin = word.codePoints().anyMatch(one -> UScript.getScript(one) == UScript.LATIN);
        boolean other = word.codePoints().anyMatch(one -> UScript.getScript(one) != UScript.LATIN);
        return latin
                && other
                && word.codePoints()
                        .allMatch(one -> UScript.getScript(one) == UScript.LATIN || lookalikes.containsKey(one));
    }

    private String undisguised(String word) {
        StringBuilder plain = new StringBuilder();
        word.codePoints().forEach(one -> plain.append(lookalikes.getOrDefault(one, Character.toString(one))));
        return plain.toString();
    }

    static Script script(int one) {
        if (one < 0x80) {
            return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z')
                    ? Script.LATIN
                    : one >= '0' && one <= '9' ? Script.DIGIT : Script.NONE;
        }
        if (one == '々' || one == '〇') {
            return Script.HAN;
        }
        if (one == 'ー') {
            return Script.KANA;
        }
        return switch (UScript.getScript(one)) {
            case UScript.HAN -> Script.HAN;
            case UScript.KATAKANA, UScript.HIRAGANA -> Character.isLetter(one) ? Script.KANA : Script.NONE;
            case UScript.HANGUL -> Script.HANGUL;
            case UScript.LATIN -> Script.LATIN;
            default -> Character.isLetter(one) ? Script.OTHER : Script.NONE;
        };
    }

    private int simplified(int one) {
        return simple.computeIfAbsent(one, sign -> {
            String text = simplified.transliterate(Character.toString(sign));
            int found = text.codePointAt(0);
            return kanji.getOrDefault(found, found);
        });
    }

    private static String bare(int one) {
        String plain = PLAIN.get(one);
        if (plain != null) {
            return plain;
        }
        StringBuilder letters = new StringBuilder();
        APART.normalize(Character.toString(one))
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /// The sound of one Chinese character in Mandarin, without tones.
    String mandarin(int one) {
        return sounds.computeIfAbsent(one, sign -> letters(mandarin.transliterate(Character.toString(sign))));
    }

    /// Kana in Latin letters; long vowels are written once.
    String kana(String text) {
        return letters(katakana.transliterate(text.replace("ー", "")));
    }

    /// Hangul in Latin letters, syllable by syllable.
    static String hangul(String text) {
        StringBuilder latin = new StringBuilder();
        text.codePoints().forEach(one -> {
            int number = one - SYLLABLES;
            if (number >= 0 && number < FIRST.length * MIDDLE.length * LAST.length) {
                latin.append(FIRST[number / (MIDDLE.length * LAST.length)])
                        .append(MIDDLE[number / LAST.length % MIDDLE.length])
                        .append(LAST[number % LAST.length]);
            }
        });
        return latin.toString();
    }

    /// Any other script in Latin letters.
    String other(String text) {
        return letters(Others.LATIN.transliterate(text));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
