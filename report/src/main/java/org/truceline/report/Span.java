package org.truceline.report;

/// A piece of a sentence.
public sealed interface Span {

    /// What it reads as.
    String text();

    /// Words without more.
    record Words(String text) implements Span {}

    /// A link to a place in the same brief: a measure in the annex, or a figure.
    record Link(String text, String anchor) implements Span {}

    /// A reference to a footnote, which names the instrument.
    record Cite(int number) implements Span {
        @Override
        public String text() {
            return "[" + number + "]";
        }
    }

    /// The status of a promise or measure, set off from the text.
    record Mark(String text, Tone tone) implements Span {}

    /// How a mark looks; the words say the same without it.
    enum Tone {
        DONE,
        PART,
        AHEAD,
        NOT,
        OPEN
    }
}
