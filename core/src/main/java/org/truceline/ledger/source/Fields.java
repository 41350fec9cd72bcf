package org.truceline.ledger.source;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Name;
import org.truceline.time.Period;

/// What the texts under the keys of one mapping mean: ids, names, times, numbers, words.
final class Fields extends Keys {

    private static final Name NO_NAME = new Name("", "", "");
    private static final String NAME_FORM = "Write it as {en: ..., ja: ..., zh: ...}.";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+([./-][a-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{2}([0-9]{2}([.]?[0-9]{2}){0,3})?");
    private static final Pattern HEADING = Pattern.compile("[0-9]{4}(\\.[0-9]{2}){0,3}");

    private Fields(Node.Mapping mapping, Problems problems, boolean absent) {
        super(mapping, problems, absent);
    }

    /// Views a node as a mapping; anything else is a problem and reads as an absent one.
    static Fields of(Node node, Problems problems) {
        return of(node, "", "Write `key: value` pairs.", problems);
    }

    private static Fields of(Node node, String key, String remedy, Problems problems) {
        if (node instanceof Node.Mapping mapping) {
            return new Fields(mapping, problems, false);
        }
        problems.add(
                Problems.Code.WRONG_FORM,
                node.where(),
                key,
                "here stands " + node.kind() + ", not a set of keys.",
                remedy);
        return absent(node.where(), problems);
    }

    private static Fields absent(Node.Where where, Problems problems) {
        return new Fields(new Node.Mapping(new LinkedHashMap<>(), where), problems, true);
    }

    /// The id that is given to something here; empty if there is none.
    String id(String key) {
        String text = text(key);
        if (!text.isEmpty() && !ID.matcher(text).matches()) {
            problem(
                    Problems.Code.WRONG_VALUE,
                    key,
                    "'" + text + "' is not an id.",
                    "Write lower case letters and digits, separated by dots, hyphens or slashes.");
        }
        return text;
    }

    /// A tariff heading, or null if the key is absent.
    @Nullable
    String heading() {
        return heading("heading");
    }

    @Nullable
    String heading(String key) {
        String text = optional(key);
        if (text != null && !isHeading(text)) {
            problem(
                    Problems.Code.WRONG_VALUE,
                    key,
                    "'" + text + "' is not a tariff heading.",
                    "Write digits with dots, such as \"9903.01.25\".");
        }
        return text;
    }

    /// Leading digits of tariff numbers, without points; empty if there are none.
    String digits(String key) {
        String text = text(key);
        if (!text.isEmpty() && !DIGITS.matcher(text).matches()) {
            problem(
                    Problems.Code.WRONG_VALUE,
                    key,
                    "'" + text + "' does not begin a tariff number.",
                    "Write 2 to 10 digits, with points or without, such as \"9802.00\".");
        }
        return text.replace(".", "");
    }

    static boolean isHeading(String text) {
        return HEADING.matcher(text).matches();
    }

    InstrumentId by() {
        if (!has("by")) {
            alsoKnown("by");
            noSource("Name the instrument that says so, by its id.");
            return new InstrumentId("");
        }
        return new InstrumentId(text("by"));
    }

    void noSource(String remedy) {
        if (!isAbsent()) {
            problems().add(Problems.Code.NO_SOURCE, where("by"), "by", "there is no source.", remedy);
        }
    }

    Name name(String key) {
        Node node = node(key);
        if (node == null) {
            missing(key, NAME_FORM);
            return NO_NAME;
        }
        return name(node, key);
    }

    @Nullable
    Name optionalName(String key) {
        Node node = node(key);
        return node == null ? null : name(node, key);
    }

    Name name(Node node, String key) {
        Fields languages = of(node, key, NAME_FORM, problems());
        if (languages.isAbsent()) {
            return NO_NAME;
        }
        List<String> texts = new ArrayList<>(3);
        for (String language : List.of("en", "ja", "zh")) {
            Node text = languages.node(language);
            if (text == null
                    || (text instanceof Node.Scalar scalar && scalar.text().isBlank())) {
                problems()
                        .add(
                                Problems.Code.UNTRANSLATED,
                                languages.where(language),
                                key,
                                "the text in '" + language + "' is missing.",
                                "Every name is written in en, ja and zh.");
                texts.add("");
            } else {
                texts.add(languages.text(language));
            }
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

    @Nullable
    LocalDate optionalDay(String key) {
        String text = optional(key);
        if (text == null) {
            return null;
        }
        LocalDate day = TimeText.day(text);
        if (day == null) {
            wrongTime(key, text, "Write a day such as 2025-05-12.");
        }
        return day;
    }

    /// An instant that is known: as [#instant], but not `open`.
    Instant moment(String key, ZoneId zone) {
        return instant(key, zone, "\"2025-05-14T00:01\" or 2025-05-14", false);
    }

    /// An instant in local time of `zone`; a bare day is its first instant, `open` is no instant.
    Instant instant(String key, ZoneId zone) {
        return instant(key, zone, "\"2025-05-14T00:01\", 2025-05-14 or open", true);
    }

    private Instant instant(String key, ZoneId zone, String forms, boolean mayBeOpen) {
        String text = optional(key);
        String remedy = "Write " + forms + ", in local time of " + zone + ".";
        if (text == null) {
            if (!has(key)) {
                missing(key, remedy);
            }
            return Period.OPEN;
        }
        Instant instant = TimeText.instant(text, zone);
        if (instant == null || (instant.equals(Period.OPEN) && !mayBeOpen)) {
            wrongTime(key, text, remedy);
            return Period.OPEN;
        }
        return instant;
    }

    /// The period under `from` and `until`; `until` is open if absent.
    Period period(ZoneId zone) {
        Instant from = instant("from", zone);
        Instant until = has("until") ? instant("until", zone) : Period.OPEN;
        alsoKnown("until");
        if (!until.isAfter(from) && !from.equals(Period.OPEN)) {
            problem(
                    Problems.Code.EMPTY_PERIOD,
                    "until",
                    "the period is empty: it ends (" + optional("until") + ") no later than it starts ("
                            + optional("from") + ").",
                    "Ends are exclusive: for a measure lasting through 9 November write until: 2026-11-10.");
            return new Period(from, Period.OPEN);
        }
        return new Period(from, from.equals(Period.OPEN) ? Period.OPEN : until);
    }

    ZoneId zone(String key) {
        String text = text(key);
        try {
            if (text.contains("/")) {
                return ZoneId.of(text);
            }
        } catch (DateTimeException e) {
            // reported below, as any other text that names no zone
        }
        if (!text.isEmpty()) {
            problem(
                    Problems.Code.WRONG_VALUE,
                    key,
                    "there is no time zone '" + text + "'.",
                    "Write one such as Asia/Shanghai.");
        }
        return ZoneOffset.UTC;
    }

    BigDecimal number(String key) {
        String text = text(key);
        if (NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (!text.isEmpty()) {
            problem(
                    Problems.Code.WRONG_VALUE,
                    key,
                    "'" + text + "' is not a number.",
                    "Write digits, with a point if needed.");
        }
        return BigDecimal.ZERO;
    }

    int count(String key) {
        String text = text(key);
        if (COUNT.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        if (!text.isEmpty()) {
            problem(Problems.Code.WRONG_VALUE, key, "'" + text + "' is not a count.", "Write digits only.");
        }
        return 0;
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
        problem(
                Problems.Code.WRONG_VALUE,
                key,
                "'" + text + "' is not known here.",
                "Write one of: " + words(values) + ".");
        return values[0];
    }

    String oneOf(String key, List<String> allowed) {
        String text = text(key);
        if (!text.isEmpty()) {
            known(key, text, allowed);
        }
        return text;
    }

    /// Several of the allowed words.
    List<String> someOf(String key, List<String> allowed) {
        List<String> texts = texts(key);
        texts.forEach(text -> known(key, text, allowed));
        return texts;
    }

    private void known(String key, String text, List<String> allowed) {
        if (!allowed.contains(text)) {
            problems()
                    .add(
                            Problems.Code.WRONG_VALUE,
                            where(key, text),
                            key,
                            "'" + text + "' is not known here.",
                            "Write one of: " + String.join(", ", allowed) + ".");
        }
    }

    Confidence confidence() {
        return word("confidence", Confidence.class, Confidence.HIGH);
    }

    @Nullable
    Fields child(String key) {
        Node node = node(key);
        return node == null ? null : of(node, key, "Write `key: value` pairs.", problems());
    }

    Fields requiredChild(String key) {
        Fields child = child(key);
        if (child == null) {
            missing(key, "Add it.");
            return absent(where(), problems());
        }
        return child;
    }

    private void wrongTime(String key, String text, String remedy) {
        problem(Problems.Code.WRONG_TIME, key, "'" + text + "' is not a time that exists.", remedy);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String words(Enum<?>[] values) {
        List<String> words = new ArrayList<>();
        for (Enum<?> value : values) {
            words.add(word(value));
        }
        return String.join(", ", words);
    }
}
