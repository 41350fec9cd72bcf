package org.truceline.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.truceline.screening.Screening.Outcome;

/// Screens names against listings.
///
/// A score depends on the two names alone. Listed names that can reach the threshold are found by an index that loses
/// none; [#scan] compares with every name and comes to the same. Thread-safe.
public final class Screener {

    /// Characters of the longest name that is compared.
    public static final int LONGEST = 400;

    private final Weights weights;
    private final NameReader reader;
    private final Sounds sounds;
    private final Comparison comparison;
    private final List<ListedNames> listings;
    private final List<Spelled> names = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private final NameIndex letters;
    private final NameIndex characters;

    private Screener(List<ListedNames> listings, Weights weights) {
        this.weights = weights;
        this.listings = List.copyOf(listings);
        this.sounds = new Sounds(weights);
        this.reader = new NameReader(weights, sounds);
        Closeness closeness = new Closeness(weights, sounds);
        this.comparison = new Comparison(weights, closeness);
        for (int i = 0; i < listings.size(); i++) {
            for (String name : listings.get(i).names()) {
                names.add(spelled(name));
                owners.add(i);
            }
        }
        this.letters = new NameIndex(names, false, closeness, weights);
        this.characters = new NameIndex(names, true, closeness, weights);
    }

    /// A screener of these listings, with the weights that ship with the program.
    public static Screener of(List<ListedNames> listings) {
        return new Screener(listings, Weights.shipped());
    }

    static Screener of(List<ListedNames> listings, Weights weights) {
        return new Screener(listings, weights);
    }

    public List<ListedNames> listings() {
        return listings;
    }

    /// Listed names, aliases too.
    public int names() {
        return names.size();
    }

    /// The score from which a hit is a match, in thousandths.
    public int matchFrom() {
        return weights.match();
    }

    /// The score from which a hit is shown, in thousandths.
    public int possibleFrom() {
        return weights.possible();
    }

    /// The listings whose names may be this one.
    public Screening screen(String name) {
        if (name.length() > LONGEST) {
            return new Screening(name, Outcome.CANNOT_TELL, List.of());
        }
        Spelled asked = spelled(name);
        return answer(name, asked, candidates(asked));
    }

    /// The same by comparing with every listed name.
    public Screening scan(String name) {
        if (name.length() > LONGEST) {
            return new Screening(name, Outcome.CANNOT_TELL, List.of());
        }
        return answer(name, spelled(name), IntStream.range(0, names.size()).toArray());
    }

    /// How alike two names are, in thousandths.
    public int score(String one, String other) {
        return comparison.score(spelled(one), spelled(other));
    }

    private Spelled spelled(String name) {
        return new Spelled(reader.read(name), sounds);
    }

    /// The names that can reach the score from which a hit is shown.
    private int[] candidates(Spelled asked) {
        int[] inLetters = letters.reaching(asked, asked.units(false), weights.possible());
        if (!asked.name().han()) {
            return inLetters;
        }
        int[] inCharacters = characters.reaching(asked, asked.units(true), weights.possible());
        return IntStream.concat(
                        IntStream.of(inCharacters),
                        IntStream.of(inLetters)
                                .filter(name -> !names.get(name).name().han()))
                .toArray();
    }

    private Screening answer(String name, Spelled asked, int[] candidates) {
        Map<Integer, Nearest> best = new HashMap<>();
        for (int candidate : candidates) {
            int score = comparison.score(asked, names.get(candidate));
            if (score >= weights.possible()) {
                Nearest one = new Nearest(owners.get(candidate), candidate, score);
                best.merge(one.owner(), one, Nearest::better);
            }
        }
        List<Hit> hits = best.values().stream()
                .sorted(Comparator.comparingInt(Nearest::score).reversed().thenComparingInt(Nearest::owner))
                .map(one -> hit(asked, one))
                .toList();
        return new Screening(name, outcome(asked, hits), hits);
    }

    /// Of the names of one listing the one that came nearest.
    private record Nearest(int owner, int name, int score) {
        private static Nearest better(Nearest one, Nearest other) {
            boolean first = one.score != other.score ? one.score > other.score : one.name < other.name;
            return first ? one : other;
        }
    }

    private Hit hit(Spelled asked, Nearest one) {
        Spelled name = names.get(one.name());
        Comparison.Result result = comparison.explained(asked, name);
        return new Hit(listings.get(one.owner()), name.name().text(), result.score(), result.parts(), result.against());
    }

    /// Where nothing is met, a name that tells nobody apart is not nobody's.
    private Outcome outcome(Spelled asked, List<Hit> hits) {
        if (hits.isEmpty()) {
            return asked.name().distinctive() < weights.comparable() ? Outcome.CANNOT_TELL : Outcome.NONE;
        }
        return hits.getFirst().score() >= weights.match() ? Outcome.MATCH : Outcome.POSSIBLE;
    }
}
