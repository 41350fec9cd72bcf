package org.truceline.ledger.source;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Name;
import org.truceline.time.Period;

/// The keys of one mapping while they are read. Records what is missing, misspelled or of the wrong form and goes on with a
/// placeholder; a ledger with problems is never handed out. [#done] reports the keys nobody asked for.
final class Fields {

    private static final Name NO_NAME = new Name("", "", "");

    private final Node.Mapping mapping;
    private final Problems problems;
    private final TreeSet<String> asked = new TreeSet<>();

    private Fields(Node.Mapping mapping, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    /// Views a node as a mapping; anything else is a problem and reads as an empty one.
    static Fields of(Node node, Problems problems) {
        if (node instanceof Node.Mapping mapping) {
            return new Fields(mapping, problems);
        }
        problems.add(
                Problems.Code.WRONG_FORM,
                node.where(),
                "",
                "here stands " + node.kind() + ", not a set of keys.",
                "Write `key: value` pairs.");
        return new Fields(new Node.Mapping(new LinkedHashMap<>(), node.where()), problems);
    }

    Node.Where where() {
        return mapping.where();
    }

    /// The place of a key's value, or of the whole mapping if the key is absent.
    Node.Where where(String key) {
        Node.Entry entry = mapping.entries().get(key);
        return entry == null ? mapping.where() : entry.value().where();
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    @Nullable Node node(String key) {
        asked.add(key);
        Node.Entry entry = mapping.entries().get(key);
        return entry == null ? null : entry.value();
    }

    void problem(Problems.Code code, String key, String message, String remedy) {
        problems.add(code, where(key), key, message, remedy);
    }

    @Nullable String optional(String key) {
        Node node = node(key);
        if (node == null) {
            return null;
        }
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        problem(Problems.Code.WRONG_FORM, key, "here stands " + node.kind() + ", not text.", "Write one value.");
        return null;
    }

    /// The text under a key that must be there; empty if it is not.
    String text(String key) {
        String text = optional(key);
        if (text == null || text.isBlank()) {
            if (!has(key) || text != null) {
                missing(key, "Add it.");
            }
            return "";
        }
        return text;
    }

    void missing(String key, String remedy) {
        problems.add(Problems.Code.MISSING_KEY, where(), key, "this key is missing or empty.", remedy);
    }

    InstrumentId by() {
        if (!has("by")) {
            problems.add(
                    Problems.Code.NO_SOURCE,
                    where(),
                    "by",
                    "there is no source.",
                    "Name the instrument that says so, by its id.");
            asked.add("by");
            return new InstrumentId("");
        }
        return new InstrumentId(text("by"));
    }

    Name name(String key) {
        Node node = node(key);
        if (node == null) {
            missing(key, "Write it as {en: ..., ja: ..., zh: ...}.");
            return NO_NAME;
        }
        return name(node, key);
    }

    @Nullable Name optionalName(String key) {
        Node node = node(key);
        return node == null ? null : name(node, key);
    }

    Name name(Node node, String key) {
        Fields languages = of(node, problems);
        List<String> texts = new ArrayList<>(3);
        for (String language : List.of("en", "ja", "zh")) {
            String text = languages.optional(language);
            if (text == null || text.isBlank()) {
                problems.add(
                        Problems.Code.UNTRANSLATED,
                        node.where(),
                        key,
                        "the text in '" + language + "' is missing.",
                        "Every name is written in en, ja and zh.");
                text = "";
            }
            texts.add(text);
        }
        languages.done();
        return new Name(texts.get(0), texts.get(1), texts.get(2));
    }

    LocalDate day(String key) {
        LocalDate day = optionalDay(key);
        if (day == null) {
            if (!has(key)) {
                missing(key, "Write a day such as 2025-05-12.");
            }
            return LocalDate.EPOCH;
        }
        return day;
    }

    @Nullable LocalDate optionalDay(String key) {
        String text = optional(key);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            wrongTime(key, text, "Write a day such as 2025-05-12.");
            return null;
        }
    }

    /// An instant in local time of `zone`; a bare day is its first instant, `open` is no instant.
    Instant instant(String key, ZoneId zone) {
        String text = optional(key);
        if (text == null) {
            if (!has(key)) {
                missing(key, "Write an instant such as \"2025-05-14T00:01\", or open.");
            }
            return Period.OPEN;
        }
        Instant instant = parse(text, zone);
        if (instant == null) {
            wrongTime(key, text, "Write \"2025-05-14T00:01\", 2025-05-14 or open, in local time of " + zone + ".");
            return Period.OPEN;
        }
        return instant;
    }

    /// An instant, or null if the text is none.
    static @Nullable Instant parse(String text, ZoneId zone) {
        if (text.equals("open")) {
            return Period.OPEN;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The period under `from` and `until`; `until` is open if absent.
    Period period(ZoneId zone) {
        Instant from = instant("from", zone);
        Instant until = has("until") ? instant("until", zone) : Period.OPEN;
        asked.add("until");
        if (!until.isAfter(from) && !from.equals(Period.OPEN)) {
            problem(
                    Problems.Code.EMPTY_PERIOD,
                    "until",
                    "the period is empty: it ends (" + optional("until") + ") no later than it starts (" + optional("from")
                            + ").",
                    "Ends are exclusive: for a measure lasting through 9 November write until: 2026-11-10.");
            return new Period(from, Period.OPEN);
        }
        return new Period(from, from.equals(Period.OPEN) ? Period.OPEN : until);
    }

    ZoneId zone(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? ZoneId.of("UTC") : ZoneId.of(text);
        } catch (DateTimeException e) {
            problem(Problems.Code.WRONG_VALUE, key, "there is no time zone '" + text + "'.", "Write one such as Asia/Shanghai.");
            return ZoneId.of("UTC");
        }
    }

    BigDecimal number(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
        } catch (NumberFormatException e) {
            problem(Problems.Code.WRONG_VALUE, key, "'" + text + "' is not a number.", "Write digits, with a point if needed.");
            return BigDecimal.ZERO;
        }
    }

    boolean yes(String key, boolean absent) {
        String text = optional(key);
        if (text == null) {
            return absent;
        }
        if (!text.equals("yes") && !text.equals("no")) {
            problem(Problems.Code.WRONG_VALUE, key, "'" + text + "' is neither yes nor no.", "Write yes or no.");
        }
        return text.equals("yes");
    }

    <E extends Enum<E>> E word(String key, Class<E> type, @Nullable E absent) {
        String text = optional(key);
        E[] values = type.getEnumConstants();
        if (text == null) {
            if (absent == null && !has(key)) {
                missing(key, "Write one of: " + words(values) + ".");
            }
            return absent == null ? values[0] : absent;
        }
        for (E value : values) {
            if (word(value).equals(text)) {
                return value;
            }
        }
        problem(Problems.Code.WRONG_VALUE, key, "'" + text + "' is not known here.", "Write one of: " + words(values) + ".");
        return values[0];
    }

    String oneOf(String key, List<String> allowed) {
        String text = text(key);
        if (!text.isEmpty() && !allowed.contains(text)) {
            problem(
                    Problems.Code.WRONG_VALUE,
                    key,
                    "'" + text + "' is not known here.",
                    "Write one of: " + String.join(", ", allowed) + ".");
        }
        return text;
    }

    Confidence confidence() {
        return word("confidence", Confidence.class, Confidence.HIGH);
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
        problem(Problems.Code.WRONG_FORM, key, "here stands " + node.kind() + ", not a list.", "Write [a, b] or - items.");
        return List.of();
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof Node.Scalar scalar) {
                texts.add(scalar.text());
            } else {
                problems.add(Problems.Code.WRONG_FORM, item.where(), key, "here stands " + item.kind() + ", not text.", "");
            }
        }
        return texts;
    }

    @Nullable Fields child(String key) {
        Node node = node(key);
        return node == null ? null : of(node, problems);
    }

    Fields requiredChild(String key) {
        Fields child = child(key);
        if (child == null) {
            missing(key, "Add it.");
            return new Fields(new Node.Mapping(new LinkedHashMap<>(), where()), problems);
        }
        return child;
    }

    Map<String, Node.Entry> entries() {
        asked.addAll(mapping.entries().keySet());
        return mapping.entries();
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

    private void wrongTime(String key, String text, String remedy) {
        problem(Problems.Code.WRONG_TIME, key, "'" + text + "' is not a time that exists.", remedy);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String words(Enum<?>[] values) {
        List<String> words = new ArrayList<>();
        for (Enum<?> value : values) {
            words.add(word(value));
        }
        return String.join(", ", words);
    }
}
