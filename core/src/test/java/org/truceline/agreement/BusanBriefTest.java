package org.truceline.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.Ledgers;
import org.truceline.agreement.ProvisionState.Untold;
import org.truceline.ledger.Agreement;
import org.truceline.ledger.Ledger;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// The two figures of the Busan brief of 14 November 2025, row by row, on the shipped ledger: the talks, and what was
/// agreed. Each row
/// as it could be known on that day, and as it stands today, when the ledger ends on 9 October 2026.
final class BusanBriefTest {

    private static final String BRIEF = "2025-11-14";
    private static final String TODAY = "2026-11-23";

    private final Ledger ledger = Ledgers.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # tariffs
            bus-us-2  | kept        | void         | 24 points of the reciprocal duty rest
            bus-us-1  | kept        | void         | fentanyl duty from 20% to 10%
            bus-us-5  | pending     | cannot-tell  | Section 301 exclusions prolonged from 30 November 2025
            bus-us-6  | kept        | kept         | the threat of 100% and of software controls dropped
            bus-cn-4  | kept        | kept         | duties of March 2025 on farm goods lifted
            bus-cn-4b | kept        | cannot-tell  | 24 points of the duty on all goods rest
            bus-cn-10 | cannot-tell | cannot-tell  | exclusions prolonged: nothing tests it
            # export controls
            bus-us-3  | kept        | cannot-tell  | affiliates rule suspended
            bus-cn-1  | kept        | cannot-tell  | controls of 9 October suspended
            bus-cn-2  | cannot-tell | cannot-tell  | general licences: nothing tests it
            bus-cn-5  | kept        | cannot-tell  | listings since 4 March suspended
            bus-cn-8  | kept        | kept         | Nexperia's exports allowed again
            # port fees
            bus-us-4  | kept        | cannot-tell  | port fees, cranes and chassis
            bus-cn-9  | kept        | cannot-tell  | port fee and Hanwha
            # purchases
            bus-cn-6a | pending     | late         | 12 million tonnes: late by the text, in time by the Treasury's date
            bus-cn-6b | pending     | pending      | 25 million tonnes a year
            bus-cn-7  | kept        | kept         | import bars on logs and soybean plants lifted
            bus-cn-12 | cannot-tell | cannot-tell  | energy from Alaska: no amount was said
            # others
            bus-jt-1  | pending     | kept         | TikTok
            bus-jt-2  | pending     | late         | visits: both made, the first after April
            bus-jt-3  | pending     | cannot-tell  | APEC and G20
            bus-jt-4  | cannot-tell | cannot-tell  | fentanyl: nothing tests it
            bus-cn-3  | cannot-tell | cannot-tell  | precursors: a licence to North America; that shipments stopped nothing tests
            bus-cn-11 | cannot-tell | cannot-tell  | inquiries into chip firms: nothing tests it
            # left open
            bus-x-1   | left-out    | left-out     | chip controls
            bus-x-2   | left-out    | left-out     | Russian energy
            """)
    void figureTwo(String id, String then, String now, String what) {
        assertThat(word(provision("busan-2025", id, BRIEF)))
                .as(what + ", " + BRIEF)
                .isEqualTo(then);
        assertThat(word(provision("busan-2025", id, TODAY)))
                .as(what + ", " + TODAY)
                .isEqualTo(now);
    }

    @Test
    void figureTwoHasNoOtherRows() {
        assertThat(state("busan-2025", BRIEF).provisions()).hasSize(26);
    }

    @Test
    void theActsThatCarriedItOutAsKnownThatDay() {
        assertThat(acts("bus-us-1")).containsExactly("eo-14357");
        assertThat(acts("bus-us-2")).containsExactly("eo-14358");
        assertThat(acts("bus-us-6"))
                .as("a threat that was dropped needs no act")
                .isEmpty();
        assertThat(state("busan-2025", BRIEF).sources(view(BRIEF)))
                .extracting(Object::toString)
                .contains("mofcom-2025-10-30", "wh-2025-11-01");
        assertThat(state("busan-2025", "2025-10-31").sources(view("2025-10-31")))
                .extracting(Object::toString)
                .contains("mofcom-2025-10-30")
                .doesNotContain("wh-2025-11-01");
    }

    @Test
    void theExclusionsAreProlongedOnceTheRuleRunsAndStatedOnlyWhileNoneWasKnown() {
        assertThat(word(provision("busan-2025", "bus-us-5", "2025-11-29"))).isEqualTo("pending");
        assertThat(word(provision("busan-2025", "bus-us-5", "2025-11-30"))).isEqualTo("kept");
        assertThat(provision("busan-2025", "bus-us-5", "2025-11-30").carriedOutBy())
                .extracting(Object::toString)
                .containsExactly("fr-90-55232");
        assertThat(word(provision("busan-2025", "bus-us-5", "2026-11-09"))).isEqualTo("kept");
        View before = View.of(ledger).known(AsOf.parse("2025-11-25"));
        assertThat(
                        AgreementState.of(before, ledger.agreements().get("busan-2025"), AsOf.parse("2025-12-01"))
                                .provisions()
                                .stream()
                                .filter(one -> one.provision().id().equals("bus-us-5"))
                                .findFirst()
                                .orElseThrow()
                                .status())
                .isEqualTo(ProvisionState.Status.STATED_ONLY);
    }

    @Test
    void todayNothingOfTheArrangementIsSaidToHaveLapsed() {
        assertThat(state("busan-2025", TODAY).allCounts()).doesNotContainKey(ProvisionState.Status.LAPSED);
        assertThat(state("washington-2026", TODAY).allCounts()).doesNotContainKey(ProvisionState.Status.LAPSED);
        for (String id : List.of("bus-us-3", "bus-us-4", "bus-us-5", "bus-cn-1", "bus-cn-4b", "bus-cn-5", "bus-cn-9")) {
            assertThat(provision("busan-2025", id, TODAY).untold()).as(id).containsExactly(Untold.AFTER_HORIZON);
        }
        assertThat(provision("busan-2025", "bus-cn-10", TODAY).untold()).containsExactly(Untold.NOT_TESTABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            geneva       | 1 | 2025-05-10 | 2025-05-11 | geneva-2025
            london       | 2 | 2025-06-09 | 2025-06-10 | london-2025
            stockholm    | 3 | 2025-07-28 | 2025-07-29 | stockholm-2025
            madrid       | 4 | 2025-09-14 | 2025-09-15 | madrid-2025
            kuala-lumpur | 5 | 2025-10-25 | 2025-10-26 | busan-2025
            """)
    void figureOne(String id, String round, String from, String last, String agreement) {
        TalkState state = TalkState.upTo(view(BRIEF), AsOf.parse(BRIEF)).stream()
                .filter(one -> one.talk().id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(state.talk().kind()).isEqualTo("round");
        assertThat(state.talk().round()).isEqualTo(round);
        assertThat(state.talk().from()).isEqualTo(from);
        assertThat(state.talk().last()).isEqualTo(last);
        assertThat(state.agreement().id()).isEqualTo(agreement);
        assertThat(state.people()).extracting(person -> person.id()).contains("bessent", "he-lifeng");
        assertThat(state.sources()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            geneva-2025    | gen-us-1 | 2025-07-01 | kept
            geneva-2025    | gen-cn-1 | 2025-07-01 | kept
            geneva-2025    | gen-us-1 | 2025-11-14 | lapsed
            geneva-2025    | gen-x-1  | 2025-07-01 | left-out
            geneva-2025    | gen-jt-1 | 2025-07-01 | cannot-tell
            london-2025    | lon-us-1 | 2025-06-20 | pending
            london-2025    | lon-us-1 | 2025-11-14 | kept
            stockholm-2025 | sto-jt-1 | 2025-09-01 | kept
            stockholm-2025 | sto-jt-1 | 2025-11-14 | lapsed
            madrid-2025    | mad-jt-1 | 2025-11-14 | pending
            """)
    void whatFigureOneSaysWasAgreed(String agreement, String id, String day, String status) {
        assertThat(word(provision(agreement, id, day))).isEqualTo(status);
    }

    @Test
    void anAgreementIsNamedBesideTheTalksOnlyOnceItIsKnown() {
        TalkState stockholm =
                TalkState.upTo(view("2025-08-01"), AsOf.parse("2025-08-01")).getLast();
        assertThat(stockholm.talk().id()).isEqualTo("stockholm");
        assertThat(stockholm.agreement()).isNull();
        assertThat(TalkState.upTo(view("2025-06-05"), AsOf.parse("2025-06-05")))
                .extracting(one -> one.talk().id())
                .doesNotContain("london", "busan");
    }

    @Test
    void theTalksGoOnToTheHorizonInOrderOfTime() {
        List<TalkState> talks = TalkState.upTo(view(TODAY), AsOf.parse(TODAY));
        assertThat(talks)
                .isSortedAccordingTo(
                        (one, other) -> one.talk().from().compareTo(other.talk().from()));
        assertThat(talks.stream().filter(one -> one.talk().round() != null).map(one -> one.talk()
                        .round()))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
    }

    @Test
    void theSoybeansOf2025WereLateByTheTextAndInTimeByTheDateStatedLater() {
        CommitmentState soybeans = CommitmentState.all(view(TODAY), AsOf.parse(TODAY)).stream()
                .filter(one -> one.measure().id().text().equals("cn.commitment.soybeans-2025"))
                .findFirst()
                .orElseThrow();
        assertThat(soybeans.deadlines())
                .extracting(CommitmentState.Deadline::status)
                .containsExactly(ProvisionState.Status.LATE, ProvisionState.Status.KEPT);
    }

    @Test
    void eventsAfterTheHorizonAreNotReported() {
        EventState midterms = EventState.of(view(TODAY), ledger.events().get("us-midterms-2026"), AsOf.parse(TODAY));
        assertThat(midterms.kind()).isEqualTo(EventState.Kind.UNREPORTED);
        assertThat(midterms.afterHorizon(view(TODAY))).isTrue();
        EventState visit =
                EventState.of(view("2026-03-01"), ledger.events().get("us-visit-2026"), AsOf.parse("2026-03-01"));
        assertThat(visit.date().from()).isEqualTo("2026-03-31");
        assertThat(visit.earlier()).extracting(date -> date.from().toString()).contains("2026-04-01");
    }

    private View view(String day) {
        return View.of(ledger).known(AsOf.parse(day));
    }

    private AgreementState state(String agreement, String day) {
        Agreement found = ledger.agreements().get(agreement);
        return AgreementState.of(view(day), found, AsOf.parse(day));
    }

    private ProvisionState provision(String agreement, String id, String day) {
        return state(agreement, day).provisions().stream()
                .filter(one -> one.provision().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> acts(String id) {
        return provision("busan-2025", id, BRIEF).carriedOutBy().stream()
                .map(Object::toString)
                .toList();
    }

    private static String word(ProvisionState state) {
        return state.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
