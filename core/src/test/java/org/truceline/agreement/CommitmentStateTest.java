package org.truceline.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truceline.agreement.ProvisionState.Status.CANNOT_TELL;
import static org.truceline.agreement.ProvisionState.Status.KEPT;
import static org.truceline.agreement.ProvisionState.Status.LATE;
import static org.truceline.agreement.ProvisionState.Status.PENDING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.truceline.agreement.CommitmentState.Deadline;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Standing;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// A promise of 12 million tonnes by the end of 2025 as written, by the end of February 2026 as stated later.
final class CommitmentStateTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String PROMISE =
            "id: p, subject: purchases, expects: [{commitment: cn.commitment.soybeans-2025, series: cn.soybeans.booked}]";

    private final TinyTruce truce = new TinyTruce()
            .promised(PROMISE)
            .booked(
                    "{at: 2025-12-05, announced: 2025-12-05, value: \"4\"}",
                    "{at: 2025-12-31, announced: 2026-01-08, value: \"8\"}",
                    "{at: 2026-01-12, announced: 2026-01-20, value: \"12\"}");

    @Test
    void lateAgainstOneDeadlineAndInTimeForTheOther() {
        CommitmentState state = truce.purchaseOn("2026-01-20");
        assertThat(state.deadlines()).extracting(Deadline::status).containsExactly(LATE, KEPT);
        assertThat(state.deadlines())
                .extracting(one -> one.lastDay(CHINA))
                .containsExactly(LocalDate.parse("2025-12-31"), LocalDate.parse("2026-02-28"));
        assertThat(state.deadlines())
                .extracting(one -> one.layer().standing())
                .containsExactly(Standing.ENACTED, Standing.STATED);
        assertThat(state.reached().at()).isEqualTo("2026-01-12");
    }

    @Test
    void untilTheOtherDeadlineWasStatedThereIsOnlyOne() {
        assertThat(truce.purchaseOn("2025-12-02").deadlines()).hasSize(1);
        assertThat(truce.purchaseOn("2025-12-03").deadlines()).hasSize(2);
    }

    @Test
    void whatIsMissingIsSpreadOverTheDaysAfterTheLatestFigure() {
        CommitmentState state = truce.purchaseOn("2025-12-10");
        assertThat(state.status()).isEqualTo(PENDING);
        assertThat(state.latest().value()).isEqualByComparingTo("4");
        Pace written = state.deadlines().get(0).pace();
        assertThat(written.remaining()).isEqualByComparingTo("8");
        assertThat(written.days()).as("6 to 31 December").isEqualTo(26);
        Pace stated = state.deadlines().get(1).pace();
        assertThat(stated.days()).as("6 December to 28 February").isEqualTo(26 + 31 + 28);
        assertThat(new Pace(new BigDecimal("25"), 10).perDay()).isEqualByComparingTo("3");
    }

    @Test
    void withoutAFigureThereIsNoPace() {
        CommitmentState state = truce.purchaseOn("2025-11-14");
        assertThat(state.status()).isEqualTo(PENDING);
        assertThat(state.latest()).isNull();
        assertThat(state.deadlines().getFirst().pace()).isNull();
    }

    @Test
    void anOldFigureDoesNotTellHowTheDeadlineFoundIt() {
        CommitmentState state = truce.purchaseOn("2026-01-07");
        assertThat(state.latest().at()).isEqualTo("2025-12-05");
        assertThat(state.deadlines()).extracting(Deadline::status).containsExactly(CANNOT_TELL, PENDING);
        assertThat(truce.purchaseOn("2026-01-08").status()).isEqualTo(LATE);
    }

    @Test
    void metOnTheLastDayIsInTime() {
        TinyTruce met =
                new TinyTruce().promised(PROMISE).booked("{at: 2025-12-31, announced: 2026-01-08, value: \"12\"}");
        assertThat(met.purchaseOn("2026-01-08").status()).isEqualTo(KEPT);
        TinyTruce dayAfter = new TinyTruce()
                .promised(PROMISE)
                .booked(
                        "{at: 2025-12-31, announced: 2026-01-08, value: \"11\"}",
                        "{at: 2026-01-01, announced: 2026-01-08, value: \"12\"}");
        assertThat(dayAfter.purchaseOn("2026-01-08").status()).isEqualTo(LATE);
    }

    @Test
    void aPaceIsToldByTheDayTheWeekAndThirtyDays() {
        Pace pace = new Pace(new BigDecimal("8000000"), 26);
        assertThat(pace.perDay()).isEqualByComparingTo("307692");
        assertThat(pace.perWeek()).isEqualByComparingTo("2153846");
        assertThat(pace.perThirtyDays()).isEqualByComparingTo("9230769");
    }

    @Test
    void theWholeAmountIsSpreadOverTheWholeTimeThatWasGivenWhateverIsKnown() {
        CommitmentState state = truce.purchaseOn("2025-12-10");
        assertThat(state.deadlines().get(0).even())
                .as("1 November to 31 December")
                .isEqualTo(pace("12", 61));
        assertThat(state.deadlines().get(1).even())
                .as("1 November to 28 February")
                .isEqualTo(pace("12", 61 + 31 + 28));
        assertThat(truce.purchaseOn("2025-11-14").deadlines().getFirst().even()).isEqualTo(pace("12", 61));
    }

    @Test
    void aFigureForTheSameDaysHoldsFromTheDayItWasAnnounced() {
        TinyTruce corrected = new TinyTruce()
                .promised(PROMISE)
                .booked(
                        "{from: 2025-11-01, at: 2025-12-31, announced: 2026-01-08, value: \"12\"}",
                        "{from: 2025-11-01, at: 2025-12-31, announced: 2026-01-20, value: \"11\"}");
        assertThat(corrected.purchaseOn("2026-01-19").status()).isEqualTo(KEPT);
        assertThat(corrected.purchaseOn("2026-01-20").status()).isEqualTo(LATE);
        assertThat(corrected.purchaseOn("2026-01-21").latest().value()).isEqualByComparingTo("11");
    }

    @Test
    void aFigureForOtherDaysCorrectsNothing() {
        TinyTruce two = new TinyTruce()
                .promised(PROMISE)
                .booked(
                        "{from: 2025-11-01, at: 2025-12-31, announced: 2026-01-08, value: \"12\"}",
                        "{from: 2025-12-01, at: 2025-12-31, announced: 2026-01-20, value: \"3\"}");
        assertThat(two.purchaseOn("2026-01-21").status()).isEqualTo(KEPT);
    }

    @Test
    void withoutAnAmountItCannotBeToldAndWithoutADayItIsNeverLate() {
        TinyTruce resumed = new TinyTruce().promised(PROMISE).booked().target("{by: open}");
        assertThat(resumed.purchaseOn("2025-11-14").status()).isEqualTo(CANNOT_TELL);
        assertThat(resumed.on("2025-11-14").untold()).containsExactly(ProvisionState.Untold.NO_AMOUNT);
        assertThat(resumed.purchaseOn("2025-11-14").deadlines().getFirst().lastDay(CHINA))
                .isNull();
        TinyTruce open = new TinyTruce()
                .promised(PROMISE)
                .booked("{at: 2026-05-01, announced: 2026-05-01, value: \"199\"}")
                .target("{amount: \"200\", unit: Mt, by: open}");
        Deadline deadline = open.purchaseOn("2027-03-01").deadlines().getFirst();
        assertThat(deadline.status()).isEqualTo(PENDING);
        assertThat(deadline.pace()).isNull();
        assertThat(deadline.even()).isNull();
        TinyTruce met = new TinyTruce()
                .promised(PROMISE)
                .booked("{at: 2026-05-01, announced: 2026-05-01, value: \"200\"}")
                .target("{amount: \"200\", unit: Mt, by: open}");
        assertThat(met.purchaseOn("2027-03-01").status()).isEqualTo(KEPT);
    }

    @Test
    void aCountGoesOnOnlyWhereItsDaysAreToldAndItsDeadlineIsAhead() {
        TinyTruce counted = new TinyTruce()
                .promised(PROMISE)
                .booked("{from: 2025-11-01, at: 2025-11-30, announced: 2025-12-05, value: \"4\"}");
        CommitmentState state = counted.purchaseOn("2025-12-10");
        Projection written = Projection.of(state, state.deadlines().get(0));
        assertThat(written.days()).isEqualTo(31);
        assertThat(written.atDeadline()).as("4 and 31/30 of 4, rounded").isEqualByComparingTo("8");
        assertThat(written.metOn()).as("60 days more").isEqualTo("2026-01-29");
        CommitmentState late = counted.purchaseOn("2026-01-01");
        assertThat(Projection.of(late, late.deadlines().get(0))).isNull();
        CommitmentState untold = truce.purchaseOn("2025-12-10");
        assertThat(Projection.of(untold, untold.deadlines().get(0))).isNull();
    }

    @Test
    void nothingBookedIsNeverGoneOnToTheAmount() {
        TinyTruce none = new TinyTruce()
                .promised(PROMISE)
                .booked("{from: 2025-11-01, at: 2025-11-30, announced: 2025-12-05, value: \"0\"}");
        CommitmentState state = none.purchaseOn("2025-12-10");
        Projection projection = Projection.of(state, state.deadlines().get(0));
        assertThat(projection.atDeadline()).isEqualByComparingTo("0");
        assertThat(projection.metOn()).isNull();
    }

    private static Pace pace(String amount, long days) {
        return new Pace(new BigDecimal(amount), days);
    }

    @Test
    void figuresOfOneNameStandBesideThePromiseInTheOrderInWhichGoodsGo() {
        Ledger ledger = truce.ledger();
        AsOf when = AsOf.parse("2026-01-20");
        View view = View.of(ledger).known(when);
        assertThat(FigureState.about(view, CommitmentState.all(view, when), when))
                .extracting(
                        figure -> figure.series().id() + " " + figure.latest().value())
                .containsExactly("cn.soybeans.booked 12");
    }
}
