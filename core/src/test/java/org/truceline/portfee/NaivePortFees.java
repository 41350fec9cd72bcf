package org.truceline.portfee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.truceline.ledger.FactId;
import org.truceline.timeline.FactValue;

/// The port fees of both sides a second time, written from the notes on the acts as one would for a single day: dates
/// and rates in the code, the truce lapsed. Every fact that matters has to be stated.
final class NaivePortFees {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int LIMIT = 5;

    private NaivePortFees() {}

    /// What a call owes by itself, the limit of the year left aside.
    static BigDecimal fee(boolean us, Call call) {
        return (us ? us(call) : cn(call)).setScale(2, RoundingMode.HALF_UP);
    }

    /// What each call of one ship owes, in the order given.
    static List<BigDecimal> history(boolean us, List<Call> calls, MonthDay yearBegins) {
        List<Call> ordered = new ArrayList<>(calls);
        ordered.sort(Comparator.comparing((Call call) -> instant(us, call)).thenComparing(Call::voyage));
        Map<Call, BigDecimal> owed = new HashMap<>();
        Set<String> voyages = new HashSet<>();
        Map<LocalDate, Integer> paid = new HashMap<>();
        for (Call call : ordered) {
            LocalDate day = instant(us, call).atZone(us ? NEW_YORK : SHANGHAI).toLocalDate();
            LocalDate year = yearBegins.atYear(day.getYear());
            year = year.isAfter(day) ? year.minusYears(1) : year;
            boolean first = voyages.add(call.voyage());
            BigDecimal fee = first && paid.getOrDefault(year, 0) < LIMIT ? fee(us, call) : BigDecimal.ZERO.setScale(2);
            if (fee.signum() > 0) {
                paid.merge(year, 1, Integer::sum);
            }
            owed.put(call, fee);
        }
        return calls.stream().map(owed::get).toList();
    }

    private static Instant instant(boolean us, Call call) {
        return call.arrival().in(us ? NEW_YORK : SHANGHAI);
    }

    private static BigDecimal us(Call call) {
        Instant at = instant(true, call);
        int step = step(at, NEW_YORK);
        boolean paused = !at.isBefore(Instant.parse("2025-11-10T05:01:00Z"))
                && at.isBefore(Instant.parse("2026-11-10T05:01:00Z"));
        String type = text(call, "vessel-type");
        if (step == 0 || paused || type.equals("lng-carrier")) {
            return BigDecimal.ZERO;
        }
        BigDecimal tons = number(call, "net-tons");
        boolean cars = type.equals("vehicle-carrier") || type.equals("ro-ro");
        // a ship is on order from 1 April 2025, which puts the fee off for three years
        boolean ordered = call.facts().containsKey(new FactId("us-built-order"))
                && at.isBefore(
                        LocalDate.parse("2028-04-01").atStartOfDay(NEW_YORK).toInstant());
        if (cars && !text(call, "built").equals("US")) {
            return ordered ? BigDecimal.ZERO : tons.multiply(new BigDecimal("46"));
        }
        if (ofChina(call)) {
            return tons.multiply(
                    new BigDecimal(List.of("0", "50", "80", "110", "140").get(step)));
        }
        if (!text(call, "built").equals("CN") || exempt(call, type) || ordered) {
            return BigDecimal.ZERO;
        }
        BigDecimal byTons = tons.multiply(
                new BigDecimal(List.of("0", "18", "23", "28", "33").get(step)));
        BigDecimal byContainers = number(call, "containers-discharged")
                .multiply(
                        new BigDecimal(List.of("0", "120", "153", "195", "250").get(step)));
        return byTons.max(byContainers);
    }

    private static boolean ofChina(Call call) {
        Set<String> china = Set.of("CN", "HK", "MO");
        return china.contains(text(call, "operator-country"))
                || china.contains(text(call, "owner-country"))
                || number(call, "owner-china-share").compareTo(new BigDecimal("0.25")) >= 0;
    }

    private static boolean exempt(Call call, String type) {
        BigDecimal dwt = number(call, "dwt");
        boolean small = (type.equals("container") && atMost(number(call, "teu"), "4000"))
                || atMost(dwt, "55000")
                || (Set.of("bulk", "tanker").contains(type) && atMost(dwt, "80000"));
        return small
                || type.equals("chemical-tanker")
                || text(call, "ballast").equals("yes")
                || !(number(call, "distance-nm").compareTo(new BigDecimal("2000")) >= 0)
                || number(call, "us-beneficial-share").compareTo(new BigDecimal("0.75")) >= 0;
    }

    private static boolean atMost(BigDecimal number, String bound) {
        return number.compareTo(new BigDecimal(bound)) <= 0;
    }

    private static BigDecimal cn(Call call) {
        Instant at = instant(false, call);
        int step = step(at, SHANGHAI);
        boolean paused = !at.isBefore(Instant.parse("2025-11-10T05:01:00Z"))
                && at.isBefore(Instant.parse("2026-11-10T05:01:00Z"));
        boolean american = text(call, "owner-country").equals("US")
                || text(call, "operator-country").equals("US")
                || text(call, "flag").equals("US")
                || text(call, "built").equals("US")
                || number(call, "owner-us-share").compareTo(new BigDecimal("0.25")) >= 0;
        if (step == 0
                || paused
                || !american
                || text(call, "built").equals("CN")
                || text(call, "repair-only").equals("yes")) {
            return BigDecimal.ZERO;
        }
        return number(call, "net-tons")
                .setScale(0, RoundingMode.CEILING)
                .multiply(
                        new BigDecimal(List.of("0", "400", "640", "880", "1120").get(step)));
    }

    private static int step(Instant at, ZoneId zone) {
        int step = 0;
        for (String day : List.of("2025-10-14", "2026-04-17", "2027-04-17", "2028-04-17")) {
            step += at.isBefore(LocalDate.parse(day).atStartOfDay(zone).toInstant()) ? 0 : 1;
        }
        return step;
    }

    private static String text(Call call, String fact) {
        FactValue value = call.facts().get(new FactId(fact));
        return value == null ? "" : value.text();
    }

    private static BigDecimal number(Call call, String fact) {
        return call.facts().get(new FactId(fact)) instanceof FactValue.Amount amount
                ? amount.number()
                : BigDecimal.ZERO;
    }
}
