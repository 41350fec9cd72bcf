package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `duty --facts` promises: those facts of the ledger, and no others, that can change what the goods owe that day.
final class FactsTest {

    private static final ObjectMapper READER = new ObjectMapper();

    @Test
    void goodsOnTheWaterMatterOnlyInTheWeeksOfTheRelief() throws IOException {
        assertThat(facts("6109.10.00", "2025-04-08T12:00")).contains("loaded-on", "donation", "informational");
        assertThat(facts("6109.10.00", "2025-04-20")).contains("loaded-on");
        assertThat(facts("6109.10.00", "2025-12-01"))
                .doesNotContain("loaded-on")
                .contains("donation");
        assertThat(facts("6109.10.00", "2020-02-14")).doesNotContain("loaded-on", "donation");
    }

    @Test
    void metalValuesMatterWhereARelationPartsTheValue() throws IOException {
        assertThat(facts("8302.41.6080", "2025-09-25")).contains("steel-value");
        assertThat(facts("6109.10.00", "2025-09-25")).doesNotContain("steel-value", "aluminum-value", "copper-value");
    }

    @Test
    void anArticleIsChosenFromTheWordsOfTheLists() throws IOException {
        JsonNode article = fact("8708.29.5160", "2025-07-25", "article");

        assertThat(article.get("choices").get(0).textValue()).isEqualTo("parts of passenger vehicles or light trucks");
        assertThat(article.at("/bearsOn/0/heading").textValue()).isEqualTo("9903.94.05");
        assertThat(article.get("unstated").isNull()).isTrue();
    }

    @Test
    void anExclusionIsChosenFromTheHeadingsThatReachTheGoodsThatDay() throws IOException {
        JsonNode exclusion = fact("7326.90.8688", "2026-07-25", "exclusion");

        assertThat(exclusion.get("choices").get(0).textValue()).isEqualTo("9903.88.69");
        assertThat(facts("6109.10.00", "2018-07-06")).doesNotContain("exclusion");
    }

    @Test
    void articlesThatARowJoinsAreOfferedOneByOne() {
        String line = "duty 7009.10.0000 --on 2025-07-25 --value 1000 --fact exclusion=9903.88.69";

        assertThat(Cli.askLine(line).out().replaceAll("\\s+", " "))
                .contains("\"convex rear-view mirror glass of the stated size\"; \"flat rear-view mirror glass");
    }

    @Test
    void aRateByQuantityAsksForTheQuantityInItsUnit() throws IOException {
        JsonNode quantity = fact("0102.29.4062", "2026-10-09", "quantity");

        assertThat(quantity.get("units").get(0).textValue()).isEqualTo("kg");
        assertThat(quantity.at("/bearsOn/0/measure").isNull()).isTrue();
        assertThat(facts("6109.10.00", "2026-10-09")).doesNotContain("quantity");
    }

    /// Whatever is missing from an answer must be on the list of what can be stated.
    @ParameterizedTest
    @CsvSource({
        "6109.10.00, 2025-04-20",
        "7326.90.8688, 2025-09-25",
        "7326.90.8688, 2026-05-01",
        "8703.23.01, 2025-06-01",
        "8708.29.5160, 2025-07-25",
        "0304.72.5000, 2026-06-01",
        "8541.43.0010, 2020-03-01",
        "8302.41.6080, 2025-09-25",
        "8471.30.0100, 2025-04-20"
    })
    void whatAnAnswerMissesIsListed(String code, String day) throws IOException {
        JsonNode answer = READER.readTree(
                Cli.askLine("duty " + code + " --value 1000 --json --on " + day).out());
        Set<String> needed = new TreeSet<>(answer.get("missing").findValuesAsText("fact"));
        needed.removeAll(Set.of("base-rate", "statistical-number"));
        assertThat(facts(code, day)).containsAll(needed);
    }

    @Test
    void theListReadsInThreeLanguagesWithinAWindow() {
        for (String language : Cli.LANGUAGES) {
            Cli.Answer answer =
                    Cli.ask(80, "duty", "--facts", "7326.90.8688", "--on", "2025-04-20", "--lang", language);
            assertThat(answer.exit()).isEqualTo(Exit.ANSWERED);
            assertThat(answer.out().lines()).allMatch(line -> Table.width(line) <= 80);
            assertThat(answer.out()).contains("loaded-on", "9903.01.28", "EO 14257");
        }
    }

    @Test
    void whereNoFactMattersThatIsSaid(@TempDir Path ledger) throws IOException {
        Path measures = Files.createDirectories(ledger.resolve("measures/us"));
        Path instruments = Files.createDirectories(ledger.resolve("instruments/us"));
        Files.writeString(
                ledger.resolve("horizon.yaml"), "edition: \"test\"\nbegins: 2018-01-01\nhorizon: 2026-10-09\n");
        Files.writeString(ledger.resolve("programmes.yaml"), """
                programmes:
                  - {id: test, name: {en: Test, ja: 試験, zh: 试验}}
                """);
        Files.writeString(instruments.resolve("acts.yaml"), """
                instruments:
                  - {id: act, kind: rule, party: US, citation: Act, title: {en: Act, ja: 法, zh: 法}, signed: 2018-01-01}
                """);
        Files.writeString(measures.resolve("duty.yaml"), """
                measure: us.duty
                kind: duty
                programme: test
                name: {en: Duty, ja: 関税, zh: 关税}
                authority: {statute: Act, agency: President}
                zone: America/New_York
                attaches: entry
                scope: {origins: [CN], goods: {all: yes}}
                basis: customs-value
                checked: {on: 2026-11-23, through: 2026-10-09}
                layers:
                  - {id: r10, act: imposes, announced: 2018-01-01, from: 2018-01-01, rate: "10%", by: act}
                """);

        assertThat(Cli.ask("duty", "--facts", "6109.10.00", "--on", "2018-03-01", "--ledger", ledger.toString())
                        .out())
                .contains("No fact changes what is owed on these goods on that day.");
    }

    @Test
    void aFactOrAValueBesideTheListIsRefused() {
        assertThat(Cli.askLine("duty --facts 6109.10.00 --value 5").err())
                .contains("--value: --facts lists what a line may state, and prices nothing.");
        assertThat(Cli.askLine("duty --facts").err()).contains("Missing required parameter: 'CODE'");
        assertThat(Cli.askLine("duty --facts --input a.csv").err()).contains("--facts: it shows one line");
    }

    private static List<String> facts(String code, String day) throws IOException {
        return asked(code, day).findValuesAsText("fact");
    }

    private static JsonNode fact(String code, String day, String id) throws IOException {
        for (JsonNode fact : asked(code, day)) {
            if (fact.get("fact").textValue().equals(id)) {
                return fact;
            }
        }
        throw new AssertionError(id + " is not asked for");
    }

    private static JsonNode asked(String code, String day) throws IOException {
        return READER.readTree(Cli.askLine("duty --json --facts " + code + " --on " + day)
                        .out())
                .get("facts");
    }

    @Test
    void anArticleIsOfTheListsOfTheAuthorityAskedAndNotOfTheOther() {
        assertThat(Cli.askLine("duty 8703.23.01 --origin CN --on 2026-08-01 --value 30000")
                        .out())
                .contains("passenger vehicles and light trucks")
                .doesNotContain("large-displacement car");
        assertThat(Cli.askLine("duty 87032342 --to CN --on 2025-05-14 --value 200000")
                        .out())
                .contains("large-displacement car")
                .doesNotContain("light trucks");
    }

    @Test
    void ofTaxesOnlyThatIsNeededWhichTheLedgerDoesNotTell() throws IOException {
        assertThat(needed("12019011", "2025-11-14")).isEmpty();
        assertThat(needed("84143011", "2019-05-14")).containsExactly("vat-class");
        assertThat(needed("87032342", "2026-06-01")).containsExactly("article", "consumption-tax-rate");
        assertThat(Cli.askLine("duty 12019011 --to CN --on 2025-11-14 --facts").out())
                .contains("nothing is missing: the ledger tells it of these goods")
                .doesNotContain("cannot tell");
    }

    private static List<String> needed(String code, String day) throws IOException {
        JsonNode facts = READER.readTree(Cli.askLine("duty " + code + " --to CN --json --facts --on " + day)
                        .out())
                .get("facts");
        List<String> needed = new ArrayList<>();
        facts.forEach(fact -> {
            if (fact.get("needed").booleanValue()) {
                needed.add(fact.get("fact").textValue());
            }
        });
        return needed;
    }
}
