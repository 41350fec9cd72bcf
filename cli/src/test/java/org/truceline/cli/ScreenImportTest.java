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
                        "us-el,a1,Nordlys Marine AS,,\"1 Quay, Bergen, NO\",2025-01-10,,All items,Presumption of denial,90 FR 1,",
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
                        "us-el,a1,Nordlys Marine AS,,\"1 Quay, Bergen, NO\",2025-01-10,,All items,Presumption of denial,90 FR 1,",
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
