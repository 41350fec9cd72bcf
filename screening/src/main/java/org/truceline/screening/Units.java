package org.truceline.screening;

import java.util.ArrayList;
import java.util.List;
import org.truceline.screening.Unit.Way;

/// The ways in which a name can meet others: in Chinese characters, or in Latin letters and meanings.
final class Units {

    private static final int SOUND = 3;
    private static final int MOST_JOINED = 4;
    private static final int LONGEST_JOINED = 24;
    private static final int SHORTEST_TEXT = 4;
    private static final int FEWEST_INITIALS = 3;
    private static final int MOST_INITIALS = 7;

    private final List<Unit> units = new ArrayList<>();
    private final List<Token> tokens;
    private final boolean inCharacters;

    private Units(List<Token> tokens, boolean inCharacters) {
        this.tokens = tokens;
        this.inCharacters = inCharacters;
    }

    /// Units by which a name meets one that has Chinese characters too.
    static List<Unit> inCharacters(ReadName name) {
        return new Units(name.tokens(), true).all();
    }

    /// Units by which a name meets one without.
    static List<Unit> inLetters(ReadName name) {
        return new Units(name.tokens(), false).all();
    }

    private List<Unit> all() {
        for (int i = 0; i < tokens.size(); i++) {
            single(tokens.get(i), i);
        }
        for (int i = 0; i < tokens.size(); i++) {
            joined(i);
        }
        initials(false);
        initials(true);
        return List.copyOf(units);
    }

    private void single(Token token, int i) {
        switch (token.kind()) {
            case NAME -> {
                add(Way.TEXT, token.text(), i);
                sound(Way.SOUND, token.text(), i);
                add(Way.FIRST_LETTER, token.text().substring(0, 1), i);
            }
            case SPELLED -> {
                add(Way.SPELLED, token.latin(), i);
                sound(Way.SPELLED_SOUND, token.latin(), i);
            }
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

    private void sound(Way way, String latin, int i) {
        String consonants = Sound.consonants(latin);
        if (consonants.length() >= SOUND) {
            add(way, consonants, i);
        }
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

    /// @param withForms whether legal forms give their letters too: the C of SMIC is that of Corporation
    private void initials(boolean withForms) {
        StringBuilder letters = new StringBuilder();
        int weight = 0;
        boolean forms = false;
        for (Token token : tokens) {
            boolean form = token.kind() == Token.Kind.FORM;
            forms |= form;
            weight += token.weight();
            if (token.kind() == Token.Kind.CHARACTER
                    || token.kind() == Token.Kind.NUMBER
                    || token.latin().isEmpty()) {
                return;
            }
            if (token.kind() != Token.Kind.FILLER && (!form || withForms)) {
                letters.append(token.latin().charAt(0));
            }
        }
        boolean another = !withForms || forms;
        if (another && letters.length() >= FEWEST_INITIALS && letters.length() <= MOST_INITIALS) {
            units.add(new Unit(new Unit.Key(Way.INITIALS, letters.toString()), 0, tokens.size(), weight));
        }
    }
}
