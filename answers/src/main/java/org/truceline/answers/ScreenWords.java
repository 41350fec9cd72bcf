package org.truceline.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.truceline.screening.Decision;
import org.truceline.screening.Hit;
import org.truceline.screening.OwnParty;
import org.truceline.screening.Screener;
import org.truceline.screening.Whereabouts;

/// Says how names met, in one language.
public final class ScreenWords {

    private final Words words;

    public ScreenWords(Words words) {
        this.words = words;
    }

    /// What it comes to, as a sentence.
    ///
    /// @param matchFrom    score from which a hit is a match, as it is shown
    /// @param possibleFrom score from which a hit is shown
    public String outcome(ScreenAnswer answer, String matchFrom, String possibleFrom) {
        return switch (answer.outcome()) {
            case MATCH -> words.text("screen.outcome.match");
            case POSSIBLE -> words.text("screen.outcome.possible", matchFrom);
            case NONE -> words.text("screen.outcome.none", possibleFrom);
            case CANNOT_TELL ->
                answer.tooLong()
                        ? words.text(
                                "screen.outcome.too-long", answer.asked().name().length(), Screener.LONGEST)
                        : words.text("screen.outcome.cannot-tell");
        };
    }

    /// How two parts met.
    public String how(Hit.Part part) {
        return words.text("screen.how." + Phrases.word(part.how()));
    }

    /// What a part is in a name.
    public String kind(Hit.Part part) {
        return words.text("screen.part." + part.kind());
    }

    /// What stands against two names being one.
    public String against(Hit hit) {
        return hit.against().stream()
                .map(one -> words.text("screen.difference." + Phrases.word(one.difference())))
                .collect(Collectors.joining(words.text("list.semicolon")));
    }

    /// What country and address say; empty if nothing can be compared.
    ///
    /// @param byName the score of the names alone, as it is shown
    /// @param score  the score with that
    public String where(ScreenAnswer.Shown one, String byName, String score) {
        Whereabouts where = one.whereabouts();
        if (one.hit().parts().isEmpty()) {
            return words.text("screen.where.address-alone");
        }
        List<String> said = new ArrayList<>();
        if (where.address() != Whereabouts.Met.UNKNOWN) {
            said.add(words.text("screen.where.address-" + Phrases.word(where.address())));
        }
        if (where.country() != Whereabouts.Met.UNKNOWN) {
            said.add(words.text("screen.where.country-" + Phrases.word(where.country())));
        }
        if (said.isEmpty()) {
            return "";
        }
        String all = words.text("screen.where", String.join(words.text("list.semicolon"), said));
        return byName.equals(score) ? all : words.text("screen.where.score", all, byName, score);
    }

    /// Where a party of another list stands.
    public String state(OwnParty.State state) {
        return words.text("screen.state." + Phrases.word(state));
    }

    /// What was decided.
    public String decision(Decision.As as) {
        return words.text("screen.decision." + Phrases.word(as));
    }
}
