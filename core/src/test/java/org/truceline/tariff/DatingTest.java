package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truceline.tariff.TinyTariff.layer;
import static org.truceline.tariff.TinyTariff.owed;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Goods whose rates are not those of their entry. The duty rises from 10 to 25 percent on 1 May 2025 and ends on
/// 1 July 2025.
final class DatingTest {

    private static TinyTariff rising() {
        return new TinyTariff()
                .measure(
                        "a",
                        "test",
                        "{all: yes}",
                        layer("l", "10%", "")
                                + "  - {id: m, act: changes, announced: 2025-01-02, from: \"2025-05-01T00:01\", rate: \"25%\", by: order}\n"
                                + "  - {id: gone, act: ends, announced: 2025-01-03, from: \"2025-01-01T00:01\", rate: none, when: {not: {fact: entered, before: \"2025-07-01T00:00\"}}, by: order}\n")
                .relation(
                        "kind: dates, party: US, by-fact: admitted-on, when: {all: [{stated: privileged}, {fact: privileged, equals: \"yes\"}]}, name: {en: Zone, ja: 地帯, zh: 区}")
                .relation(
                        "kind: dates, party: US, by-fact: withdrawn-on, when: {stated: withdrawn-on}, name: {en: Warehouse, ja: 倉庫, zh: 仓库}");
    }

    @Test
    void theRatesAreThoseOfTheEntryUnlessSomethingElseIsSaid() {
        assertThat(owed(rising().on("2025-05-01T00:00").assess("100"))).isEqualTo("a=10.00, base=0.00");
        assertThat(owed(rising().on("2025-05-01T00:01").assess("100"))).isEqualTo("a=25.00, base=0.00");
        assertThat(rising().on("2025-05-01T00:01").assess("100").dated()).isNull();
    }

    @Test
    void goodsOutOfAWarehouseBearTheRatesOfTheWithdrawal() {
        TinyTariff stored = rising().on("2025-03-01");

        assertThat(owed(stored.stating("withdrawn-on", "2025-05-01T00:00").assess("100")))
                .isEqualTo("a=10.00, base=0.00");
        Assessment answer = stored.stating("withdrawn-on", "2025-05-01T00:01").assess("100");
        assertThat(owed(answer)).isEqualTo("a=25.00, base=0.00");
        assertThat(Objects.requireNonNull(answer.dated()).at()).isEqualTo("2025-05-01T04:01:00Z");
        assertThat(answer.at()).as("the entry is what it was").isEqualTo("2025-03-02T04:59:59.999999999Z");
    }

    @Test
    void privilegedGoodsBearTheRatesOfTheirAdmissionOthersThoseOfTheEntry() {
        TinyTariff zone = rising().on("2025-06-01").stating("admitted-on", "2025-04-30");

        assertThat(owed(zone.assess("100"))).isEqualTo("a=25.00, base=0.00");
        assertThat(owed(zone.stating("privileged", "no").assess("100"))).isEqualTo("a=25.00, base=0.00");
        assertThat(owed(zone.stating("privileged", "yes").assess("100"))).isEqualTo("a=10.00, base=0.00");
    }

    @Test
    void aConditionOnTheEntryStillAsksForTheEntry() {
        TinyTariff zone = rising().stating("admitted-on", "2025-04-30").stating("privileged", "yes");

        assertThat(owed(zone.on("2025-06-30T23:59").assess("100"))).isEqualTo("a=10.00, base=0.00");
        assertThat(owed(zone.on("2025-07-01T00:00").assess("100"))).isEqualTo("base=0.00");
        assertThat(owed(zone.on("2025-07-01T00:01").assess("100"))).isEqualTo("base=0.00");
    }

    @Test
    void theNextChangeIsLookedForAmongEntries() {
        TinyTariff zone =
                rising().on("2025-06-01").stating("admitted-on", "2025-04-30").stating("privileged", "yes");

        assertThat(zone.tariff().next(zone.line("100")))
                .map(then -> then.at().toString())
                .contains("2025-07-01T04:00:00Z");
    }
}
