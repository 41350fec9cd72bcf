package org.truceline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

final class PeriodTest {

    private static final Instant NOON = Instant.parse("2025-11-10T12:00:00Z");

    @Test
    void itsStartIsInsideAndItsEndIsNot() {
        Period hour = new Period(NOON, minutes(60));

        assertThat(hour.contains(minutes(-1))).isFalse();
        assertThat(hour.contains(NOON)).isTrue();
        assertThat(hour.contains(minutes(1))).isTrue();
        assertThat(hour.contains(minutes(59))).isTrue();
        assertThat(hour.contains(minutes(60))).isFalse();
        assertThat(hour.contains(minutes(61))).isFalse();
    }

    @Test
    void anEndThatIsNotSetIsNeverReached() {
        Period endless = new Period(NOON, Period.OPEN);

        assertThat(endless.endIsOpen()).isTrue();
        assertThat(endless.contains(Instant.parse("9999-12-31T23:59:59Z"))).isTrue();
        assertThat(endless.contains(minutes(-1))).isFalse();
    }

    @Test
    void aStartThatIsNotSetHoldsNoInstant() {
        Period open = new Period(Period.OPEN, Period.OPEN);

        assertThat(open.startIsOpen()).isTrue();
        assertThat(open.isEmpty()).isTrue();
        assertThat(open.contains(NOON)).isFalse();
        assertThat(open.contains(Instant.parse("9999-12-31T23:59:59Z"))).isFalse();
    }

    @Test
    void itCannotEndBeforeItStarts() {
        assertThatThrownBy(() -> new Period(NOON, minutes(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot end (2025-11-10T11:59:00Z) before it starts (2025-11-10T12:00:00Z)");
    }

    @Test
    void onePeriodAbutsTheNextOnlyWhereTheirInstantsMeet() {
        Period first = new Period(NOON, minutes(60));

        assertThat(first.abuts(new Period(minutes(59), minutes(120)))).isFalse();
        assertThat(first.abuts(new Period(minutes(60), minutes(120)))).isTrue();
        assertThat(first.abuts(new Period(minutes(61), minutes(120)))).isFalse();
    }

    @Test
    void twoPeriodsOverlapOnlyIfAnInstantLiesInBoth() {
        Period first = new Period(NOON, minutes(60));

        assertThat(first.overlaps(new Period(minutes(59), minutes(120)))).isTrue();
        assertThat(first.overlaps(new Period(minutes(60), minutes(120)))).isFalse();
        assertThat(first.overlaps(new Period(minutes(61), minutes(120)))).isFalse();
        assertThat(first.overlaps(new Period(minutes(-60), NOON))).isFalse();
        assertThat(first.overlaps(new Period(minutes(-60), minutes(1)))).isTrue();
        assertThat(first.overlaps(new Period(minutes(30), minutes(30)))).isFalse();
        assertThat(first.overlaps(new Period(Period.OPEN, Period.OPEN))).isFalse();
    }

    private static Instant minutes(int after) {
        return NOON.plus(after, ChronoUnit.MINUTES);
    }
}
