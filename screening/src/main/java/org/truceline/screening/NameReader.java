package org.truceline.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a name into its parts: what it alone is called, and around it legal forms, places, numbers and common words.
/// Thread-safe.
final class NameReader {

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=[a-z])['’‘ʼ`´](?=[a-z])");
    private static final String RANKS = "市省县区镇的之第号所";
    private static final Set<String> BEFORE_NUMBERS = Set.of("no", "nr", "number");

    private final Spelling spelling = new Spelling();
    private final Lexicon lexicon = new Lexicon(spelling);
    private final LetterNames letterNames = new LetterNames(spelling);
    private final Weights weights;
    private final Sounds sounds;

    NameReader(Weights weights, Sounds sounds) {
        this.weights = weights;
        this.sounds = sounds;
    }

    ReadName read(String name) {
        List<Token> tokens = new ArrayList<>();
        String spelled = APOSTROPHE.matcher(spelling.of(name.replace('&', ' '))).replaceAll("");
        List<Piece> pieces = Piece.of(spelled);
        for (int i = 0; i < pieces.size(); ) {
            Piece piece = pieces.get(i);
            Lexicon.Entry form = piece.bracketed() ? lexicon.of("(" + piece.text() + ")") : null;
            if (form != null) {
                tokens.add(common(form, piece.script(), piece.text(), "", true));
                i++;
                continue;
            }
            i += switch (piece.script()) {
                case LATIN -> latin(pieces, i, tokens);
                case HAN -> {
                    han(piece, tokens);
                    yield 1;
                }
                case KANA, HANGUL -> {
                    sounded(piece, tokens);
                    yield 1;
                }
                case OTHER -> {
                    spelled(piece, piece.text(), tokens);
                    yield 1;
                }
                case DIGIT, NONE -> 1;
            };
        }
        return whole(name, tokens);
    }

    private static ReadName whole(String name, List<Token> tokens) {
        Set<String> numbers = new TreeSet<>();
        Set<String> places = new TreeSet<>();
        Set<String> bracketed = new TreeSet<>();
        Set<String> forms = new TreeSet<>();
        boolean han = false;
        boolean named = false;
        for (Token token : tokens) {
            han |= token.kind() == Token.Kind.CHARACTER;
            named |= token.names();
            switch (token.kind()) {
                case NUMBER -> numbers.add(token.id());
                case PLACE -> {
                    places.add(token.id());
                    if (token.bracketed() || named) {
                        bracketed.add(token.id());
                    }
                }
                case FORM -> forms.add(token.id());
                case NAME, CHARACTER, SPELLED, LETTER, LETTERS, WORD, FILLER -> {
                    // looked at one by one
                }
            }
        }
        return new ReadName(name, List.copyOf(tokens), han, numbers, places, bracketed, forms);
    }

    /// Reads words from the i-th piece on.
    ///
    /// @return how many pieces were read
    private int latin(List<Piece> pieces, int i, List<Token> tokens) {
        Piece piece = pieces.get(i);
        int most = Math.min(lexicon.longestWords(), latinFrom(pieces, i));
        for (int count = most; count >= 1; count--) {
            StringBuilder text = new StringBuilder(piece.text());
            for (int k = 1; k < count; k++) {
                text.append(' ').append(pieces.get(i + k).text());
            }
            Lexicon.Entry entry = lexicon.of(text.toString());
            entry = entry == null && count > 1 ? lexicon.near(text.toString()) : entry;
            if (entry != null) {
                tokens.add(common(
                        entry,
                        Spelling.Script.LATIN,
                        text.toString(),
                        text.toString().replace(" ", ""),
                        piece.bracketed()));
                return count;
            }
        }
        String number = Numerals.of(piece.text());
        boolean counts = i + 1 < pieces.size()
                && BEFORE_NUMBERS.contains(piece.text())
                && Numerals.of(pieces.get(i + 1).text()) != null;
        if (number != null) {
            tokens.add(number(piece, piece.text(), piece.text(), number));
        } else if (!counts) {
            Lexicon.Entry near = lexicon.near(piece.text());
            tokens.add(
                    near == null
                            ? named(piece)
                            : common(near, Spelling.Script.LATIN, piece.text(), piece.text(), piece.bracketed()));
        }
        return 1;
    }

    private static int latinFrom(List<Piece> pieces, int i) {
        int count = 0;
        while (i + count < pieces.size() && pieces.get(i + count).script() == Spelling.Script.LATIN) {
            count++;
        }
        return count;
    }

    private Token named(Piece piece) {
        String text = piece.text();
        Token.Kind kind =
                text.length() == 1 ? Token.Kind.LETTER : piece.letters() > 1 ? Token.Kind.LETTERS : Token.Kind.NAME;
        return new Token(
                kind,
                text,
                text,
                "",
                Spelling.Script.LATIN,
                sounds.of(Sounds.Spelt.LATIN, text),
                piece.bracketed(),
                weight(text));
    }

    private int weight(String latin) {
        return switch (latin.length()) {
            case 1 -> weights.letter();
            case 2 -> weights.nameOfTwo();
            case 3 -> weights.nameOfThree();
            default -> weights.name();
        };
    }

    private Token common(Lexicon.Entry entry, Spelling.Script script, String text, String latin, boolean bracketed) {
        int weight =
                switch (entry.kind()) {
                    case FORM -> weights.form();
                    case PLACE -> weights.place();
                    case NUMBER -> weights.number();
                    case FILLER -> weights.filler();
                    case WORD, NAME, CHARACTER, SPELLED, LETTER, LETTERS -> weights.word();
                };
        return new Token(entry.kind(), text, latin, entry.id(), script, heard(script, text, latin), bracketed, weight);
    }

    private Token number(Piece piece, String text, String latin, String number) {
        return new Token(
                Token.Kind.NUMBER, text, latin, number, piece.script(), "", piece.bracketed(), weights.number());
    }

    /// How a part of a script sounds.
    private String heard(Spelling.Script script, String text, String latin) {
        return switch (script) {
            case LATIN -> sounds.of(Sounds.Spelt.LATIN, latin);
            case HAN -> sounds.of(Sounds.Spelt.PINYIN, latin);
            case KANA -> sounds.of(Sounds.Spelt.KANA, spelling.kana(text));
            case HANGUL -> sounds.of(Sounds.Spelt.HANGUL, Spelling.hangul(text));
            case OTHER ->
                Spelling.isCyrillic(text.codePointAt(0))
                        ? sounds.of(Sounds.Spelt.CYRILLIC, text)
                        : sounds.of(Sounds.Spelt.LATIN, latin);
            case DIGIT, NONE -> "";
        };
    }

    private void han(Piece piece, List<Token> tokens) {
        String text = piece.text();
        for (int i = 0; i < text.length(); ) {
            int end = Numerals.end(text, i);
            if (end > i) {
                String number =
                        Long.toString(Numerals.value(text.substring(i, end).replace("第", "")));
                tokens.add(number(piece, text.substring(i, end), number, number));
                i = end;
                continue;
            }
            end = longestEntry(text, i);
            Lexicon.Entry entry = end > i ? lexicon.of(text.substring(i, end)) : null;
            if (entry != null) {
                String found = text.substring(i, end);
                tokens.add(common(entry, piece.script(), found, sound(found), piece.bracketed()));
                i = end;
                continue;
            }
            int one = text.codePointAt(i);
            if (RANKS.indexOf(one) < 0) {
                tokens.add(new Token(
                        Token.Kind.CHARACTER,
                        Character.toString(one),
                        spelling.mandarin(one),
                        "",
                        piece.script(),
                        sounds.of(Sounds.Spelt.PINYIN, spelling.mandarin(one)),
                        piece.bracketed(),
                        weights.character()));
            }
            i += Character.charCount(one);
        }
    }

    private String sound(String text) {
        StringBuilder sound = new StringBuilder();
        text.codePoints().forEach(one -> sound.append(spelling.mandarin(one)));
        return sound.toString();
    }

    private int longestEntry(String text, int from) {
        for (int end = Math.min(text.length(), from + lexicon.longest()); end > from; end--) {
            if (lexicon.of(text.substring(from, end)) != null) {
                return end;
            }
        }
        return from;
    }

    /// Kana and Hangul: common words wherever they stand, the rest by its sound.
    private void sounded(Piece piece, List<Token> tokens) {
        String text = piece.text();
        int begun = 0;
        for (int i = 0; i < text.length(); ) {
            int end = longestEntry(text, i);
            Lexicon.Entry entry = end - i >= 2 ? lexicon.of(text.substring(i, end)) : null;
            if (entry == null) {
                i++;
                continue;
            }
            spelled(piece, text.substring(begun, i), tokens);
            tokens.add(common(entry, piece.script(), text.substring(i, end), "", piece.bracketed()));
            i = end;
            begun = end;
        }
        spelled(piece, text.substring(begun), tokens);
    }

    private Lexicon.@Nullable Entry other(String text, String latin) {
        Lexicon.Entry entry = lexicon.of(text);
        return entry == null ? lexicon.of(latin) : entry;
    }

    /// Names of letters as those letters, and anything else as it sounds.
    private String inLetters(String text, String sound) {
        String letters = letterNames.of(text);
        return letters == null ? sound : letters;
    }

    private void spelled(Piece piece, String text, List<Token> tokens) {
        String latin =
                switch (piece.script()) {
                    case KANA -> inLetters(text, spelling.kana(text));
                    case HANGUL -> inLetters(text, Spelling.hangul(text));
                    case LATIN, DIGIT, HAN, OTHER, NONE -> spelling.other(text);
                };
        Lexicon.Entry entry = piece.script() == Spelling.Script.OTHER ? other(text, latin) : null;
        if (entry != null) {
            tokens.add(common(entry, piece.script(), text, latin, piece.bracketed()));
        } else if (!latin.isEmpty()) {
            tokens.add(new Token(
                    Token.Kind.SPELLED,
                    text,
                    latin,
                    "",
                    piece.script(),
                    heard(piece.script(), text, latin),
                    piece.bracketed(),
                    weight(latin)));
        }
    }
}
