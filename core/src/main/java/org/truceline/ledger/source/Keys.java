package org.truceline.ledger.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The keys of one mapping while they are read: which are there, and in what form, text or list. Records what is
/// missing
/// or of the wrong form and goes on with a placeholder; a ledger with problems is never handed out. [#done] reports the
/// keys nobody asked for. Where a whole set of keys is missing, its keys are not reported one by one.
abstract sealed class Keys permits Fields {

    private final Node.Mapping mapping;
    private final Problems problems;
    private final boolean absent;
    private final TreeSet<String> asked = new TreeSet<>();

    Keys(Node.Mapping mapping, Problems problems, boolean absent) {
        this.mapping = mapping;
        this.problems = problems;
        this.absent = absent;
    }

    Problems problems() {
        return problems;
    }

    /// True if there is nothing to read here, which has been reported.
    boolean isAbsent() {
        return absent;
    }

    Node.Where where() {
        return mapping.where();
    }

    /// The place of a key's value, or of the whole mapping if the key is absent.
    Node.Where where(String key) {
        Node.Entry entry = mapping.entries().get(key);
        return entry == null ? mapping.where() : entry.value().where();
    }

    /// The place of an item in the list under a key, or of the key's value if it is not there.
    Node.Where where(String key, String item) {
        Node.Entry entry = mapping.entries().get(key);
        if (entry != null && entry.value() instanceof Node.Sequence sequence) {
            for (Node node : sequence.items()) {
                if (node instanceof Node.Scalar scalar && scalar.text().equals(item)) {
                    return node.where();
                }
            }
        }
        return where(key);
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    @Nullable
    Node node(String key) {
        asked.add(key);
        Node.Entry entry = mapping.entries().get(key);
        return entry == null ? null : entry.value();
    }

    void problem(Problems.Code code, String key, String message, String remedy) {
        problem(code, where(key), key, message, remedy);
    }

    void problem(Problems.Code code, Node.Where where, String key, String message, String remedy) {
        problems.add(code, where, key, message, remedy);
    }

    /// The text under a key, or null if the key is absent. A key without text is a problem and reads as absent.
    @Nullable
    String optional(String key) {
        Node node = node(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof Node.Scalar scalar)) {
            problem(Problems.Code.WRONG_FORM, key, "here stands " + node.kind() + ", not text.", "Write one value.");
            return null;
        }
        if (scalar.text().isBlank()) {
            problem(Problems.Code.MISSING_KEY, key, "this key is empty.", "Fill it in, or remove it.");
            return null;
        }
        return scalar.text();
    }

    /// The text under a key that must be there; empty if it is not.
    String text(String key) {
        String text = optional(key);
        if (text == null) {
            if (!has(key)) {
                missing(key, "Add it.");
            }
            return "";
        }
        return text;
    }

    void missing(String key, String remedy) {
        if (!absent) {
            problems.add(Problems.Code.MISSING_KEY, where(), key, "this key is missing.", remedy);
        }
    }

    /// The items under a key, empty if absent.
    List<Node> items(String key) {
        Node node = node(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        problem(
                Problems.Code.WRONG_FORM,
                key,
                "here stands " + node.kind() + ", not a list.",
                "Write [a, b] or - items.");
        return List.of();
    }

    /// The items under a key that must be there and hold some.
    List<Node> someItems(String key) {
        Node node = node(key);
        if (node == null) {
            missing(key, "Add it.");
            return List.of();
        }
        List<Node> items = items(key);
        if (items.isEmpty() && node instanceof Node.Sequence) {
            problem(Problems.Code.MISSING_KEY, key, "this list is empty.", "Fill it in.");
        }
        return items;
    }

    List<String> texts(String key) {
        return texts(key, items(key));
    }

    /// The texts under a key that must be there and hold some.
    List<String> someTexts(String key) {
        return texts(key, someItems(key));
    }

    private List<String> texts(String key, List<Node> items) {
        List<String> texts = new ArrayList<>();
        for (Node item : items) {
            if (!(item instanceof Node.Scalar scalar)) {
                problems.add(
                        Problems.Code.WRONG_FORM,
                        item.where(),
                        key,
                        "here stands " + item.kind() + ", not text.",
                        "Write one value.");
            } else if (scalar.text().isBlank()) {
                problems.add(
                        Problems.Code.MISSING_KEY,
                        item.where(),
                        key,
                        "this item is empty.",
                        "Fill it in, or remove it.");
            } else {
                texts.add(scalar.text());
            }
        }
        return texts;
    }

    Map<String, Node.Entry> entries() {
        asked.addAll(mapping.entries().keySet());
        return mapping.entries();
    }

    /// Names keys that would have been read if they were there, for the report on unknown ones.
    void alsoKnown(String... keys) {
        asked.addAll(List.of(keys));
    }

    /// Reports keys that nobody asked for, with those that are allowed.
    void done() {
        for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
            if (!asked.contains(entry.getKey())) {
                problems.add(
                        Problems.Code.UNKNOWN_KEY,
                        entry.getValue().key(),
                        entry.getKey(),
                        "this key is not known here.",
                        "Known are: " + String.join(", ", asked) + ".");
            }
        }
    }
}
