package org.truceline.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds, among many names, those whose score can reach a threshold.
///
/// For every name it adds up the most that its parts can give, by the very likeness that [Comparison] uses. What stands
/// against a name only lowers a score, and so no name that reaches the threshold is passed over. Immutable.
final class NameIndex {

    private final Vocabulary vocabulary;
    private final int[][] names;
    private final int[][] weights;
    private final int[] wholes;
    private final int[] slight;
    private final Weights scores;
    private final ThreadLocal<Tally> tallies;

    /// Sums for one question, used again for the next.
    private static final class Tally {
        final int[] asked;
        final int[] listed;
        final int[] slot;
        final int[] askedInSlot;
        final int[] listedInSlot;
        int[] touched = new int[1 << 10];
        int count;
        int question;

        Tally(int names) {
            asked = new int[names];
            listed = new int[names];
            slot = new int[names];
            askedInSlot = new int[names];
            listedInSlot = new int[names];
            Arrays.fill(slot, -1);
        }
    }

    /// @param spelled      all names; one without Chinese characters is never found by them
    /// @param inCharacters which units of a name count
    NameIndex(List<Spelled> spelled, boolean inCharacters, Closeness closeness, Weights scores) {
        this.scores = scores;
        Set<Unit.Key> keys = new LinkedHashSet<>();
        for (Spelled name : spelled) {
            if (!inCharacters || name.name().han()) {
                name.units(inCharacters).forEach(unit -> keys.add(unit.key()));
            }
        }
        this.vocabulary = new Vocabulary(keys, closeness);
        int[] counts = new int[vocabulary.size()];
        this.names = new int[vocabulary.size()][];
        this.weights = new int[vocabulary.size()][];
        this.wholes = new int[spelled.size()];
        this.slight = new int[spelled.size()];
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < spelled.size(); i++) {
                Spelled name = spelled.get(i);
                if (!inCharacters || name.name().han()) {
                    for (Unit unit : name.units(inCharacters)) {
                        Integer key = vocabulary.number(unit.key());
                        if (key != null && !isSlight(name, unit)) {
                            if (pass == 1) {
                                names[key][counts[key]] = i;
                                weights[key][counts[key]] = unit.weight();
                            }
                            counts[key]++;
                        }
                    }
                }
            }
            if (pass == 0) {
                for (int key = 0; key < counts.length; key++) {
                    names[key] = new int[counts[key]];
                    weights[key] = new int[counts[key]];
                    counts[key] = 0;
                }
            }
        }
        for (int i = 0; i < spelled.size(); i++) {
            wholes[i] = Math.max(1, spelled.get(i).weight());
            slight[i] = slight(spelled.get(i));
        }
        this.tallies = ThreadLocal.withInitial(() -> new Tally(spelled.size()));
    }

    /// Legal forms and the like are on most names and weigh next to nothing: they are taken as met.
    private static boolean isSlight(Spelled name, Unit unit) {
        return !unit.joins() && isSlight(name.name().tokens().get(unit.from()));
    }

    private static boolean isSlight(Token token) {
        return token.kind() == Token.Kind.FORM || token.kind() == Token.Kind.FILLER;
    }

    private static int slight(Spelled name) {
        return name.name().tokens().stream()
                .filter(NameIndex::isSlight)
                .mapToInt(Token::weight)
                .sum();
    }

    /// The numbers of the names that can reach a score.
    int[] reaching(Spelled asked, List<Unit> units, int score) {
        Tally tally = tallies.get();
        List<Unit> inSlots = new ArrayList<>(units);
        inSlots.sort(Comparator.comparingInt(Unit::from).thenComparingInt(Unit::until));
        tally.count = 0;
        int slot = tally.question;
        Unit before = null;
        for (Unit unit : inSlots) {
            if (isSlight(asked, unit)) {
                continue;
            }
            if (before == null || before.from() != unit.from() || before.until() != unit.until()) {
                slot++;
            }
            before = unit;
            for (Vocabulary.Met met : vocabulary.meets(unit.key())) {
                add(tally, met, unit.weight(), slot);
            }
        }
        tally.question = slot == Integer.MAX_VALUE ? 0 : slot;
        return reaching(tally, asked, score);
    }

    private void add(Tally tally, Vocabulary.Met met, int weight, int slot) {
        int[] in = names[met.number()];
        int[] weighing = weights[met.number()];
        int asked = weight * met.like();
        for (int i = 0; i < in.length; i++) {
            int name = in[i];
            int listed = weighing[i] * met.like();
            if (tally.asked[name] == 0) {
                if (tally.count == tally.touched.length) {
                    tally.touched = Arrays.copyOf(tally.touched, tally.count * 2);
                }
                tally.touched[tally.count++] = name;
            }
            if (tally.slot[name] != slot) {
                tally.slot[name] = slot;
                tally.askedInSlot[name] = asked;
                tally.listedInSlot[name] = listed;
                tally.asked[name] += asked;
                tally.listed[name] += listed;
            } else {
                int more = asked - tally.askedInSlot[name];
                if (more > 0) {
                    tally.askedInSlot[name] = asked;
                    tally.asked[name] += more;
                }
                more = listed - tally.listedInSlot[name];
                if (more > 0) {
                    tally.listedInSlot[name] = listed;
                    tally.listed[name] += more;
                }
            }
        }
    }

    /// The share of a name from which it may score as one that stands whole; out of reach where that scores less.
    private long whole(int score) {
        return scores.whole() >= score ? scores.wholeMet() : Long.MAX_VALUE;
    }

    private int[] reaching(Tally tally, Spelled asked, int score) {
        int whole = Math.max(1, asked.weight());
        int certain = slight(asked) * Weights.WHOLE;
        int[] found = new int[tally.count];
        int count = 0;
        for (int i = 0; i < tally.count; i++) {
            int name = tally.touched[i];
            long ofAsked = Math.min(Weights.WHOLE, (tally.asked[name] + certain) / whole);
            long ofListed = Math.min(Weights.WHOLE, (tally.listed[name] + slight[name] * Weights.WHOLE) / wholes[name]);
            long bound = 2 * ofAsked * ofListed / Math.max(1, ofAsked + ofListed);
            if (bound + 2 >= score || Math.max(ofAsked, ofListed) + 2 >= whole(score)) {
                found[count++] = name;
            }
            tally.asked[name] = 0;
            tally.listed[name] = 0;
        }
        return Arrays.copyOf(found, count);
    }
}
