package org.truceline.screening;

import org.jspecify.annotations.Nullable;

/// One way in which a part of a name can meet a part of another.
///
/// @param from   first token of the part
/// @param until  first token after it
/// @param weight of the part, thousandths
/// @param key    text, meaning or sound that must be there on the other side too
record Unit(Key key, int from, int until, int weight) {

    /// What is compared.
    ///
    /// @param text     in one spelling
    /// @param sounding how it sounds; null where it is not compared by that
    record Key(Way way, String text, @Nullable Sounding sounding) {
        Key(Way way, String text) {
            this(way, text, null);
        }
    }

    /// How parts can meet.
    enum Way {
        /// The same letters, or nearly so.
        TEXT,
        /// A name put into Latin letters from another script; two of them meet only if they are the same.
        SPELLED,
        /// The sound of one Chinese character, as a word.
        SYLLABLE,
        /// Several words written as one.
        JOINED,
        /// The same meaning, in whatever language.
        MEANING,
        NUMBER,
        /// A Chinese character.
        CHARACTER,
        /// The sound of a Chinese character.
        CHARACTER_SOUND,
        /// The sound of what is written in kana.
        KANA_SOUND,
        /// The sound of what is written in Hangul.
        HANGUL_SOUND,
        /// The sound of what is written in another script.
        OTHER_SOUND,
        /// The sound of Latin letters or of Chinese characters.
        SOUND,
        /// The first letter of a name.
        FIRST_LETTER,
        /// A name shortened to its first letter.
        LETTER,
        /// First letters of names that follow each other.
        FIRST_LETTERS,
        /// Names shortened to their first letters.
        LETTERS,
        /// First letters of all words together.
        INITIALS
    }

    /// This unit and the one after it as one.
    Unit upTo(Unit next) {
        return new Unit(key, from, next.until, weight + next.weight);
    }

    boolean joins() {
        return until - from > 1;
    }
}
