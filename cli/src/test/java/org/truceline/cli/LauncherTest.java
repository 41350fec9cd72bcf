package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher script, run against a stand-in for the JDK and for Maven that print what they were asked for.
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {

    private static final Instant BUILT = Instant.parse("2026-01-02T00:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-01-03T00:00:00Z");

    @TempDir
    Path folder;

    private Path home;
    private Path jdk;
    private Path commands;

    @BeforeEach
    void layOut() throws IOException {
        folder = folder.toRealPath();
        home = Files.createDirectories(folder.resolve("a home"));
        Files.copy(Path.of("..", "truceline"), home.resolve("truceline"));
        home.resolve("truceline").toFile().setExecutable(true);
        file(home.resolve("pom.xml"), "", BEFORE);
        file(home.resolve("core/pom.xml"), "", BEFORE);
        file(home.resolve("core/src/main/java/A.java"), "", BEFORE);
        for (String place : List.of("core/src/main/java", "core/src/main", "core/src")) {
            Files.setLastModifiedTime(home.resolve(place), FileTime.from(BEFORE));
        }
        file(home.resolve("target/truceline/lib/truceline.jar"), "", BUILT);
        file(home.resolve("target/truceline/stamp"), "", BUILT);

        jdk = jdk("25.0.1+8", "jdk");
        commands = Files.createDirectories(folder.resolve("commands"));
        program(commands.resolve("mvn"), """
                echo "maven" "$@" with "$JAVA_HOME"
                touch '%s'
                exit ${MAVEN_EXIT:-0}
                """.formatted(home.resolve("target/truceline/lib/truceline.jar")));
    }

    @Test
    void passesArgumentsUntouched() throws Exception {
        Run run = launch("screen", "two  words", "", "*", "--json");

        assertThat(run.exit).isZero();
        assertThat(run.arguments()).containsExactly("screen", "two  words", "", "*", "--json");
    }

    @Test
    @EnabledIfSystemProperty(named = "sun.jnu.encoding", matches = "UTF-8")
    void passesNamesInAnyScript() throws Exception {
        assertThat(launch(Map.of("LC_ALL", "POSIX"), "screen", "安世半导体").arguments())
                .containsExactly("screen", "安世半导体");
    }

    @Test
    void givesTheExitCodeOfTheAnswer() throws Exception {
        assertThat(launch(Map.of("JAVA_EXIT", "5"), "duty").exit).isEqualTo(5);
    }

    @Test
    void findsItsHomeThroughLinksFromAnyFolder() throws Exception {
        Path second = folder.resolve("second");
        Files.createSymbolicLink(folder.resolve("first"), Path.of("a home/truceline"));
        Files.createSymbolicLink(second, Path.of("first"));

        Run run = run(Map.of(), folder.resolve("commands"), List.of(second.toString(), "status"));

        assertThat(run.out).contains("-Dtruceline.home=" + home + "\n");
        assertThat(run.arguments()).containsExactly("status");
    }

    @Test
    void startsSingleAnswersFastAndCompilesBulkWorkInFull() throws Exception {
        assertThat(launch("status").out).contains("-XX:TieredStopAtLevel=1");
        assertThat(launch("price", "lines.csv").out).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void whatIsLargeIsOnThePathOnlyOfCommandsThatNeedIt() throws Exception {
        assertThat(launch("status").out).doesNotContain("lib/batch", "lib/screening", "native");
        assertThat(launch("owners", "--edges", "stakes.csv").out).doesNotContain("lib/batch", "native");
        assertThat(launch("owners", "--edges", "stakes.parquet").out)
                .contains("lib/truceline.jar:" + home + "/target/truceline/lib/batch/*\n")
                .contains("--enable-native-access=ALL-UNNAMED\n");
        assertThat(launch("owners", "--edges", "stakes.csv", "-o=COVERED.PARQUET").out)
                .contains("lib/batch/*");
        assertThat(launch("screen", "parties.csv").out)
                .contains("lib/screening/*")
                .doesNotContain("lib/batch");
    }

    @Test
    void buildsOnlyWhenSourcesAreNewer() throws Exception {
        assertThat(launch("status").err).isEmpty();

        file(home.resolve("core/src/main/java/A.java"), "", AFTER);

        assertThat(launch("status").err)
                .startsWith("truceline: sources changed: building")
                .hasLineCount(1);
        assertThat(Files.readString(home.resolve("target/build.log")))
                .contains("package")
                .contains("with " + jdk);
        assertThat(launch("status").err).isEmpty();
    }

    @Test
    void showsTheEndOfTheLogWhenTheBuildFails() throws Exception {
        Files.delete(home.resolve("target/truceline/stamp"));

        Run run = launch(Map.of("MAVEN_EXIT", "1"), "status");

        assertThat(run.exit).isEqualTo(1);
        assertThat(run.out).isEmpty();
        assertThat(run.err).contains("maven -B").contains("the build failed").contains("target/build.log");
        assertThat(home.resolve("target/truceline/stamp")).doesNotExist();
        assertThat(home.resolve("target/build.lock")).doesNotExist();
    }

    @Test
    void testRunsTheWholeBuildAndGivesItsExitCode() throws Exception {
        Run run = launch(Map.of("MAVEN_EXIT", "7"), "test", "-pl", "core");

        assertThat(run.exit).isEqualTo(7);
        assertThat(run.out).contains("verify -pl core with " + jdk);
    }

    @Test
    void passesOverAnOldJdk() throws Exception {
        Path old = jdk("17.0.15+6", "old");

        Run run = launch(Map.of("JAVA_HOME", old.toString(), "HOME", folder.toString()), "test");

        assertThat(run.out + run.err).doesNotContain("with " + old);
    }

    private Path jdk(String version, String name) throws IOException {
        Path place = folder.resolve(name);
        file(place.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_RUNTIME_VERSION=\"" + version + "\"\n", BEFORE);
        program(place.resolve("bin/java"), "printf '%s\\n' \"$@\"\nexit ${JAVA_EXIT:-0}\n");
        program(place.resolve("bin/javac"), "");
        return place;
    }

    private static void file(Path path, String text, Instant modified) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, FileTime.from(modified));
    }

    private static void program(Path path, String body) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run launch(String... arguments) throws Exception {
        return launch(Map.of(), arguments);
    }

    private Run launch(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("truceline").toString());
        command.addAll(List.of(arguments));
        return run(environment, folder, command);
    }

    private Run run(Map<String, String> environment, Path from, List<String> command) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(from.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().merge("PATH", commands.toString(), (path, first) -> first + ":" + path);
        builder.environment().remove("TRUCELINE_BUILD");
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Run(
                exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private record Run(int exit, String out, String err) {
        /// What follows the main class.
        List<String> arguments() {
            List<String> lines = List.of(out.split("\n", -1));
            return lines.subList(lines.indexOf("org.truceline.cli.Truceline") + 1, lines.size() - 1);
        }
    }
}
