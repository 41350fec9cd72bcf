package org.truceline.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that name a file of lines, and how it is to be read.
final class LinesFile {

    private static final String CSV = "csv";
    private static final String JSONL = "jsonl";
    private static final Map<String, String> FORMATS = Map.of("csv", CSV, "jsonl", JSONL, "ndjson", JSONL);

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description = "answer every line of a .csv or .jsonl file, - for standard input; one JSON object a line")
    private @Nullable String input;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv or jsonl, where the name of the --input does not end so")
    private @Nullable String format;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "encoding of the --input, such as Shift_JIS or GB18030 (default: its mark, else UTF-8)")
    private @Nullable String encoding;

    @Option(
            names = "--refused",
            paramLabel = "FILE",
            description = "where rows go that cannot be answered, with the reason (default: beside the output)")
    private @Nullable Path refused;

    boolean asked() {
        return input != null;
    }

    /// Refuses options that say nothing where no file is named.
    void alone() {
        if (input == null && (format != null || encoding != null || refused != null)) {
            String option = format != null ? "--format" : encoding != null ? "--encoding" : "--refused";
            throw Refusal.usage(option + ": there is no file of lines. Add --input FILE, or leave " + option + " out.");
        }
    }

    Source source() {
        format();
        Charset named = encoding == null ? null : Encoded.charset("--encoding", encoding);
        return Source.of(named(), named);
    }

    Rows rows(Source source, Columns columns) {
        return format().equals(CSV)
                ? new CsvRows(source.name(), source.open(), columns)
                : new JsonRows(source.name(), source.open(), columns);
    }

    /// Where refused rows go: what was named, else a file beside the output, else one beside the input; null if there
    /// is
    /// neither.
    @Nullable
    Path refused(Source source, @Nullable Path output) {
        if (refused != null) {
            return refused;
        }
        Path beside = output == null ? source.path() : output;
        if (beside == null || beside.getFileName() == null) {
            return null;
        }
        String name = beside.getFileName().toString().replaceFirst("[.][^.]+$", "");
        return beside.resolveSibling(name + ".refused." + format());
    }

    /// Refuses to write over a file that is read, or twice into the same.
    void distinct(Source source, @Nullable Path output) throws IOException {
        if (output != null && !output.toString().matches("(?i).*[.](jsonl|ndjson|json)|/dev/.*")) {
            throw Refusal.usage("-o: the answers to a file are JSON objects, one a line, and " + output
                    + " is named otherwise. Name a file that ends in .jsonl.");
        }
        Path beside = refused(source, output);
        for (Path written : List.of(orNowhere(output), orNowhere(beside))) {
            Path read = source.path();
            if (read != null && Files.exists(written) && Files.isSameFile(read, written)) {
                throw Refusal.usage("--input: " + read + " would be written over. Name another file for the answers.");
            }
        }
        if (output != null
                && beside != null
                && output.toAbsolutePath()
                        .normalize()
                        .equals(beside.toAbsolutePath().normalize())) {
            throw Refusal.usage("--refused: " + beside + " is the file of the answers. Name another.");
        }
    }

    private static Path orNowhere(@Nullable Path path) {
        return path == null ? Path.of("") : path;
    }

    private String named() {
        if (input == null) {
            throw new IllegalStateException("no file of lines is named");
        }
        return input;
    }

    private String format() {
        String text = format == null ? named().replaceFirst("^.*[.]", "") : format;
        String known = FORMATS.get(text.toLowerCase(Locale.ROOT));
        if (known == null) {
            throw Refusal.usage(
                    format == null
                            ? "--input: " + named()
                                    + " does not say what it is. Name a file that ends in .csv or .jsonl,"
                                    + " or add --format csv or --format jsonl."
                            : "--format: '" + text + "' is not read. Write csv or jsonl.");
        }
        return known;
    }
}
