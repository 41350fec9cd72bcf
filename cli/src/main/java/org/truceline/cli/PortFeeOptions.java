package org.truceline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a question about one call may state: its usual facts as options of their own, every other with `--fact`.
final class PortFeeOptions {

    /// The facts that have an option of their own.
    static final Set<String> NAMES = Set.of(
            "built",
            "flag",
            "operator-country",
            "owner-country",
            "owner-us-share",
            "owner-us-share-sum",
            "operator-us-share",
            "operator-us-share-sum",
            "net-tons",
            "teu",
            "dwt",
            "ceu");

    @Option(
            names = "--arrival",
            paramLabel = "TIME",
            description = "day of arrival, or time with its offset, such as 2025-10-20T08:00-07:00")
    private @Nullable String arrival;

    @Option(names = "--built", paramLabel = "COUNTRY", description = "country in which the ship was built, two letters")
    private @Nullable String built;

    @Option(names = "--flag", paramLabel = "COUNTRY", description = "flag of the ship")
    private @Nullable String flag;

    @Option(names = "--operator-country", paramLabel = "COUNTRY", description = "country of the operator")
    private @Nullable String operatorCountry;

    @Option(names = "--owner-country", paramLabel = "COUNTRY", description = "country of the registered owner")
    private @Nullable String ownerCountry;

    @Option(
            names = "--owner-us-share",
            paramLabel = "RATIO",
            description = "largest share of the owner held by one US person, such as 0.3")
    private @Nullable String ownerUsShare;

    @Option(
            names = "--owner-us-share-sum",
            paramLabel = "RATIO",
            description = "share of the owner held by US persons together")
    private @Nullable String ownerUsShareSum;

    @Option(
            names = "--operator-us-share",
            paramLabel = "RATIO",
            description = "largest share of the operator held by one US person")
    private @Nullable String operatorUsShare;

    @Option(
            names = "--operator-us-share-sum",
            paramLabel = "RATIO",
            description = "share of the operator held by US persons together")
    private @Nullable String operatorUsShareSum;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "type of ship: container, bulk, tanker, lng-carrier ...")
    private @Nullable String type;

    @Option(names = "--net-tons", paramLabel = "NUMBER", description = "net tons")
    private @Nullable String netTons;

    @Option(names = "--teu", paramLabel = "NUMBER", description = "capacity in TEU")
    private @Nullable String teu;

    @Option(names = "--dwt", paramLabel = "NUMBER", description = "deadweight tons")
    private @Nullable String dwt;

    @Option(names = "--ceu", paramLabel = "NUMBER", description = "capacity in car units")
    private @Nullable String ceu;

    @Option(names = "--containers", paramLabel = "NUMBER", description = "containers discharged at this call, not TEU")
    private @Nullable String containers;

    @Option(
            names = "--calls-this-year",
            paramLabel = "NUMBER",
            description = "how often the ship was charged in the year before this call")
    private @Nullable String paid;

    @Option(
            names = "--later-port",
            paramLabel = "yes|no",
            description = "yes for a later port of a voyage whose fee was settled before")
    private @Nullable String later;

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            description = "something else the call states, such as ballast=yes; may be given several times")
    private List<String> facts = new ArrayList<>();

    /// What is stated, by name.
    ///
    /// @throws Refusal if a fact has no value, or is stated twice
    Map<String, String> stated() {
        Map<String, String> stated = new LinkedHashMap<>();
        put(stated, CallReader.ARRIVAL, arrival);
        put(stated, "built", built);
        put(stated, "flag", flag);
        put(stated, "operator-country", operatorCountry);
        put(stated, "owner-country", ownerCountry);
        put(stated, "owner-us-share", ownerUsShare);
        put(stated, "owner-us-share-sum", ownerUsShareSum);
        put(stated, "operator-us-share", operatorUsShare);
        put(stated, "operator-us-share-sum", operatorUsShareSum);
        put(stated, "type", type);
        put(stated, "net-tons", netTons);
        put(stated, "teu", teu);
        put(stated, "dwt", dwt);
        put(stated, "ceu", ceu);
        put(stated, "containers", containers);
        put(stated, CallReader.PAID, paid);
        put(stated, CallReader.LATER, later);
        for (String text : facts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw Refusal.usage("--fact: '" + text + "' has no value. Write NAME=VALUE, such as ballast=yes.");
            }
            String name = text.substring(0, equals);
            if (stated.putIfAbsent(name, text.substring(equals + 1)) != null) {
                throw Refusal.usage("--fact: " + name + " is stated twice. State each fact once.");
            }
        }
        return stated;
    }

    private static void put(Map<String, String> stated, String name, @Nullable String text) {
        if (text != null) {
            stated.put(name, text);
        }
    }
}
