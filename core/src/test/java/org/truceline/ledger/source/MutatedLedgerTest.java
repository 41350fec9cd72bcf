package org.truceline.ledger.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is done to the bytes of a good ledger, it reads or is refused in an orderly way.
final class MutatedLedgerTest {

    private static final long SEED = 20_251_030;
    private static final int ROUNDS = 2_000;
    private static final List<String> TOKENS = List.of(
            "\n",
            "  ",
            "- ",
            ": ",
            "{",
            "}",
            "[",
            "]",
            ",",
            "\"",
            "'",
            "#",
            "&a ",
            "*a",
            "!t ",
            "|",
            ">",
            "?",
            "%",
            "@",
            "`",
            "\t",
            "\0",
            "\uFEFF",
            "\u2028",
            "---\n",
            "open",
            "none",
            "all",
            "9999-99-99",
            "+999999999-12-31",
            "1e999999999",
            "99999999999999999999",
            "us.ieepa.reciprocal.cn",
            "\uD83C\uDF4B");

    @Test
    void aMutatedLedgerReadsOrIsRefused(@TempDir Path directory) throws IOException {
        List<Path> files = Stream.concat(
                        Ledgers.files(Ledgers.TRUCE, ".yaml").stream(), Ledgers.files(Ledgers.TRUCE, ".csv").stream())
                .filter(file -> !file.toString().endsWith(".cases.yaml"))
                .toList();
        ByteArrayOutputStream base = new ByteArrayOutputStream();
        LedgerReader.dump(Ledgers.TRUCE, base);
        Random random = new Random(SEED);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            for (int i = random.nextInt(3); i >= 0; i--) {
                bytes = mutated(bytes, random);
            }
            String name = Ledgers.name(Ledgers.TRUCE, file);
            Path changed = directory.resolve(name);
            Files.createDirectories(changed.getParent());
            Files.write(changed, bytes);
            refused += reads(base.toByteArray(), directory, name, round) ? 0 : 1;
            Files.delete(changed);
        }
        assertThat(refused).as("most mutations are noticed").isBetween(ROUNDS / 2, ROUNDS - 1);
    }

    private static boolean reads(byte[] base, Path overlay, String name, int round) {
        try {
            LedgerReader.read(new ByteArrayInputStream(base), List.of(overlay));
            return true;
        } catch (LedgerFaultException e) {
            for (Problem problem : e.problems()) {
                assertThat(problem.file()).as("seed %d, round %d", SEED, round).isNotEmpty();
                assertThat(problem.line()).as("seed %d, round %d", SEED, round).isPositive();
                assertThat(problem.column())
                        .as("seed %d, round %d", SEED, round)
                        .isPositive();
            }
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            return fail("seed " + SEED + ", round " + round + ", " + name, e);
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(8));
        return switch (random.nextInt(6)) {
            case 0 -> spliced(bytes, at, end, new byte[0]);
            case 1 ->
                spliced(bytes, at, at, TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8));
            case 2 ->
                spliced(
                        bytes,
                        at,
                        end,
                        TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8));
            case 3 -> spliced(bytes, at, bytes.length, new byte[0]);
            case 4 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
            default -> {
                byte[] any = new byte[1];
                random.nextBytes(any);
                yield spliced(bytes, at, Math.min(bytes.length, at + 1), any);
            }
        };
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        byte[] whole = new byte[from + middle.length + bytes.length - to];
        System.arraycopy(bytes, 0, whole, 0, from);
        System.arraycopy(middle, 0, whole, from, middle.length);
        System.arraycopy(bytes, to, whole, from + middle.length, bytes.length - to);
        return whole;
    }
}
