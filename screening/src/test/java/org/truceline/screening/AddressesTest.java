package org.truceline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What countries and addresses do to a hit.
final class AddressesTest {

    private static final OwnParty NORDLYS = party(
            "1",
            "Nordlys Marine AS",
            "NO",
            "12 Strandgaten, 5013 Bergen; Room 1103, 11/F, Hang Seng Mongkok Building, 677 Nathan Road, Hong Kong");
    private static final OwnParty HAINA = party("2", "深圳市海纳电子有限公司", "China", "深圳市南山区科技园路8号3楼");

    private final Screener screener = Screener.of(List.of(NORDLYS.names(), HAINA.names()));
    private final Addresses addresses = new Addresses(List.of(NORDLYS, HAINA));

    private static OwnParty party(String id, String name, String country, String address) {
        return new OwnParty(
                new ListedNames("test", id, name, List.of()),
                null,
                null,
                new OwnParty.About(country, address, "", "", "", ""));
    }

    private Whereabouts of(String name, String country, String address) {
        Hit hit = screener.screen(name).hits().getFirst();
        return addresses.of(new Decision.Asked("", name, country, address), hit);
    }

    @ParameterizedTest
    @CsvSource({
        "'Rm. 1103, 11F Hang Seng Mongkok Bldg, 677 Nathan Rd', SAME",
        "'677 Nathan Road, 11/F, Room 1103', SAME",
        "'Room 1104, 11/F, Hang Seng Mongkok Building, 677 Nathan Road', OTHER",
        "'Room 1103, 11/F, 677 Waterloo Road', OTHER",
        "'12 Strandgaten, Bergen', SAME",
        "'Bergen', UNKNOWN",
        "'', UNKNOWN",
        "'深圳市科技园路8号', UNKNOWN"
    })
    void anAddressIsTheSameIfItsNumbersAndItsStreetAre(String address, Whereabouts.Met met) {
        assertThat(of("Nordlys Marin", "", address).address()).isEqualTo(met);
    }

    @Test
    void theSameAddressRaisesAScoreAndSaysSo() {
        int names = of("Nordlys Marin", "", "").score();

        assertThat(of("Nordlys Marin", "", "Strandgaten 12").score()).isGreaterThan(names);
        assertThat(of("Nordlys Marin", "CN", "Strandgaten 12").score()).isGreaterThan(names);
    }

    @ParameterizedTest
    @CsvSource({
        "NO, SAME",
        "NOR, SAME",
        "Norway, SAME",
        "Hong Kong, SAME",
        "香港, SAME",
        "China, OTHER",
        "CN, OTHER",
        "Atlantis, UNKNOWN",
        "'', UNKNOWN"
    })
    void countriesAreToldByCodeOrName(String country, Whereabouts.Met met) {
        assertThat(of("Nordlys Marine", country, "").country()).isEqualTo(met);
    }

    @Test
    void anotherCountryLowersAScoreAndNeverMakesItNone() {
        int names = of("Nordlys Marin", "", "").score();

        assertThat(of("Nordlys Marin", "CN", "").score()).isLessThan(names).isGreaterThanOrEqualTo(600);
        Hit least = new Hit(NORDLYS.names(), "Nordlys Marine AS", 610, List.of(part()), List.of());
        assertThat(addresses.of(new Decision.Asked("", "N", "CN", ""), least).score())
                .isEqualTo(600);
    }

    private static Hit.Part part() {
        return new Hit.Part("nordlys", "nordlys", Hit.How.SAME, "name", 1000, 1000);
    }

    @Test
    void whoIsListedAtTheAddressUnderAnotherNameIsWorthALookAndNoMore() {
        Decision.Asked asked = new Decision.Asked("", "Zebra Foods", "CN", "深圳南山区科技园路8号3层");

        List<Hit> hits = addresses.at(asked);

        assertThat(hits).extracting(Hit::listing).containsExactly(HAINA.names());
        assertThat(addresses.of(asked, hits.getFirst()).score()).isEqualTo(screener.possibleFrom());
        assertThat(addresses.at(new Decision.Asked("", "Zebra Foods", "CN", "深圳南山区科技园路9号3层")))
                .isEmpty();
        assertThat(addresses.at(new Decision.Asked("", "Zebra Foods", "CN", "深圳市")))
                .isEmpty();
    }
}
