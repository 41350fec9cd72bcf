package org.truceline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of stakes, good and bad, and what comes of them.
final class OwnersCommandTest {

    private static final String LISTED = "id,list\nX,us/entity-list\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aStakeCountsOnTheDaysOnWhichItHolds() throws IOException {
        String stakes = "owner,owned,percent,from,until\nX,W,55,,2026-03-01\nX,W,45,2026-03-01,\n";
        assertThat(rows(stakes, "ofac-50", "us/sdn", "2026-02-28")).contains("W,,covered,covered,55,55,");
        assertThat(rows(stakes, "ofac-50", "us/sdn", "2026-03-01"))
                .containsExactly("W,,not-covered,not-covered,45,45,minority untold");
        assertThat(explained(stakes, "W", "2026-03-01", "ofac-50", "us/sdn"))
                .contains("a stake of X ended on 2026-03-01 (stakes.csv:2)");
    }

    @Test
    void whatTheAffiliatesRuleCoversIsCoveredOnlyWhileItIsApplied() throws IOException {
        String stakes = "owner,owned,percent\nX,Nexperia,100\n";
        assertThat(rows(stakes, "bis-affiliates", "us/entity-list", "2025-09-28"))
                .containsExactly("Nexperia,,covered,not-covered,100,100,");
        assertThat(rows(stakes, "bis-affiliates", "us/entity-list", "2025-09-29"))
                .containsExactly("Nexperia,,covered,covered,100,100,");
        assertThat(rows(stakes, "bis-affiliates", "us/entity-list", "2025-11-09"))
                .containsExactly("Nexperia,,covered,covered,100,100,");
        assertThat(rows(stakes, "bis-affiliates", "us/entity-list", "2025-11-10"))
                .containsExactly("Nexperia,,covered,not-covered,100,100,");
        assertThat(rows(stakes, "bis-affiliates", "us/entity-list", "2026-11-23"))
                .containsExactly("Nexperia,,covered,cannot-be-ruled-out,100,100,");
    }

    @Test
    void theStricterListIsPassedOnWhateverTheShares() throws IOException {
        Path listed = write("two.csv", "id,list\nX,us/entity-list\nM,us/meu-list\n");
        Cli.Answer answer = ask(
                write("stakes.csv", "owner,owned,percent\nX,J,10\nM,J,40\n"),
                listed,
                "bis-affiliates",
                "--explain",
                "J");
        assertThat(answer.out())
                .contains(
                        "From Entity List (X): licence requirement: exports to it (all goods subject to its",
                        "What binds, whatever the share of each: Entity List.")
                .containsPattern(
                        "From Military End-User List \\(M\\): [^.]+items of\\s+supplement 2 to\\s+15 CFR\\s+part\\s+744");
        assertThat(ask(write("one.csv", "owner,owned,percent\nM,R,50\n"), listed, "bis-affiliates", "--explain", "R")
                        .out())
                .containsPattern("From Military End-User List \\(M\\): [^.]+items of\\s+supplement 2")
                .doesNotContain("What binds");
    }

    @Test
    void aPartOfAListFeedsTheRuleOfTheWholeAndPassesOnWhatIsStricter() throws IOException {
        Path listed = write("dated.csv", "id,list\nX,us/entity-list-2025-09-12\n");
        Cli.Answer answer =
                ask(write("stakes.csv", "owner,owned,percent\nX,A,50\n"), listed, "bis-affiliates", "--explain", "A");
        assertThat(answer.out())
                .contains(
                        "From Entity List additions of 2025-09-12 (X): licence requirement, denial as a rule: exports to it",
                        "What binds, whatever the share of each: Entity List additions of 2025-09-12.");
    }

    @Test
    void aListThatDoesNotFeedTheRuleIsTold() throws IOException {
        Cli.Answer answer = ask(
                write("stakes.csv", "owner,owned,percent\nX,T,80\n"),
                write("sdn.csv", "id,list\nX,us/sdn\n"),
                "bis-affiliates");
        assertThat(answer.out())
                .contains("1 parties are on lists that do not feed this rule")
                .contains("nothing is cleared by that");
    }

    @Test
    void ofPartiesOfNoStatedCountryNationalityIsADoubt() throws IOException {
        Path stakes = write("stakes.csv", "owner,owned,percent,kind\nU,S,25,votes\nQ,T,30,\n");
        Path parties = write("parties.csv", "id,name,country\nU,Fund,US\nS,Ship,KR\nT,Tanker,KR\nQ,Quiet,\n");
        Cli.Answer answer = Cli.ask(
                "owners",
                "--edges",
                stakes.toString(),
                "--parties",
                parties.toString(),
                "--rule",
                "cn-port-fee-25",
                "--on",
                "2025-10-20",
                "--explain",
                "Tanker");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .contains("Ship (S)    covered")
                .contains("Tanker (T)  cannot be ruled out")
                .contains("Not known: of which country Quiet (Q) is.");
    }

    @Test
    void percentSignsAreReadAndFractionsAreNeverGuessed() throws IOException {
        assertThat(rows("owner,owned,percent\nX,A,50 %\nX,B,５０％\nX,C,0.5%\n", "ofac-50", "us/sdn", "2026-01-01"))
                .containsExactly(
                        "A,,covered,covered,50,50,",
                        "B,,covered,covered,50,50,",
                        "C,,not-covered,not-covered,0.5,0.5,minority untold");
        Path fractions = write("f.csv", "owner,owned,percent\nX,A,0.5\n");
        assertThat(refusal(fractions))
                .contains(
                        "f.csv:2:3: percent: 0.5 may be a percentage or a fraction: every share of the file is 1 or less.");
        Path listed = write("l.csv", "id,list\nX,us/sdn\n");
        assertThat(ask(fractions, listed, "ofac-50", "--unit", "fraction").out())
                .contains("A      covered");
        assertThat(ask(fractions, listed, "ofac-50", "--unit", "percent").out())
                .contains("Not covered: 1 of 2")
                .doesNotContain("A      covered");
    }

    @Test
    void theSameStakeToldTwiceMayBeOneOrTwo() throws IOException {
        assertThat(rows("owner,owned,percent\nX,A,30\nX,A,30\n", "ofac-50", "us/sdn", "2026-01-01"))
                .containsExactly("A,,cannot-be-ruled-out,cannot-be-ruled-out,30,60,");
    }

    @Test
    void everyFaultOfAFileIsToldWithItsPlace() throws IOException {
        String stakes = """
                owner,owned,percent,kind,from,until
                X,A,120,,,
                ,B,50,,,
                X,C,half,,,
                X,D,50,shares,,
                X,E,50,,2026-02-30,
                X,F,50,,2026-02-01,2026-01-01
                X,G,"49,99",,,
                X,H
                """;
        assertThat(refusal(write("bad.csv", stakes)).lines().map(line -> line.substring(line.lastIndexOf("bad.csv"))))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("bad.csv:2:3: percent: '120' is more than the whole."),
                        line -> assertThat(line).startsWith("bad.csv:3:1: owner: nobody is named."),
                        line -> assertThat(line).startsWith("bad.csv:4:3: percent: 'half' is not a share."),
                        line -> assertThat(line).startsWith("bad.csv:5:4: kind: 'shares' is no kind of stake."),
                        line -> assertThat(line)
                                .startsWith("bad.csv:6:5: from: '2026-02-30' is not a day that exists."),
                        line -> assertThat(line).startsWith("bad.csv:7:6: until: the stake ends on 2026-01-01"),
                        line -> assertThat(line).startsWith("bad.csv:8:3: percent: '49,99' is not a share."),
                        line -> assertThat(line).startsWith("bad.csv:9:1: the row has 2 fields, the header 6."));
    }

    @Test
    void filesThatAreNoStakesAreRefusedByName() throws IOException {
        assertThat(refusal(write("e.csv", ""))).contains("e.csv:1:1: the file is empty.");
        assertThat(refusal(write("h.csv", "holder,owned,percent\n")))
                .contains("h.csv:1:1: there is no column 'holder' here.");
        assertThat(refusal(write("m.csv", "owner,owned,min\nX,A,5\n"))).contains("the column 'percent' is missing");
        assertThat(refusal(write("d.csv", "owner,owned,percent,percent\n")))
                .contains("d.csv:1:4: there is a column 'percent' already.");
        assertThat(refusal(write("j.json", "[{\"statementType\":\"entityStatement\"}]")))
                .contains("j.json:1:2: this is no statement of the Beneficial Ownership Data Standard 0.4");
        assertThat(refusal(write("k.json", "{"))).contains("k.json:1:2: this is not JSON");
        assertThat(refusal(folder.resolve("none.csv"))).contains("--edges: there is no file");
    }

    @Test
    void anotherEncodingIsReadWhenItIsNamedAndRefusedWhenItIsNot() throws IOException {
        Path file = folder.resolve("sjis.csv");
        Files.writeString(file, "owner,owned,percent\nX,株式会社東京,50\n", Charset.forName("windows-31j"));
        assertThat(refusal(file)).contains("sjis.csv:2: the byte").contains("as Shift_JIS: X,株式会社東京,50");
        Path gb = folder.resolve("gb.csv");
        Files.writeString(gb, "owner,owned,percent\nX,北京公司,50\n", Charset.forName("GB18030"));
        Path listed = write("l.csv", "id,list\nX,us/sdn\n");
        assertThat(ask(file, listed, "ofac-50", "--encoding", "Shift_JIS").out())
                .contains("株式会社東京");
        assertThat(ask(gb, listed, "ofac-50", "--encoding", "GB18030").out()).contains("北京公司");
    }

    @Test
    void aNameOfTenThousandSignsIsReadAndALongerOneRefused() throws IOException {
        String name = "N".repeat(10_000);
        assertThat(rows("owner,owned,percent\nX," + name + ",50\n", "ofac-50", "us/sdn", "2026-01-01"))
                .containsExactly(name + ",,covered,covered,50,50,");
        assertThat(refusal(write("long.csv", "owner,owned,percent\nX," + name + "N,50\n")))
                .contains("long.csv:2:2: owned: the cell has 10001 characters");
    }

    @Test
    void unknownListsAndPartiesAndAmbiguousNamesAreNamedErrors() throws IOException {
        Path stakes = write("stakes.csv", "owner,owned,percent\nX,A,50\n");
        Cli.Answer list = ask(stakes, write("typo.csv", "id,list\nX,us/entitylist\n"), "bis-affiliates");
        assertThat(list.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(list.err())
                .contains(
                        "typo.csv:2:2: list: the ledger has no list of parties 'us/entitylist'. Near it are: us/entity-list");
        Cli.Answer party = ask(stakes, write("l.csv", LISTED), "bis-affiliates", "--explain", "Z");
        assertThat(party.exit()).isEqualTo(Exit.OUTSIDE_LEDGER);
        assertThat(party.err()).contains("--explain: no file names a party 'Z'. Near it are: ");
        Cli.Answer rule = ask(stakes, write("l.csv", LISTED), "bis-50");
        assertThat(rule.exit()).isEqualTo(Exit.USAGE);
        assertThat(rule.err())
                .contains("--rule: there is no ownership rule 'bis-50'. Write one of: bis-affiliates, cn-port-fee-25,");
        Path parties = write("p.csv", "id,name\n1,Same\n2,Same\n");
        Cli.Answer same = ask(
                write("s.csv", "owner,owned,percent\nX,Same,50\n"),
                write("l.csv", LISTED),
                "bis-affiliates",
                "--parties",
                parties.toString());
        assertThat(same.err())
                .contains("s.csv:2:2: owned: several parties are called 'Same'. Write the id of the one meant.");
    }

    @Test
    void stakesOfMoreThanTheWholeAreToldOfAPartyThatIsCoveredToo() throws IOException {
        assertThat(explained(
                        "owner,owned,percent\nX,A,90\nY,A,20\n", "A", "2025-10-15", "bis-affiliates", "us/entity-list"))
                .contains("A: by the stakes covered")
                .contains("Stakes in A add up to 110 % (equity): one of them is wrong.");
        assertThat(explained(
                        "owner,owned,percent\nX,A,90\nY,A,10\n", "A", "2025-10-15", "bis-affiliates", "us/entity-list"))
                .contains("A: by the stakes covered")
                .doesNotContain("add up to");
    }

    @Test
    void statementsOfBeneficialOwnershipAreRead() throws IOException {
        String statements = """
                [{"statementId":"1","recordId":"e1","recordType":"entity","statementDate":"2025-01-01","recordDetails":{"name":"Owned Co","jurisdiction":{"code":"DE"}}},
                 {"statementId":"2","recordId":"X","recordType":"person","statementDate":"2025-01-01","recordDetails":{"names":[{"fullName":"A. Person"}],"nationalities":[{"code":"CN"}]}},
                 {"statementId":"3","recordId":"r1","recordType":"relationship","statementDate":"2025-01-01","recordDetails":{"subject":"e1","interestedParty":"X","interests":[{"type":"shareholding","directOrIndirect":"direct","share":{"exact":40}}]}},
                 {"statementId":"4","recordId":"r1","recordType":"relationship","statementDate":"2025-06-01","recordDetails":{"subject":"e1","interestedParty":"X","interests":[{"type":"shareholding","directOrIndirect":"direct","share":{"minimum":50,"maximum":75}},{"type":"votingRights","share":{"exact":10}}]}},
                 {"statementId":"5","recordId":"r2","recordType":"relationship","statementDate":"2025-06-01","recordStatus":"closed","recordDetails":{"subject":"e1","interestedParty":"X","interests":[{"type":"shareholding","share":{"exact":99}}]}}]
                """;
        Cli.Answer answer = ask(write("bods.json", statements), write("l.csv", LISTED), "bis-affiliates");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .contains("Owned Co (e1)")
                .contains("50 to 75 %")
                .contains("covered");
    }

    @Test
    void ofWhoConsolidatesWhomTheShareIsUnknown() throws IOException {
        String rows = """
                Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType,Relationship.RelationshipStatus
                CHILD,X,IS_DIRECTLY_CONSOLIDATED_BY,ACTIVE
                GONE,X,IS_DIRECTLY_CONSOLIDATED_BY,INACTIVE
                BRANCH,CHILD,IS_INTERNATIONAL_BRANCH_OF,ACTIVE
                """;
        Cli.Answer answer = ask(write("rr.csv", rows), write("l.csv", LISTED), "bis-affiliates");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .containsPattern("CHILD +cannot be ruled out")
                .containsPattern("BRANCH +cannot be ruled out")
                .doesNotContain("GONE");
    }

    @Test
    void aDrawingShowsTheStakesOfTheProof() throws IOException {
        Path svg = folder.resolve("graph.svg");
        Cli.Answer answer = ask(
                write("stakes.csv", "owner,owned,percent\nX,A & B,50\nA & B,C,60\nY,C,40\n"),
                write("l.csv", LISTED),
                "bis-affiliates",
                "--explain",
                "C",
                "-o",
                svg.toString());
        assertThat(answer.err()).isEmpty();
        assertThat(Files.readString(svg, UTF_8))
                .startsWith("<svg xmlns=")
                .contains("A &amp; B", "60 % equity", "50 % equity")
                .doesNotContain("40 % equity");
    }

    private List<String> rows(String stakes, String rule, String list, String day) throws IOException {
        Path out = folder.resolve("covered.csv");
        Cli.Answer answer = Cli.ask(
                "owners",
                "--edges",
                write("stakes.csv", stakes).toString(),
                "--listed",
                write("listed.csv", "id,list\nX," + list + "\n").toString(),
                "--rule",
                rule,
                "--on",
                day,
                "-o",
                out.toString());
        assertThat(answer.err()).isEmpty();
        List<String> lines = new ArrayList<>(Files.readAllLines(out, UTF_8));
        assertThat(lines.removeFirst()).isEqualTo("id,name,by-stakes,on-day,least,most,flags");
        return lines;
    }

    private String explained(String stakes, String party, String day, String rule, String list) throws IOException {
        return Cli.ask(
                        "owners",
                        "--edges",
                        write("stakes.csv", stakes).toString(),
                        "--listed",
                        write("listed.csv", "id,list\nX," + list + "\n").toString(),
                        "--rule",
                        rule,
                        "--on",
                        day,
                        "--explain",
                        party)
                .out();
    }

    private String refusal(Path edges) throws IOException {
        Cli.Answer answer = ask(edges, write("listed.csv", LISTED), "bis-affiliates");
        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.out()).isEmpty();
        return answer.err();
    }

    private static Cli.Answer ask(Path edges, Path listed, String rule, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "owners",
                "--edges",
                edges.toString(),
                "--listed",
                listed.toString(),
                "--rule",
                rule,
                "--on",
                "2025-10-15"));
        words.addAll(List.of(more));
        return Cli.ask(words.toArray(new String[0]));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text, UTF_8);
        return file;
    }
}
