package org.truceline.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.Party;
import org.truceline.ledger.PublishedFigure;
import org.truceline.ledger.Series;

/// The files of a ledger that hold figures read from elsewhere. Each tells the name and the SHA-256 of the file that
/// they were read from, and each figure the line.
///
/// @param from   name of that file
/// @param digest its SHA-256 in hexadecimal digits
record AddedFigures(String from, String digest) {

    private static final int SIGNS = 8;

    /// Where such a file goes: `figures/cn-soybeans-booked-2026-1a2b3c4d.yaml`.
    String place(String folder, String name) {
        return folder + "/" + name.replace('.', '-') + "-" + digest.substring(0, SIGNS) + ".yaml";
    }

    String points(String series, List<PublishedFigure> figures) {
        StringBuilder text = new StringBuilder(provenance());
        text.append("adds-to: ").append(series).append("\npoints:\n");
        for (PublishedFigure figure : figures) {
            Series.Point point = figure.point();
            text.append("  # line ").append(figure.line()).append("\n  - {");
            if (point.from() != null) {
                text.append("from: ").append(point.from()).append(", ");
            }
            text.append("at: ")
                    .append(point.at())
                    .append(", announced: ")
                    .append(point.announced())
                    .append(", value: \"")
                    .append(point.value().toPlainString())
                    .append("\", by: ")
                    .append(point.by())
                    .append(", confidence: ")
                    .append(word(point.confidence()))
                    .append("}\n");
        }
        return text.toString();
    }

    /// The sources that the ledger does not have, each with the citation that the file gives.
    String instruments(Collection<PublishedFigure> figures) {
        StringBuilder text = new StringBuilder(provenance()).append("instruments:\n");
        for (PublishedFigure figure : figures) {
            String citation = quoted(figure.citation());
            text.append("  # line ")
                    .append(figure.line())
                    .append("\n  - {id: ")
                    .append(figure.point().by())
                    .append(", kind: statement, party: ")
                    .append(party(figure))
                    .append(", citation: ")
                    .append(citation)
                    .append(", title: {en: ")
                    .append(citation)
                    .append(", ja: ")
                    .append(citation)
                    .append(", zh: ")
                    .append(citation)
                    .append("}, confidence: ")
                    .append(word(figure.point().confidence()))
                    .append("}\n");
        }
        return text.toString();
    }

    /// The side whose matter the series is, by its id.
    private static Party party(PublishedFigure figure) {
        return figure.series().id().startsWith("us.") ? Party.US : Party.CN;
    }

    private String provenance() {
        return "# Imported from " + from.replaceAll("[^\\p{L}\\p{N}._ -]", "_") + ", SHA-256 " + digest + ".\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
    }

    private static String word(Confidence confidence) {
        return confidence.name().toLowerCase(Locale.ROOT);
    }
}
