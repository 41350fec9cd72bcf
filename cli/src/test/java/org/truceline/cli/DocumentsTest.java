package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truceline.ledger.Fact;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.source.LedgerReader;

/// Keeps the documents honest: their commands run, the output they show is what comes out, their links lead to files,
/// and the
/// classes they name exist.
///
/// A command is a line of a code block that begins with `./truceline` or `$ ./truceline`, or a code span in a sentence.
/// It ends
/// with exit code 0 unless `# exit N` follows it. What stands below a `$` line up to the next one, or to the end of the
/// block, is its output;
/// a line `[...]` stands for lines left out. Commands with `...` or a word in capitals stand for many and are not run.
///
/// `-Dtruceline.golden=update` writes the output anew; the difference is then read and justified in the commit.
final class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String LEFT_OUT = "[...]";
    private static final Set<String> OF_THE_JDK = Set.of("BigDecimal", "Locale");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern SPAN = Pattern.compile("`(\\./truceline [^`]+)`");
    private static final Pattern NAME =
            Pattern.compile("`(?:org\\.truceline\\.[a-z.]+\\.)?([A-Z][A-Za-z]*[a-z][A-Za-z]*)(?:[.#][A-Za-z]+)*`");
    private static final Pattern EXIT = Pattern.compile("\\s+# exit ([0-9]+)\\s*$");
    private static final Pattern PLACE_HOLDER =
            Pattern.compile("\\.\\.\\.|…|(?<![A-Z0-9.-])(?:ID|DIR|DATE|FILE|CODE|COMMAND|NAME)(?![A-Za-z0-9.-])");

    private static final Map<String, Said> SAID = new HashMap<>();

    private static String homeBefore = "";

    /// One command of a document, with the lines of output that it shows.
    ///
    /// @param last index of the line after the output; the same as `first` if none is shown
    record Example(Path document, String command, int exit, int first, int last, boolean shown) {
        @Override
        public String toString() {
            return ROOT.relativize(document) + ": " + command;
        }
    }

    /// What a command said, and how it ended.
    record Said(int exit, String text) {}

    @BeforeAll
    static void atHome() {
        homeBefore = System.getProperty("truceline.home", "");
        System.setProperty("truceline.home", ROOT.toString());
    }

    @AfterAll
    static void leave() {
        System.setProperty("truceline.home", homeBefore);
    }

    @ParameterizedTest
    @MethodSource("withCommands")
    void everyCommandRunsAsStated(Path document) throws IOException {
        List<Example> examples = examples(document);
        assertThat(examples).allSatisfy(example -> assertThat(run(example.command()))
                .as(example.toString())
                .satisfies(said -> assertThat(said.exit()).as(said.text()).isEqualTo(example.exit())));
    }

    @ParameterizedTest
    @MethodSource("withCommands")
    void theOutputShownIsWhatComesOut(Path document) throws IOException {
        assumeTrue(System.getenv("COLUMNS") == null, "the output shown is that without a terminal");
        List<String> lines = Files.readAllLines(document);
        List<String> renewed = new ArrayList<>();
        int taken = 0;
        for (Example example : examples(document)) {
            if (example.shown()) {
                List<String> shown = lines.subList(example.first(), example.last());
                List<String> real = shortened(shown, run(example.command()).text());
                if (!updates()) {
                    assertThat(String.join("\n", shown)).as(example.toString()).isEqualTo(String.join("\n", real));
                }
                renewed.addAll(lines.subList(taken, example.first()));
                renewed.addAll(real);
                taken = example.last();
            }
        }
        renewed.addAll(lines.subList(taken, lines.size()));
        if (updates() && !renewed.equals(lines)) {
            Files.writeString(document, String.join("\n", renewed) + "\n");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyLinkLeadsToAFile(Path document) throws IOException {
        Matcher link = LINK.matcher(withoutBlocks(Files.readString(document)));
        Path folder = Objects.requireNonNull(document.getParent());
        while (link.find()) {
            String target = link.group(1).replaceFirst("#.*$", "");
            if (!target.isEmpty() && !target.matches("[a-z]+:.*")) {
                assertThat(folder.resolve(target))
                        .as("a link of %s", ROOT.relativize(document))
                        .exists();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withClasses")
    void everyClassNamedExists(Path document) throws IOException {
        Set<String> classes = classes();
        classes.addAll(OF_THE_JDK);
        Matcher name = NAME.matcher(withoutBlocks(Files.readString(document)));
        while (name.find()) {
            assertThat(classes)
                    .as("a class named in %s", ROOT.relativize(document))
                    .contains(name.group(1));
        }
    }

    @Test
    void theTableOfFactsNamesThoseOfTheLedger() throws IOException {
        assertThat(told("docs/guide/facts.md"))
                .as("facts in docs/guide/facts.md")
                .isEqualTo(facts(fact -> fact.of() != Fact.Of.CALL));
        assertThat(told("docs/guide/portfee.md"))
                .as("facts in docs/guide/portfee.md")
                .isEqualTo(facts(fact -> fact.of() == Fact.Of.CALL));
    }

    private static Set<String> told(String document) throws IOException {
        Set<String> told = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|").matcher(Files.readString(ROOT.resolve(document)));
        while (row.find()) {
            told.add(row.group(1));
        }
        return told;
    }

    private static Set<String> facts(Predicate<Fact> which) throws IOException {
        return ledger().facts().values().stream()
                .filter(which)
                .map(fact -> fact.id().text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // ---- the documents ----

    static Stream<Path> all() throws IOException {
        return Stream.concat(markdown(ROOT, 1), markdown(ROOT.resolve("docs"), 9));
    }

    static Stream<Path> withCommands() throws IOException {
        return all().filter(document -> !document.startsWith(ROOT.resolve("docs/adr"))
                && !examples(document).isEmpty());
    }

    static Stream<Path> withClasses() {
        return Stream.of(ROOT.resolve("ARCHITECTURE.md"), ROOT.resolve("CONTRIBUTING.md"));
    }

    private static Stream<Path> markdown(Path folder, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    private static String withoutBlocks(String text) {
        return text.replaceAll("(?ms)^```.*?^```$", "");
    }

    private static Set<String> classes() throws IOException {
        Set<String> classes = new TreeSet<>();
        for (String module : List.of("core", "screening", "answers", "report", "batch", "cli")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> classes.add(name.substring(0, name.length() - ".java".length())));
            }
        }
        return classes;
    }

    // ---- the commands ----

    private static List<Example> examples(Path document) {
        List<String> lines;
        try {
            lines = Files.readAllLines(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Example> found = new ArrayList<>();
        boolean block = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                block = !block;
            } else if (block && line.startsWith("$ ./truceline ")) {
                int end = endOfOutput(lines, i + 1);
                add(found, document, line.substring(2), i + 1, end, end > i + 1);
            } else if (block && line.startsWith("./truceline ")) {
                add(found, document, line, i, i, false);
            } else if (!block) {
                Matcher span = SPAN.matcher(line);
                while (span.find()) {
                    add(found, document, span.group(1), i, i, false);
                }
            }
        }
        return found;
    }

    private static int endOfOutput(List<String> lines, int first) {
        int end = first;
        while (!lines.get(end).startsWith("```") && !lines.get(end).startsWith("$ ")) {
            end++;
        }
        return end;
    }

    private static void add(List<Example> found, Path document, String text, int first, int last, boolean shown) {
        Matcher exit = EXIT.matcher(text);
        int code = exit.find() ? Integer.parseInt(exit.group(1)) : 0;
        String command = exit.replaceFirst("").replaceFirst("\\s+#.*$", "").strip();
        boolean ofTheLauncher = command.startsWith("./truceline test");
        if (!ofTheLauncher && !PLACE_HOLDER.matcher(command).find()) {
            found.add(new Example(document, command, code, first, last, shown));
        }
    }

    /// Runs a command; one that several documents show runs once.
    private static Said run(String command) {
        return SAID.computeIfAbsent(command, DocumentsTest::runAnew);
    }

    private static Said runAnew(String command) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        String[] arguments = command.substring("./truceline ".length()).strip().split("\\s+");
        for (int i = 0; i < arguments.length; i++) {
            boolean file = arguments[i].startsWith("docs/") && Files.exists(ROOT.resolve(arguments[i]));
            arguments[i] = file ? ROOT.resolve(arguments[i]).toString() : arguments[i];
        }
        int exit = Truceline.run(out, out, arguments);
        out.flush();
        return new Said(exit, text.toString());
    }

    /// The real lines, with those left out that the document leaves out: as many stand before and after the gap as
    /// before.
    private static List<String> shortened(List<String> shown, String text) {
        List<String> real = new ArrayList<>(text.stripTrailing().lines().toList());
        int blank = 0;
        while (blank < shown.size() && shown.get(shown.size() - 1 - blank).isEmpty()) {
            blank++;
        }
        int gap = shown.indexOf(LEFT_OUT);
        if (gap >= 0) {
            int after = shown.size() - blank - gap - 1;
            List<String> kept = new ArrayList<>(real.subList(0, Math.min(gap, real.size())));
            kept.add(LEFT_OUT);
            kept.addAll(real.subList(Math.max(0, real.size() - after), real.size()));
            real = kept;
        }
        for (int i = 0; i < blank; i++) {
            real.add("");
        }
        return real;
    }

    private static boolean updates() {
        return "update".equals(System.getProperty("truceline.golden"));
    }

    private static Ledger ledger() throws IOException {
        try (InputStream dump = Objects.requireNonNull(DocumentsTest.class.getResourceAsStream("/ledger/ledger.bin"))) {
            return LedgerReader.read(dump);
        }
    }
}
