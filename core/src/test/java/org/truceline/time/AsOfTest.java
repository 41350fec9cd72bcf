package org.truceline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AsOfTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final ZoneId UTC = ZoneId.of("UTC");

    @Test
    void aDayIsItsLastInstantInTheZoneOfTheAuthority() {
        AsOf day = AsOf.parse("2025-11-10");

        assertThat(day.in(BEIJING)).isEqualTo(Instant.parse("2025-11-10T15:59:59.999999999Z"));
        assertThat(day.in(NEW_YORK)).isEqualTo(Instant.parse("2025-11-11T04:59:59.999999999Z"));
    }

    @Test
    void aDayOnWhichTheClocksChangeStillEndsAtMidnight() {
        assertThat(AsOf.parse("2025-03-09").in(NEW_YORK)).isEqualTo(Instant.parse("2025-03-10T03:59:59.999999999Z"));
        assertThat(AsOf.parse("2025-11-02").in(NEW_YORK)).isEqualTo(Instant.parse("2025-11-03T04:59:59.999999999Z"));
    }

    @Test
    void aLocalTimeIsReadInTheZoneOfTheAuthority() {
        assertThat(AsOf.parse("2025-11-10T13:01").in(BEIJING)).isEqualTo(Instant.parse("2025-11-10T05:01:00Z"));
        assertThat(AsOf.parse("2025-11-10T00:01").in(NEW_YORK)).isEqualTo(Instant.parse("2025-11-10T05:01:00Z"));
        assertThat(AsOf.parse("2025-05-14T00:01").in(NEW_YORK)).isEqualTo(Instant.parse("2025-05-14T04:01:00Z"));
    }

    @Test
    void aTimeWithAnOffsetIsTheSameInstantEverywhere() {
        AsOf exact = AsOf.parse("2025-11-10T00:01-05:00");

        assertThat(exact.in(BEIJING)).isEqualTo(exact.in(NEW_YORK)).isEqualTo(Instant.parse("2025-11-10T05:01:00Z"));
        assertThat(exact.day(BEIJING)).isEqualTo(LocalDate.parse("2025-11-10"));
        assertThat(AsOf.parse("2025-11-09T23:59-05:00").day(BEIJING)).isEqualTo(LocalDate.parse("2025-11-10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-11-14",
                "2025-11-14T00:01",
                "2025-11-14T00:01:30",
                "2025-11-14T00:01:30.500",
                "2025-11-14T00:01-05:00",
                "2025-11-14T00:01:30+08:00",
                "2025-11-14T00:01Z",
                "2025-11-14T00:01:30Z",
                "2024-02-29"
            })
    void whatIsWrittenIsReadBack(String text) {
        assertThat(AsOf.parse(text).text()).isEqualTo(text);
        assertThat(AsOf.parse(AsOf.parse(text).text())).isEqualTo(AsOf.parse(text));
    }

    @Test
    void anInstantIsWrittenWithTheOffsetOfItsZoneAndReadBack() {
        Instant instant = Instant.parse("2025-11-10T05:01:00Z");

        assertThat(AsOf.at(instant, NEW_YORK).text()).isEqualTo("2025-11-10T00:01-05:00");
        assertThat(AsOf.parse(AsOf.at(instant, NEW_YORK).text()).in(UTC)).isEqualTo(instant);
        assertThat(AsOf.at(instant, UTC).text()).isEqualTo("2025-11-10T05:01Z");
        assertThat(AsOf.parse(AsOf.at(instant, UTC).text()).in(BEIJING)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025",
                "2025-11",
                "2025-02-29",
                "2025-13-01",
                "14.11.2025",
                "2025-11-14T25:00",
                "2025-11-14 00:01",
                "tomorrow",
                "2025-11-14T00:01+",
                "2025-11-14T00:01X",
                "2025-02-29T00:01",
                "2025-11-14T00:01[Europe/Paris]",
                "2025-11-14T00:01+01:00[Europe/Paris]"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> AsOf.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void ofADayAndAnInstantOnItTheInstantIsEarlier() {
        AsOf day = AsOf.parse("2026-10-09");
        AsOf noon = AsOf.parse("2026-10-09T12:00");

        assertThat(AsOf.earlier(day, noon, UTC)).isEqualTo(noon);
        assertThat(AsOf.earlier(noon, day, UTC)).isEqualTo(noon);
        assertThat(AsOf.earlier(day, AsOf.parse("2026-10-10T00:00"), UTC)).isEqualTo(day);
        assertThat(AsOf.earlier(AsOf.parse("2026-10-10"), day, UTC)).isEqualTo(day);
    }

    @Test
    void theStartOfADayReadsAsTheDayAndAnythingElseWithItsClockTime() {
        assertThat(AsOf.words(AsOf.parse("2026-11-10T00:00").in(BEIJING), BEIJING))
                .isEqualTo("2026-11-10");
        assertThat(AsOf.words(AsOf.parse("2026-11-10T00:01").in(BEIJING), BEIJING))
                .isEqualTo("2026-11-10T00:01");
        assertThat(AsOf.words(AsOf.parse("2026-11-10T13:01").in(BEIJING), BEIJING))
                .isEqualTo("2026-11-10T13:01");
        assertThat(AsOf.words(AsOf.parse("2026-11-10T13:01").in(BEIJING), NEW_YORK))
                .isEqualTo("2026-11-10T00:01");
        assertThat(AsOf.words(Period.OPEN, BEIJING)).isEqualTo("open");
    }
}
