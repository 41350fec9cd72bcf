package org.truceline.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Language;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// The brief of a day in one language: where the truce stands, how it came about, what lapses when, what lies ahead.
///
/// Its words come from templates and from the names in the ledger. Sections without content are not there.
///
/// @param coordinates label and value of what fixes the answer: the day, what was known, edition, horizon, scenario
/// @param notes       the instruments cited, in order of first citation
public record Brief(
        Language language,
        String title,
        String standfirst,
        List<Coordinate> coordinates,
        List<Section> sections,
        String notesTitle,
        List<Note> notes,
        String colophon) {

    public Brief {
        coordinates = List.copyOf(coordinates);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /// One coordinate.
    public record Coordinate(String label, String value) {}

    /// A headed part.
    public record Section(String id, String title, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
            if (blocks.isEmpty()) {
                throw new IllegalArgumentException("a section without content is left out, not written");
            }
        }
    }

    /// An instrument with its citation.
    ///
    /// @param url where it can be read; null if no address is known
    /// @param weak words for weak sourcing; empty if it is sound
    public record Note(
            int number,
            String citation,
            String title,
            @Nullable String url,
            String weak) {}

    /// Writes the brief of a day.
    ///
    /// @param view what was known, and under which scenario
    public static Brief of(View view, AsOf when, Language language) {
        return new BriefWriter(view, when, language).brief();
    }

    /// The brief as one HTML file that needs nothing else.
    public String html() {
        return new BriefHtml(this).page();
    }
}
