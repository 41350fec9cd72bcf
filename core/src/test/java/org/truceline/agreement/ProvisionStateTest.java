package org.truceline.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truceline.agreement.ProvisionState.Status.CANNOT_TELL;
import static org.truceline.agreement.ProvisionState.Status.KEPT;
import static org.truceline.agreement.ProvisionState.Status.LAPSED;
import static org.truceline.agreement.ProvisionState.Status.LATE;
import static org.truceline.agreement.ProvisionState.Status.LEFT_OUT;
import static org.truceline.agreement.ProvisionState.Status.PARTLY;
import static org.truceline.agreement.ProvisionState.Status.PENDING;
import static org.truceline.agreement.ProvisionState.Status.STATED_ONLY;
import static org.truceline.agreement.ProvisionState.Status.VOID;

import org.junit.jupiter.api.Test;
import org.truceline.agreement.ProvisionState.Untold;
import org.truceline.ledger.InstrumentId;

/// Where a promise stands, case by case. The duty is 30%; promised are 10% for a year from 10 November 2025.
final class ProvisionStateTest {

    private static final String TEN_FOR_A_YEAR =
            "id: p, subject: tariffs, expects: [{measure: us.duty, from: 2025-11-10, until: 2026-11-10, at-most: \"10%\"}]";
    private static final String TEN_UNTIL_JUNE =
            "id: p, subject: tariffs, expects: [{measure: us.duty, from: 2025-11-10, until: 2026-06-01, at-most: \"10%\"}]";
    private static final String SUSPENDED =
            "{id: s1, act: suspends, announced: 2025-11-04, from: 2025-11-10, until: 2026-11-10, rate: \"10%\", by: o-truce}";
    private static final String VISIT_PROMISED = "id: p, subject: others, expects: [{event: visit}]";
    private static final String PURCHASE_PROMISED =
            "id: p, subject: purchases, expects: [{commitment: cn.commitment.soybeans-2025, series: cn.soybeans.booked}]";

    private final TinyTruce truce = new TinyTruce();

    @Test
    void beforeItsTermAPromiseIsPendingAndTheActThatWillCarryItOutIsNamed() {
        ProvisionState state = truce.promised(TEN_FOR_A_YEAR).duty(SUSPENDED).on("2025-11-05");
        assertThat(state.status()).isEqualTo(PENDING);
        assertThat(state.carriedOutBy()).containsExactly(new InstrumentId("o-truce"));
        assertThat(state.untold()).isEmpty();
    }

    @Test
    void keptWhileAnActTakesTheDutyDown() {
        ProvisionState state = truce.promised(TEN_FOR_A_YEAR).duty(SUSPENDED).on("2025-11-14");
        assertThat(state.status()).isEqualTo(KEPT);
        assertThat(state.carriedOutBy()).containsExactly(new InstrumentId("o-truce"));
    }

    @Test
    void lateWhileTheTermRunsAndNoActHasComeBy() {
        ProvisionState state = truce.promised(TEN_FOR_A_YEAR).on("2025-11-14");
        assertThat(state.status()).isEqualTo(LATE);
        assertThat(state.carriedOutBy()).isEmpty();
    }

    @Test
    void anActNotYetKnownDoesNotCount() {
        truce.promised(TEN_FOR_A_YEAR).duty(SUSPENDED);
        assertThat(truce.on("2025-11-14", "2025-11-03").status()).isEqualTo(LATE);
        assertThat(truce.on("2025-11-14", "2025-11-04").status()).isEqualTo(KEPT);
    }

    @Test
    void statedOnlyWhileOfficialsSaySoAndNoActIsSeen() {
        String said = "{id: st, act: suspends, standing: stated, said-by: US, announced: 2025-11-04, from: 2025-11-10,"
                + " until: 2026-11-10, rate: \"10%\", by: speech}";
        ProvisionState state = truce.promised(TEN_FOR_A_YEAR).duty(said).on("2025-11-14");
        assertThat(state.status()).isEqualTo(STATED_ONLY);
        assertThat(state.carriedOutBy()).isEmpty();
    }

    @Test
    void voidOnceTheDutyItselfHasEndedAndBothActsAreNamed() {
        String annulled = "{id: a1, act: annuls, announced: 2026-02-20, from: 2026-02-24, rate: none, by: court}";
        truce.promised(TEN_FOR_A_YEAR).duty(SUSPENDED, annulled);
        assertThat(truce.on("2026-02-23").status()).isEqualTo(KEPT);
        ProvisionState state = truce.on("2026-02-24");
        assertThat(state.status()).isEqualTo(VOID);
        assertThat(state.carriedOutBy()).containsExactly(new InstrumentId("o-truce"));
        assertThat(state.endedBy()).containsExactly(new InstrumentId("court"));
        assertThat(truce.on("2026-11-23").status())
                .as("what was void at the horizon stays so")
                .isEqualTo(VOID);
    }

    @Test
    void aPromiseToEndADutyIsKeptNotVoidWhenTheDutyEnds() {
        String ended = "{id: e1, act: ends, announced: 2025-11-05, from: 2025-11-10, rate: none, by: repeal}";
        String promise =
                "id: p, subject: tariffs, expects: [{measure: us.duty, from: 2025-11-10, until: open, absent: yes}]";
        ProvisionState state = truce.promised(promise).duty(ended).on("2025-11-14");
        assertThat(state.status()).isEqualTo(KEPT);
        assertThat(state.carriedOutBy()).containsExactly(new InstrumentId("repeal"));
        assertThat(state.endedBy()).isEmpty();
    }

    @Test
    void lapsedOnceItsTermIsOverWithinTheTimeForWhichTheLedgerHasBeenKept() {
        String untilJune = SUSPENDED.replace("2026-11-10", "2026-06-01");
        truce.promised(TEN_UNTIL_JUNE).duty(untilJune);
        assertThat(truce.on("2026-05-31").status()).isEqualTo(KEPT);
        ProvisionState state = truce.on("2026-06-01");
        assertThat(state.status()).isEqualTo(LAPSED);
        assertThat(state.carriedOutBy()).containsExactly(new InstrumentId("o-truce"));
    }

    @Test
    void afterTheHorizonATermThatIsOverIsNeverSaidToHaveLapsed() {
        truce.promised(TEN_FOR_A_YEAR).duty(SUSPENDED).complete();
        assertThat(truce.on("2026-11-09").status()).isEqualTo(KEPT);
        ProvisionState state = truce.on("2026-11-23");
        assertThat(state.status()).isEqualTo(CANNOT_TELL);
        assertThat(state.untold()).containsExactly(Untold.AFTER_HORIZON);
        assertThat(truce.inScenario("2026-11-23").status())
                .as("if no act followed")
                .isEqualTo(LAPSED);
    }

    @Test
    void afterTheHorizonATermThatRunsCannotBeToldEither() {
        String longer = TEN_FOR_A_YEAR.replace("until: 2026-11-10", "until: 2027-01-10");
        ProvisionState state = truce.promised(longer).duty(SUSPENDED).on("2026-11-23");
        assertThat(state.status()).isEqualTo(CANNOT_TELL);
        assertThat(state.untold()).containsExactly(Untold.AFTER_HORIZON);
    }

    @Test
    void partlyWhenOneThingIsKeptAndAnotherIsNot() {
        String two =
                "id: p, subject: tariffs, expects: [{measure: us.duty, from: 2025-11-10, until: open, at-most: \"10%\"},"
                        + " {measure: us.duty, from: 2025-11-10, until: open, at-most: \"5%\"}]";
        ProvisionState state = truce.promised(two).duty(SUSPENDED).on("2025-11-14");
        assertThat(state.status()).isEqualTo(PARTLY);
        assertThat(state.expectations()).containsExactly(KEPT, LATE);
    }

    @Test
    void whatWasLeftOpenIsLeftOut() {
        assertThat(truce.promised("id: p, subject: open").on("2025-11-14").status())
                .isEqualTo(LEFT_OUT);
    }

    @Test
    void whatNothingTestsCannotBeTold() {
        ProvisionState state = truce.promised("id: p, subject: others").on("2025-11-14");
        assertThat(state.status()).isEqualTo(CANNOT_TELL);
        assertThat(state.untold()).containsExactly(Untold.NOT_TESTABLE);
    }

    @Test
    void aVisitIsPendingUntilAnOutcomeIsReported() {
        truce.promised(VISIT_PROMISED)
                .visit("{announced: 2025-11-24, from: 2026-04-01, until: 2026-05-01}", "outcome 2026-05-01");
        assertThat(truce.on("2025-11-14").status()).as("no date named yet").isEqualTo(PENDING);
        assertThat(truce.on("2026-04-30").status()).isEqualTo(PENDING);
        ProvisionState state = truce.on("2026-05-01");
        assertThat(state.status()).isEqualTo(KEPT);
        assertThat(state.carriedOutBy()).containsExactly(new InstrumentId("report"));
    }

    @Test
    void aVisitThatTookPlaceAfterTheTimeFirstSaidIsLate() {
        truce.promised(VISIT_PROMISED)
                .visit(
                        "{announced: 2025-11-24, from: 2026-04-01, until: 2026-05-01}",
                        "{announced: 2026-03-25, from: 2026-05-13, until: 2026-05-16}",
                        "outcome 2026-05-15");
        assertThat(truce.on("2026-05-20").status()).isEqualTo(LATE);
    }

    @Test
    void twoVisitsOfWhichOneWasLateAreLateNotKeptInPart() {
        String both =
                "id: p, subject: others, expects: [{event: visit}, {measure: us.duty, from: 2025-11-10, until: open, at-most: \"10%\"}]";
        ProvisionState state = truce.promised(both)
                .duty(SUSPENDED)
                .visit(
                        "{announced: 2025-11-24, from: 2026-04-01, until: 2026-05-01}",
                        "{announced: 2026-03-25, from: 2026-05-13, until: 2026-05-16}",
                        "outcome 2026-05-15")
                .on("2026-05-20");
        assertThat(state.status()).isEqualTo(LATE);
    }

    @Test
    void aVisitWhoseDayHasPassedUnreportedIsNotSaidToHaveTakenPlace() {
        truce.promised(VISIT_PROMISED).visit("{announced: 2025-11-24, from: 2026-04-01, until: 2026-05-01}");
        ProvisionState state = truce.on("2026-05-01");
        assertThat(state.status()).isEqualTo(CANNOT_TELL);
        assertThat(state.untold()).containsExactly(Untold.NOT_REPORTED);
    }

    @Test
    void aVisitDueAfterTheHorizonCannotBeToldBecauseOfTheHorizon() {
        truce.promised(VISIT_PROMISED).visit("{announced: 2025-11-24, from: 2026-11-18, until: 2026-11-20}");
        assertThat(truce.on("2026-11-19").status()).isEqualTo(PENDING);
        ProvisionState state = truce.on("2026-11-23");
        assertThat(state.status()).isEqualTo(CANNOT_TELL);
        assertThat(state.untold()).containsExactly(Untold.AFTER_HORIZON);
    }

    @Test
    void aPurchaseIsCountedAgainstTheDeadlineAsWritten() {
        truce.promised(PURCHASE_PROMISED)
                .booked(
                        "{at: 2025-12-31, announced: 2026-01-08, value: \"8\"}",
                        "{at: 2026-01-12, announced: 2026-01-20, value: \"12\"}");
        assertThat(truce.on("2025-12-31").status()).isEqualTo(PENDING);
        ProvisionState untold = truce.on("2026-01-05");
        assertThat(untold.status()).as("no figure for the deadline is known").isEqualTo(CANNOT_TELL);
        assertThat(untold.untold()).containsExactly(Untold.NO_FIGURE);
        assertThat(truce.on("2026-01-08").status()).isEqualTo(LATE);
        ProvisionState state = truce.on("2026-01-20");
        assertThat(state.status()).isEqualTo(LATE);
        assertThat(state.carriedOutBy()).containsExactly(new InstrumentId("customs"));
    }
}
