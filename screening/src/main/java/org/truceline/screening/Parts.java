package org.truceline.screening;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Tells which parts of two names met and how.
final class Parts {

    private Parts() {}

    static Hit.Part met(ReadName asked, Unit one, ReadName listed, Unit other, int like) {
        String ofAsked = text(asked, one);
        String ofListed = text(listed, other);
        Hit.How how = ofAsked.equals(ofListed) ? Hit.How.SAME : how(one, other, like);
        return new Hit.Part(ofAsked, ofListed, how, kind(asked.tokens().get(one.from())), like, one.weight());
    }

    private static Hit.How how(Unit one, Unit other, int like) {
        return switch (one.key().way()) {
            case MEANING -> Hit.How.MEANING;
            case NUMBER -> Hit.How.SAME;
            case SYLLABLE -> Hit.How.SPELLED_OUT;
            case CHARACTER_SOUND, SOUND, KANA_SOUND, HANGUL_SOUND, OTHER_SOUND -> Hit.How.SOUND;
            case LETTER, FIRST_LETTER, LETTERS, FIRST_LETTERS -> Hit.How.INITIAL;
            case INITIALS -> Hit.How.INITIALS;
            case CHARACTER -> Hit.How.SAME;
            case TEXT, SPELLED, JOINED ->
                switch (other.key().way()) {
                    case INITIALS -> Hit.How.INITIALS;
                    case SYLLABLE -> Hit.How.SPELLED_OUT;
                    case JOINED -> like >= Weights.WHOLE * 95 / 100 ? Hit.How.JOINED : Hit.How.SPELLING;
                    default ->
                        one.joins() && like >= Weights.WHOLE * 95 / 100
                                ? Hit.How.JOINED
                                : one.key().text().equals(other.key().text()) ? Hit.How.SPELLED_OUT : Hit.How.SPELLING;
                };
        };
    }

    static void unmet(ReadName asked, boolean[] askedMet, ReadName listed, boolean[] listedMet, List<Hit.Part> parts) {
        for (int i = 0; i < askedMet.length; i++) {
            if (!askedMet[i]) {
                Token token = asked.tokens().get(i);
                parts.add(new Hit.Part(token.text(), "", Hit.How.ONLY_ASKED, kind(token), 0, token.weight()));
            }
        }
        for (int i = 0; i < listedMet.length; i++) {
            if (!listedMet[i]) {
                Token token = listed.tokens().get(i);
                parts.add(new Hit.Part("", token.text(), Hit.How.ONLY_LISTED, kind(token), 0, token.weight()));
            }
        }
    }

    private static String text(ReadName name, Unit unit) {
        List<Token> tokens = name.tokens().subList(unit.from(), unit.until());
        boolean characters = tokens.stream().allMatch(token -> token.kind() == Token.Kind.CHARACTER);
        return tokens.stream().map(Token::text).collect(Collectors.joining(characters ? "" : " "));
    }

    private static String kind(Token token) {
        return switch (token.kind()) {
            case NAME, CHARACTER, SPELLED, LETTER, LETTERS -> "name";
            case NUMBER, PLACE, WORD, FORM -> token.kind().name().toLowerCase(Locale.ROOT);
            case FILLER -> "word";
        };
    }
}
