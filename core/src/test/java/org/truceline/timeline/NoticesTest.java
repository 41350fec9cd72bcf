package org.truceline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truceline.Ledgers;
import org.truceline.goods.Code;
import org.truceline.ledger.Notice;
import org.truceline.ledger.Party;
import org.truceline.time.AsOf;

/// What else may be asked of goods, and is told without an amount.
class NoticesTest {

    private static final View VIEW = View.of(Ledgers.shipped());

    @Test
    void nailsOfChinaAreNamedWithTheirOrderAndThoseOfMacauAreNot() {
        assertThat(cases("7317.00.5502", "CN", "2025-11-14")).containsExactly("A-570-909");
        assertThat(cases("7317.00.5502", "MO", "2025-11-14")).isEmpty();
    }

    @Test
    void anOrderIsToldFromItsDayOn() {
        assertThat(cases("4819.40.0040", "CN", "2024-07-17")).isEmpty();
        assertThat(cases("4819.40.0040", "CN", "2024-07-18")).containsExactly("A-570-152", "C-570-153");
    }

    @Test
    void provisionalDutiesThatLedToNoOrderEndWithTheNegativeVote() {
        assertThat(cases("3801.10.5000", "CN", "2025-05-27T23:59")).isEmpty();
        assertThat(cases("3801.10.5000", "CN", "2025-05-28T00:00")).containsExactly("A-570-194", "C-570-195");
        assertThat(cases("3801.10.5000", "CN", "2026-03-11T23:59")).containsExactly("A-570-194", "C-570-195");
        assertThat(cases("3801.10.5000", "CN", "2026-03-12T00:00")).isEmpty();
    }

    @Test
    void severalOrdersOnOneNumberAreAllNamed() {
        assertThat(cases("9403.60.8081", "CN", "2025-11-14")).contains("A-570-890", "A-570-106", "C-570-107");
    }

    @Test
    void noOrderIsNamedForAGarment() {
        assertThat(cases("6109.10.0012", "CN", "2025-11-14")).isEmpty();
    }

    private static List<String> cases(String code, String origin, String on) {
        return VIEW
                .notices(Party.US, Code.parse(code), origin, AsOf.parse(on).in(ZoneId.of("America/New_York")))
                .stream()
                .map(Notice::cases)
                .flatMap(List::stream)
                .toList();
    }
}
