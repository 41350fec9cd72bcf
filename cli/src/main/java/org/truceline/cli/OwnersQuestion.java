package org.truceline.cli;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Value;
import org.truceline.ownership.Coverage;
import org.truceline.ownership.Finding;
import org.truceline.ownership.Holdings;
import org.truceline.ownership.Outcome;
import org.truceline.ownership.Owners;
import org.truceline.ownership.OwnershipAnswer;
import org.truceline.ownership.Passed;
import org.truceline.ownership.Requirements;
import org.truceline.ownership.RuleOnDay;
import org.truceline.ownership.Since;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// Puts the parties of the files to a rule.
final class OwnersQuestion {

    private final View view;
    private final AsOf when;
    private final RuleOnDay rule;
    private final StakeBook book;
    private final Map<Integer, Set<ListId>> lists;
    private final @Nullable Before before;
    private final List<OwnershipAnswer.Note> notes = new ArrayList<>();

    /// What the files said before.
    ///
    /// @param book  the stakes, among the same parties; null if they are the same
    /// @param lists the lists on which parties stood
    record Before(@Nullable StakeBook book, Map<Integer, Set<ListId>> lists) {}

    /// @param before null if nothing is compared
    OwnersQuestion(
            View view,
            AsOf when,
            RuleOnDay rule,
            StakeBook book,
            Map<Integer, Set<ListId>> lists,
            @Nullable Before before) {
        this.view = view;
        this.when = when;
        this.rule = rule;
        this.book = book;
        this.lists = lists;
        this.before = before;
    }

    /// The answer, with the reasons for these parties.
    OwnershipAnswer answer(Value.OwnershipRule asked, List<String> explained, Stages stages) {
        Owners owners = owners(asked, lists);
        stages.begin("building");
        Holdings holdings = book.holdings();
        stages.begin("solving");
        Since since = since(asked, holdings, owners);
        Coverage coverage = since == null ? Coverage.of(asked, holdings, owners) : since.now();
        stages.end();
        List<OwnershipAnswer.Why> whys = new ArrayList<>();
        for (String party : explained) {
            whys.add(why(coverage, number(party)));
        }
        notes(asked, owners, coverage);
        return new OwnershipAnswer(
                rule,
                coverage,
                book.parties(),
                lists,
                new Requirements(view, when, coverage, lists),
                book.places(),
                whys,
                since,
                notes);
    }

    private @Nullable Since since(Value.OwnershipRule asked, Holdings holdings, Owners owners) {
        if (before == null) {
            return null;
        }
        Holdings old = before.book() == null ? holdings : before.book().holdings();
        return Since.of(asked, old, owners(asked, before.lists()), holdings, owners);
    }

    private int number(String party) {
        Integer number = book.known(party);
        if (number == null) {
            throw Refusal.outside("--explain: no file names a party '" + Columns.clipped(party) + "'. Near it are: "
                    + book.near(party) + ".");
        }
        if (number < 0) {
            throw Refusal.usage(
                    "--explain: several parties are called '" + Columns.clipped(party) + "'. Write the id.");
        }
        return number;
    }

    private Owners owners(Value.OwnershipRule asked, Map<Integer, Set<ListId>> named) {
        BitSet certain = new BitSet();
        BitSet possible = new BitSet();
        BitSet outside = new BitSet();
        named.forEach((party, on) -> {
            if (on.stream().anyMatch(list -> feeds(asked, list))) {
                certain.set(party);
            }
        });
        for (int party = 0; party < book.size(); party++) {
            String country = book.country(party);
            outside.set(party, country != null && asked.outside().contains(country));
            if (!asked.nationalities().isEmpty()) {
                nationality(asked, country, party, certain, possible);
            }
        }
        return new Owners(certain, possible, outside);
    }

    private boolean feeds(Value.OwnershipRule asked, ListId list) {
        return Passed.within(view, list).stream().anyMatch(asked.feeders()::contains);
    }

    private void nationality(
            Value.OwnershipRule asked, @Nullable String country, int party, BitSet certain, BitSet possible) {
        String stated = book.seat(party);
        boolean seat = stated != null && asked.nationalities().contains(stated);
        if ((country != null && asked.nationalities().contains(country))
                || (seat && asked.seat().equals("yes"))) {
            certain.set(party);
        } else if (country == null || (seat && asked.seat().equals("not-stated"))) {
            possible.set(party);
        }
    }

    private OwnershipAnswer.Why why(Coverage coverage, int party) {
        Finding finding = coverage.finding(party);
        List<OwnershipAnswer.Ended> ended = book.ended(party).stream()
                .filter(one -> (coverage.outcome(one.owner()) == Outcome.OWNER
                        || coverage.outcome(one.owner()) == Outcome.COVERED
                        || coverage.outcome(one.owner()) == Outcome.CANNOT_BE_RULED_OUT))
                .toList();
        return new OwnershipAnswer.Why(finding, ended);
    }

    private void notes(Value.OwnershipRule asked, Owners owners, Coverage coverage) {
        BitSet idle = (BitSet) owners.certain().clone();
        idle.andNot(book.holders());
        note("owners-without-stakes", idle.cardinality());
        note("no-owner-at-all", owners.certain().isEmpty() ? 1 : 0);
        note("lists-that-do-not-feed", (int) lists.values().stream()
                .filter(named -> named.stream().noneMatch(list -> feeds(asked, list)))
                .count());
        note("programmes-not-read", book.programmes());
        note("parties-not-described", book.undescribed());
        if (!asked.outside().isEmpty()) {
            note("covered-without-country", (int) coverage.parties(Outcome.COVERED).stream()
                    .filter(party -> book.country(party) == null)
                    .count());
        }
        if (!asked.nationalities().isEmpty() && !asked.seat().equals("no")) {
            note("seats-not-stated", (int) IntStream.range(0, book.size())
                    .filter(party -> book.seat(party) == null)
                    .count());
        }
    }

    private void note(String code, int count) {
        if (count > 0) {
            notes.add(new OwnershipAnswer.Note(code, count));
        }
    }
}
