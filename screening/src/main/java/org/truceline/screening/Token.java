package org.truceline.screening;

/// One part of a name.
///
/// @param text   as it was spelled out: Latin letters, or one Chinese character or word
/// @param latin  the same in Latin letters
/// @param id     what it means, the same in every language: `technology`, `shenzhen`, `14`; empty for what names alone
/// @param script  in which it is written
/// @param sound   how it sounds, by [Sounds]; empty for what is not compared by it
/// @param weight  thousandths
record Token(
        Kind kind,
        String text,
        String latin,
        String id,
        Spelling.Script script,
        String sound,
        boolean bracketed,
        int weight) {

    enum Kind {
        /// What tells one name from others.
        NAME,
        /// One Chinese character of such.
        CHARACTER,
        /// A name put into Latin letters from kana or Hangul.
        SPELLED,
        LETTER,
        /// Several letters that stood apart: an abbreviation, or first letters of names.
        LETTERS,
        NUMBER,
        PLACE,
        WORD,
        FORM,
        FILLER
    }

    boolean names() {
        return kind == Kind.NAME
                || kind == Kind.CHARACTER
                || kind == Kind.SPELLED
                || kind == Kind.LETTER
                || kind == Kind.LETTERS;
    }
}
