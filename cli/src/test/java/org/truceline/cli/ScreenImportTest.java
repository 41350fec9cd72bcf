package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `screen import` makes of exports. The parties are made up; the form is that of the official export.
final class ScreenImportTest {

    private static final String HEADER =
            "_id,source,entity_number,programs,name,addresses,federal_register_notice,start_date,end_date,license_requirement,license_policy,alt_names\n";
    private static final String NORDLYS =
            "a1,Entity List (EL) - Bureau of Industry and Security,,,Nordlys Marine AS,\"1 Quay, Bergen, NO\",90 FR 1,2025-01-10,,All items,Presumption of denial,Nordlys Offshore; NM Offshore\n";
    private static final String VOLGA =
            "b2,Entity List (EL) - Bureau of Industry and Security,,,Volga Elektronika OOO,\"2 Lane, RU\",90 FR 2,,,,,\n";
    private static final String SDN =
            "c3,Specially Designated Nationals (SDN) - Treasury,777,SDGT,Karim Trading,,,2020-02-01,,,,\n";

    @TempDir
    Path folder;

    @Test
    void anExportBecomesAListWithAliasesDaysAddressesAndWhereItCameFrom() throws IOException {
        Cli.Answer answer = imported("2026-10-01", HEADER + NORDLYS + VOLGA + SDN);

        assertThat(answer.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(answer.out()).contains("3 parties in", "3 added, 0 taken off, 0 changed.");
        assertThat(Files.readString(folder.resolve("csl.csv")))
                .contains(
                        "us-el,a1,Nordlys Marine AS,NO,\"1 Quay, Bergen, NO\",2025-01-10,,All items,Presumption of denial,90 FR 1,",
                        "us-el,a1,NM Offshore,",
                        "us-sdn,777,Karim Trading,",
                        ", read 2026-10-01");
        assertThat(screened("NM Offshore", "2025-01-09").out()).contains("not begun");
        assertThat(screened("NM Offshore", "2025-01-10").exit()).isEqualTo(Exit.MATCH);
    }

    @Test
    void whoIsNoLongerInTheExportIsOffTheListFromTheDayOfTheExport() throws IOException {
        imported("2026-10-01", HEADER + NORDLYS + VOLGA + SDN);

        Cli.Answer answer =
                imported("2026-10-08", HEADER + NORDLYS.replace("; NM Offshore", "") + SDN.replace("Karim", "Kareem"));

        assertThat(answer.out()).contains("0 added, 1 taken off, 2 changed.", "us-el/b2  Volga Elektronika OOO");
        assertThat(screened("Volga Elektronika", "2026-10-07").exit()).isEqualTo(Exit.MATCH);
        assertThat(screened("Volga Elektronika", "2026-10-08").exit()).isEqualTo(Exit.POSSIBLE);
        assertThat(screened("Volga Elektronika", "2026-10-09").exit()).isEqualTo(Exit.POSSIBLE);
    }

    @Test
    void onTheLastDayThatAnExportNamesThePartyIsListedStill() throws IOException {
        imported("2026-10-01", HEADER + NORDLYS.replace("2025-01-10,,", "2025-01-10,2025-12-31,"));

        assertThat(screened("NM Offshore", "2025-12-30").exit()).isEqualTo(Exit.MATCH);
        assertThat(screened("NM Offshore", "2025-12-31").exit()).isEqualTo(Exit.MATCH);
        assertThat(screened("NM Offshore", "2026-01-01").exit()).isEqualTo(Exit.POSSIBLE);
    }

    @Test
    void twoPartiesOfOneIdAreRefusedBecauseOneWouldBeLost() throws IOException {
        Cli.Answer answer = imported("2026-10-01", HEADER + NORDLYS + VOLGA.replace("b2", "a1"));

        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.err())
                .contains(":3: the id 'a1' of list us-el stands for 'Volga Elektronika OOO' and, in a row before, for"
                        + " 'Nordlys Marine AS'. One of the two would be lost, and nothing was imported.");
        assertThat(folder.resolve("csl.csv")).doesNotExist();
    }

    @Test
    void anExportReadBeforeTheLastOneIsRefused() throws IOException {
        imported("2026-10-08", HEADER + NORDLYS + SDN);
        String before = Files.readString(folder.resolve("csl.csv"));

        Cli.Answer answer = imported("2026-10-07", HEADER + NORDLYS + VOLGA + SDN);

        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.err())
                .contains("was brought up to date with an export read on 2026-10-08, and 2026-10-07 is before that.");
        assertThat(folder.resolve("csl.csv")).hasContent(before);
        assertThat(imported("2026-10-08", HEADER + NORDLYS + SDN).exit()).isEqualTo(Exit.ANSWERED);
    }

    @Test
    void aJsonExportThatHoldsFewerPartiesThanItSaysIsRefused() throws IOException {
        Path json = Files.writeString(
                folder.resolve("cut.json"),
                "{\"total\": 20000, \"results\": [{\"id\": \"a1\", \"source\": \"Entity List (EL)\", \"name\": \"Nordlys\"}]}");

        Cli.Answer answer = Cli.ask(
                "screen",
                "import",
                json.toString(),
                "--read-on",
                "2026-10-01",
                "--into",
                folder.resolve("csl.csv").toString());

        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.err()).contains("the export says that it has 20000 parties, and holds 1.");
    }

    @Test
    void theJsonExportSaysTheSame() throws IOException {
        Path json = Files.writeString(folder.resolve("export.json"), """
                {"total": 1, "results": [{"id": "a1", "source": "Entity List (EL) - Bureau of Industry and Security",
                  "name": "Nordlys Marine AS", "alt_names": ["Nordlys Offshore", "NM Offshore"], "entity_number": null,
                  "addresses": [{"address": "1 Quay", "city": "Bergen", "state": null, "country": "NO"}],
                  "programs": [], "start_date": "2025-01-10", "end_date": null, "federal_register_notice": "90 FR 1",
                  "license_requirement": "All items", "license_policy": "Presumption of denial"}]}
                """);

        assertThat(run(json, "2026-10-01").exit()).isEqualTo(Exit.ANSWERED);
        assertThat(Files.readString(folder.resolve("csl.csv")))
                .contains(
                        "us-el,a1,Nordlys Marine AS,NO,\"1 Quay, Bergen, NO\",2025-01-10,,All items,Presumption of denial,90 FR 1,",
                        "us-el,a1,NM Offshore,");
    }

    @Test
    void anExportThatIsCutOffOrNoneIsRefusedAndTheListStaysAsItWas() throws IOException {
        imported("2026-10-01", HEADER + NORDLYS + SDN);
        String before = Files.readString(folder.resolve("csl.csv"));

        refused(imported("2026-10-08", HEADER + NORDLYS), "holds no party of us-sdn", "Is it cut off?");
        refused(imported("2026-10-08", HEADER), "the export holds no party");
        refused(imported("2026-10-08", "id,name\n1,A\n"), "there is no column 'source'");
        refused(
                imported("2026-10-08", HEADER + NORDLYS.replace("Nordlys Marine AS", "")),
                ":2: name: the party has none");
        refused(
                imported("2026-10-08", HEADER + NORDLYS.replace("2025-01-10", "soon")),
                ":2: start_date: 'soon' is no day");
        refused(
                run(Files.writeString(folder.resolve("export.json"), "{\"results\": [{"), "2026-10-08"),
                "this is not JSON");
        refused(run(Files.writeString(folder.resolve("export.json"), "{}"), "2026-10-08"), "there is no 'results'");
        assertThat(folder.resolve("csl.csv")).hasContent(before);
    }

    /// The columns are those of the official CSV file, in its order.
    @Test
    void theWholeFormOfTheOfficialFileIsRead() throws IOException {
        String header =
                "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,"
                        + "end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,"
                        + "gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,"
                        + "dates_of_birth,nationalities,places_of_birth,source_information_url,ids\n";
        String row = "6f1a,Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department,17016,Entity,"
                + "UKRAINE-EO13662,Nordlys Marine AS,,\"1 Quay, Bergen, NO; 2 Lane, 188679 Leningrad, RU\",,,,,,,,,,,,,"
                + "Remark,http://example.org,Nordlys Offshore; NM,,,,,http://example.org,\"Registration ID, 1, NO\"\n";

        assertThat(imported("2026-10-01", "\uFEFF" + header + row).exit()).isEqualTo(Exit.ANSWERED);

        assertThat(Files.readString(folder.resolve("csl.csv")))
                .contains(
                        "us-ns-mbs,17016,Nordlys Marine AS,NO; RU,\"1 Quay, Bergen, NO; 2 Lane, 188679 Leningrad, RU\",",
                        "us-ns-mbs,17016,NM,");
        assertThat(Cli.ask(
                                "screen",
                                "Nordlys Marine",
                                "--country",
                                "Norway",
                                "--address",
                                "Lane 2, Leningrad",
                                "--listed",
                                folder.resolve("csl.csv").toString())
                        .out())
                .contains("the same address; the same country");
    }

    @Test
    void eachAddressOfTheJsonExportStandsAlone() throws IOException {
        Path json = Files.writeString(folder.resolve("export.json"), """
                {"sources_used": [], "total": 1, "results": [{"id": "a1", "source": "Entity List (EL) - Bureau of Industry and Security",
                  "name": "Nordlys Marine AS", "alt_names": [], "programs": ["A", "B"], "ids": [{"type": "x", "number": "1"}],
                  "addresses": [{"address": "1 Quay", "city": "Bergen", "state": null, "postal_code": "5013", "country": "NO"},
                                {"address": "2 Lane", "city": "Hong Kong", "country": "HK"}],
                  "start_date": "2025-01-10"}]}
                """);

        assertThat(run(json, "2026-10-01").exit()).isEqualTo(Exit.ANSWERED);
        assertThat(Files.readString(folder.resolve("csl.csv")))
                .contains("Nordlys Marine AS,NO; HK,\"1 Quay, Bergen, 5013, NO; 2 Lane, Hong Kong, HK\",2025-01-10");
    }

    @Test
    void aPartyThatTheExportNumbersAnewIsTheSameAndIsToldAsChanged() throws IOException {
        imported("2026-10-01", HEADER + NORDLYS + VOLGA);

        Cli.Answer answer =
                imported("2026-10-08", HEADER + NORDLYS.replace("a1,", "ff9,").replace("90 FR 1", "91 FR 7") + VOLGA);

        assertThat(answer.out())
                .contains("2 parties in", "0 added, 0 taken off, 1 changed.", "us-el/a1  Nordlys Marine AS  (notice)");
    }

    @Test
    void whatChangedIsToldAsJson() throws IOException {
        Path export = Files.writeString(folder.resolve("consolidated.csv"), HEADER + NORDLYS + VOLGA);
        String into = folder.resolve("csl.csv").toString();
        Cli.Answer first =
                Cli.ask("screen", "import", export.toString(), "--read-on", "2026-10-01", "--into", into, "--json");
        Files.writeString(export, HEADER + NORDLYS.replace("1 Quay", "3 Quay"));
        Cli.Answer tried = Cli.ask(
                "screen",
                "import",
                export.toString(),
                "--read-on",
                "2026-10-08",
                "--into",
                into,
                "--json",
                "--dry-run");

        assertThat(Schemas.faults("screen-import", first.out())).isEmpty();
        assertThat(Schemas.faults("screen-import", tried.out())).isEmpty();
        assertThat(first.out()).contains("\"written\" : true", "\"id\" : \"a1\"");
        assertThat(tried.out()).contains("\"written\" : false", "\"what\" : [ \"address\" ]", "\"id\" : \"b2\"");
    }

    private Cli.Answer imported(String day, String text) throws IOException {
        return run(Files.writeString(folder.resolve("consolidated.csv"), text), day);
    }

    private Cli.Answer run(Path export, String day) {
        return Cli.ask(
                "screen",
                "import",
                export.toString(),
                "--read-on",
                day,
                "--into",
                folder.resolve("csl.csv").toString());
    }

    private Cli.Answer screened(String name, String day) {
        return Cli.ask("screen", name, "--listed", folder.resolve("csl.csv").toString(), "--on", day);
    }

    private static void refused(Cli.Answer answer, String... said) {
        assertThat(answer.err()).contains(said);
        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.out()).isEmpty();
    }
}
