package org.truceline.screening;

import java.util.List;
import java.util.Set;

/// A name as it was read.
///
/// @param tokens       its parts in order
/// @param han          whether Chinese characters tell it from others
/// @param numbers      the numbers in it
/// @param places       places it names
/// @param bracketed    those of them that stand in brackets or behind its own words, as branches write them
/// @param forms        its legal forms
record ReadName(
        String text,
        List<Token> tokens,
        boolean han,
        Set<String> numbers,
        Set<String> places,
        Set<String> bracketed,
        Set<String> forms) {

    /// What its parts weigh that tell it from others: names, and the words of trades. A number alone tells nobody.
    int distinctive() {
        int weight = 0;
        for (Token token : tokens) {
            if (token.names() || token.kind() == Token.Kind.WORD) {
                weight += token.weight();
            }
        }
        return weight;
    }
}
