package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The answers that people read most, as a whole.
final class GoldenTest {

    private static final List<String> STATUS_DAYS = List.of("2026-11-23", "2026-11-05", "2025-11-14", "2025-10-12");

    record Asked(String file, int exit, String line) {
        @Override
        public String toString() {
            return file;
        }
    }

    static List<Asked> questions() {
        List<Asked> questions = new ArrayList<>();
        for (String day : STATUS_DAYS) {
            for (String language : Cli.LANGUAGES) {
                questions.add(new Asked(
                        "status-" + day + "." + language + ".txt",
                        Exit.ANSWERED,
                        "status --on " + day + " --lang " + language));
            }
            questions.add(new Asked("status-" + day + ".json", Exit.ANSWERED, "status --json --on " + day));
        }
        String battery = "duty 8507.60.0020 --origin CN --on 2025-11-14 --value 250000";
        questions.add(new Asked("duty-battery-2025-11-14.txt", Exit.ANSWERED, battery));
        questions.add(new Asked("duty-battery-2025-11-14.json", Exit.ANSWERED, battery + " --json"));
        String ship =
                "portfee us --built CN --type container --net-tons 65000 --teu 13000 --dwt 150000 --containers 6000"
                        + " --operator-country NO ";
        for (String language : Cli.LANGUAGES) {
            questions.add(new Asked(
                    "portfee-us." + language + ".txt",
                    Exit.ANSWERED,
                    ship + "--owner-country NO --arrival 2025-10-20T08:00-07:00 --lang " + language));
            questions.add(new Asked(
                    "portfee-cn-suspended." + language + ".txt",
                    Exit.ANSWERED,
                    "portfee cn --owner-country US --built KR --net-tons 36481.2 --arrival 2026-06-01 --lang "
                            + language));
        }
        questions.add(
                new Asked("portfee-us-cannot-tell.txt", Exit.NO_TOTAL, ship + "--arrival 2025-10-20T08:00-07:00"));
        questions.add(new Asked(
                "portfee-us-open.json",
                Exit.NO_TOTAL,
                ship + "--owner-country CN --arrival 2026-11-20T08:00-08:00 --json"));
        questions.add(new Asked(
                "duty-cannot-tell.txt",
                Exit.NO_TOTAL,
                "duty 7604.29.1010 --origin CN --on 2025-05-20 --value 10000 --fact aluminum-smelt-cast=unknown"));
        questions.add(new Asked(
                "duty-open.txt",
                Exit.NO_TOTAL,
                "duty 0304.72.5000 --origin CN --on 2026-11-23 --value 10000 --fact exclusion=9903.88.69"));
        for (String language : Cli.LANGUAGES) {
            questions.add(new Asked(
                    "duty-china-soybeans." + language + ".txt",
                    Exit.ANSWERED,
                    "duty 12019010 --to CN --origin US --on 2025-11-14 --value 1000000CNY --lang " + language));
            questions.add(new Asked(
                    "duty-china-cannot-tell." + language + ".txt",
                    Exit.NO_TOTAL,
                    "duty 87032342 --to CN --on 2026-06-01 --value 30000EUR --exchange-rate 7.8123 --lang "
                            + language));
        }
        questions.add(new Asked(
                "duty-china-soybeans.json",
                Exit.ANSWERED,
                "duty 12019010 --to CN --origin US --on 2025-11-14 --value 1000000CNY --json"));
        questions.add(new Asked(
                "duty-china-no-rate.txt", Exit.NO_TOTAL, "duty 84143011 --to CN --on 2025-11-14 --value 1000"));
        questions.add(
                new Asked("headline-2025-04-20.txt", Exit.ANSWERED, "headline --to US --from CN --on 2025-04-20"));
        questions.add(new Asked("headline-series-us.txt", Exit.ANSWERED, "headline --to US --from CN --series"));
        questions.add(new Asked("headline-series-cn.txt", Exit.ANSWERED, "headline --to CN --from US --series"));
        questions.add(
                new Asked("measure-reciprocal.txt", Exit.ANSWERED, "measure us.ieepa.reciprocal.cn --on 2026-11-23"));
        questions.add(new Asked("ledger-print-affiliates.txt", Exit.ANSWERED, "ledger print us.bis.affiliates-rule"));
        questions.add(new Asked(
                "ledger-diff-2025-10.txt", Exit.ANSWERED, "ledger diff --known 2025-10-08 --known 2025-10-11"));
        questions.add(new Asked("lapses-2025-11-14.txt", Exit.ANSWERED, "lapses --on 2025-11-14"));
        for (String language : Cli.LANGUAGES) {
            String in = " --lang " + language;
            questions.add(new Asked(
                    "listed-planate-2025-12-01." + language + ".txt",
                    Exit.ANSWERED,
                    "listed Planate Management Group --on 2025-12-01" + in));
            questions.add(new Asked(
                    "listed-skydio-2026-11-23." + language + ".txt",
                    Exit.ANSWERED,
                    "listed skydio --on 2026-11-23" + in));
            questions.add(new Asked(
                    "listed-pvh-2025-06-01." + language + ".txt", Exit.ANSWERED, "listed PVH --on 2025-06-01" + in));
            questions.add(new Asked(
                    "owners-bis-2025-10-15." + language + ".txt",
                    Exit.ANSWERED,
                    "owners --edges ../docs/examples/owners/stakes.csv --listed ../docs/examples/owners/listed.csv --parties"
                            + " ../docs/examples/owners/parties.csv --rule bis-affiliates --on 2025-10-15 --explain factory"
                            + " --explain trading --explain minority --explain opaque" + in));
            questions.add(new Asked(
                    "owners-since." + language + ".txt",
                    Exit.ANSWERED,
                    "owners --edges ../docs/examples/owners/stakes.csv --before ../docs/examples/owners/stakes-before.csv"
                            + " --listed ../docs/examples/owners/listed.csv --parties ../docs/examples/owners/parties.csv"
                            + " --rule bis-affiliates --on 2025-10-15" + in));
            questions.add(new Asked(
                    "listed-nobody." + language + ".txt", Exit.OUTSIDE_LEDGER, "listed Hanwha --on 2025-12-01" + in));
            questions.add(new Asked(
                    "control-day-2026-10-09." + language + ".txt",
                    Exit.ANSWERED,
                    "control --all --on 2026-10-09 --lang " + language));
            questions.add(new Asked(
                    "schedule-china." + language + ".txt",
                    Exit.ANSWERED,
                    "schedule show 10059000 --to CN --lang " + language));
            questions.add(new Asked(
                    "control-gallium-before." + language + ".txt",
                    Exit.ANSWERED,
                    "control --item gallium --on 2024-12-01 --end-use civilian --fact military-end-user=no --lang "
                            + language));
            questions.add(new Asked(
                    "control-not-applied." + language + ".txt",
                    Exit.ANSWERED,
                    "control --eccn 4E091 --to AE --on 2026-01-01 --lang " + language));
            questions.add(new Asked(
                    "control-dysprosium." + language + ".txt",
                    Exit.NO_TOTAL,
                    "control --item dysprosium --on 2026-10-09 --lang " + language));
            questions.add(new Asked(
                    "screen-match." + language + ".txt",
                    Exit.MATCH,
                    "screen Planate Managment Group LLC --on 2025-12-01" + in));
            questions.add(new Asked(
                    "screen-possible." + language + ".txt",
                    Exit.POSSIBLE,
                    "screen Arrow Electronics (Shenzhen) Co., Ltd. --on 2025-12-01" + in));
            questions.add(new Asked(
                    "screen-none." + language + ".txt",
                    Exit.ANSWERED,
                    "screen Bergmann Optik GmbH --on 2025-12-01" + in));
            questions.add(new Asked(
                    "screen-cannot-tell." + language + ".txt", Exit.NO_TOTAL, "screen 有限公司 --on 2025-12-01" + in));
        }
        questions.add(new Asked(
                "control-holmium.txt",
                Exit.ANSWERED,
                "control --item holmium --on 2026-10-09 --end-use civilian --fact military-end-user=no"));
        questions.add(new Asked("control-hs.txt", Exit.NO_TOTAL, "control --hs 2846.90 --on 2026-10-09"));
        questions.add(
                new Asked("control-h200.json", Exit.NO_TOTAL, "control --item H200 --from US --on 2026-10-09 --json"));
        return questions;
    }

    @ParameterizedTest
    @MethodSource("questions")
    void readsAsItDidWhenSomeoneLastLooked(Asked asked) {
        Cli.Answer answer = Cli.askLine(asked.line());

        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isEqualTo(asked.exit());
        Golden.compare(asked.file(), answer.out());
    }
}
