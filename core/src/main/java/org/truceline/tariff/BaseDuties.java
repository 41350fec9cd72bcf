package org.truceline.tariff;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.FactId;
import org.truceline.ledger.InstrumentId;
import org.truceline.rate.RateExpression;
import org.truceline.rate.RateSyntaxException;
import org.truceline.time.Period;
import org.truceline.timeline.FactValue;

/// Base rates, looked up and read once for each code and each stretch of time between editions. Thread-safe.
final class BaseDuties {

    /// Codes that are kept; further ones are looked up anew.
    private static final int MOST = 100_000;

    private static final String YES = "yes";

    private final @Nullable BaseRates rates;
    private final Moments moments;
    private final Map<String, AtomicReferenceArray<Found>> known = new ConcurrentHashMap<>();

    /// A base rate and what its print means.
    ///
    /// @param expression null if there is no rate, or its text refers to other provisions
    /// @param assumed    claims that were not stated and were taken as not made
    record Found(BaseRate rate, @Nullable RateExpression expression, Set<FactId> assumed) {

        Found {
            assumed = Set.copyOf(assumed);
        }

        /// True if the same duty follows from both, or from neither.
        boolean sameRate(Found other) {
            if (rate instanceof BaseRate.Found one && other.rate instanceof BaseRate.Found two) {
                return one.printed().equals(two.printed()) && one.line().equals(two.line());
            }
            return rate.getClass().equals(other.rate.getClass());
        }
    }

    /// @param rates null if no schedule is loaded
    BaseDuties(@Nullable BaseRates rates) {
        this.rates = rates;
        Set<Instant> edges = new TreeSet<>();
        if (rates != null) {
            rates.schedule().editions().forEach(edition -> {
                edges.add(edition.period().from());
                edges.add(edition.period().until());
            });
        }
        edges.remove(Period.OPEN);
        this.moments = Moments.of(edges);
    }

    Moments moments() {
        return moments;
    }

    /// The codes of the loaded schedule, in order.
    List<Code> codes() {
        return rates == null
                ? List.of()
                : rates.schedule().rows().get().keySet().stream()
                        .sorted()
                        .map(Code::new)
                        .toList();
    }

    /// The claims by which a line may have another rate than the ordinary one.
    List<FactId> claims() {
        return rates == null ? List.of() : rates.schedule().claims();
    }

    /// The claims of this code.
    Set<FactId> claims(Code code) {
        return rates == null ? Set.of() : rates.claims(code);
    }

    /// The edition that prints the rate of a claim for the code at an instant; null if none does.
    @Nullable
    InstrumentId claimedBy(Code code, Instant at, FactId claim) {
        return rates != null && rates.at(code, at, Set.of(claim)) instanceof BaseRate.Found found
                ? found.editions().getLast().by()
                : null;
    }

    Found at(Code code, Instant at, Map<FactId, FactValue> facts) {
        if (rates == null) {
            return new Found(new BaseRate.Missing(List.of()), null, Set.of());
        }
        List<FactId> claims = claims();
        if (claims.stream().anyMatch(facts::containsKey)) {
            Set<FactId> claimed = new HashSet<>();
            for (FactId claim : claims) {
                FactValue stated = facts.get(claim);
                if (stated != null && stated.says(YES)) {
                    claimed.add(claim);
                }
            }
            Set<FactId> silent = new HashSet<>(rates.claims(code));
            silent.removeAll(facts.keySet());
            return found(rates.at(code, at, claimed), silent);
        }
        AtomicReferenceArray<Found> ofCode = known.get(code.digits());
        if (ofCode == null) {
            ofCode = new AtomicReferenceArray<>(moments.count());
            if (known.size() < MOST) {
                known.put(code.digits(), ofCode);
            }
        }
        int segment = moments.segment(at);
        Found found = ofCode.get(segment);
        if (found == null) {
            found = found(rates.at(code, at, Set.of()), rates.claims(code));
            ofCode.set(segment, found);
        }
        return found;
    }

    private static Found found(BaseRate rate, Set<FactId> silent) {
        return new Found(rate, rate instanceof BaseRate.Found one ? read(one.printed()) : null, silent);
    }

    /// A printed rate read into numbers, or null if its text refers to other provisions.
    static @Nullable RateExpression read(String printed) {
        try {
            return RateExpression.parse(printed);
        } catch (RateSyntaxException e) {
            return null;
        }
    }
}
