package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a question gets that cannot be answered as it was put: which input, its value, what to do; a code; nothing on
/// standard
/// output.
final class BadInputTest {

    private static final String LINE = "duty 8507.60.0020 --on 2025-11-14 --value 1000 ";

    @TempDir
    Path folder;

    record Bad(String line, int exit, List<String> said) {
        @Override
        public String toString() {
            return line;
        }
    }

    private static Bad usage(String line, String... said) {
        return new Bad(line, Exit.USAGE, List.of(said));
    }

    private static Bad outside(String line, String... said) {
        return new Bad(line, Exit.OUTSIDE_LEDGER, List.of(said));
    }

    static List<Bad> times() {
        return List.of(
                outside("status --on 2015-01-01", "--on: 2015-01-01 is before the ledger begins (2018-01-01)"),
                outside("lapses --on 2017-12-31", "--on: 2017-12-31"),
                outside("status --known 2017-12-31", "--known: 2017-12-31"),
                outside("ledger diff --known 2015-01-01 --known 2025-01-01", "--known: 2015-01-01"),
                usage("status --on 2025-02-30", "--on: '2025-02-30'", "Write a day such as 2025-11-14"),
                usage("schedule list --to JP", "--to: 'JP' has no schedule here. Write US or CN."),
                usage("status --on tomorrow", "--on: 'tomorrow'", "Write a day such as 2025-11-14"),
                usage("status --on 2025-11-14T25:00", "--on: '2025-11-14T25:00'", "Write a day"),
                usage("status --on 14.11.2025", "--on: '14.11.2025'", "Write a day"),
                usage("status --known 2025-13-01", "--known: '2025-13-01'", "Write a day"),
                usage(
                        "timeline --since 2025-11-01 --to 2025-01-01",
                        "--since: 2025-11-01",
                        "2025-01-01",
                        "Give an earlier day"),
                usage("timeline --on 2025-11-01 --to 2025-12-01", "--on", "--to", "give one of the two"),
                usage(
                        "listed & --on 2025-12-01",
                        "NAME: '&' holds no letter and no digit",
                        "Write the name of a party"),
                usage("headline --to US --since 2025-01-01", "--since", "Add --series"),
                usage("headline --to US --series --on 2025-01-01", "--on", "--since 2025-01-01"),
                usage("headline --to US --series --since 2027-01-01", "--since: 2027-01-01", "2026-10-09"),
                usage("ledger diff --known 2025-10-08", "--known: give two days"),
                usage("ledger diff --known 2025-10-11 --known 2025-10-08", "--known: 2025-10-08 is before 2025-10-11"),
                usage("ledger diff", "Missing required option: '--known=DATE'", "truceline ledger diff --help"));
    }

    static List<Bad> names() {
        return List.of(
                outside(
                        "measure us.ieepa.reciprical.cn",
                        "'us.ieepa.reciprical.cn'",
                        "us.ieepa.reciprocal.cn",
                        "ledger show"),
                outside("measure reciprocal", "'reciprocal'", "us.ieepa.reciprocal.cn"),
                outside("ledger print us.bis.affiliate", "'us.bis.affiliate'", "us.bis.affiliates-rule"),
                outside("timeline --measure cn.contrl", "--measure", "'cn.contrl'", "cn.control."),
                usage("timeline --by EU", "--by: 'EU'", "US, CN or NL"),
                usage("status --lang xx", "--lang: 'xx'", "Write en, ja or zh"),
                usage("status --clock xx", "--clock: 'xx'", "Write announced or published"),
                usage("status --scenario nope", "--scenario", "'nope'", "lapse"),
                usage("headline --to EU", "--to: 'EU'", "Write US or CN"),
                outside("headline --to US --from VN", "--from", "VN", "CN, HK, MO"),
                usage("headline --to US --from Vietnam", "--from: 'Vietnam'", "Write two letters"),
                usage("headline", "Missing required option: '--to=AUTHORITY'", "truceline headline --help"),
                usage("measure", "Missing required parameter: 'ID'", "truceline measure --help"),
                usage("statsu", "There is no command 'statsu'", "truceline status"),
                usage("ledger prnt", "There is no command 'prnt'", "ledger print"),
                usage("status --jsno", "Unknown option: '--jsno'", "--json"),
                usage("status 2025-11-14", "'2025-11-14' is more than this command takes", "truceline status --help"),
                usage("ledger check --json", "Unknown option: '--json'", "truceline ledger check --help"));
    }

    static List<Bad> lines() {
        return List.of(
                usage("duty 85A7 --value 1", "CODE: '85A7'", "'A' at position 3", "Write 8 or 10 digits"),
                usage("duty 850 --value 1", "CODE: '850'", "3 digits", "Write 8 or 10 digits"),
                usage("duty 850760 --value 1", "CODE: '850760'", "6 digits", "write 8 or 10"),
                usage("duty 8507.60.0020.11 --value 1", "CODE: '8507.60.0020.11'", "12 digits"),
                outside("duty 8507.61.00 --value 1 --on 2025-11-14", "8507.61.00", "One slip away: 8507.60.00"),
                outside("duty 8507.60.0099 --value 1 --on 2025-11-14", "8507.60.0099", "8507.60.00 has: 8507.60.0010"),
                outside("duty 9801.00.10 --value 1", "9801.00.10", "chapter 98", "chapters 1 to 97"),
                outside("duty 9903.88.15 --value 1", "9903.88.15", "chapter 99", "chapters 1 to 97"),
                outside(LINE + "--origin VN", "--origin", "VN", "CN, HK, MO"),
                usage(LINE + "--origin Vietnam", "--origin: 'Vietnam'", "Write two letters"),
                usage(LINE + "--to EU", "--to: 'EU'", "Write US or CN"),
                usage("duty 8507.60.0020", "Missing required option: '--value=AMOUNT'", "truceline duty --help"),
                usage("duty 8507.60.0020 --value -5", "--value: -5 is negative"),
                usage("duty 12019010 --to CN --value 5USD", "5USD is in USD", "--exchange-rate, in CNY for one USD"),
                usage("duty 12019010 --to CN --value 5CNY --exchange-rate 7", "nothing to convert", "250000EUR"),
                usage("duty 12019010 --to CN --value 5USD --exchange-rate 0", "'0' is no rate", "such as 7.1"),
                usage("duty 12019010 --to CN --value 5USD --exchange-rate 7,1", "'7,1' is no rate"),
                usage("duty 120190 --to CN --value 5", "6 digits", "1201.90.10, 1201.90.11"),
                outside("duty 12019099 --to CN --value 5 --on 2019-02-14", "1201.90.99", "One slip away: 1201.90.19"),
                outside("duty 1201901100 --to CN --value 5 --on 2026-02-14", "1201.90.11 is not split: write its 8"),
                outside("duty 12019011 --to CN --value 5 --origin CA", "goods of CA", "BR, MX, US"),
                usage(
                        "duty 02032900 --to CN --value 5 --fact exclusion-number=7 --fact exclusion-approved=no",
                        "An exclusion is named by its number"),
                usage("duty 02032900 --to CN --value 5 --fact exclusion-number=none", "write the number on the paper"),
                usage(
                        "duty 02032900 --to CN --value 5 --fact exclusion-number=0",
                        "leave the fact out if there is none"),
                usage("duty 02032900 --to CN --value 5 --fact exclusion-number=无", "write the number on the paper"),
                usage("duty 8507.60.0020 --value 1234567890123456", "--value: 1234567890123456 is larger", "15"),
                usage("duty 8507.60.0020 --value 1e2147483647", "--value: '1e2147483647'", "Write digits"),
                usage("duty 8507.60.0020 --value abc", "--value: 'abc'", "Write digits"),
                usage("duty 8507.60.0020 --value 250,000", "--value: '250,000'", "Write digits"),
                usage("duty 8507.60.0020 --value 0.001", "--value: 0.001", "Round it"),
                usage("duty 8507.60.0020 --value 100EUR", "--value: 100EUR is in EUR", "USD", "Convert it"),
                usage("duty 8507.60.0020 --value 100CNY", "--value: 100CNY is in CNY", "USD"),
                usage(LINE + "--fact colour=red", "--fact", "'colour'", "Facts are:", "loaded-on"),
                usage(LINE + "--fact donation", "--fact: 'donation' has no value", "NAME=VALUE"),
                usage(LINE + "--fact donation=perhaps", "--fact donation: 'perhaps'", "yes or no"),
                usage(LINE + "--fact donation=yes --fact donation=no", "--fact: donation is stated twice"),
                usage(LINE + "--fact loaded-on=red", "--fact loaded-on: 'red'", "write a day"),
                usage(LINE + "--fact loaded-on=", "--fact loaded-on: ''", "write a value"),
                usage(
                        LINE + "--fact steel-value=1e999999999",
                        "--fact steel-value: '1e999999999'",
                        "digits with a point"),
                usage(LINE + "--fact metal-weight-share=20", "--fact metal-weight-share: '20'", "0.25 for 25 percent"),
                outside(
                        LINE + "--fact exclusion=9903.88.71",
                        "--fact exclusion",
                        "'9903.88.71'",
                        "9903.88.69, 9903.88.70"),
                outside(
                        "duty 8716.80.5090 --on 2019-10-01 --value 1 --fact exclusion=9903.88.13(1)",
                        "--fact exclusion: '9903.88.13(1)'",
                        "does not name 8716.80.5090",
                        "named by: (7)"),
                outside(
                        "duty 8903.10.0060 --on 2019-10-01 --value 1 --fact exclusion=9903.88.13(11)",
                        "named by: (9), (10)"),
                outside(
                        "duty 6109.10.00 --on 2019-10-01 --value 1 --fact exclusion=9903.88.13(1)",
                        "no number of 9903.88.13 for 6109.10.00",
                        "Write the heading alone"),
                usage(LINE + "--quantity 5", "--quantity: the unit is missing", "--unit kg"),
                usage(LINE + "--unit kg", "--unit", "Add --quantity"),
                usage(LINE + "--quantity 5 --unit furlong", "--unit: 'furlong'", "kg"),
                usage(LINE + "--quantity -5 --unit kg", "--quantity: '-5'", "not negative"),
                usage(LINE + "--quantity 1e999999999 --unit kg", "--quantity: '1e999999999'"));
    }

    @ParameterizedTest
    @MethodSource({"times", "names", "lines"})
    void isRefusedWithWhatToDo(Bad bad) {
        refused(Cli.askLine(bad.line()), bad.exit(), bad.said());
    }

    @Test
    void anOverlayThatIsNotThereOrIsAFileOrHoldsNothingIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), "");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        refused(
                overlay(folder.resolve("nowhere")),
                Exit.BAD_INPUT,
                List.of("--overlay: there is no", "nowhere", "Name a directory"));
        refused(overlay(file), Exit.BAD_INPUT, List.of("--overlay: " + file + " is a file", "Name the directory"));
        refused(
                overlay(empty),
                Exit.BAD_INPUT,
                List.of("--overlay: " + empty, "holds no .yaml or .csv file", "measures/"));
    }

    @Test
    void aBrokenFileOfAnOverlayIsNamedWithLineAndColumn() throws IOException {
        Path file = Files.createDirectories(folder.resolve("measures")).resolve("own.yaml");
        Files.writeString(file, "measure: us.own.duty\nkind: duty\n  colour: [red\n");
        refused(
                overlay(folder),
                Exit.BAD_INPUT,
                List.of("LGR-0102 " + file + ":3:", "this is not YAML", "Check quotes"));

        Files.writeString(file, "measure: us.own.duty\nkind: duty\ncolour: red\n");
        refused(
                overlay(folder),
                Exit.BAD_INPUT,
                List.of("LGR-0104 " + file + ":3:1 colour", "Known are:", "faults in the ledger"));
    }

    @Test
    void aScenarioFileThatIsNotThereOrIsBrokenIsRefused() throws IOException {
        Path file = folder.resolve("mine.yaml");
        refused(scenario(file), Exit.BAD_INPUT, List.of("--scenario: there is no file " + file));
        refused(scenario(folder), Exit.USAGE, List.of("--scenario", folder.toString(), "or name a .yaml file"));

        Files.writeString(file, "scenario: mine\nname: [\n");
        refused(scenario(file), Exit.BAD_INPUT, List.of("LGR-0102 " + file + ":", "this is not YAML"));
    }

    @Test
    void aFolderThatIsNoLedgerIsSaidToBeNone() throws IOException {
        Files.writeString(folder.resolve("notes.csv"), "a,b\n");

        refused(
                ledger(folder),
                Exit.BAD_INPUT,
                List.of(
                        "--ledger: " + folder
                                + " holds files, but neither horizon.yaml nor measures/, so it is no ledger.",
                        "Name the directory that holds horizon.yaml and measures/."));
    }

    @Test
    void aNameThatNoFileCanHaveIsRefusedInWords() {
        refused(
                Cli.ask("status", "--overlay", "a\u0000b"),
                Exit.USAGE,
                List.of("no file or folder can have this name: a character in it is not allowed here."));
    }

    @Test
    void aDamagedLedgerIsReportedWholeAndAnswersNothing() throws IOException {
        refused(
                ledger(folder.resolve("nowhere")),
                Exit.BAD_INPUT,
                List.of("--ledger: there is no", "nowhere", "Name a directory"));
        refused(ledger(folder), Exit.BAD_INPUT, List.of("horizon.yaml:1:1", "the file is missing"));

        Files.writeString(folder.resolve("horizon.yaml"), "edition: \"1\"\nbegins: 2018-01-01\nhorizon: 2026-02-30\n");
        Files.writeString(folder.resolve("notes.txt"), "");
        refused(
                ledger(folder),
                Exit.BAD_INPUT,
                List.of(
                        folder.resolve("horizon.yaml") + ":3:",
                        "2026-02-30",
                        folder.resolve("notes.txt") + ":1:1",
                        "2 faults"));
    }

    @Test
    void anAnswerThatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Path missing = folder.resolve("nowhere").resolve("answer.txt");
        refused(
                output(missing.toString()),
                Exit.USAGE,
                List.of("-o: " + missing, "there is no such folder", "Name a file"));
        refused(output(folder.toString()), Exit.USAGE, List.of("-o: " + folder + " is a folder", "Name a file in it"));
        refused(output(""), Exit.USAGE, List.of("-o: the name of the file is empty"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRefusedQuestionLeavesAnEarlierFileAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("answer.txt"), "earlier");
        refused(
                Cli.ask("status", "--on", "2015-01-01", "-o", file.toString()),
                Exit.OUTSIDE_LEDGER,
                List.of("before the ledger"));
        assertThat(file).hasContent("earlier");
    }

    @Test
    void anAnswerGoesWholeIntoItsFile() throws IOException {
        Path file = folder.resolve("answer.json");
        Cli.Answer answer = Cli.ask("status", "--on", "2025-11-14", "--json", "-o", file.toString());

        assertThat(answer.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(answer.out() + answer.err()).isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(Cli.ask("status", "--on", "2025-11-14", "--json").out());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).containsExactly(file);
        }
    }

    @Test
    void whatCannotBeToldOrIsOpenHasACodeOfItsOwnAndStillAnAnswer() {
        Cli.Answer open = Cli.askLine("headline --to CN --on 2026-11-23");
        assertThat(open.exit()).isEqualTo(Exit.NO_TOTAL);
        assertThat(open.out()).contains("Open:");
        assertThat(open.err()).isEmpty();
    }

    private static Cli.Answer overlay(Path path) {
        return Cli.ask("status", "--on", "2025-11-14", "--overlay", path.toString());
    }

    private static Cli.Answer scenario(Path path) {
        return Cli.ask("status", "--on", "2025-11-14", "--scenario", path.toString());
    }

    private static Cli.Answer ledger(Path path) {
        return Cli.ask("ledger", "check", "--ledger", path.toString());
    }

    private static Cli.Answer output(String path) {
        return Cli.ask("status", "--on", "2025-11-14", "-o", path);
    }

    private static void refused(Cli.Answer answer, int exit, List<String> said) {
        assertThat(answer.err()).contains(said);
        assertThat(answer.exit()).isEqualTo(exit);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).doesNotContain("\tat ", "Exception", "null", "This is a fault of the program");
    }
}
