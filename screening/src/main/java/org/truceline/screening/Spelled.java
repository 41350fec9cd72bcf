package org.truceline.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A name that was read, with the units by which it meets others.
final class Spelled {

    private final ReadName name;
    private final List<Unit> letters;
    private final @Nullable List<Unit> characters;
    private final int weight;

    Spelled(ReadName name, Sounds sounds) {
        this.name = name;
        this.letters = Units.inLetters(name, sounds);
        this.characters = name.han() ? Units.inCharacters(name, sounds) : null;
        this.weight = name.tokens().stream().mapToInt(Token::weight).sum();
    }

    ReadName name() {
        return name;
    }

    /// All that its parts weigh.
    int weight() {
        return weight;
    }

    /// @param inCharacters whether it is to meet a name in Chinese characters; only for one that has some
    List<Unit> units(boolean inCharacters) {
        return inCharacters && characters != null ? characters : letters;
    }
}
