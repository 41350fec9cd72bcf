package org.truceline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.ledger.Language;

/// What two briefs read when someone last looked at them, in three languages.
///
/// `-Dtruceline.golden=update` writes them anew; the difference is then read and justified in the commit.
final class GoldenBriefTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    @ParameterizedTest
    @CsvSource({
        "2025-11-14, EN",
        "2025-11-14, JA",
        "2025-11-14, ZH",
        "2026-11-23, EN",
        "2026-11-23, JA",
        "2026-11-23, ZH"
    })
    void theBriefReadsAsItDidWhenSomeoneLastLooked(String day, Language language) throws IOException {
        Path file = FOLDER.resolve("brief-" + day + "-" + language.tag() + ".txt");
        String found = BriefText.of(Briefs.on(day, language));
        if ("update".equals(System.getProperty("truceline.golden")) && System.getenv("CI") == null) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, found);
        } else if (!Files.exists(file)) {
            fail("%s is missing: write it with -Dtruceline.golden=update and read it", file);
        }
        assertThat(found)
                .as("if the new text is right, write it with -Dtruceline.golden=update and say why in the commit")
                .isEqualTo(Files.readString(file));
    }
}
