package org.truceline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.ControlJson;
import org.truceline.answers.Phrases;
import org.truceline.control.ControlAnswer;
import org.truceline.control.ControlDay;
import org.truceline.control.Controls;
import org.truceline.control.Export;
import org.truceline.control.ItemBook;
import org.truceline.goods.Code;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Party;
import org.truceline.text.Likeness;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `truceline control`: what export controls, listings and import bars ask of goods that go from one country to
/// another on a day.
@Command(
        name = "control",
        description =
                "Which export controls hold for goods on a day: licence, denial, prohibition, since when, until when.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  truceline control --item dysprosium --from CN --to US --on 2026-10-09",
            "  truceline control --hs 2846.90 --from CN --to US --on 2026-10-09",
            "  truceline control --eccn 3D991 --from US --to CN --on 2025-06-15",
            "  truceline control --all --on 2026-10-09"
        })
final class ControlCommand implements Callable<Integer> {

    private static final String END_USE = "export-use";

    @Mixin
    private Common common = new Common();

    @Option(
            names = "--item",
            paramLabel = "NAME",
            description = "what goes: a name in English, Japanese or Chinese, or a symbol such as Dy")
    private @Nullable String item;

    @Option(
            names = "--hs",
            paramLabel = "CODE",
            description = "customs code of 4 to 10 digits; only a hint at the goods")
    private @Nullable String hs;

    @Option(names = "--eccn", paramLabel = "NUMBER", description = "US control number, such as 3A090 or 3D991")
    private @Nullable String eccn;

    @Option(names = "--code", paramLabel = "NUMBER", description = "Chinese control number, such as 1C902")
    private @Nullable String code;

    @Option(
            names = "--from",
            paramLabel = "COUNTRY",
            description = "where it leaves, two letters (default: US with --eccn, else CN)")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "COUNTRY",
            description = "where it goes, two letters (default: the other of US and CN)")
    private @Nullable String to;

    @Option(names = "--on", paramLabel = "DATE", description = "day or time (default: today)")
    private @Nullable String on;

    @Option(
            names = "--end-use",
            paramLabel = "USE",
            description = "what it is for: civilian, military, wmd, advanced-chips, ...; the fact export-use")
    private @Nullable String endUse;

    @Option(names = "--party", paramLabel = "NAME", description = "whom one deals with, by its exact name or alias")
    private @Nullable String party;

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            description = "something else about the export, such as energy-density=320; may be given several times")
    private List<String> facts = new ArrayList<>();

    @Option(names = "--all", description = "instead of one export: where every control stands on the day")
    private boolean all;

    @Override
    public Integer call() {
        AsOf when = common.asked("--on", on);
        long named = Stream.of(item, hs, eccn, code).filter(one -> one != null).count();
        if (all) {
            return day(when, named);
        }
        if (named > 1) {
            throw Refusal.usage("--item, --hs, --eccn, --code: each says what goes. Give one of them.");
        }
        if (named == 0 && party == null) {
            throw Refusal.usage("--item: nothing is asked about. Name the goods with --item, --hs, --eccn or --code,"
                    + " a party with --party, or ask for --all.");
        }
        View view = common.view(null);
        String leaves = country("--from", from, eccn == null ? Party.CN.name() : Party.US.name());
        String goes = country("--to", to, leaves.equals(Party.US.name()) ? Party.CN.name() : Party.US.name());
        if (leaves.equals(goes)) {
            throw Refusal.usage(
                    "--to: goods that leave " + leaves + " for " + goes + " are not exported. Name two countries.");
        }
        Export export =
                new Export(goods(), leaves, goes, when, party == null ? null : dealt(view, party, when), stated(view));
        ControlAnswer answer = Controls.in(view).answer(export);
        Phrases phrases = common.phrases();
        if (common.json()) {
            common.screen().line(new ControlJson(phrases).text(answer));
        } else {
            new ControlText(phrases, common.screen()).write(answer);
        }
        return common.deliver(answer.outcome() == ControlAnswer.Outcome.ANSWERED ? Exit.ANSWERED : Exit.NO_TOTAL);
    }

    private static Export.Dealt dealt(View view, String party, AsOf when) {
        try {
            return Export.Dealt.of(view, party, when);
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("--party: " + e.getMessage() + ". Write the name of a firm, a body or a person.");
        }
    }

    private int day(AsOf when, long named) {
        if (named > 0 || party != null || endUse != null || !facts.isEmpty()) {
            throw Refusal.usage(
                    "--all: it shows every control for goods in general. Leave it out, or what names the" + " goods.");
        }
        ControlDay day = Controls.on(common.view(when), when);
        Phrases phrases = common.phrases();
        if (common.json()) {
            common.screen().line(new ControlJson(phrases).day(day));
        } else {
            new ControlDayText(phrases, common.screen()).write(day);
        }
        return common.deliver(Exit.ANSWERED);
    }

    private Export.Goods goods() {
        ItemBook book = ItemBook.of(common.ledger());
        if (item != null) {
            if (item.isBlank()) {
                throw Refusal.usage("--item: the name is empty. Write what goes, such as \"dysprosium\".");
            }
            Export.Goods found = book.named(item);
            if (found.items().isEmpty()) {
                throw Refusal.outside("--item: the ledger names no item '" + item + "'. Near it are: "
                                + String.join(", ", Likeness.nearest(item, book.names(), 4))
                                + ". That it is named nowhere here does not make it free of controls.")
                        .coded("item-unknown");
            }
            return found;
        }
        if (hs != null) {
            return book.hinted(customs(hs));
        }
        if (eccn != null) {
            return controlled(book, "--eccn", eccn, Party.US);
        }
        return code == null
                ? new Export.Goods("", List.of(), Export.How.NAME, false)
                : controlled(book, "--code", code, Party.CN);
    }

    private static Export.Goods controlled(ItemBook book, String option, String number, Party of) {
        Export.Goods found = book.controlled(number, of);
        if (found.items().isEmpty()) {
            throw Refusal.outside(option + ": the ledger has no item under '" + number + "'. It has: "
                            + String.join(", ", book.numbers(of))
                            + ". That a number is not here does not make its goods free of controls.")
                    .coded("control-number-unknown");
        }
        return found;
    }

    private static Code customs(String text) {
        try {
            return Code.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("--hs: '" + text + "' is not a customs code: " + e.getMessage()
                            + ". Write digits with points or without, such as 2846.90.")
                    .coded("code-unreadable");
        }
    }

    private static String country(String option, @Nullable String text, String usual) {
        String asked = text == null ? usual : text.strip().toUpperCase(Locale.ROOT);
        if (!asked.matches("[A-Z]{2}")) {
            throw Refusal.usage(option + ": '" + text + "' is not a country. Write two letters, such as CN.")
                    .coded("country-unreadable");
        }
        return asked;
    }

    private Map<FactId, FactValue> stated(View view) {
        Map<FactId, FactValue> stated = new LinkedHashMap<>();
        if (endUse != null) {
            put(view, stated, "--end-use", END_USE, endUse);
        }
        for (String text : facts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw Refusal.usage(
                        "--fact: '" + text + "' has no value. Write NAME=VALUE, such as energy-density=320.");
            }
            put(view, stated, "--fact", text.substring(0, equals), text.substring(equals + 1));
        }
        return stated;
    }

    private void put(View view, Map<FactId, FactValue> stated, String option, String name, String text) {
        FactId id = new FactId(name);
        List<String> asked =
                Controls.in(view).facts().stream().map(FactId::text).sorted().toList();
        Fact fact = common.ledger().facts().get(id);
        if (fact == null || !asked.contains(name)) {
            throw Refusal.usage(
                    option + ": no control asks for '" + name + "'. They ask for: " + String.join(", ", asked) + ".");
        }
        FactValue value;
        try {
            value = FactValue.parse(fact, text);
        } catch (IllegalArgumentException e) {
            throw Refusal.usage(option + ": " + name + ": '" + text + "' cannot be read; " + e.getMessage() + ".")
                    .coded("fact-unreadable");
        }
        if (stated.putIfAbsent(id, value) != null) {
            throw Refusal.usage(option + ": " + name + " is stated twice. State each fact once.");
        }
    }
}
