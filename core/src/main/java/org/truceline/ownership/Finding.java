package org.truceline.ownership;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Why the outcome of one party is what it is.
///
/// @param party   by number
/// @param ways    what each way of counting says
/// @param holders who holds the party itself, and whether that counts
/// @param proof   where covered: stakes that prove it, none of which can be left out; else empty
/// @param owners  the owners whose holdings reach the party through covered companies, by number
/// @param doubts  where it cannot be ruled out: what is not known; where covered: stakes in it of more than all; else
///                empty
/// @param flags   what asks for more care, though it does not cover
/// @param untold  percent of the party whose holders are not stated
public record Finding(
        int party,
        Outcome outcome,
        List<ByWay> ways,
        List<Holder> holders,
        List<Held> proof,
        Set<Integer> owners,
        List<Doubt> doubts,
        Set<Flag> flags,
        BigDecimal untold) {

    public Finding {
        ways = List.copyOf(ways);
        holders = List.copyOf(holders);
        proof = List.copyOf(proof);
        owners = Collections.unmodifiableSet(new TreeSet<>(owners));
        doubts = List.copyOf(doubts);
        flags = Set.copyOf(flags);
    }

    /// What one way of counting says.
    ///
    /// @param least    percent held at least; of the kind of stake of which most is held
    /// @param most     percent held at most
    /// @param surely   held enough, wherever stakes lie in their ranges
    /// @param possibly held enough if they lie well
    public record ByWay(Way way, BigDecimal least, BigDecimal most, boolean surely, boolean possibly) {}

    /// A stake.
    ///
    /// @param number the number under which it was added
    public record Held(StakeKind kind, int owner, int owned, Percent percent, int number) {}

    /// A direct holder.
    public record Holder(Held held, Counts counts) {}

    /// Whether what a holder holds counts.
    public enum Counts {
        /// The holder is one of the owners.
        OWNER,
        /// The holder is covered itself.
        COVERED,
        /// It cannot be ruled out that the holder is covered, or one of the owners.
        PERHAPS,
        /// The holder is neither.
        NOT,
        /// The rule does not count stakes of this kind.
        OTHER_KIND;

        /// The word for it in answers.
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What is not known.
    public sealed interface Doubt {

        /// The size of a stake.
        record Size(Held held) implements Doubt {}

        /// Whether a party is of a nationality that makes it an owner.
        record Nationality(int party) implements Doubt {}

        /// The stakes in a company, which add up to more than all of it.
        ///
        /// @param percent what they add up to at least
        record Excess(int company, StakeKind kind, BigDecimal percent) implements Doubt {}

        /// How the rule counts: these ways cover, the others do not.
        record Method(List<Way> covering) implements Doubt {
            public Method {
                covering = List.copyOf(covering);
            }
        }
    }

    /// What asks for more care.
    public enum Flag {
        /// The owners hold some of it, below the threshold, where the guidance asks for more diligence.
        MINORITY,
        /// It holds so much of itself that of the rest the owners hold enough.
        OWN_SHARES,
        /// So much of it is held by nobody stated that it might be enough.
        UNTOLD,
        /// The owners hold interests that the rule does not count, such as board seats.
        OTHER_INTEREST
    }
}
