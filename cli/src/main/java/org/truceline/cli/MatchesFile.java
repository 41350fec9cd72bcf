package org.truceline.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.truceline.answers.ScreenAnswer;
import org.truceline.answers.Words;
import org.truceline.listing.Listing;
import org.truceline.screening.Screening;

/// The parties of a file that match listed ones, as `owners --listed` takes them: `id,list`, a row for each list on
/// which
/// the party stands on the day. What is only possible is no match, and is counted.
final class MatchesFile implements AutoCloseable {

    private static final Set<Listing.Kind> STANDS = Set.of(Listing.Kind.IN_FORCE, Listing.Kind.OPEN);

    /// A party under the name that the files of stakes use, and a list.
    private record Match(String id, String list) {}

    private final Path path;
    private final PartFile whole;
    private final Set<Match> matches = new LinkedHashSet<>();
    private long possible;

    MatchesFile(Path path) {
        this.path = path;
        this.whole = PartFile.begin("--matches", path, "listed.csv");
    }

    /// Adds what an answer found.
    void add(ScreenAnswer answer) {
        String id = answer.asked().id().isEmpty()
                ? answer.asked().name()
                : answer.asked().id();
        for (ScreenAnswer.Shown hit : answer.matching()) {
            if (hit.party() != null) {
                hit.party().listings().stream()
                        .filter(listing -> STANDS.contains(listing.kind()))
                        .forEach(listing ->
                                matches.add(new Match(id, listing.list().id().toString())));
            }
        }
        possible += answer.outcome() == Screening.Outcome.POSSIBLE ? 1 : 0;
    }

    /// Writes it, and says what is in it.
    String finish(Words words) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(List.of("id", "list"));
            matches.forEach(match -> writer.writeRecord(List.of(match.id(), match.list())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        whole.write(text.toString());
        whole.finish();
        return words.text("screen.matches", matches.size(), path, possible);
    }

    @Override
    public void close() {
        whole.close();
    }
}
