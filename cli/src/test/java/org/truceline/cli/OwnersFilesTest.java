package org.truceline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Parquet files of stakes, lists and parties: the same rows get the same answer, and the same faults, as in CSV; and
/// the
/// files that `owners` writes.
final class OwnersFilesTest {

    private static final String STAKES = """
            owner,owned,percent,min,max,kind,from,until,source
            X,A,50,,,,,,
            X,B,49.99,,,equity,2024-01-01,,register
            Y,B,0.01,,,,,2026-01-01,register
            A,C,,40,60,,,,
            X,株式会社東京,,,,votes,,,
            株式会社東京,"D, ""so"" it is",100,,,,,2025-01-01,
            X,E,30,,,,,,other
            X,E,30,,,,,,
            F,F,20,,,,,,
            Named,G,75.5,,,beneficial,,,
            """;
    private static final String LISTED = """
            id,list,from,until
            X,us/entity-list,,
            Y,us/entity-list,2025-01-01,2026-01-01
            Named,us/meu-list,2030-01-01,
            """;
    private static final String PARTIES = """
            id,name,country,seat
            X,First,CN,
            N1,Named,CN,HK
            A,,US,
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bis-affiliates", "ofac-50", "cn-port-fee-25", "ustr-annex-1"})
    void theSameRowsGetTheSameAnswerInBothForms(String rule) throws IOException, SQLException {
        String[] csv = {write("s.csv", STAKES), write("l.csv", LISTED), write("p.csv", PARTIES)};
        String[] parquet = {parquet("s.parquet", csv[0]), parquet("l.parquet", csv[1]), parquet("p.parquet", csv[2])};
        Cli.Answer first = ask(csv, rule);
        Cli.Answer second = ask(parquet, rule);
        assertThat(first.err()).isEmpty();
        assertThat(second.err()).isEmpty();
        assertThat(byRow(second.out())).isEqualTo(byLine(first.out()));
        assertThat(second.exit()).isEqualTo(first.exit());
    }

    @Test
    void theSameFaultsAreToldInBothForms() throws IOException, SQLException {
        String stakes = """
                owner,owned,percent,min,max,kind,from,until
                X,A,120,,,,,
                ,B,50,,,,,
                X,C,half,,,,,
                X,D,50,,,shares,,
                X,E,50,,,,2025-02-30,
                X,F,50,,,,2026-02-01,2026-01-01
                X,G,"49,99",,,,,
                X,H,50,10,20,,,
                X,I,,60,50,,,
                X,Same,50,,,,,
                """;
        String parties = "id,name,country\n1,Same,CN\n2,Same,cn\n2,Twice,CN\n,Nobody,CN\n";
        String[] csv = {write("s.csv", stakes), write("l.csv", LISTED), write("p.csv", "id,name\n1,Same\n2,Same\n")};
        String[] parquet = {parquet("s.parquet", csv[0]), csv[1], csv[2]};
        Cli.Answer first = ask(csv, "bis-affiliates");
        Cli.Answer second = ask(parquet, "bis-affiliates");
        assertThat(first.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(second.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(first.err().lines()).hasSize(10);
        assertThat(faults(second.err(), "s.parquet: row \\d+: ")).isEqualTo(faults(first.err(), "s.csv:\\d+:\\d+: "));
        assertThat(second.err()).contains("s.parquet: row 1: percent: '120' is more than the whole.");

        String[] csvParties = {csv[0], csv[1], write("q.csv", parties)};
        String[] parquetParties = {csv[0], csv[1], parquet("q.parquet", csvParties[2])};
        assertThat(faults(ask(parquetParties, "bis-affiliates").err(), "q.parquet: row \\d+: "))
                .isEqualTo(faults(ask(csvParties, "bis-affiliates").err(), "q.csv:\\d+:\\d+: "))
                .hasSize(3);
        String[] csvListed = {
            write("t.csv", "owner,owned,percent\nX,A,50\n"), write("m.csv", "id,list\nX,us/x\n,us/sdn\n")
        };
        String[] parquetListed = {csvListed[0], parquet("m.parquet", csvListed[1])};
        assertThat(faults(ask(parquetListed, "bis-affiliates").err(), "m.parquet: row \\d+: "))
                .isEqualTo(faults(ask(csvListed, "bis-affiliates").err(), "m.csv:\\d+:\\d+: "))
                .hasSize(2);
    }

    @Test
    void sharesMayBeOfAnyTypeOfNumberAndAreReadExactly() throws IOException, SQLException {
        for (String type : List.of("DECIMAL(9,6)", "DOUBLE", "VARCHAR")) {
            String file = copied("SELECT 'X' AS owner, 'A' AS owned, 49.999999::" + type
                    + " AS percent UNION ALL SELECT 'X', 'B', 50::" + type);
            assertThat(rows(file))
                    .as(type)
                    .startsWith("B,,covered,covered,50,50,")
                    .contains("A,,not-covered,", "49.999999");
        }
        assertThat(rows(copied("SELECT 'X' AS owner, 7 AS owned, 60 AS percent")))
                .startsWith("7,,covered,");
        assertThat(rows(copied(
                        "SELECT 'X' AS owner, 'A' AS owned, 60::UTINYINT AS percent, NULL AS \"from\", NULL AS kind")))
                .startsWith("A,,covered,");
        assertThat(rows(copied("SELECT 'X' AS owner, 'A' AS owned, 33.3::FLOAT AS percent")))
                .contains("A,,not-covered,not-covered,33.3,33.3,");
        assertThat(refusal(copied("SELECT 'X' AS owner, 'A' AS owned, 'NaN'::DOUBLE AS percent")))
                .contains(": row 1: percent: 'NaN' is not a share.");
        assertThat(refusal(copied("SELECT 'X' AS owner, 'A' AS owned, -0.5::DOUBLE AS percent")))
                .contains(": row 1: percent: '-0.5' is not a share.");
        assertThat(refusal(copied("SELECT 'X' AS owner, 'A' AS owned, 0.5::DOUBLE AS percent")))
                .contains(": row 1: percent: 0.5 may be a percentage or a fraction");
    }

    @Test
    void whatNoColumnCanBeIsToldByNameAndType() throws IOException, SQLException {
        assertThat(refusal(copied("SELECT 'X' AS owner, 'A' AS owned, now() AS percent")))
                .contains(
                        "column 'percent': the type is TIMESTAMP WITH TIME ZONE. Write decimals, numbers or texts such"
                                + " as 49.99.");
        assertThat(refusal(copied("SELECT ['X'] AS owner, 'A' AS owned, 50 AS percent")))
                .contains("column 'owner': the type is VARCHAR[]. Write texts or whole numbers.");
        assertThat(refusal(copied("SELECT 'X' AS owner, 'A' AS owned, 50 AS percent, 20240101 AS \"from\"")))
                .contains("column 'from': the type is INTEGER. Write days (DATE) or texts such as 2025-11-14.");
        assertThat(refusal(copied("SELECT 'X' AS owner, 'A' AS owned")))
                .contains(".parquet: the column 'percent' is missing. Add it.");
        assertThat(refusal(copied("SELECT 'X' AS holder, 'A' AS owned, 50 AS percent")))
                .contains("column 1: there is no column 'holder' here. Columns are owner, owned, percent, min, max,");
        assertThat(refusal(copied("SELECT 'X' AS \"Owner\", 'A' AS owned, 50 AS percent, 'y' AS \"owner \"")))
                .contains("column 4: there is a column 'owner' already. Keep one of them.");
        assertThat(refusal(copied("SELECT 'X' AS owner, 'A' AS owned, 50 AS percent WHERE false")))
                .contains(".parquet: the file has no rows. Write one for each stake.");
        assertThat(refusal(copied("SELECT 'X' AS owner, repeat('N', 10001) AS owned, 50 AS percent")))
                .contains(": row 1: owned: the cell has 10001 characters");
        assertThat(refusal(folder.toString())).contains("--edges: " + folder + " is a folder. Name a file in it.");
        assertThat(refusal(copied("SELECT 'X' AS owner, '\\xFF'::BLOB AS owned, 50 AS percent")))
                .contains(".parquet: the file is broken (Invalid string encoding found in Parquet file");
        assertThat(refusal(write("text.parquet", "owner,owned,percent\nX,A,50\n")))
                .contains("text.parquet: this is no Parquet file. Name a CSV file so that it ends in .csv.");
        assertThat(refusal(folder.resolve("none.parquet").toString())).contains("--edges: there is no file");
        Path named = folder.resolve("really.csv");
        Files.copy(Path.of(copied("SELECT 'X' AS owner")), named);
        assertThat(refusal(named.toString())).contains("really.csv:1:1: this is a Parquet file.");
    }

    @Test
    void columnsMayStandInAnyOrderAndNamesMayBeLong() throws IOException, SQLException {
        assertThat(rows(copied("SELECT 50 AS \"Percent\", repeat('長', 10000) AS owned, 'X' AS owner")))
                .startsWith("長".repeat(10_000) + ",,covered,");
    }

    @Test
    void aFileHoldsPartiesThatAreCoveredOrFlaggedWithAllTheirFlags() throws IOException {
        String stakes = write("s.csv", """
                owner,owned,percent,kind
                X,A,50,
                X,B,30,
                Y,B,70,
                X,C,10,votes
                Y,C,100,
                X,D,,
                """);
        String listed = write("l.csv", "id,list\nX,us/entity-list\n");
        assertThat(written("f.csv", stakes, listed).lines())
                .containsExactly(
                        "id,name,by-stakes,on-day,least,most,flags",
                        "A,,covered,covered,50,50,",
                        "D,,cannot-be-ruled-out,cannot-be-ruled-out,0,100,",
                        "B,,not-covered,not-covered,30,30,minority",
                        "C,,not-covered,not-covered,0,10,minority other-interest");
        assertThat(written("f.csv", stakes, listed, "--untold")).contains("Y,,not-covered,not-covered,0,0,untold\n");
        assertThat(written("f.jsonl", stakes, listed))
                .contains("\"id\":\"B\",\"name\":null,\"byStakes\":\"not-covered\"")
                .contains("\"flags\":[\"minority\"]");
    }

    @Test
    void aParquetFileHoldsTheRowsOfTheCsvAndSaysWhatWasAsked() throws IOException, SQLException {
        String[] files = {write("s.csv", STAKES), write("l.csv", LISTED), write("p.csv", PARTIES)};
        Path csv = folder.resolve("o.csv");
        Path parquet = folder.resolve("o.parquet");
        Files.writeString(parquet, "earlier");
        assertThat(ask(files, "bis-affiliates", "-o", csv.toString()).err()).isEmpty();
        assertThat(ask(files, "bis-affiliates", "-o", parquet.toString(), "--known", "2026-01-01")
                        .err())
                .isEmpty();
        assertThat(query(
                        "SELECT concat_ws(',', CASE WHEN id LIKE '%,%' THEN '\"' || replace(id, '\"', '\"\"') || '\"' ELSE id"
                                + " END, coalesce(name, ''), \"by-stakes\", \"on-day\", rtrim(rtrim(least::VARCHAR, '0'), '.'),"
                                + " rtrim(rtrim(most::VARCHAR, '0'), '.'), flags) FROM read_parquet('" + parquet
                                + "')"))
                .isEqualTo(Files.readAllLines(csv, UTF_8).stream().skip(1).toList());
        assertThat(query("SELECT column_name || ' ' || column_type FROM (DESCRIBE FROM '" + parquet + "')"))
                .containsExactly(
                        "id VARCHAR",
                        "name VARCHAR",
                        "by-stakes VARCHAR",
                        "on-day VARCHAR",
                        "least DECIMAL(15,6)",
                        "most DECIMAL(15,6)",
                        "flags VARCHAR");
        assertThat(query("SELECT decode(key) || '=' || decode(value) FROM parquet_kv_metadata('" + parquet + "')"))
                .contains(
                        "truceline.rule=bis-affiliates",
                        "truceline.applied=yes",
                        "truceline.on=2025-10-15",
                        "truceline.known=2026-01-01",
                        "truceline.clock=announced")
                .anyMatch(line -> line.startsWith("truceline.edition=2"));
    }

    @Test
    void whereTheLibraryIsNotOnThePathParquetIsRefusedAndCsvIsNot()
            throws IOException, InterruptedException, SQLException {
        String csv = write("s.csv", "owner,owned,percent\nX,A,50\n");
        String parquet = parquet("s.parquet", csv);
        assertThat(withoutLibrary("--edges", csv)).contains("covered");
        assertThat(withoutLibrary("--edges", parquet))
                .isEqualTo(parquet + ": Parquet is read and written by DuckDB, which is not on the path. Start with the"
                        + " launcher, ./truceline, and a name that ends in .parquet; or put lib/batch/* on the path of"
                        + " classes.\n");
        assertThat(withoutLibrary(
                        "--edges", csv, "-o", folder.resolve("o.parquet").toString()))
                .startsWith(
                        "-o: " + folder.resolve("o.parquet") + " cannot be written: Parquet is read and written by");
        assertThat(folder.resolve("o.parquet.part")).doesNotExist();
    }

    @Test
    void theStepsOfARunAreMeasuredWhereThePropertyAsks() throws IOException {
        String[] files = {write("s.csv", "owner,owned,percent\nX,A,50\n"), write("l.csv", LISTED)};
        System.setProperty("truceline.measured", "yes");
        try {
            Cli.Answer answer =
                    ask(files, "bis-affiliates", "-o", folder.resolve("o.csv").toString());
            assertThat(answer.err().lines().map(line -> line.replaceFirst(" .*", "")))
                    .containsExactly("reading", "building", "solving", "writing");
            assertThat(answer.err().lines())
                    .allMatch(line -> line.matches(
                            "\\w+ +[0-9.]+ s, +[0-9.]+ s of the processors   heap in use after it" + " +[0-9,]+ MB.*"));
        } finally {
            System.clearProperty("truceline.measured");
        }
    }

    @Test
    void nothingIsLeftInTheFolderForTemporaryFiles() throws IOException, InterruptedException, SQLException {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        String parquet = parquet("s.parquet", write("s.csv", "owner,owned,percent\nX,A,50\n"));
        assertThat(process(
                        entry -> true,
                        "--edges",
                        parquet,
                        "-o",
                        folder.resolve("o.parquet").toString()))
                .doesNotContain("cannot");
        assertThat(folder.resolve("o.parquet")).isNotEmptyFile();
        assertThat(temporary).isEmptyDirectory();
    }

    private String withoutLibrary(String... more) throws IOException, InterruptedException {
        return process(entry -> !entry.contains("duckdb"), more);
    }

    private String process(Predicate<String> onPath, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("temporary")),
                "-cp",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(onPath)
                        .collect(Collectors.joining(File.pathSeparator)),
                "org.truceline.cli.Truceline",
                "owners",
                "--listed",
                write("l.csv", LISTED),
                "--rule",
                "bis-affiliates",
                "--on",
                "2025-10-15"));
        command.addAll(List.of(more));
        Path out = folder.resolve("out.txt");
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        return Files.readString(out, UTF_8);
    }

    @Test
    void nothingIsWrittenOverOrHalfWritten() throws IOException {
        String stakes = write("s.csv", "owner,owned,percent\nX,A,50\n");
        String listed = write("l.csv", LISTED);
        String[] files = {stakes, listed};
        Cli.Answer same = ask(files, "bis-affiliates", "-o", stakes);
        assertThat(same.exit()).isEqualTo(Exit.USAGE);
        assertThat(same.err()).contains("-o: " + stakes + " is read, and would be written over. Name another file.");
        Cli.Answer nowhere = ask(
                files, "bis-affiliates", "-o", folder.resolve("no/o.parquet").toString());
        assertThat(nowhere.exit()).isEqualTo(Exit.USAGE);
        assertThat(nowhere.err()).contains("o.parquet cannot be written (there is no such folder).");
        Files.createDirectories(folder.resolve("o.parquet.part/in the way"));
        Path out = folder.resolve("o.parquet");
        Files.writeString(out, "earlier");
        assertThat(ask(files, "bis-affiliates", "-o", out.toString()).err()).contains("o.parquet cannot be written (");
        assertThat(out).hasContent("earlier");
        assertThat(ask(files, "bis-affiliates", "-o", folder.toString()).err())
                .contains("is a folder. Name a file in it");
        assertThat(ask(files, "bis-affiliates", "--untold").err())
                .contains("--untold: says which parties a file of rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J", "\u0007", "\r\n", "\u2028", "\u202e"})
    void aSignThatSteersTheScreenIsAFaultInEveryForm(String sign) throws IOException, SQLException {
        String csv = write("s.csv", "owner,owned,percent\nX,\"A" + sign + "B\",50\n");
        String parquet = copied("SELECT 'X' AS owner, 'A" + sign + "B' AS owned, 50 AS percent");
        String said = String.format(
                Locale.ROOT, "(U+%04X): a line break or another control character. Take it out.", (int) sign.charAt(0));
        assertThat(refusal(csv)).contains("s.csv:2:2: owned: 'A\uFFFD", said).doesNotContain(sign + "B");
        assertThat(refusal(parquet)).contains(": row 1: owned: 'A\uFFFD", said);
        String escaped = sign.chars()
                .mapToObj(one -> String.format(Locale.ROOT, "\\u%04x", one))
                .collect(Collectors.joining());
        assertThat(refusal(write(
                        "s.json",
                        "[{\"recordId\":\"r\",\"recordType\":\"relationship\",\"recordDetails\":{\"subject\":\"A"
                                + escaped + "B\",\"interestedParty\":\"X\"}}]")))
                .contains("s.json:1:2: subject: 'A\uFFFD", said);
    }

    @Test
    void aProgrammeThatIsStatedIsToldNotToBeRead() throws IOException {
        String stakes = write("s.csv", "owner,owned,percent\nX,A,50\n");
        String listed = write("l.csv", "id,list,programme\nX,us/sdn,RUSSIA-EO14024\nY,us/sdn,\n");
        assertThat(ask(new String[] {stakes, listed}, "ofac-50", "--json").out())
                .containsPattern("\"code\" : \"programmes-not-read\",\\s+\"count\" : 1");
        assertThat(ask(new String[] {stakes, listed}, "ofac-50", "--explain", "A")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("Of 1 listed parties a programme is stated, which is not read: the list written decides.");
        assertThat(ask(new String[] {stakes, write("m.csv", "id,list,programme\nX,us/sdn,\n")}, "ofac-50", "--json")
                        .out())
                .doesNotContain("programmes-not-read");
    }

    @Test
    void aFileThatIsUtf8IsNotReadInTheEncodingOfTheOthers() throws IOException {
        String stakes = write("s.csv", "owner,owned,percent\nX,Plain,50\n東京,A,60\n");
        Path listed = folder.resolve("l.csv");
        Files.write(listed, "id,list\n東京,us/entity-list\n".getBytes(Charset.forName("GB18030")));
        for (String edges : List.of(stakes, write("s.json", "[\n{\"recordId\":\"\",\n\"x\":\"東京\"}]"))) {
            Cli.Answer answer = ask(new String[] {edges, listed.toString()}, "bis-affiliates", "--encoding", "GB18030");
            assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
            assertThat(answer.err())
                    .contains(edges + ":3: this is UTF-8 text as it stands, and the encoding named is GB18030. One"
                            + " encoding is taken for all files: save them all in it, or convert the others to UTF-8");
        }
        Path same = folder.resolve("t.csv");
        Files.write(same, "owner,owned,percent\n東京,A,60\n".getBytes(Charset.forName("GB18030")));
        assertThat(ask(new String[] {same.toString(), listed.toString()}, "bis-affiliates", "--encoding", "GB18030")
                        .out())
                .containsPattern("A +covered");
        String ascii = write("u.csv", "owner,owned,percent\nX,A,60\n");
        assertThat(ask(new String[] {ascii, listed.toString()}, "bis-affiliates", "--encoding", "GB18030")
                        .err())
                .isEmpty();
    }

    private String rows(String edges) throws IOException {
        return written("rows.csv", edges, write("l.csv", LISTED))
                .lines()
                .skip(1)
                .reduce("", (all, row) -> all + row + "\n");
    }

    private String written(String name, String edges, String listed, String... more) throws IOException {
        Path out = folder.resolve(name);
        List<String> options = new ArrayList<>(List.of("-o", out.toString()));
        options.addAll(List.of(more));
        Cli.Answer answer = ask(new String[] {edges, listed}, "bis-affiliates", options.toArray(new String[0]));
        assertThat(answer.err()).isEmpty();
        return Files.readString(out, UTF_8);
    }

    private String refusal(String edges) throws IOException {
        Cli.Answer answer = ask(new String[] {edges, write("l.csv", LISTED)}, "bis-affiliates");
        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.out()).isEmpty();
        return answer.err();
    }

    private static Cli.Answer ask(String[] files, String rule, String... more) {
        List<String> words = new ArrayList<>(List.of("owners", "--edges", files[0], "--listed", files[1]));
        if (files.length > 2) {
            words.addAll(List.of("--parties", files[2]));
        }
        words.addAll(List.of("--rule", rule, "--on", "2025-10-15"));
        if (more.length == 0) {
            words.addAll(List.of("--json", "--explain", "A", "--explain", "B", "--explain", "C"));
        }
        words.addAll(List.of(more));
        return Cli.ask(words.toArray(new String[0]));
    }

    /// An answer whose places are rows counted from 1 under the header.
    private static String byLine(String answer) {
        return Pattern.compile("s\\.csv:(\\d+)")
                .matcher(answer)
                .replaceAll(place -> "row " + (Integer.parseInt(place.group(1)) - 1));
    }

    private static String byRow(String answer) {
        return answer.replaceAll("s\\.parquet: row (\\d+)", "row $1");
    }

    private static List<String> faults(String err, String place) {
        return err.lines().map(line -> line.replaceFirst(".*" + place, "")).toList();
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text, UTF_8);
        return file.toString();
    }

    /// The rows of a CSV file as a Parquet file of texts.
    private String parquet(String name, String csv) throws SQLException {
        String file = folder.resolve(name).toString();
        execute("COPY (FROM read_csv('" + csv + "', all_varchar = true, header = true)) TO '" + file
                + "' (FORMAT parquet)");
        return file;
    }

    private String copied(String query) throws SQLException {
        String file = folder.resolve("copied-" + Integer.toHexString(query.hashCode()) + ".parquet")
                .toString();
        execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)");
        return file;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(String sql) throws SQLException {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
