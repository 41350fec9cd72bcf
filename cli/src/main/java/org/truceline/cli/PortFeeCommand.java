package org.truceline.cli;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.Phrases;
import org.truceline.answers.PortFeeJson;
import org.truceline.portfee.CallAnswer;
import org.truceline.portfee.CallFee;
import org.truceline.portfee.PortFees;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `truceline portfee`: what a ship's call owes, why, and when that changes.
@Command(
        name = "portfee",
        description =
                "What a ship's call owes in the US or in China: which fee, on which basis, what exempts it, who pays.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  truceline portfee us --built CN --operator-country CN --type container --net-tons 65000 --arrival 2025-10-20T08:00-07:00",
            "  truceline portfee cn --owner-us-share 0.3 --built KR --net-tons 36481.2 --arrival 2025-10-20T09:00+08:00",
            "  truceline portfee us --input calls.csv -o fees.jsonl",
            "",
            "Annex V of the US action is a duty on goods: truceline duty."
        })
final class PortFeeCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Mixin
    private LinesFile lines = new LinesFile();

    @Mixin
    private PortFeeOptions options = new PortFeeOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "AUTHORITY", description = "who charges: us or cn")
    private @Nullable String authority;

    @Option(
            names = "--year-from",
            paramLabel = "MM-DD",
            description =
                    "day on which the year of the limit begins, where no act says (default: every day that is possible)")
    private @Nullable String yearFrom;

    @Override
    public Integer call() {
        if (authority == null) {
            throw new ParameterException(common.line(), "Missing required parameter: 'AUTHORITY'");
        }
        PortFees fees = PortFees.of(Origins.authority("AUTHORITY", authority), common.view(null));
        List<MonthDay> years = years();
        Map<String, String> stated = options.stated();
        if (lines.asked()) {
            if (!stated.isEmpty()) {
                String option = stated.keySet().iterator().next();
                throw Refusal.usage("--" + option
                        + ": it states one call, and --input names a file of them. Write it into a column, or leave one of"
                        + " the two out.");
            }
            return new CallsRun(common, lines, fees, years).run();
        }
        lines.alone();
        if (!stated.containsKey(CallReader.ARRIVAL)) {
            throw new ParameterException(common.line(), "Missing required option: '--arrival=TIME'");
        }
        CallAnswer answer = CallAnswer.of(fees, new CallReader(common, fees, Naming.OPTIONS).call(stated), years);
        Phrases phrases = common.phrases();
        if (common.json()) {
            common.screen().line(new PortFeeJson(phrases, fees.authority(), fees.zone()).text(answer));
        } else {
            new PortFeeText(phrases, common.screen(), fees).write(answer);
        }
        return common.deliver(answer.now().outcome() == CallFee.Outcome.ANSWERED ? Exit.ANSWERED : Exit.NO_TOTAL);
    }

    private List<MonthDay> years() {
        if (yearFrom == null) {
            return List.of();
        }
        try {
            return List.of(MonthDay.parse("--" + yearFrom));
        } catch (DateTimeException e) {
            throw Refusal.usage(
                    "--year-from: '" + yearFrom + "' is not a day of the year. Write month and day, such as 04-17.");
        }
    }
}
