package org.truceline.ledger.source;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.truceline.ledger.Condition;
import org.truceline.ledger.Item;
import org.truceline.ledger.Party;

/// Reads the items that controls name.
final class ItemDecoder {

    private static final Pattern CUSTOMS = Pattern.compile("[0-9]{4,10}");
    private static final Pattern CONTROL = Pattern.compile("[0-9][A-E][0-9]{3}(\\.[a-z0-9]+)*");

    private final Places places;
    private final Problems problems;

    ItemDecoder(Places places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    void items(Fields fields, Map<String, Item> into) {
        Party party = party(fields.oneOf("party", List.of("US", "CN", "NL")));
        ZoneId zone = fields.zone("zone");
        for (Node node : fields.someItems("items")) {
            Fields one = Fields.of(node, problems);
            Item item = item(one, party, zone);
            one.done();
            if (into.putIfAbsent(item.id(), places.put(item, one)) != null) {
                one.problem(
                        Problems.Code.DUPLICATE_ID,
                        "id",
                        "the ledger has an item '" + item.id() + "' already.",
                        "Keep one, or choose another id.");
            }
        }
        fields.done();
    }

    private static Party party(String text) {
        return switch (text) {
            case "CN" -> Party.CN;
            case "NL" -> Party.NL;
            default -> Party.US;
        };
    }

    private Item item(Fields one, Party party, ZoneId zone) {
        Node when = one.node("when");
        return new Item(
                one.id("id"),
                party,
                one.name("name"),
                one.texts("aliases"),
                one.texts("symbols"),
                numbers(one, "controls", CONTROL, "a control number", "Write one such as 1C902 or 3A090.a."),
                numbers(one, "customs", CUSTOMS, "a code of 4 to 10 digits", "Write digits without dots."),
                one.yes("whole", false),
                when == null
                        ? new Condition.Always()
                        : new ConditionDecoder(zone, new LinkedHashMap<>(), problems).decode(when),
                one.by(),
                one.confidence());
    }

    private List<String> numbers(Fields one, String key, Pattern form, String what, String remedy) {
        List<String> numbers = one.texts(key);
        for (String number : numbers) {
            if (!form.matcher(number).matches()) {
                problems.add(
                        Problems.Code.WRONG_VALUE,
                        one.where(key, number),
                        key,
                        "'" + number + "' is not " + what + ".",
                        remedy);
            }
        }
        return numbers;
    }
}
