package org.truceline.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
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

    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "CODE", description = "8 or 10 digits of the schedule, such as 8507.60.0020")
    private String code = "";

    @Option(names = "--to", paramLabel = "AUTHORITY", defaultValue = "US", description = "who charges: US or CN (default: US)")
    private String to = "US";

    @Option(names = "--origin", paramLabel = "COUNTRY", description = "country of origin, two letters (default: CN to the US, US to China)")
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
            description = "something the line states about itself, such as loaded-on=2025-04-08; may be given several times")
    private Map<String, String> facts = new LinkedHashMap<>();

    @Option(names = "--quantity", paramLabel = "NUMBER", description = "quantity, for rates by quantity; with --unit")
    private @Nullable String quantity;

    @Option(names = "--unit", paramLabel = "UNIT", description = "unit of --quantity as the schedule prints it, such as kg or No.")
    private @Nullable String unit;

    @Override
    public Integer call() {
        View view = common.view(null);
        Party authority = authority(to);
        Tariff tariff = Tariff.of(authority, view);
        Line line = new Line(
                code(), origin(authority), common.asked("--on", on), amount(authority), stated(), quantities());
        known(tariff, line);
        DutyAnswer answer = DutyAnswer.of(tariff, line);
        Phrases phrases = common.phrases();
        if (common.json()) {
            common.screen().line(new DutyJson(phrases, tariff.zone()).text(answer));
        } else {
            new DutyText(phrases, common.screen(), tariff.zone()).write(answer);
        }
        return common.deliver(
                answer.now().outcome() == Assessment.Outcome.ANSWERED ? Exit.ANSWERED : Exit.NO_TOTAL);
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

    private String origin(Party authority) {
        String asked = origin == null ? (authority == Party.US ? "CN" : "US") : origin.toUpperCase(Locale.ROOT);
        if (!asked.matches("[A-Z]{2}")) {
            throw Refusal.usage("--origin: '" + origin + "' is not a country. Write two letters, such as CN.");
        }
        List<String> carried = authority == Party.US ? List.of("CN", "HK", "MO") : List.of("US");
        if (!carried.contains(asked)) {
            throw Refusal.outside("--origin: goods of " + asked + " are outside this ledger. Carried here are: "
                    + String.join(", ", carried) + ".");
        }
        return asked;
    }

    private BigDecimal amount(Party authority) {
        String currency = authority == Party.US ? "USD" : "CNY";
        String digits = value.endsWith(currency) ? value.substring(0, value.length() - currency.length()) : value;
        try {
            BigDecimal amount = new BigDecimal(digits.strip());
            if (amount.signum() < 0) {
                throw Refusal.usage("--value: " + value + " is negative. A customs value is zero or more.");
            }
            if (amount.precision() - amount.scale() > 15) {
                throw Refusal.usage("--value: " + value + " is not a customs value that exists.");
            }
            return amount;
        } catch (NumberFormatException e) {
            throw Refusal.usage("--value: '" + value + "' is not an amount in " + currency
                    + ". Write digits with a point, such as 250000 or 250000.50" + currency + ".");
        }
    }

    private Map<FactId, FactValue> stated() {
        Map<FactId, FactValue> stated = new LinkedHashMap<>();
        facts.forEach((name, text) -> {
            FactId id = new FactId(name);
            Fact fact = common.ledger().facts().get(id);
            if (fact == null) {
                throw Refusal.usage("--fact: there is no fact '" + name + "'. Facts are: "
                        + String.join(", ", common.ledger().facts().keySet().stream().map(FactId::text).sorted().toList())
                        + ".");
            }
            try {
                stated.put(id, FactValue.parse(fact, text));
            } catch (IllegalArgumentException e) {
                throw Refusal.usage("--fact " + name + ": '" + text + "' cannot be read; " + e.getMessage() + ".");
            }
        });
        return stated;
    }

    private Quantities quantities() {
        if (quantity == null) {
            return Quantities.none();
        }
        if (unit == null) {
            throw Refusal.usage("--quantity: the unit is missing. Add --unit kg, or as the schedule prints it.");
        }
        try {
            return Quantities.of(Unit.of(unit), new BigDecimal(quantity));
        } catch (RateSyntaxException e) {
            throw Refusal.usage("--unit: '" + unit + "' is not a unit the schedule prints, such as kg, No., liter.");
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("--quantity: '" + quantity + "' is not a quantity. Write a number that is not negative.");
        }
    }

    private static void known(Tariff tariff, Line line) {
        if (tariff.baseRate(line) instanceof BaseRate.UnknownCode unknown) {
            String nearest = unknown.nearest().isEmpty()
                    ? ""
                    : " Nearest are: " + String.join(", ", unknown.nearest().stream().map(Code::dotted).toList()) + ".";
            throw Refusal.outside("CODE: no loaded edition of the schedule has " + line.code().dotted() + "." + nearest);
        }
    }
}
