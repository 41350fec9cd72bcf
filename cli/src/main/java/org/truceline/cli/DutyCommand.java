package org.truceline.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.DutyJson;
import org.truceline.answers.Phrases;
import org.truceline.goods.Code;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Party;
import org.truceline.rate.Quantities;
import org.truceline.rate.RateSyntaxException;
import org.truceline.rate.Unit;
import org.truceline.tariff.Assessment;
import org.truceline.tariff.BaseRate;
import org.truceline.tariff.DutyAnswer;
import org.truceline.tariff.Line;
import org.truceline.tariff.Tariff;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `truceline duty`: what one line owes if entered on a day, why, and when that changes.
@Command(
        name = "duty",
        description = "What a line owes if entered on a day: each duty with heading, rate, amount and source.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  truceline duty 8507.60.0020 --origin CN --on 2025-11-14 --value 250000",
            "  truceline duty 6109.10.00 --origin CN --on 2025-04-20 --value 1000 --fact loaded-on=2025-04-08"
        })
final class DutyCommand implements Callable<Integer> {

    private static final Pattern AMOUNT =
            Pattern.compile("(?<sign>-?)(?<digits>[0-9]+([.][0-9]+)?) ?(?<currency>[A-Za-z]{3}|)");
    private static final int CENTS = 2;
    private static final int MOST_DIGITS = 15;

    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "CODE", description = "8 or 10 digits of the schedule, such as 8507.60.0020")
    private String code = "";

    @Option(
            names = "--to",
            paramLabel = "AUTHORITY",
            defaultValue = "US",
            description = "who charges: US or CN (default: US)")
    private String to = "US";

    @Option(
            names = "--origin",
            paramLabel = "COUNTRY",
            description = "country of origin, two letters (default: CN to the US, US to China)")
    private @Nullable String origin;

    @Option(names = "--on", paramLabel = "DATE", description = "day or time of entry (default: today)")
    private @Nullable String on;

    @Option(
            names = "--value",
            paramLabel = "AMOUNT",
            required = true,
            description = "customs value in the authority's currency; 250000 or 250000USD")
    private String value = "";

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            description =
                    "something the line states about itself, such as loaded-on=2025-04-08; may be given several times")
    private List<String> facts = new ArrayList<>();

    @Option(names = "--quantity", paramLabel = "NUMBER", description = "quantity, for rates by quantity; with --unit")
    private @Nullable String quantity;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "unit of --quantity as the schedule prints it, such as kg or No.")
    private @Nullable String unit;

    @Override
    public Integer call() {
        View view = common.view(null);
        Party authority = authority(to);
        Tariff tariff = Tariff.of(authority, view);
        Line line = new Line(
                code(),
                origin("--origin", origin, authority),
                common.asked("--on", on),
                amount(authority),
                stated(),
                quantities());
        known(tariff, line);
        DutyAnswer answer = DutyAnswer.of(tariff, line);
        Phrases phrases = common.phrases();
        if (common.json()) {
            common.screen().line(new DutyJson(phrases, authority, tariff.zone()).text(answer));
        } else {
            new DutyText(phrases, common.screen(), tariff.zone()).write(answer);
        }
        return common.deliver(answer.now().outcome() == Assessment.Outcome.ANSWERED ? Exit.ANSWERED : Exit.NO_TOTAL);
    }

    static Party authority(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "US" -> Party.US;
            case "CN" -> Party.CN;
            default -> throw Refusal.usage("--to: '" + text + "' is not carried. Write US or CN.");
        };
    }

    private Code code() {
        Code parsed;
        try {
            parsed = Code.parse(code);
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("CODE: '" + code + "' is not a code: " + e.getMessage()
                    + ". Write 8 or 10 digits, such as 8507.60.0020.");
        }
        if (parsed.length() != 8 && parsed.length() != 10) {
            throw Refusal.usage("CODE: '" + code + "' has " + parsed.length()
                    + " digits. Duties are set on 8 digits and split on 10: write 8 or 10.");
        }
        if (parsed.chapter().compareTo("97") > 0) {
            throw Refusal.outside("CODE: " + parsed.dotted() + " is in chapter " + parsed.chapter()
                    + ", which is not carried yet. Give the code of chapters 1 to 97 that the goods have.");
        }
        return parsed;
    }

    /// The country of origin, or the usual one for this authority if none was named.
    static String origin(String option, @Nullable String text, Party authority) {
        String asked = text == null ? (authority == Party.US ? "CN" : "US") : text.toUpperCase(Locale.ROOT);
        if (!asked.matches("[A-Z]{2}")) {
            throw Refusal.usage(option + ": '" + text + "' is not a country. Write two letters, such as CN.");
        }
        List<String> carried = authority == Party.US ? List.of("CN", "HK", "MO") : List.of("US");
        if (!carried.contains(asked)) {
            throw Refusal.outside(option + ": goods of " + asked + " are outside this ledger. Carried here are: "
                    + String.join(", ", carried) + ".");
        }
        return asked;
    }

    private BigDecimal amount(Party authority) {
        String currency = authority == Party.US ? "USD" : "CNY";
        Matcher parts = AMOUNT.matcher(value.strip());
        if (!parts.matches()) {
            throw Refusal.usage("--value: '" + value
                    + "' is not an amount. Write digits with a point, such as 250000 or 250000.50" + currency + ".");
        }
        String named = parts.group("currency");
        if (!named.isEmpty() && !named.equalsIgnoreCase(currency)) {
            throw Refusal.usage("--value: " + value + " is in " + named + ", and " + authority
                    + " takes its duties on values in " + currency + ". Convert it at the rate of your entry.");
        }
        if (!parts.group("sign").isEmpty()) {
            throw Refusal.usage("--value: " + value + " is negative. A customs value is zero or more.");
        }
        BigDecimal amount = new BigDecimal(parts.group("digits"));
        if (amount.stripTrailingZeros().scale() > CENTS) {
            throw Refusal.usage("--value: " + value + " has parts of a cent. Round it to two places after the point.");
        }
        if (amount.precision() - amount.scale() > MOST_DIGITS) {
            throw Refusal.usage("--value: " + value + " is larger than any customs value. Write at most " + MOST_DIGITS
                    + " digits before the point.");
        }
        return amount.setScale(CENTS);
    }

    private Map<FactId, FactValue> stated() {
        Map<FactId, FactValue> stated = new LinkedHashMap<>();
        for (String text : facts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw Refusal.usage(
                        "--fact: '" + text + "' has no value. Write NAME=VALUE, such as loaded-on=2025-04-08.");
            }
            Fact fact = fact(text.substring(0, equals));
            FactValue value = value(fact, text.substring(equals + 1));
            if (stated.putIfAbsent(fact.id(), value) != null) {
                throw Refusal.usage("--fact: " + fact.id() + " is stated twice. State each fact once.");
            }
        }
        return stated;
    }

    private Fact fact(String name) {
        return common.ledger().facts().values().stream()
                .filter(fact -> fact.id().text().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.usage("--fact: there is no fact '" + name + "'. Facts are: "
                        + String.join(
                                ", ",
                                common.ledger().facts().keySet().stream()
                                        .map(FactId::text)
                                        .sorted()
                                        .toList())
                        + "."));
    }

    private FactValue value(Fact fact, String text) {
        boolean number = fact.type() == Fact.Type.AMOUNT || fact.type() == Fact.Type.SHARE;
        if (text.isBlank() || (number && !text.strip().matches("-?[0-9]{1,18}([.][0-9]{1,18})?"))) {
            throw Refusal.usage("--fact " + fact.id() + ": '" + text + "' cannot be read; write "
                    + (number ? "a number of digits with a point, such as 0.25" : "a value") + ".");
        }
        if (fact.type() == Fact.Type.CODE) {
            List<String> known = Claims.of(common.ledger(), fact.id());
            if (!known.contains(text.strip())) {
                throw Refusal.outside("--fact " + fact.id() + ": no duty of this ledger asks for '" + text
                        + "'. It asks for: " + String.join(", ", known) + ".");
            }
        }
        try {
            return FactValue.parse(fact, text);
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("--fact " + fact.id() + ": '" + text + "' cannot be read; " + e.getMessage() + ".");
        }
    }

    private Quantities quantities() {
        if (quantity == null) {
            if (unit != null) {
                throw Refusal.usage("--unit: there is no quantity it could be the unit of. Add --quantity NUMBER.");
            }
            return Quantities.none();
        }
        if (unit == null) {
            throw Refusal.usage("--quantity: the unit is missing. Add --unit kg, or as the schedule prints it.");
        }
        if (!quantity.matches("[0-9]{1,15}([.][0-9]{1,6})?")) {
            throw Refusal.usage("--quantity: '" + quantity
                    + "' is not a quantity. Write digits with a point, not negative, such" + " as 1250.5.");
        }
        try {
            return Quantities.of(Unit.of(unit), new BigDecimal(quantity));
        } catch (RateSyntaxException e) {
            throw Refusal.usage("--unit: '" + unit + "' is not a unit the schedule prints, such as kg, No., liter.");
        }
    }

    private static void known(Tariff tariff, Line line) {
        if (tariff.baseRate(line) instanceof BaseRate.UnknownCode unknown) {
            String nearest = unknown.nearest().isEmpty()
                    ? ""
                    : " Nearest are: "
                            + String.join(
                                    ", ",
                                    unknown.nearest().stream().map(Code::dotted).toList()) + ".";
            throw Refusal.outside(
                    "CODE: no loaded edition of the schedule has " + line.code().dotted() + "." + nearest);
        }
    }
}
