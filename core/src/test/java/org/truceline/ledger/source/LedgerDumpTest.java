package org.truceline.ledger.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Measure;

/// `ledger.bin` says what the files say, or nothing at all.
final class LedgerDumpTest {

    private static final String DAMAGED = "the ledger dump is damaged; build it again";
    private static final String OTHER_VERSION = "this is not a ledger dump of this version; build it again";

    static List<Path> wholeLedgers() {
        return Stream.concat(Ledgers.good().stream().filter(Ledgers::isWhole), Stream.of(Ledgers.SHIPPED))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("wholeLedgers")
    void aDumpSaysWhatTheFilesSay(Path directory) throws IOException {
        Ledger fromFiles = LedgerReader.read(directory);
        Ledger fromDump = LedgerReader.read(new ByteArrayInputStream(dump(directory)));
        Map<String, Object> expected = Walked.of(fromFiles);
        Map<String, Object> found = Walked.of(fromDump);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((what, value) ->
                assertThat(value.equals(found.get(what))).as(what).isTrue());
        assertThat(origins(fromDump)).isEqualTo(origins(fromFiles));
        assertThat(List.copyOf(fromDump.measures().keySet()))
                .isEqualTo(List.copyOf(fromFiles.measures().keySet()));
        assertThat(fromDump.relations()).isEqualTo(fromFiles.relations());
    }

    @Test
    void twoDumpsOfOneLedgerAreTheSameBytes() throws IOException {
        assertThat(dump(Ledgers.TRUCE)).isEqualTo(dump(Ledgers.TRUCE));
    }

    @Test
    void anOverlayLiesOverADumpAsOverTheFiles() throws IOException {
        Path overlay = Ledgers.GOOD.resolve("statement-over-truce");
        Ledger overDump = LedgerReader.read(new ByteArrayInputStream(dump(Ledgers.TRUCE)), List.of(overlay));
        assertThat(Walked.of(overDump)).isEqualTo(Walked.of(Ledgers.read(overlay)));
    }

    @Test
    void aFaultyOverlayOverADumpIsRefusedAsOverTheFiles() throws IOException {
        for (Path bad : Ledgers.bad()) {
            Path overlay = bad.resolve("ledger");
            if (!Ledgers.isWhole(overlay)) {
                byte[] dump = dump(Ledgers.TRUCE);
                assertThat(catchThrowableOfType(
                                        LedgerFaultException.class,
                                        () -> LedgerReader.read(new ByteArrayInputStream(dump), List.of(overlay)))
                                .problems())
                        .extracting(Problem::toString)
                        .as("%s", bad)
                        .containsExactlyElementsOf(Files.readAllLines(bad.resolve("expected.txt"), UTF_8));
            }
        }
    }

    @Test
    void aTruncatedDumpIsRefused() throws IOException {
        byte[] whole = dump(Ledgers.TRUCE);
        Random random = new Random(20_251_110);
        for (int i = 0; i < 500; i++) {
            int length = i < 40 ? i : random.nextInt(whole.length);
            refused(Arrays.copyOf(whole, length), length < 8 ? OTHER_VERSION : DAMAGED, "first " + length + " bytes");
        }
        refused(Arrays.copyOf(whole, whole.length + 1), DAMAGED, "one byte more");
    }

    @Test
    void aDumpWithAnyChangedByteIsRefused() throws IOException {
        byte[] whole = dump(Ledgers.TRUCE);
        Random random = new Random(20_250_514);
        for (int i = 0; i < 1_000; i++) {
            byte[] changed = whole.clone();
            int place = i < 16 ? i : random.nextInt(whole.length);
            changed[place] ^= (byte) (1 + random.nextInt(255));
            refused(changed, place < 8 ? OTHER_VERSION : DAMAGED, "byte " + place);
        }
    }

    @Test
    void aDumpOfAnotherVersionIsRefused() throws IOException {
        byte[] other = dump(Ledgers.TRUCE);
        other[7]++;
        refused(other, OTHER_VERSION, "version " + other[7]);
    }

    @Test
    void randomBytesAreRefused() {
        long seed = 20_260_220;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            refused(bytes, OTHER_VERSION, "seed " + seed + ", round " + i);
        }
    }

    @Test
    void theCompilerWritesWhatTheReaderReads(@TempDir Path directory) throws IOException {
        Path target = directory.resolve("a/b/ledger.bin");
        LedgerCompiler.main(new String[] {Ledgers.TRUCE.toString(), target.toString()});
        assertThat(target).hasBinaryContent(dump(Ledgers.TRUCE));
        assertThat(Ledgers.files(directory, "")).containsExactly(target);
    }

    @Test
    void theCompilerWritesNothingWhenThereIsAFault(@TempDir Path directory) throws IOException {
        Path ledger = directory.resolve("ledger");
        Ledgers.copy(Ledgers.TRUCE, ledger);
        Ledgers.write(ledger, "measures/us/stray.yaml", "measure: us.stray\n");
        Path target = Files.createDirectory(directory.resolve("out")).resolve("ledger.bin");
        assertThatThrownBy(() -> LedgerCompiler.compile(ledger, target)).isInstanceOf(LedgerFaultException.class);
        assertThat(Ledgers.files(directory.resolve("out"), "")).isEmpty();
    }

    @Test
    void theCompilerLeavesNothingHalfWrittenWhenTheTargetCannotBeReplaced(@TempDir Path directory) throws IOException {
        Path target = directory.resolve("ledger.bin");
        Ledgers.write(target, "in-the-way.txt", "a directory stands where the file should go");
        assertThatThrownBy(() -> LedgerCompiler.compile(Ledgers.TRUCE, target)).isInstanceOf(IOException.class);
        assertThat(directory.resolve("ledger.bin.part")).doesNotExist();
    }

    @Test
    void theCompilerSaysWhichArgumentsItTakes() {
        assertThatThrownBy(() -> LedgerCompiler.main(new String[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("usage: LedgerCompiler LEDGER-DIRECTORY TARGET-FILE");
    }

    private static void refused(byte[] bytes, String message, String what) {
        Throwable thrown = catchThrowable(() -> LedgerReader.read(new ByteArrayInputStream(bytes)));
        assertThat(thrown).as(what).isExactlyInstanceOf(UncheckedIOException.class);
        assertThat(thrown.getCause()).as(what).hasMessage(message);
    }

    private static List<Layer.Origin> origins(Ledger ledger) {
        return ledger.measures().values().stream()
                .map(Measure::layers)
                .flatMap(List::stream)
                .map(Layer::origin)
                .toList();
    }

    private static byte[] dump(Path directory) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LedgerReader.dump(directory, bytes);
        return bytes.toByteArray();
    }
}
