package org.truceline.rate;

/// Text that was to be a rate, or a unit of quantity, and is not.
///
/// The message says what could not be read, where, what was found there, and what would be right.
public final class RateSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int QUOTED = 30;

    private final String text;
    private final int position;

    RateSyntaxException(String what, String text, int position, String expected) {
        super("cannot read the " + what + " \"" + shown(text, 3 * QUOTED) + "\": at character " + (position + 1)
                + " found " + found(text.substring(position)) + ", expected " + expected);
        this.text = text;
        this.position = position;
    }

    /// The whole text as it was given.
    public String text() {
        return text;
    }

    /// The index in [#text()], from 0, of the first character that does not fit; the length of the text if it ends
    /// too early. The message counts characters from 1.
    public int position() {
        return position;
    }

    private static String found(String rest) {
        return rest.isBlank() ? "the end" : "\"" + shown(rest, QUOTED) + "\"";
    }

    private static String shown(String text, int length) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= length ? line : line.substring(0, length) + "…";
    }
}
