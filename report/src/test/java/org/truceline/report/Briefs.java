package org.truceline.report;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.truceline.ledger.Language;
import org.truceline.time.AsOf;

/// Briefs of the released ledger, each written once.
final class Briefs {

    private static final Map<String, Brief> WRITTEN = new ConcurrentHashMap<>();

    private Briefs() {}

    /// The brief of a day, as known on it.
    static Brief on(String day, Language language) {
        return WRITTEN.computeIfAbsent(
                day + language, key -> Brief.of(RealLedger.knownOn(day), AsOf.parse(day), language));
    }

    static String section(Brief brief, String id) {
        return brief.sections().stream()
                .filter(section -> section.id().equals(id))
                .map(section -> BriefText.of(
                        new Brief(brief.language(), "", "", brief.coordinates(), List.of(section), "", List.of(), "")))
                .findFirst()
                .orElse("");
    }
}
