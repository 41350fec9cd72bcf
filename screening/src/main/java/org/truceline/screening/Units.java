package org.truceline.screening;

import java.util.ArrayList;
import java.util.List;
import org.truceline.screening.Unit.Way;

/// The ways in which a name can meet others: in Chinese characters, or in Latin letters and meanings.
final class Units {

    private static final int MOST_SOUNDED = 3;
    private static final int MOST_CHARACTERS = 4;
    private static final int MOST_JOINED = 6;
    private static final int LONGEST_JOINED = 48;
    private static final int SHORTEST_TEXT = 4;
    private static final int FEWEST_INITIALS = 3;
    private static final int MOST_INITIALS = 7;

    private final List<Unit> units = new ArrayList<>();
    private final List<Token> tokens;
    private final boolean inCharacters;
    private final Sounds sounds;

    private Units(List<Token> tokens, boolean inCharacters, Sounds sounds) {
        this.tokens = tokens;
        this.sounds = sounds;
        this.inCharacters = inCharacters;
    }

    /// Units by which a name meets one that has Chinese characters too.
    static List<Unit> inCharacters(ReadName name, Sounds sounds) {
        return new Units(name.tokens(), true, sounds).all();
    }

    /// Units by which a name meets one without.
    static List<Unit> inLetters(ReadName name, Sounds sounds) {
        return new Units(name.tokens(), false, sounds).all();
    }

    private List<Unit> all() {
        for (int i = 0; i < tokens.size(); i++) {
            single(tokens.get(i), i);
        }
        for (int i = 0; i < tokens.size(); i++) {
            joined(i);
            sounded(i);
            firstLetters(i);
        }
        for (Leave one : Leave.values()) {
            initials(one);
        }
        return List.copyOf(units);
    }

    private void single(Token token, int i) {
        switch (token.kind()) {
            case NAME -> {
                add(Way.TEXT, token.text(), i);
                pinyin(token.text(), i);
                add(Way.FIRST_LETTER, token.text().substring(0, 1), i);
            }
            case SPELLED -> add(token.script() == Spelling.Script.OTHER ? Way.TEXT : Way.SPELLED, token.latin(), i);
            case CHARACTER -> {
                if (inCharacters) {
                    add(Way.CHARACTER, token.text(), i);
                    add(Way.CHARACTER_SOUND, token.latin(), i);
                } else {
                    add(Way.SYLLABLE, token.latin(), i);
                }
            }
            case LETTER -> {
                add(Way.TEXT, token.text(), i);
                add(Way.LETTER, token.text(), i);
            }
            case LETTERS -> {
                add(Way.TEXT, token.text(), i);
                add(Way.LETTERS, token.text(), i);
            }
            case NUMBER -> add(Way.NUMBER, token.id(), i);
            case WORD, PLACE -> {
                add(Way.MEANING, token.id(), i);
                if (token.latin().length() >= SHORTEST_TEXT) {
                    add(Way.TEXT, token.latin(), i);
                }
            }
            case FORM, FILLER -> add(Way.MEANING, token.id(), i);
        }
    }

    private void add(Way way, String text, int i) {
        if (!text.isEmpty()) {
            units.add(new Unit(new Unit.Key(way, text), i, i + 1, tokens.get(i).weight()));
        }
    }

    /// A word that may be Chinese sounds so too.
    private void pinyin(String text, int i) {
        Sounding sounding =
                inCharacters || !Pinyin.isPinyin(text) ? null : sounds.sounding(sounds.of(Sounds.Spelt.PINYIN, text));
        if (sounding != null) {
            units.add(new Unit(
                    new Unit.Key(Way.SOUND, sounding.sounds(), sounding),
                    i,
                    i + 1,
                    tokens.get(i).weight()));
        }
    }

    /// What parts sound like, alone and with those behind them.
    private void sounded(int from) {
        if (inCharacters) {
            return;
        }
        StringBuilder sound = new StringBuilder();
        int weight = 0;
        boolean named = false;
        int ofCommon = 0;
        Way way = Way.SOUND;
        for (int i = from; i < Math.min(tokens.size(), from + mostSounded(from)); i++) {
            Token token = tokens.get(i);
            Way ofToken = way(token.script());
            boolean other = i > from && way != ofToken && way != Way.SOUND && ofToken != Way.SOUND;
            if (token.sound().isEmpty() || other || (i > from && breaks(tokens.get(i - 1), token))) {
                return;
            }
            sound.append(token.sound());
            weight += token.weight();
            named |= token.names();
            boolean common = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.PLACE;
            ofCommon += common ? sounds.weight(token.sound()) : 0;
            way = ofToken == Way.SOUND ? way : ofToken;
            Sounding sounding = named || i == from ? sounds.sounding(sound.toString()) : null;
            if (sounding != null) {
                Sounding heard = sounding.withCommonWords(ofCommon);
                units.add(new Unit(new Unit.Key(way, heard.sounds(), heard), from, i + 1, weight));
            }
        }
    }

    /// Chinese characters sound together from the first of those that follow each other; words of few letters alone.
    private int mostSounded(int from) {
        Token first = tokens.get(from);
        boolean within = first.kind() == Token.Kind.CHARACTER
                && from > 0
                && tokens.get(from - 1).kind() == Token.Kind.CHARACTER;
        boolean slight = first.kind() == Token.Kind.FORM || first.kind() == Token.Kind.FILLER;
        return within || slight ? 0 : first.kind() == Token.Kind.CHARACTER ? MOST_CHARACTERS : MOST_SOUNDED;
    }

    private static boolean breaks(Token before, Token token) {
        boolean slight = token.kind() == Token.Kind.FORM || token.kind() == Token.Kind.FILLER;
        return slight || (before.kind() == Token.Kind.CHARACTER) != (token.kind() == Token.Kind.CHARACTER);
    }

    private static Way way(Spelling.Script script) {
        return switch (script) {
            case KANA -> Way.KANA_SOUND;
            case HANGUL -> Way.HANGUL_SOUND;
            case OTHER -> Way.OTHER_SOUND;
            case LATIN, HAN, DIGIT, NONE -> Way.SOUND;
        };
    }

    private void joined(int from) {
        StringBuilder text = new StringBuilder();
        int weight = 0;
        boolean named = false;
        for (int i = from; i < Math.min(tokens.size(), from + MOST_JOINED); i++) {
            Token token = tokens.get(i);
            boolean joins = !token.latin().isEmpty() && !(inCharacters && token.kind() == Token.Kind.CHARACTER);
            if (!joins || text.length() + token.latin().length() > LONGEST_JOINED) {
                return;
            }
            text.append(token.latin());
            weight += token.weight();
            named |= token.names();
            if (i > from && named) {
                units.add(new Unit(new Unit.Key(Way.JOINED, text.toString()), from, i + 1, weight));
            }
        }
    }

    /// John Robert is J. R.
    private void firstLetters(int from) {
        StringBuilder letters = new StringBuilder();
        int weight = 0;
        for (int i = from; i < Math.min(tokens.size(), from + MOST_SOUNDED); i++) {
            Token token = tokens.get(i);
            if (token.kind() != Token.Kind.NAME && token.kind() != Token.Kind.LETTER) {
                return;
            }
            letters.append(token.text().charAt(0));
            weight += token.weight();
            if (i > from) {
                units.add(new Unit(new Unit.Key(Way.FIRST_LETTERS, letters.toString()), from, i + 1, weight));
            }
        }
    }

    /// The first letters of all words, or of those before a number: CETC No. 14.
    ///
    /// @param leftOut the kind of words that give no letter, besides those that join others
    private void initials(Leave leftOut) {
        StringBuilder letters = new StringBuilder();
        int weight = 0;
        int until = 0;
        boolean left = false;
        while (until < tokens.size() && tokens.get(until).kind() != Token.Kind.NUMBER) {
            Token token = tokens.get(until++);
            weight += token.weight();
            if (token.kind() == Token.Kind.CHARACTER || token.latin().isEmpty()) {
                return;
            }
            boolean leave = leftOut.holds(token);
            left |= leave;
            if (token.kind() != Token.Kind.FILLER && !leave) {
                letters.append(firstLetters(token));
            }
        }
        boolean another = leftOut == Leave.NOTHING || left;
        if (another && letters.length() >= FEWEST_INITIALS && letters.length() <= MOST_INITIALS) {
            units.add(new Unit(new Unit.Key(Way.INITIALS, letters.toString()), 0, until, weight));
        }
    }

    private static String firstLetters(Token token) {
        if (token.script() != Spelling.Script.LATIN || token.text().indexOf(' ') < 0) {
            return token.latin().substring(0, 1);
        }
        StringBuilder letters = new StringBuilder();
        for (String word : token.text().split(" ", -1)) {
            letters.append(word, 0, Math.min(1, word.length()));
        }
        return letters.toString();
    }

    /// What gives no letter to an abbreviation: the C of SMIC is that of Corporation, that of CETC is not of Group.
    private enum Leave {
        NOTHING,
        FORMS,
        GROUPS;

        private boolean holds(Token token) {
            return switch (this) {
                case NOTHING -> false;
                case FORMS -> token.kind() == Token.Kind.FORM;
                case GROUPS -> token.id().equals("group") || token.id().equals("holding");
            };
        }
    }
}
