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
        CommitmentState.Pace written = state.deadlines().get(0).pace();
        assertThat(written.remaining()).isEqualByComparingTo("8");
        assertThat(written.days()).as("6 to 31 December").isEqualTo(26);
        CommitmentState.Pace stated = state.deadlines().get(1).pace();
        assertThat(stated.days()).as("6 December to 28 February").isEqualTo(26 + 31 + 28);
        assertThat(new CommitmentState.Pace(new BigDecimal("25"), 10).perDay()).isEqualByComparingTo("3");
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
