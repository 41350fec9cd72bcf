package org.truceline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truceline.Asked.aboutDuty;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.Asked;
import org.truceline.Ledgers;

/// The order in which layers lie, rule by rule (section 3 of the design), each on the smallest stack that shows it.
final class StackRulesTest {

    @Test
    void whatIsAnnouncedLaterLiesOnTopWhereverItStandsInTheFile() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: may, act: changes, announced: 2025-05-12, from: 2025-05-14, rate: "30%", by: order-2}
                  - {id: april, act: imposes, announced: 2025-04-02, from: 2025-04-05, rate: "10%", by: order-1}
                """));

        assertThat(duty.stack()).isEqualTo("april may");
        assertThat(duty.around("2025-05-14T00:00")).containsExactly("april: 10%", "may: 30%", "may: 30%");
    }

    @Test
    void whatIsAnnouncedLaterButBeginsEarlierStillLiesOnTop() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: planned, act: imposes, announced: 2025-04-02, from: 2025-06-01, rate: "34%", by: order-1}
                  - {id: instead, act: changes, announced: 2025-04-08, from: 2025-05-01, rate: "84%", by: order-2}
                """));

        assertThat(duty.around("2025-06-01T00:00")).containsExactly("instead: 84%", "instead: 84%", "instead: 84%");
        assertThat(duty.known("2025-04-07").around("2025-06-01T00:00"))
                .containsExactly("no layer", "planned: 34%", "planned: 34%");
    }

    @Test
    void onOneDayTheLaterInTheFileLiesOnTop() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: r34, act: changes, announced: 2025-05-12, from: 2025-05-14, rate: "34%", by: order-1}
                  - {id: r10, act: suspends, announced: 2025-05-12, from: 2025-05-14, rate: "10%", by: order-1}
                """));

        assertThat(duty.on("2025-05-14")).isEqualTo("r10: 10%");
        assertThat(duty.beneath("2025-05-14")).containsExactly("r34: 34%");
    }

    @Test
    void aClockTimeInAnnouncedDoesNotChangeTheOrderOfOneDay() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: evening, act: imposes, announced: "2025-05-12T20:00", from: 2025-05-14, rate: "34%", by: order-1}
                  - {id: morning, act: changes, announced: "2025-05-12T08:00", from: 2025-05-14, rate: "10%", by: order-2}
                """));

        assertThat(duty.on("2025-05-14")).isEqualTo("morning: 10%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"measures/us/a-first.yaml", "measures/us/z-last.yaml"})
    void layersMayStandInSeveralFilesWhateverTheirNames(String path) {
        String duty = """
                layers:
                  - {id: april, act: imposes, announced: 2025-04-02, from: 2025-04-05, rate: "10%", by: order-1}
                  - {id: june, act: changes, announced: 2025-06-12, from: 2025-06-14, rate: "40%", by: order-3}
                """;
        String addition = """
                adds-to: us.duty
                layers:
                  - {id: may, act: changes, announced: 2025-05-12, from: 2025-05-14, rate: "30%", by: order-2}
                """;

        assertThat(aboutDuty(Ledgers.duty(duty, Map.of(path, addition))).stack())
                .isEqualTo("april may june");
    }

    @Test
    void anExtensionLiesDirectlyAboveWhatItExtendsSoThatALaterEndIsNotUndone() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: "34%", by: order-1}
                  - {id: pause, act: suspends, announced: 2025-02-01, from: 2025-02-10, until: 2026-03-10, rate: "10%", by: order-2}
                  - {id: end, act: ends, announced: 2026-02-20, from: 2026-02-24, rate: none, by: order-3}
                  - {id: longer, act: extends, announced: 2026-03-01, from: 2026-03-10, until: 2026-04-10, extends: pause, by: order-4}
                """));

        assertThat(duty.stack()).isEqualTo("rate pause longer end");
        assertThat(duty.around("2026-02-24T00:00")).containsExactly("pause: 10%", "end: nothing", "end: nothing");
        assertThat(duty.around("2026-03-10T00:00")).containsExactly("end: nothing", "end: nothing", "end: nothing");
        assertThat(duty.around("2026-04-10T00:00")).containsExactly("end: nothing", "end: nothing", "end: nothing");
        assertThat(duty.beneath("2026-03-20")).containsExactly("longer: 10%", "rate: 34%");
    }

    @Test
    void ofTwoExtensionsOfOneLayerTheLaterLiesAboveTheEarlierAndAllThatBelongsToIt() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: pause, act: suspends, announced: 2025-02-01, from: 2025-02-10, until: 2025-03-10, rate: "10%", by: order-1}
                  - {id: said, act: extends, announced: 2025-02-15, from: 2025-03-10, until: 2025-04-10, extends: pause, by: order-2}
                  - {id: said-more, act: extends, announced: 2025-02-20, from: 2025-04-10, until: 2025-06-10, extends: said, by: order-3}
                  - {id: step, act: changes, announced: 2025-02-21, from: 2025-03-20, rate: "15%", beneath: said, by: order-4}
                  - {id: decided, act: extends, announced: 2025-03-01, from: 2025-03-10, until: 2025-05-10, extends: pause, by: order-5}
                """));

        assertThat(duty.stack()).isEqualTo("pause step said said-more decided");
        assertThat(duty.around("2025-04-10T00:00")).containsExactly("decided: 10%", "decided: 10%", "decided: 10%");
        assertThat(duty.around("2025-05-10T00:00")).containsExactly("decided: 10%", "said-more: 10%", "said-more: 10%");
    }

    @Test
    void ofTwoLayersBeneathOneTheLaterAnnouncedIsTheUpper() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: pause, act: suspends, announced: 2025-01-01, from: 2025-01-10, until: 2025-06-01, rate: none, by: order-1}
                  - {id: step-1, act: changes, announced: 2025-02-01, from: 2025-02-10, rate: "20%", beneath: pause, by: order-2}
                  - {id: step-2, act: changes, announced: 2025-03-01, from: 2025-03-10, rate: "30%", beneath: pause, by: order-3}
                """));

        assertThat(duty.stack()).isEqualTo("step-1 step-2 pause");
        assertThat(duty.on("2025-06-01")).isEqualTo("step-2: 30%");
    }
}
