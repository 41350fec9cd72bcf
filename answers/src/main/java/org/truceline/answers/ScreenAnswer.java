package org.truceline.answers;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.DatedList;
import org.truceline.listing.ListedParty;
import org.truceline.listing.Listing;
import org.truceline.screening.Decision;
import org.truceline.screening.Hit;
import org.truceline.screening.OwnParty;
import org.truceline.screening.Screener;
import org.truceline.screening.Screening.Outcome;
import org.truceline.screening.Whereabouts;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// The answer to one party that was screened: what its name met, where that is listed, and what was decided of it.
///
/// @param against what it was screened against
/// @param tooLong whether its name is longer than what is compared
public record ScreenAnswer(
        View view, AsOf when, Decision.Asked asked, Outcome named, List<Shown> hits, Against against, boolean tooLong) {

    private static final Set<Listing.Kind> LISTED =
            Set.of(Listing.Kind.IN_FORCE, Listing.Kind.SUSPENDED, Listing.Kind.OPEN, Listing.Kind.PENDING);

    public ScreenAnswer {
        hits = List.copyOf(hits);
    }

    /// What names are screened against.
    ///
    /// @param name       of the list where it is not the ledger's; null for the ledger
    /// @param incomplete lists of the ledger on which names are missing
    public record Against(Screener screener, @Nullable String name, List<DatedList> incomplete) {
        public Against {
            incomplete = List.copyOf(incomplete);
        }
    }

    /// A hit with what is known of it: the party of the ledger or of another list, and the decision, if there is one.
    ///
    /// @param whereabouts how country and address meet, and the score with that
    /// @param holds       whether the decision still does
    public record Shown(
            Hit hit,
            Whereabouts whereabouts,
            @Nullable ListedParty party,
            @Nullable OwnParty own,
            @Nullable Decision decision,
            boolean holds) {

        /// With what country and address say.
        public int score() {
            return whereabouts.score();
        }

        /// Decided to be another party, and neither it nor the listing has changed since.
        boolean setAside() {
            return decision != null && holds && decision.as() == Decision.As.FALSE_POSITIVE;
        }

        boolean confirmed() {
            return decision != null && holds && decision.as() == Decision.As.TRUE_MATCH;
        }

        /// Listed at the time, or to be: not taken off, ended, or only spoken of.
        boolean listed(AsOf when) {
            if (own != null) {
                return own.on(when.day(ZoneOffset.UTC)) != OwnParty.State.ENDED;
            }
            return party != null && party.listings().stream().anyMatch(listing -> LISTED.contains(listing.kind()));
        }
    }

    /// What it comes to. A hit that was set aside does not count; one whose listing is no longer in force is worth a
    /// look.
    public Outcome outcome() {
        Outcome outcome = named == Outcome.CANNOT_TELL ? named : Outcome.NONE;
        for (Shown one : hits) {
            if (one.setAside()) {
                continue;
            }
            boolean match = one.confirmed() || one.score() >= against.screener().matchFrom();
            if (match && one.listed(when)) {
                return Outcome.MATCH;
            }
            outcome = Outcome.POSSIBLE;
        }
        return outcome;
    }

    /// Hits that count as the same party: near enough, or confirmed, and not set aside.
    public List<Shown> matching() {
        return hits.stream()
                .filter(one -> !one.setAside()
                        && (one.confirmed() || one.score() >= against.screener().matchFrom()))
                .toList();
    }

    /// Hits that a decision sets aside.
    public List<Shown> setAside() {
        return hits.stream().filter(Shown::setAside).toList();
    }

    /// Joins what a name met with what is known of it.
    ///
    /// @param named what the name came to by itself
    /// @param hits  from the highest score down
    public static ScreenAnswer of(
            View view, AsOf when, Decision.Asked asked, Outcome named, Against against, List<Shown> hits) {
        return new ScreenAnswer(
                view, when, asked, named, hits, against, asked.name().length() > Screener.LONGEST);
    }
}
