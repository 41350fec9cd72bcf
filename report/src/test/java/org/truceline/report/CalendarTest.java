package org.truceline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DateProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.truceline.ledger.Language;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

final class CalendarTest {

    private static final String US_RECIPROCAL = "us.ieepa.reciprocal.cn#s3@until.truceline";
    private static final String CN_UNIVERSAL = "cn.2025.universal#s3@until.truceline";

    // ---- what is ahead ----

    @Test
    void asOf14November2025TheSuspensionsEndOn10November2026OnTheClocksOfBothSides() {
        Map<String, VEvent> calendar = on("2025-11-14");

        VEvent reciprocal = event(calendar, US_RECIPROCAL);
        assertThat(start(reciprocal)).isEqualTo(Instant.parse("2026-11-10T05:01:00Z"));
        assertThat(local(reciprocal)).isEqualTo(LocalDateTime.parse("2026-11-10T00:01"));
        assertThat(zone(reciprocal)).isEqualTo("America/New_York");
        assertThat(text(reciprocal, Property.SUMMARY))
                .isEqualTo("Reciprocal tariff on China: 10%, by the books then 34%");
        assertThat(text(reciprocal, Property.DESCRIPTION))
                .startsWith(
                        "Washington: 2026-11-10 00:01, Beijing: 2026-11-10 13:01\nLast day before this end: 2026-11-09.")
                .contains("EO 14358, 90 FR")
                .contains("As known on 2025-11-14");
        assertThat(text(reciprocal, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(text(reciprocal, Property.CATEGORIES)).isEqualTo("United States,End");

        VEvent universal = event(calendar, CN_UNIVERSAL);
        assertThat(start(universal)).as("both sides chose one instant").isEqualTo(start(reciprocal));
        assertThat(local(universal)).isEqualTo(LocalDateTime.parse("2026-11-10T13:01"));
        assertThat(zone(universal)).isEqualTo("Asia/Shanghai");
        assertThat(text(universal, Property.CATEGORIES)).isEqualTo("China,End");
    }

    @Test
    void controlsSuspendedThrough10NovemberComeBackWithThe11thInBeijing() {
        VEvent control = event(on("2025-11-14"), "cn.control.55-2025#s1@until.truceline");

        assertThat(local(control)).isEqualTo(LocalDateTime.parse("2026-11-11T00:00"));
        assertThat(text(control, Property.DESCRIPTION)).contains("Last day before this end: 2026-11-10.");
    }

    @Test
    void aStepThatLiesBeneathASuspensionIsToldOnceItComesAfterTheEnd() {
        Map<String, VEvent> calendar = on("2025-11-14");

        assertThat(calendar).doesNotContainKey("us.ustr.port-fee.annex-1#n80@from.truceline");
        assertThat(text(event(calendar, "us.ustr.port-fee.annex-1#n110@from.truceline"), Property.SUMMARY))
                .isEqualTo(
                        "Port fee on Chinese-operated or -owned ships: 80 USD per net ton, by the books then 110 USD per net ton");
    }

    @ParameterizedTest
    @CsvSource({"2025-11-10T13:00+08:00, true", "2025-11-10T13:01+08:00, false", "2025-11-10T13:02+08:00, false"})
    void anEndIsAheadUntilTheMinuteItComes(String time, boolean ahead) {
        View october = RealLedger.knownOn("2025-10-12");

        assertThat(parsed(Calendar.text(RealLedger.in(Language.EN), october, AsOf.parse(time)))
                        .containsKey("cn.2025.universal#s2@until.truceline"))
                .isEqualTo(ahead);
    }

    @Test
    void electionsAndSummitsStandAsWholeDays() {
        VEvent midterms = event(on("2025-11-14"), "event#us-midterms-2026@date.truceline");

        assertThat(date(midterms, Property.DTSTART)).isEqualTo(LocalDate.parse("2026-11-03"));
        assertThat(date(midterms, Property.DTEND)).isEqualTo(LocalDate.parse("2026-11-04"));
        assertThat(text(midterms, Property.STATUS)).isEqualTo("CONFIRMED");
    }

    @Test
    void thePurchasesPromisedHaveTheirLastDaysEachDeadlineForItself() {
        Map<String, VEvent> calendar = on("2025-12-10");

        VEvent written = event(calendar, "cn.commitment.soybeans-2025#p1@deadline.truceline");
        assertThat(date(written, Property.DTSTART)).isEqualTo(LocalDate.parse("2025-12-31"));
        assertThat(date(written, Property.DTEND)).isEqualTo(LocalDate.parse("2026-01-01"));
        assertThat(text(written, Property.SUMMARY))
                .isEqualTo("Purchase promise: US soybeans, 2025: last day, 12,000,000 t");
        assertThat(text(written, Property.DESCRIPTION)).contains("8,000,000 t missing, 26 days left");
        assertThat(text(written, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(text(written, Property.CATEGORIES)).isEqualTo("China,Deadline");
        VEvent stated = event(calendar, "cn.commitment.soybeans-2025#st1@deadline.truceline");
        assertThat(date(stated, Property.DTSTART)).isEqualTo(LocalDate.parse("2026-02-28"));
        assertThat(text(stated, Property.STATUS)).isEqualTo("TENTATIVE");
        assertThat(text(stated, Property.SUMMARY)).endsWith("(date stated by US officials)");
        assertThat(on("2025-12-02")).doesNotContainKey("cn.commitment.soybeans-2025#st1@deadline.truceline");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-30, CONFIRMED", "2026-12-31, CONFIRMED", "2027-01-01, TENTATIVE"})
    void aDeadlineAfterTheHorizonStaysAndIsMarkedOnceItHasPassed(String day, String status) {
        Map<String, VEvent> calendar = on(day);
        String name = "cn.commitment.soybeans-2026#p1@deadline.truceline";

        assertThat(text(event(calendar, name), Property.STATUS)).isEqualTo(status);
    }

    @Test
    void aPromiseThatIsSettledOrHasNoDayHasNoDeadlineInTheCalendar() {
        assertThat(startingWith(on("2026-10-01"), "cn.commitment.soybeans-2025#"))
                .isEmpty();
        assertThat(startingWith(on("2026-10-01"), "cn.commitment.aircraft#")).isEmpty();
    }

    // ---- what is not law ----

    @Test
    void theExtensionThatOfficialsStatedInSeptember2026IsTentativeAndTheEnactedEndStays() {
        Map<String, VEvent> calendar = on("2026-10-01");

        VEvent enacted = event(calendar, CN_UNIVERSAL);
        assertThat(text(enacted, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(text(enacted, Property.DESCRIPTION))
                .contains("Officials have stated, without an act seen here, that it goes on until 2027-01-10 13:01");

        List<VEvent> stated = startingWith(calendar, "cn.2025.universal#").stream()
                .filter(event -> start(event).equals(Instant.parse("2027-01-10T05:01:00Z")))
                .toList();
        assertThat(stated).singleElement().satisfies(event -> {
            assertThat(text(event, Property.STATUS)).isEqualTo("TENTATIVE");
            assertThat(text(event, Property.SUMMARY)).startsWith("Not enacted (stated by");
            assertThat(text(event, Property.DESCRIPTION)).contains("No act has been seen here.");
        });
    }

    @Test
    void nothingOfJanuary2027IsToldBeforeAnybodySpokeOfIt() {
        assertThat(on("2025-11-14").values())
                .noneMatch(event -> day(event).toString().startsWith("2027-01-10"));
    }

    @Test
    void aThreatIsTentativeWhileItStandsAndGoneOnceWithdrawn() {
        VEvent threat = event(on("2025-10-12"), "us.threat.hundred-percent#th@from.truceline");

        assertThat(local(threat)).isEqualTo(LocalDateTime.parse("2025-11-01T00:00"));
        assertThat(text(threat, Property.STATUS)).isEqualTo("TENTATIVE");
        assertThat(text(threat, Property.SUMMARY)).startsWith("Not enacted (threatened");
        assertThat(startingWith(on("2025-11-14"), "us.threat.hundred-percent#")).isEmpty();
    }

    @Test
    void aDateOfAnEventThatWasOnlyStatedSaysSo() {
        VEvent apec = event(on("2025-11-14"), "event#apec-2026@date.truceline");

        assertThat(text(apec, Property.STATUS)).isEqualTo("TENTATIVE");
        assertThat(text(apec, Property.SUMMARY)).endsWith("(date stated by Chinese officials)");
    }

    // ---- after the horizon ----

    @Test
    void nothingFromAfterTheHorizonIsToldAsAFact() {
        Map<String, VEvent> calendar = on("2026-11-20");
        List<VEvent> passed = calendar.values().stream()
                .filter(event -> !day(event).isAfter(LocalDate.parse("2026-11-17")))
                .toList();

        assertThat(passed).hasSizeGreaterThan(10).allSatisfy(event -> {
            assertThat(text(event, Property.SUMMARY)).startsWith("[not checked] ");
            assertThat(text(event, Property.STATUS)).isEqualTo("TENTATIVE");
            assertThat(text(event, Property.DESCRIPTION))
                    .contains("lies after 2026-10-09")
                    .contains("not known here");
        });
        assertThat(calendar).containsKeys(CN_UNIVERSAL, "event#us-midterms-2026@date.truceline");
        assertThat(calendar.values()).allSatisfy(event -> assertThat(date(event, Property.DTSTAMP))
                .isEqualTo(Instant.parse("2026-10-09T23:59:59Z")));
    }

    @Test
    void aScenarioIsMarkedAndNeverOverwritesTheLaw() {
        View lapse = RealLedger.knownOn("2026-10-01")
                .scenario(RealLedger.LEDGER.scenarios().get("lapse"));
        Map<String, VEvent> supposed =
                parsed(Calendar.text(RealLedger.in(Language.EN), lapse, AsOf.parse("2026-10-01")));

        assertThat(supposed.keySet())
                .doesNotContainAnyElementsOf(on("2026-10-01").keySet());
        assertThat(startingWith(supposed, "cn.2025.universal#s3"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(text(event, Property.SUMMARY)).startsWith("[supposed] ");
                    assertThat(text(event, Property.STATUS)).isEqualTo("TENTATIVE");
                    assertThat(text(event, Property.DESCRIPTION)).contains("Scenario: Truce lapses");
                });
    }

    // ---- the file ----

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFileIsValidAndBringsTheZonesItUses(Language language) throws IOException, ParserException {
        net.fortuna.ical4j.model.Calendar calendar = read(text(language, "2026-10-01"));

        assertThat(calendar.validate(true).hasErrors()).isFalse();
        List<String> zones = calendar.<CalendarComponent>getComponents().stream()
                .filter(VTimeZone.class::isInstance)
                .map(zone -> zone.getRequiredProperty(Property.TZID).getValue())
                .toList();
        assertThat(zones).containsExactly("America/New_York", "Asia/Shanghai");
        List<String> uids = calendar.<CalendarComponent>getComponents().stream()
                .filter(VEvent.class::isInstance)
                .map(event -> event.getRequiredProperty(Property.UID).getValue())
                .toList();
        assertThat(uids).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void linesAreAtMost75OctetsAndNoneBreaksACharacter(Language language) throws IOException {
        byte[] bytes = text(language, "2026-10-01").getBytes(StandardCharsets.UTF_8);
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n", -1);

        assertThat(lines[lines.length - 1]).isEmpty();
        for (String line : lines) {
            byte[] octets = line.getBytes(StandardCharsets.ISO_8859_1);
            assertThat(octets).hasSizeLessThanOrEqualTo(75);
            assertThat(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(octets))
                            .toString())
                    .doesNotContain("\n", "\r");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameQuestionGivesTheSameBytes(Language language) {
        assertThat(text(language, "2025-11-14")).isEqualTo(text(language, "2025-11-14"));
    }

    @Test
    void theLanguagesDifferInWordsAlone() {
        Map<String, VEvent> english = parsed(text(Language.EN, "2025-11-14"));

        for (Language language : List.of(Language.JA, Language.ZH)) {
            Map<String, VEvent> other = parsed(text(language, "2025-11-14"));
            assertThat(other.keySet()).containsExactlyElementsOf(english.keySet());
            other.forEach((uid, event) -> assertThat(day(event)).as(uid).isEqualTo(day(event(english, uid))));
        }
        assertThat(text(event(parsed(text(Language.JA, "2025-11-14")), CN_UNIVERSAL), Property.SUMMARY))
                .isEqualTo("対米追加関税（全品目）：10%、法令上はその後34%");
        assertThat(text(event(parsed(text(Language.ZH, "2025-11-14")), US_RECIPROCAL), Property.DESCRIPTION))
                .contains("华盛顿：2026-11-10 00:01")
                .contains("北京：2026-11-10 13:01");
    }

    @Test
    void foldingIsUndoneByTakingOutTheLineEndAndTheSpace() {
        String line = "SUMMARY:" + "关税🚢a".repeat(40);

        String folded = Calendar.folded(line + "\r\n");

        assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
        assertThat(Arrays.stream(folded.split("\r\n")).mapToInt(one -> one.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
    }

    // ---- reading back ----

    private static Map<String, VEvent> on(String day) {
        return parsed(text(Language.EN, day));
    }

    private static String text(Language language, String day) {
        return Calendar.text(RealLedger.in(language), RealLedger.knownOn(day), AsOf.parse(day));
    }

    private static net.fortuna.ical4j.model.Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static Map<String, VEvent> parsed(String text) {
        Map<String, VEvent> events = new LinkedHashMap<>();
        try {
            for (Component component : read(text).<CalendarComponent>getComponents()) {
                if (component instanceof VEvent event) {
                    events.put(text(event, Property.UID), event);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new IllegalArgumentException(e);
        }
        return events;
    }

    private static VEvent event(Map<String, VEvent> calendar, String uid) {
        assertThat(calendar).containsKey(uid);
        return Objects.requireNonNull(calendar.get(uid));
    }

    private static List<VEvent> startingWith(Map<String, VEvent> calendar, String start) {
        return calendar.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(start))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String text(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static Temporal date(VEvent event, String property) {
        return event.<DateProperty<?>>getRequiredProperty(property).getDate();
    }

    private static Temporal date(VEvent event) {
        return date(event, Property.DTSTART);
    }

    private static Instant start(VEvent event) {
        return date(event) instanceof ZonedDateTime time ? time.toInstant() : Instant.MIN;
    }

    private static LocalDateTime local(VEvent event) {
        return ((ZonedDateTime) date(event)).toLocalDateTime();
    }

    private static LocalDate day(VEvent event) {
        return LocalDate.from(date(event));
    }

    private static String zone(VEvent event) {
        return event.getRequiredProperty(Property.DTSTART)
                .<Parameter>getRequiredParameter(Parameter.TZID)
                .getValue();
    }
}
