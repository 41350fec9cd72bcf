package org.truceline.ledger.source;

import java.util.List;
import java.util.Map;

/// A piece of a ledger file with the place where it stands. Scalars are text; nothing is resolved.
sealed interface Node {

    Where where();

    /// A file, a line and a column in it, both counted from 1.
    record Where(String file, int line, int column) {}

    record Scalar(String text, Where where) implements Node {}

    record Sequence(List<Node> items, Where where) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// Keys keep their order and their own places.
    record Mapping(Map<String, Entry> entries, Where where) implements Node {}

    record Entry(Where key, Node value) {}

    /// What this is, for messages.
    default String kind() {
        return switch (this) {
            case Scalar scalar -> "text";
            case Sequence sequence -> "a list";
            case Mapping mapping -> "a set of keys";
        };
    }
}
