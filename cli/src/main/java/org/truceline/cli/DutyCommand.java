package org.truceline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.DutyJson;
import org.truceline.answers.FactsJson;
import org.truceline.answers.Phrases;
import org.truceline.tariff.DutyAnswer;
import org.truceline.tariff.FactsAsked;
import org.truceline.tariff.Line;
import org.truceline.tariff.Tariff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "  truceline duty 6109.10.00 --origin CN --on 2025-04-20 --value 1000 --fact loaded-on=2025-04-08",
            "  truceline duty 12019010 --to CN --origin US --on 2025-11-14 --value 1000000CNY"
        })
final class DutyCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Mixin
    private LinesFile lines = new LinesFile();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CODE",
            description = "8 or 10 digits of the schedule, such as 8507.60.0020; 8 digits to China")
    private @Nullable String code;

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
            description = "customs value: 250000 in the authority's currency, or 250000USD; in another one with"
                    + " --exchange-rate")
    private @Nullable String value;

    @Option(
            names = "--exchange-rate",
            paramLabel = "RATE",
            description = "for a value in another currency: how much of the authority's currency one unit is, such as"
                    + " 7.1 with --value 140000USD --to CN")
    private @Nullable String exchangeRate;

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            description =
                    "something the line states about itself, such as loaded-on=2025-04-08; may be given several times")
    private List<String> facts = new ArrayList<>();

    @Option(
            names = "--quantity",
            paramLabel = "NUMBER",
            description = "quantity, for rates by quantity; with --unit, and as often as there are units")
    private List<String> quantity = new ArrayList<>();

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "unit of --quantity as the schedule prints it, such as kg or No.")
    private List<String> unit = new ArrayList<>();

    @Option(
            names = "--curve",
            paramLabel = "FROM..TO",
            description =
                    "the duty by day of entry, from step to step; with -o FILE.svg a drawing, -o FILE.csv a table")
    private @Nullable String curve;

    @Option(
            names = "--facts",
            description = "instead of the duty: the facts that matter for CODE on that day, and what hangs on each")
    private boolean asksForFacts;

    @Option(names = "--csv", description = "print the steps of --curve as CSV")
    private boolean csv;

    @Override
    public Integer call() {
        if (csv && curve == null) {
            throw Refusal.usage("--csv: it is a form of --curve. Add --curve FROM..TO, or leave --csv out.");
        }
        if (lines.asked()) {
            return file();
        }
        lines.alone();
        if (asksForFacts) {
            return askedFacts();
        }
        CurveRun.Range range = curve == null ? null : CurveRun.Range.of(common, curve);
        if (range != null && on != null) {
            throw Refusal.usage("--on: a curve shows every day of its range. Leave --on out, or --curve.");
        }
        Stated stated = new Stated(
                required(code, "parameter: 'CODE'"),
                origin,
                on,
                required(value, "option: '--value=AMOUNT'"),
                exchangeRate,
                AskedQuantities.joined(quantity),
                AskedQuantities.joined(unit),
                stated());
        Tariff tariff = tariff();
        LineReader reader = new LineReader(common, tariff, Naming.OPTIONS);
        if (range != null) {
            return new CurveRun(common, tariff, range, day -> reader.line(stated.on(day))).run(csv);
        }
        Line line = reader.line(stated);
        DutyAnswer answer = DutyAnswer.of(tariff, line);
        Phrases phrases = common.phrases();
        if (common.json()) {
            common.screen().line(new DutyJson(phrases, tariff.authority(), tariff.zone()).text(answer));
        } else {
            new DutyText(phrases, common.screen(), tariff.zone()).write(answer);
        }
        return common.deliver(answer.told() ? Exit.ANSWERED : Exit.NO_TOTAL);
    }

    private Tariff tariff() {
        return Tariff.of(Origins.authority(Naming.OPTIONS.of(Naming.TO), to), common.view(null));
    }

    private int askedFacts() {
        if (curve != null || value != null || !facts.isEmpty()) {
            String option = curve != null ? "--curve" : value != null ? "--value" : "--fact";
            throw Refusal.usage(
                    option + ": --facts lists what a line may state, and prices nothing. Leave one of the two out.");
        }
        Tariff tariff = tariff();
        FactsAsked found =
                new LineReader(common, tariff, Naming.OPTIONS).asked(required(code, "parameter: 'CODE'"), origin, on);
        Phrases phrases = common.phrases();
        if (common.json()) {
            common.screen().line(new FactsJson(phrases, tariff.authority()).text(found));
        } else {
            new FactsText(phrases, common.screen()).write(found);
        }
        return common.deliver(Exit.ANSWERED);
    }

    private int file() {
        if (code != null) {
            throw Refusal.usage(
                    "CODE: " + code + " stands beside --input. The codes are in the file: leave one of the two out.");
        }
        if (curve != null || asksForFacts) {
            throw Refusal.usage((curve != null ? "--curve" : "--facts")
                    + ": it shows one line, and --input names a file of them. Leave one of the two out.");
        }
        String none = "";
        Stated defaults = new Stated(
                none,
                origin,
                on,
                Objects.requireNonNullElse(value, none),
                exchangeRate,
                AskedQuantities.joined(quantity),
                AskedQuantities.joined(unit),
                stated());
        return new FileRun(common, lines, defaults, to).run();
    }

    private String required(@Nullable String text, String name) {
        if (text == null) {
            throw new ParameterException(common.line(), "Missing required " + name);
        }
        return text;
    }

    private Map<String, String> stated() {
        Map<String, String> stated = new LinkedHashMap<>();
        for (String text : facts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw Refusal.usage(
                        "--fact: '" + text + "' has no value. Write NAME=VALUE, such as loaded-on=2025-04-08.");
            }
            String name = text.substring(0, equals);
            if (stated.putIfAbsent(name, text.substring(equals + 1)) != null) {
                throw Refusal.usage("--fact: " + name + " is stated twice. State each fact once.");
            }
        }
        return stated;
    }
}
