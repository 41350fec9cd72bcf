package org.truceline.cli;

import static org.truceline.ownership.StakeKind.BENEFICIAL;
import static org.truceline.ownership.StakeKind.EQUITY;
import static org.truceline.ownership.StakeKind.OTHER;
import static org.truceline.ownership.StakeKind.SEATS;
import static org.truceline.ownership.StakeKind.VOTES;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ownership.Percent;
import org.truceline.ownership.StakeKind;
import org.truceline.text.Likeness;

/// An interest of the Beneficial Ownership Data Standard 0.4: the kind of stake that it is, and its share.
final class BodsInterest {

    /// Every type of the standard, but for those that say that nobody tells.
    private static final Map<String, StakeKind> KINDS = Map.ofEntries(
            Map.entry("shareholding", EQUITY),
            Map.entry("votingRights", VOTES),
            Map.entry("appointmentOfBoard", SEATS),
            Map.entry("boardMember", SEATS),
            Map.entry("boardChair", SEATS),
            Map.entry("rightsToProfitOrIncome", BENEFICIAL),
            Map.entry("rightToProfitOrIncomeFromAssets", BENEFICIAL),
            Map.entry("rightsToSurplusAssetsOnDissolution", BENEFICIAL),
            Map.entry("beneficiaryOfLegalArrangement", BENEFICIAL),
            Map.entry("otherInfluenceOrControl", OTHER),
            Map.entry("seniorManagingOfficial", OTHER),
            Map.entry("settlor", OTHER),
            Map.entry("trustee", OTHER),
            Map.entry("protector", OTHER),
            Map.entry("nominee", OTHER),
            Map.entry("nominator", OTHER),
            Map.entry("rightsGrantedByContract", OTHER),
            Map.entry("conditionalRightsGrantedByContract", OTHER),
            Map.entry("controlViaCompanyRulesOrArticles", OTHER),
            Map.entry("controlByLegalFramework", OTHER),
            Map.entry("enjoymentAndUseOfAssets", OTHER));

    /// Types by which nobody tells what is held: it may be a stake of the kind that counts.
    private static final Set<String> UNTOLD = Set.of("", "unknownInterest", "unpublishedInterest");

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private BodsInterest() {}

    /// The kind of stake.
    ///
    /// @param usual the kind where none is told
    /// @throws IllegalArgumentException if the standard does not know the type
    static StakeKind kind(Object interest, StakeKind usual) {
        String type = text(interest, "type");
        if (UNTOLD.contains(type)) {
            return usual;
        }
        StakeKind kind = KINDS.get(type);
        if (kind == null) {
            throw new IllegalArgumentException("type: '" + Columns.clipped(type)
                    + "' is no interest of the Beneficial Ownership Data Standard 0.4. Near it is: "
                    + String.join(", ", Likeness.nearest(type, KINDS.keySet(), 1)) + ".");
        }
        return kind;
    }

    /// The share. Below an exclusive limit lies the next millionth of a percent.
    ///
    /// @throws IllegalArgumentException if it is none
    static Percent share(Object interest) {
        try {
            String exact = text(interest, "share", "exact");
            if (!exact.isEmpty()) {
                return Percent.of(new BigDecimal(exact));
            }
            BigDecimal low = number(interest, "minimum", "exclusiveMinimum");
            BigDecimal high = number(interest, "maximum", "exclusiveMaximum");
            Percent share = Percent.between(low == null ? BigDecimal.ZERO : low, high == null ? ALL : high);
            boolean below = number(interest, "maximum") == null
                    ? high != null
                    : text(interest, "share", "exclusiveMaximum").equals("true");
            return below && share.high() > share.low() ? new Percent(share.low(), share.high() - 1) : share;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "share: " + e.getMessage() + ". Write percentages from 0 to 100, the least not above the most.");
        }
    }

    /// The first of these limits that is stated; null if none is. Earlier versions say only whether one is exclusive.
    private static @Nullable BigDecimal number(Object interest, String... names) {
        for (String name : names) {
            String text = text(interest, "share", name);
            if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
                return new BigDecimal(text);
            }
        }
        return null;
    }

    static String text(Object from, String... path) {
        return JsonTree.Item.at(from, path) instanceof String text ? text.strip() : "";
    }
}
