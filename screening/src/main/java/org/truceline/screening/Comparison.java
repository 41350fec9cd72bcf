package org.truceline.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Scores a name against a listed one: which parts meet, and what stands against the two being one.
///
/// The score is the harmonic mean of the shares that meet on either side, brought down where numbers, places or legal
/// forms differ. A name that stands whole in a longer one is worth a look at least. The score depends on the two names
/// alone, and is the same whichever is asked. Thread-safe.
final class Comparison {

    private final Weights weights;
    private final Closeness closeness;

    Comparison(Weights weights, Closeness closeness) {
        this.weights = weights;
        this.closeness = closeness;
    }

    /// Two units that meet.
    private record Meeting(Unit asked, Unit listed, int like, long gain) {}

    /// What came of it.
    ///
    /// @param score in thousandths
    record Result(int score, List<Hit.Part> parts, List<Hit.Against> against) {}

    /// The score alone.
    int score(Spelled asked, Spelled listed) {
        return of(asked, listed, false).score();
    }

    /// The score with its reasons.
    Result explained(Spelled asked, Spelled listed) {
        return of(asked, listed, true);
    }

    private Result of(Spelled asked, Spelled listed, boolean explained) {
        boolean inCharacters = asked.name().han() && listed.name().han();
        List<Meeting> meetings = meetings(asked.units(inCharacters), listed.units(inCharacters));
        boolean[] askedMet = new boolean[asked.name().tokens().size()];
        boolean[] listedMet = new boolean[listed.name().tokens().size()];
        long ofAsked = 0;
        long ofListed = 0;
        List<Meeting> met = new ArrayList<>();
        for (Meeting one : meetings) {
            if (free(askedMet, one.asked()) && free(listedMet, one.listed())) {
                take(askedMet, one.asked());
                take(listedMet, one.listed());
                ofAsked += (long) one.asked().weight() * one.like();
                ofListed += (long) one.listed().weight() * one.like();
                met.add(one);
            }
        }
        long shareOfAsked = ofAsked / Math.max(1, asked.weight());
        long shareOfListed = ofListed / Math.max(1, listed.weight());
        if (shareOfAsked + shareOfListed == 0) {
            return new Result(0, List.of(), List.of());
        }
        long score = 2 * shareOfAsked * shareOfListed / (shareOfAsked + shareOfListed);
        long unmatched = Math.min(unmet(asked, askedMet), unmet(listed, listedMet));
        score = score * (Weights.WHOLE - unmatched * weights.bothUnmatched() / Weights.WHOLE) / Weights.WHOLE;
        List<Hit.Against> against = against(asked.name(), listed.name());
        for (Hit.Against one : against) {
            score = score * one.factor() / Weights.WHOLE;
        }
        boolean whole = standsWhole(asked, shareOfAsked) || standsWhole(listed, shareOfListed);
        if (whole && against.stream().noneMatch(one -> one.difference() == Hit.Difference.NUMBERS_DIFFER)) {
            score = Math.max(score, weights.whole());
        }
        List<Hit.Part> parts = explained ? parts(asked.name(), listed.name(), met, askedMet, listedMet) : List.of();
        return new Result((int) score, parts, against);
    }

    /// True if a name met in full, and tells itself from others.
    private boolean standsWhole(Spelled name, long met) {
        return met >= weights.wholeMet() && name.name().distinctive() >= weights.wholeLeast();
    }

    /// In the order of the name asked for; characters that follow each other in both names are one part.
    private static List<Hit.Part> parts(
            ReadName asked, ReadName listed, List<Meeting> met, boolean[] askedMet, boolean[] listedMet) {
        met.sort(Comparator.comparingInt(one -> one.asked().from()));
        List<Hit.Part> parts = new ArrayList<>();
        for (int i = 0; i < met.size(); ) {
            Meeting first = met.get(i);
            Unit one = first.asked();
            Unit other = first.listed();
            int next = i + 1;
            while (next < met.size() && follows(one, other, met.get(next))) {
                one = one.upTo(met.get(next).asked());
                other = other.upTo(met.get(next).listed());
                next++;
            }
            parts.add(Parts.met(asked, one, listed, other, first.like()));
            i = next;
        }
        Parts.unmet(asked, askedMet, listed, listedMet, parts);
        return parts;
    }

    private static boolean follows(Unit one, Unit other, Meeting next) {
        return one.key().way() == Unit.Way.CHARACTER
                && next.asked().key().way() == Unit.Way.CHARACTER
                && next.asked().from() == one.until()
                && next.listed().from() == other.until();
    }

    private List<Meeting> meetings(List<Unit> asked, List<Unit> listed) {
        List<Meeting> meetings = new ArrayList<>();
        for (Unit one : asked) {
            for (Unit other : listed) {
                int like = closeness.of(one.key(), other.key());
                if (like > 0) {
                    meetings.add(new Meeting(one, other, like, (long) like * like * (one.weight() + other.weight())));
                }
            }
        }
        meetings.sort(Comparator.comparingLong(Meeting::gain)
                .reversed()
                .thenComparingInt(one -> one.asked().from() + one.listed().from())
                .thenComparingInt(
                        one -> Math.min(one.asked().from(), one.listed().from())));
        return meetings;
    }

    /// The share of a name that are names and words that met nothing. Places and numbers have rules of their own.
    private static long unmet(Spelled spelled, boolean[] met) {
        long unmet = 0;
        for (int i = 0; i < met.length; i++) {
            Token token = spelled.name().tokens().get(i);
            boolean counts = !met[i] && (token.names() || token.kind() == Token.Kind.WORD);
            unmet += counts ? token.weight() : 0;
        }
        return unmet * Weights.WHOLE / Math.max(1, spelled.weight());
    }

    private static boolean free(boolean[] met, Unit unit) {
        for (int i = unit.from(); i < unit.until(); i++) {
            if (met[i]) {
                return false;
            }
        }
        return true;
    }

    private static void take(boolean[] met, Unit unit) {
        for (int i = unit.from(); i < unit.until(); i++) {
            met[i] = true;
        }
    }

    private List<Hit.Against> against(ReadName asked, ReadName listed) {
        List<Hit.Against> against = new ArrayList<>(2);
        if (!asked.numbers().equals(listed.numbers())) {
            boolean missing = asked.numbers().isEmpty() || listed.numbers().isEmpty();
            against.add(
                    missing
                            ? new Hit.Against(Hit.Difference.NUMBER_MISSING, weights.numberMissing())
                            : new Hit.Against(Hit.Difference.NUMBERS_DIFFER, weights.numbersDiffer()));
        }
        if (!asked.places().equals(listed.places())) {
            places(asked, listed, against);
        }
        if (!asked.forms().isEmpty()
                && !listed.forms().isEmpty()
                && Collections.disjoint(asked.forms(), listed.forms())) {
            against.add(new Hit.Against(Hit.Difference.FORM_DIFFERS, weights.formDiffers()));
        }
        return against;
    }

    private void places(ReadName asked, ReadName listed, List<Hit.Against> against) {
        boolean missing = asked.places().isEmpty() || listed.places().isEmpty();
        if (!missing && Collections.disjoint(asked.places(), listed.places())) {
            against.add(new Hit.Against(Hit.Difference.PLACES_DIFFER, weights.placesDiffer()));
        } else if (onlyIn(asked.bracketed(), listed.places()) || onlyIn(listed.bracketed(), asked.places())) {
            against.add(new Hit.Against(Hit.Difference.BRANCH_PLACE, weights.placeBracketed()));
        } else {
            against.add(new Hit.Against(Hit.Difference.PLACE_MISSING, weights.placeMissing()));
        }
    }

    private static boolean onlyIn(Set<String> places, Set<String> others) {
        return !others.containsAll(places);
    }
}
