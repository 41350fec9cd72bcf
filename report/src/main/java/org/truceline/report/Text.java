package org.truceline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A sentence or a cell, in pieces.
public record Text(List<Span> spans) {

    static final Text NONE = new Text(List.of());

    public Text {
        spans = List.copyOf(spans);
    }

    static Text of(String words) {
        return words.isEmpty() ? NONE : new Text(List.of(new Span.Words(words)));
    }

    static Text of(Span span) {
        return new Text(List.of(span));
    }

    Text and(Text more) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(more.spans);
        return new Text(all);
    }

    static Text join(List<Text> parts, String separator) {
        Text joined = NONE;
        for (Text part : parts) {
            joined = joined.spans.isEmpty() ? part : joined.and(of(separator)).and(part);
        }
        return joined;
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /// True if it leads to a measure or figure, or cites an instrument.
    public boolean isLinked() {
        return spans.stream().anyMatch(span -> span instanceof Span.Link || span instanceof Span.Cite);
    }

    /// The words alone.
    public String plain() {
        return spans.stream()
                .filter(span -> !(span instanceof Span.Cite))
                .map(Span::text)
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
