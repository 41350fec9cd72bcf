package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `screen` promises of names, of files of parties, of lists of one's own and of decisions.
final class ScreenTest {

    private static final ObjectMapper READER = new ObjectMapper();
    private static final String LIST = """
            id,name,from,until,requirement
            n1,Nordlys Marine AS,2025-01-10,,All items
            n1,Nordlys Offshore,,,
            d2,深圳市大疆创新科技有限公司,2024-05-01,2025-06-01,
            u3,Volga Elektronika OOO,,,
            """;

    @TempDir
    Path folder;

    @Test
    void aListOfOnesOwnIsScreenedWithItsAliasesAndItsDays() throws IOException {
        Path list = write("names.csv", LIST);

        JsonNode alias = ask(Exit.MATCH, "Nordlys Offshore", "--listed", list.toString());
        assertThat(alias.at("/hits/0/listed/id").asText()).isEqualTo("n1");
        assertThat(alias.at("/hits/0/listed/met").asText()).isEqualTo("Nordlys Offshore");
        assertThat(alias.at("/hits/0/entry/requirement").asText()).isEqualTo("All items");
        assertThat(alias.at("/against/names").asInt()).isEqualTo(4);
    }

    @Test
    void aPartyThatCameOffTheListIsWorthALookFromTheFirstDayOffIt() throws IOException {
        Path list = write("names.csv", LIST);
        String name = "Shenzhen Dajiang Innovation Technology";

        assertThat(state(ask(Exit.MATCH, name, "--listed", list.toString(), "--on", "2024-04-30")))
                .isEqualTo("pending");
        assertThat(state(ask(Exit.MATCH, name, "--listed", list.toString(), "--on", "2024-05-01")))
                .isEqualTo("in-force");
        assertThat(state(ask(Exit.MATCH, name, "--listed", list.toString(), "--on", "2025-05-31")))
                .isEqualTo("in-force");
        assertThat(state(ask(Exit.POSSIBLE, name, "--listed", list.toString(), "--on", "2025-06-01")))
                .isEqualTo("ended");
        assertThat(state(ask(Exit.MATCH, "Volga Elektronika", "--listed", list.toString())))
                .isEqualTo("undated");
    }

    @Test
    void aFileOfPartiesIsAnsweredRowByRowAndARowWithoutANameIsRefused() throws IOException {
        Path parties =
                write("parties.csv", "id,name,country\n1,Nordlys Marine,NO\n2,,NO\n3,Bergmann Optik,DE\n4,Co. Ltd.,\n");
        Path list = write("names.csv", LIST);
        Path hits = folder.resolve("hits.jsonl");

        Cli.Answer run = Cli.ask(
                "screen", parties.toString(), "--listed", list.toString(), "-o", hits.toString(), "--on", "2025-12-01");

        assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(run.err()).contains("4 parties: 1 match, 0 possible, 1 none, 1 cannot tell, 1 refused.");
        List<JsonNode> answers = new ArrayList<>();
        for (String line : Files.readAllLines(hits)) {
            answers.add(READER.readTree(line));
        }
        assertThat(answers.stream().map(one -> one.get("row").asInt())).containsExactly(1, 3, 4);
        assertThat(answers.stream().map(one -> one.get("outcome").asText()))
                .containsExactly("match", "none", "cannot-tell");
        assertThat(Files.readString(folder.resolve("hits.refused.csv"))).contains("name-missing");
    }

    @Test
    void noFileThatIsReadIsWrittenOver() throws IOException {
        Path parties = Files.writeString(folder.resolve("parties.csv"), "id,name\n1,Nordlys Offshore AS\n");
        String file = parties.toString();
        String hits = folder.resolve("hits.jsonl").toString();

        refused(
                Exit.USAGE,
                Cli.ask("screen", file, "-o", file),
                "is named otherwise. Name a file that ends in .jsonl.");
        refused(
                Exit.USAGE,
                Cli.ask("screen", file, "-o", hits, "--refused", file),
                "--refused: " + file + " is read, and would be written over.");
        refused(
                Exit.USAGE,
                Cli.ask("screen", file, "-o", hits, "--refused", hits),
                "--refused: " + hits + " is the file of the answers. Name another.");
        assertThat(parties).hasContent("id,name\n1,Nordlys Offshore AS");
        assertThat(folder.resolve("hits.jsonl")).doesNotExist();
    }

    @Test
    void theMatchesOfAFileOfHoldersAreTheListedPartiesOfOwners() throws IOException {
        Path holders = Files.writeString(
                folder.resolve("holders.csv"),
                "id,name\nh1,\"Huawei Technologies Co., Ltd.\"\nh2,Qwertzuiop Holding\nh3,\"Huawei Technologies Co Ltd, Bantian, Longgang\"\n");
        Path stakes =
                Files.writeString(folder.resolve("stakes.csv"), "owner,owned,percent\nh1,c1,50\nh2,c2,50\nh3,c3,50\n");
        Path matches = folder.resolve("listed.csv");

        Cli.Answer screened =
                Cli.ask("screen", holders.toString(), "--on", "2025-10-15", "--matches", matches.toString());

        assertThat(screened.exit()).isEqualTo(Exit.MATCH);
        assertThat(screened.err())
                .contains("1 rows of matches are in ", "Possible are 1 more parties: they are not in it.");
        assertThat(matches).hasContent("id,list\nh1,us/entity-list\n");
        assertThat(Cli.ask(
                                "owners",
                                "--edges",
                                stakes.toString(),
                                "--listed",
                                matches.toString(),
                                "--rule",
                                "bis-affiliates",
                                "--on",
                                "2025-10-15")
                        .out())
                .containsPattern("c1 +covered +50 % +covered")
                .contains("Not covered: 4 of 6 parties");
    }

    @Test
    void matchesOfOneNameOrOfAListOfOnesOwnAreNoFile() throws IOException {
        String file = folder.resolve("listed.csv").toString();
        refused(Exit.USAGE, Cli.ask("screen", "Huawei", "--matches", file), "--matches: a name alone is asked.");
        Path parties = Files.writeString(folder.resolve("parties.csv"), "name\nHuawei\n");
        refused(
                Exit.USAGE,
                Cli.ask("screen", parties.toString(), "--matches", parties.toString()),
                "--matches: " + parties + " is read or written already.");
    }

    @Test
    void aFileOfDecisionsThatIsNotThereIsTold() {
        assertThat(Cli.ask(
                                "screen",
                                "Qwertzuiop",
                                "--decisions",
                                folder.resolve("none.csv").toString())
                        .err())
                .contains("--decisions: there is no file ", "and so nothing is decided yet.");
    }

    @Test
    void filesInOtherEncodingsAreReadWhereTheyAreNamedAndNeverGuessed() throws IOException {
        for (String name : List.of("Shift_JIS", "GB18030")) {
            Path list = folder.resolve(name + ".csv");
            Files.write(list, "id,name\n1,東京精密機械\n".getBytes(Charset.forName(name)));

            assertThat(Cli.ask("screen", "東京精密機械", "--listed", list.toString(), "--encoding", name)
                            .exit())
                    .isEqualTo(Exit.MATCH);
            refused(
                    Exit.BAD_INPUT,
                    Cli.ask("screen", "東京精密機械", "--listed", list.toString()),
                    "is not UTF-8 text",
                    "--encoding");
        }
    }

    @Test
    void aListWithAFaultIsRefusedAsAWhole() throws IOException {
        refused(Exit.BAD_INPUT, against(""), "names.csv:1:1: the file is empty. Write a header, such as id,name");
        refused(Exit.BAD_INPUT, against("id,name\n"), "names.csv:2:1: the list has a header and no names.");
        refused(Exit.BAD_INPUT, against("id\n1\n"), "names.csv:1:1: there is no column 'name'. Add it.");
        refused(
                Exit.BAD_INPUT,
                against("id,name,untill\n1,A,\n"),
                "column 3: 'untill' is no column that is known. Nearest are: until");
        refused(
                Exit.BAD_INPUT,
                against("id,name,from\n1,,\n,Acme,\n3,Acme,soon\n4,Acme,2025-02-30\n"),
                "names.csv:2: name: the cell is empty. Fill it.",
                "names.csv:3: id: the cell is empty. Fill it.",
                "names.csv:4: from: 'soon' is not a day that exists. Write a day such as 2025-09-12.",
                "names.csv:5: from: '2025-02-30' is not a day",
                "4 rows are refused, so nothing was screened");
        refused(
                Exit.BAD_INPUT,
                against("id,name,from,until\n1,Acme,2025-02-03,2025-02-02\n"),
                "until: 2025-02-02 is before from (2025-02-03)");
        refused(Exit.BAD_INPUT, against("id,name\n1," + "x".repeat(401) + "\n"), "the name has 401 characters");
    }

    @Test
    void anAddressAndACountryAreComparedAndSetNobodyAside() throws IOException {
        Path list = write(
                "names.csv",
                "id,name,country,address\nn1,Nordlys Marine AS,NO,\"12 Strandgaten, Bergen\"\nh2,海纳电子,CN,深圳市南山区科技园路8号\n");

        JsonNode other = ask(Exit.MATCH, "Nordlys Marin", "--listed", list.toString(), "--country", "Japan");
        assertThat(other.at("/hits/0/where/country").asText()).isEqualTo("other");
        assertThat(new BigDecimal(other.at("/hits/0/score").asText()))
                .isLessThan(new BigDecimal(other.at("/hits/0/where/byName").asText()));
        JsonNode same = ask(
                Exit.MATCH, "Nordlys Marin", "--listed", list.toString(), "--address", "Strandgaten 12, 5013 Bergen");
        assertThat(same.at("/hits/0/where/address").asText()).isEqualTo("same");
        JsonNode alone = ask(Exit.POSSIBLE, "Zebra Foods", "--listed", list.toString(), "--address", "深圳南山区科技园路8号");
        assertThat(alone.at("/hits/0/listed/id").asText()).isEqualTo("h2");
        assertThat(Cli.ask("screen", "Zebra Foods", "--listed", list.toString(), "--address", "深圳南山区科技园路8号")
                        .out())
                .contains("Listed at the address that was asked for, under another name.");
        refused(
                Exit.USAGE,
                Cli.ask("screen", list.toString(), "--country", "NO"),
                "--country: a file of parties has columns for that.");
    }

    /// Enough rows for several batches; on one core they are answered one after the other.
    @Test
    void onAllCoresTheAnswersAreThoseOfOneAndStandInTheOrderOfTheRows() throws Exception {
        StringBuilder rows = new StringBuilder("id,name\n");
        for (int i = 0; i < 2_500; i++) {
            rows.append(i).append(i % 3 == 0 ? ",Nordlys Marine " : i % 3 == 1 ? ",ノルドリス" : ",Bergmann Optik ");
            rows.append(i % 7).append('\n');
        }
        Path parties = write("parties.csv", rows.toString());
        Path list = write("names.csv", LIST);
        Path all = folder.resolve("all.jsonl");
        Path one = folder.resolve("one.jsonl");
        String[] options = {"screen", parties.toString(), "--listed", list.toString(), "--on", "2025-12-01", "-o", ""};
        try (ForkJoinPool alone = new ForkJoinPool(1)) {
            options[7] = all.toString();
            Cli.ask(options);
            options[7] = one.toString();
            alone.submit(() -> Cli.ask(options)).get();
        }

        assertThat(all).hasSameTextualContentAs(one);
        List<String> lines = Files.readAllLines(all);
        assertThat(lines).hasSize(2_500);
        for (int i = 0; i < lines.size(); i += 100) {
            assertThat(READER.readTree(lines.get(i)).get("row").asInt()).isEqualTo(i + 1);
        }
    }

    @Test
    void whatEndsLikeAFileIsNeverTakenForAName() {
        refused(Exit.BAD_INPUT, Cli.ask("screen", "partys.csv"), "FILE: there is no file partys.csv.");
        refused(Exit.BAD_INPUT, Cli.ask("screen", "parties.xlsx"), "FILE: there is no file parties.xlsx.");
        refused(Exit.USAGE, Cli.ask("screen"), "NAME|FILE: nothing is asked.");
        refused(Exit.USAGE, Cli.ask("screen", "  "), "NAME|FILE: nothing is asked.");
    }

    @Test
    void aNameOfTenThousandCharactersIsNotComparedAndNotCleared() {
        Cli.Answer answer = Cli.ask("screen", "ab ".repeat(3_333) + "x");

        assertThat(answer.exit()).isEqualTo(Exit.NO_TOTAL);
        assertThat(answer.out()).contains("the name has 10000 characters, and at most 400 are compared");
    }

    @Test
    void aDecisionHoldsUntilThePartyOrTheListingIsAnother() throws IOException {
        Path list = write("names.csv", LIST);
        Path decisions = folder.resolve("decisions.csv");
        decide(list, decisions, "false-positive");
        String[] options = {"--listed", list.toString(), "--decisions", decisions.toString()};

        JsonNode decided = ask(Exit.ANSWERED, "Nordlys Marin", options);
        assertThat(decided.get("outcome").asText()).isEqualTo("none");
        assertThat(decided.at("/hits/0/decision/reason").asText()).isEqualTo("other seat");
        assertThat(decided.at("/hits/0/decision/holds").asBoolean()).isTrue();

        write("names.csv", LIST.replace("Nordlys Offshore", "Nordlys Offshore Drilling"));
        JsonNode stale = ask(Exit.MATCH, "Nordlys Marin", options);
        assertThat(stale.at("/hits/0/decision/holds").asBoolean()).isFalse();

        write("names.csv", LIST);
        ask(Exit.MATCH, "Nordlys Marine", options);
        ask(Exit.ANSWERED, "Nordlys Marin", options);
    }

    @Test
    void aFileOfDecisionsIsOnlyAddedToAndTheLastOneCounts() throws IOException {
        Path list = write("names.csv", LIST);
        Path decisions = folder.resolve("decisions.csv");
        decide(list, decisions, "false-positive");
        String first = Files.readString(decisions);
        decide(list, decisions, "true-match");

        assertThat(Files.readString(decisions)).startsWith(first).hasLineCount(3);
        JsonNode answer =
                ask(Exit.MATCH, "Nordlys Marin", "--listed", list.toString(), "--decisions", decisions.toString());
        assertThat(answer.at("/hits/0/decision/as").asText()).isEqualTo("true-match");
        assertThat(answer.at("/hits/0/decision/at").asText()).isEqualTo("2026-01-05T09:30");
    }

    @Test
    void aDecisionNamesAListingThatIsThereAndSaysWhyAndByWhom() throws IOException {
        Path list = write("names.csv", LIST);
        Path file = folder.resolve("decisions.csv");
        String[] good = decision(list, file, "own/n1", "true-match", "seen");

        refused(
                Exit.OUTSIDE_LEDGER,
                Cli.ask(decision(list, file, "own/n2", "true-match", "seen")),
                "Nearest are: own/d2, own/n1, own/u3.");
        refused(Exit.USAGE, Cli.ask(decision(list, file, "own/n1", "maybe", "seen")), "--as: 'maybe' is not known.");
        refused(Exit.USAGE, Cli.ask(decision(list, file, "own/n1", "true-match", " ")), "--reason: nothing is stated.");
        assertThat(Files.exists(file)).isFalse();
        assertThat(Cli.ask(good).exit()).isEqualTo(Exit.ANSWERED);
        Files.writeString(file, Files.readString(file).replace("true-match", "true-mach"));
        refused(
                Exit.USAGE,
                Cli.ask("screen", "Nordlys", "--listed", list.toString(), "--decisions", file.toString()),
                "decisions.csv:2: as: 'true-mach' is not known.");
    }

    private void decide(Path list, Path decisions, String as) {
        assertThat(Cli.ask(decision(list, decisions, "own/n1", as, "other seat"))
                        .exit())
                .isEqualTo(Exit.ANSWERED);
    }

    private static String[] decision(Path list, Path file, String listing, String as, String reason) {
        return new String[] {
            "screen",
            "decide",
            "Nordlys Marin",
            "--listing",
            listing,
            "--as",
            as,
            "--reason",
            reason,
            "--by",
            "A. Suzuki",
            "--at",
            "2026-01-05T09:30",
            "--listed",
            list.toString(),
            "--decisions",
            file.toString()
        };
    }

    private Cli.Answer against(String list) throws IOException {
        return Cli.ask("screen", "Acme", "--listed", write("names.csv", list).toString());
    }

    private static JsonNode ask(int exit, String name, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("screen", name, "--json"));
        arguments.addAll(List.of(options));
        Cli.Answer answer = Cli.ask(arguments.toArray(String[]::new));
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).as(answer.out()).isEqualTo(exit);
        return READER.readTree(answer.out());
    }

    private static String state(JsonNode answer) {
        return answer.at("/hits/0/entry/state").asText();
    }

    private Path write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(int exit, Cli.Answer answer, String... said) {
        assertThat(answer.err()).contains(said);
        assertThat(answer.exit()).isEqualTo(exit);
        assertThat(answer.out()).isEmpty();
    }
}
