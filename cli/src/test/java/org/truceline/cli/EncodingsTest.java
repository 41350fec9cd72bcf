package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of a file that is not UTF-8 and whose encoding nobody named: where, which byte, and how the line would
/// read.
final class EncodingsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void ofAFileThatIsNotUtf8TheByteIsToldAndHowItsLineWouldRead() throws IOException {
        assertThat(refusal("深圳市大疆创新科技有限公司", "GB18030").lines())
                .containsExactly(
                        place() + ":3: the byte 0xC9, number 3 of the line, is not UTF-8 text. The line would read:",
                        "  as GB18030: X,深圳市大疆创新科技有限公司,50",
                        "Add --encoding with the one that reads right, such as --encoding GB18030, or save the file as"
                                + " UTF-8.");
        assertThat(first("株式会社東京精密", "windows-31j")).isEqualTo("  as Shift_JIS: X,株式会社東京精密,50");
        assertThat(first("삼성전자주식회사", "EUC-KR")).isEqualTo("  as EUC-KR: X,삼성전자주식회사,50");
        assertThat(first("台灣積體電路製造股份有限公司", "Big5")).isEqualTo("  as Big5: X,台灣積體電路製造股份有限公司,50");
        assertThat(first("Société Générale", "windows-1252")).isEqualTo("  as windows-1252: X,Société Générale,50");
    }

    @Test
    void whereSeveralEncodingsReadWellAllAreShown() throws IOException {
        assertThat(refusal("株式会社トヨタ自動車", "EUC-JP"))
                .contains("  as EUC-JP: X,株式会社トヨタ自動車,50\n")
                .contains("  as GB18030: X,臭及柴家トヨタ极瓢贾,50\n");
    }

    @Test
    void oneNamedWronglyIsToldInTheSameWay() throws IOException {
        assertThat(refusal("深圳市", "UTF-8", "--encoding", "Shift_JIS"))
                .contains("is not Shift_JIS text. The line would read:\n  as UTF-8: X,深圳市,50\n");
    }

    @Test
    void signsOfTwoBytesEachWithoutAMarkAreTold() throws IOException {
        assertThat(refusal("深圳市", "UTF-16LE"))
                .contains(":1:1: this is text in another encoding than UTF-8, or no text. The line would read:\n"
                        + "  as UTF-16LE: owner,owned,percent\nAdd --encoding");
    }

    @Test
    void whatIsNoTextInAnyOfThemIsToldAsThat() throws IOException {
        Files.write(file(), new byte[] {'o', 'w', 'n', 'e', 'r', ',', (byte) 0xFF, (byte) 0x81, ',', 'x', '\n'});
        assertThat(asked())
                .contains(
                        ":1: the byte 0xFF, number 7 of the line, is not UTF-8 text. Nor does it read as any of UTF-8,"
                                + " Shift_JIS, GB18030, EUC-KR, Big5, EUC-JP, windows-1252. Save the file as UTF-8.");
    }

    @Test
    void theEncodingGoesBeforeWhatAParserMakesOfTheBytes() throws IOException {
        String rows = "owner,owned,percent\nX,A,50\n".repeat(1) + "X,B,50\n".repeat(20_000) + "X,\"深圳市,50\n";
        Files.write(file(), rows.getBytes(Charset.forName("GB18030")));
        assertThat(asked())
                .contains(":20003: the byte 0xC9, number 4 of the line")
                .doesNotContain("quotes");
        Path list = folder.resolve("list.csv");
        Files.write(list, "id,name\n1,深圳市大疆\n".getBytes(Charset.forName("GB18030")));
        assertThat(Cli.ask("screen", list.toString()).err())
                .contains("list.csv:2: the byte 0xC9")
                .contains("  as GB18030: 1,深圳市大疆\n");
        Path json = folder.resolve("bods.json");
        Files.write(json, "[{\"recordId\":\"深圳\"}]".getBytes(Charset.forName("GB18030")));
        assertThat(Cli.ask("owners", "--edges", json.toString(), "--listed", "-", "--rule", "ofac-50")
                        .err())
                .contains("bods.json:1: the byte 0xC9")
                .contains("as GB18030: [{\"recordId\":\"深圳\"}]");
    }

    @Test
    void whereNoOptionNamesAnEncodingTheFileIsToBeSavedAsUtf8() throws IOException {
        Files.write(file(), "series,from\n深圳市,2025\n".getBytes(Charset.forName("GB18030")));
        Cli.Answer answer = Cli.ask(
                "commitments",
                "import",
                file().toString(),
                "--into",
                folder.resolve("new").toString());
        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.err())
                .contains(":2: the byte 0xC9, number 1 of the line, is not UTF-8 text. The line would read:")
                .contains("  as GB18030: 深圳市,2025\n")
                .endsWith("\nSave the file as UTF-8.\n")
                .doesNotContain("--encoding");
    }

    @Test
    void aLongLineIsShownFromALittleBeforeWhatIsNotAscii() throws IOException {
        assertThat(first("A".repeat(500) + "深圳市大疆创新科技有限公司", "GB18030"))
                .isEqualTo("  as GB18030: …" + "A".repeat(20) + "深圳市大疆创新科技有限公司,50");
    }

    private String first(String name, String encoding) throws IOException {
        return refusal(name, encoding).lines().skip(1).findFirst().orElseThrow();
    }

    private String refusal(String name, String encoding, String... more) throws IOException {
        Files.write(file(), ("owner,owned,percent\nX,Y,50\nX," + name + ",50\n").getBytes(Charset.forName(encoding)));
        return asked(more);
    }

    private String asked(String... more) throws IOException {
        Path listed = folder.resolve("listed.csv");
        Files.writeString(listed, "id,list\nX,us/sdn\n", StandardCharsets.UTF_8);
        String[] words = {"owners", "--edges", file().toString(), "--listed", listed.toString(), "--rule", "ofac-50"};
        String[] all = new String[words.length + more.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        Cli.Answer answer = Cli.ask(all);
        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.out()).isEmpty();
        return answer.err();
    }

    private Path file() {
        return folder.resolve("stakes.csv");
    }

    private String place() {
        return file().toString();
    }
}
