package org.truceline.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Party;
import org.truceline.ledger.Schedule;
import org.truceline.ledger.Standing;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;

/// The duties of one authority, in a view.
///
/// Immutable and thread-safe. Rounding: each duty of a line half-up to the cent, once.
public final class Tariff {

    /// The base rate, where no loaded edition tells it.
    public static final FactId BASE_RATE = new FactId("base-rate");

    /// A quantity that a specific rate needs.
    public static final FactId QUANTITY = new FactId("quantity");

    private static final int MOST_DAYS = 10_000;

    private final Party authority;
    private final View view;
    private final Programs programs;
    private final Dating dating;
    private final Fees fees;
    private final BaseDuties baseDuties;
    private final Taxes taxes;
    private final ZoneId zone;
    private final Map<Standing, Tariff> others = new ConcurrentHashMap<>();
    private final String currency;
    private final Set<String> origins;
    private final Map<LocalDate, Instant> ends = new ConcurrentHashMap<>();

    private Tariff(Party authority, View view) {
        this.authority = authority;
        this.view = view;
        List<Measure> duties = view.ledger().measures().values().stream()
                .filter(measure -> measure.party() == authority && measure.kind() == MeasureKind.DUTY)
                .toList();
        this.programs = new Programs(view, duties);
        this.dating = new Dating(authority, view, programs.relations());
        this.fees = Fees.of(authority, view);
        Optional<Schedule> schedule = view.ledger().schedules().values().stream()
                .filter(one -> one.id().startsWith(authority.name().toLowerCase(Locale.ROOT) + "/"))
                .findFirst();
        this.baseDuties = new BaseDuties(
                schedule.map(one -> new BaseRates(one, view.known())).orElse(null));
        this.taxes = Taxes.of(authority, view);
        this.zone = duties.isEmpty()
                ? schedule.map(Schedule::zone).orElse(ZoneId.of("UTC"))
                : duties.getFirst().zone();
        this.currency = schedule.map(Schedule::currency).orElse("");
        this.origins = origins(view.ledger(), authority);
    }

    /// The duties that this authority imposes.
    public static Tariff of(Party authority, View view) {
        return new Tariff(authority, view);
    }

    /// The origins that the scopes of the authority's duties name, and those of its schedule, in order. Of goods from
    /// elsewhere the ledger knows
    /// nothing, whatever reaches all origins; if no scope names an origin, none is outside.
    public static NavigableSet<String> origins(Ledger ledger, Party authority) {
        NavigableSet<String> named = new TreeSet<>();
        for (Measure measure : ledger.measures().values()) {
            if (measure.party() == authority && measure.kind() == MeasureKind.DUTY) {
                named.addAll(measure.scope().origins());
            }
        }
        if (!named.isEmpty()) {
            ledger.schedules().values().stream()
                    .filter(one -> one.id().startsWith(authority.name().toLowerCase(Locale.ROOT) + "/"))
                    .forEach(one -> named.addAll(one.origins()));
        }
        return named;
    }

    /// @throws OriginOutsideException if the ledger does not carry the duties on goods of the origin
    void requireCarried(String origin) {
        if (!origins.isEmpty() && !origins.contains(origin)) {
            throw new OriginOutsideException(origin, List.copyOf(origins));
        }
    }

    public View view() {
        return view;
    }

    public Party authority() {
        return authority;
    }

    /// The zone in which the authority's days begin and end.
    public ZoneId zone() {
        return zone;
    }

    /// The currency of values and duties; empty if no schedule is loaded.
    public String currency() {
        return currency;
    }

    /// What this authority charges beside duties: the measures of its fees and of its taxes.
    public List<Measure> besides() {
        List<Measure> besides = new ArrayList<>(fees.measures());
        besides.addAll(taxes.measures());
        return besides;
    }

    /// The fees that this authority charges on entries, in the same view.
    public Fees fees() {
        return fees;
    }

    /// The same authority in another view.
    public Tariff in(View other) {
        return new Tariff(authority, other);
    }

    /// The same authority where statements of one more standing count. It is made once.
    Tariff with(Standing standing) {
        return others.computeIfAbsent(standing, further -> in(view.with(further)));
    }

    /// What the loaded schedule says of a code at an instant; unknown if no schedule is loaded.
    public BaseRate baseRate(Line line) {
        Instant entered = line.entered().in(zone);
        Dated dated = dating.of(line, entered);
        return baseDuties
                .at(line.code(), dated == null ? entered : dated.at(), line.facts())
                .rate();
    }

    Programs programs() {
        return programs;
    }

    BaseDuties baseDuties() {
        return baseDuties;
    }

    /// The instant meant by a time of entry. The end of a day, which lines ask for most, is kept.
    private Instant instant(AsOf entered) {
        if (!(entered instanceof AsOf.Day(LocalDate day))) {
            return entered.in(zone);
        }
        Instant end = ends.get(day);
        if (end == null) {
            end = entered.in(zone);
            if (ends.size() < MOST_DAYS) {
                ends.put(day, end);
            }
        }
        return end;
    }

    /// Assesses one line.
    ///
    /// @throws OriginOutsideException if the ledger does not carry the duties on goods of its origin
    public Assessment assess(Line line) {
        requireCarried(line.origin());
        Instant entered = instant(line.entered());
        Dated dated = dating.of(line, entered);
        Instant at = dated == null ? entered : dated.at();
        Program program = programs.signature(line.origin(), line.code()).at(at, Dating.stated(line, dated));
        return price(program, line, entered, dated, baseDuties.at(line.code(), at, line.facts()));
    }

    private Assessment price(
            Program program, Line line, Instant entered, @Nullable Dated dated, BaseDuties.Found base) {
        Amounts amounts = Amounts.of(line);
        Pricing pricing = Pricing.of(program, base, amounts);
        Assessment.Outcome outcome = !pricing.undecided().isEmpty()
                ? Assessment.Outcome.CANNOT_TELL
                : program.open().isEmpty() ? Assessment.Outcome.ANSWERED : Assessment.Outcome.OPEN;
        return new Assessment(
                outcome,
                line,
                entered,
                dated,
                currency,
                pricing.components(),
                pricing.notApplied(),
                pricing.undecided(),
                base.rate(),
                outcome == Assessment.Outcome.ANSWERED ? pricing.sum() : null,
                outcome == Assessment.Outcome.CANNOT_TELL ? new Bounding(program, amounts).of(base) : null,
                ifEarlierStands(program, amounts, base.rate()),
                program.open(),
                assumed(pricing.assumed(), base.assumed()),
                pricing.missing(),
                pricing.readings());
    }

    private static Assessment.@Nullable Bounds ifEarlierStands(Program program, Amounts amounts, BaseRate base) {
        if (!(base instanceof BaseRate.Missing missing) || missing.earlier() == null) {
            return null;
        }
        BaseRate supposed =
                new BaseRate.Missing(Schedule.Row.rates(missing.earlier().printed()));
        return new Bounding(program, amounts).of(new BaseDuties.Found(supposed, null, Set.of()));
    }

    private static Set<FactId> assumed(Set<FactId> ofDuties, Set<FactId> ofTheBase) {
        if (ofTheBase.isEmpty()) {
            return ofDuties;
        }
        Set<FactId> both = new HashSet<>(ofDuties);
        both.addAll(ofTheBase);
        return both;
    }

    Taxes taxes() {
        return taxes;
    }

    /// The taxes charged after the duties of a line.
    ///
    /// @param duty the answer for the line, in this view
    public LineTaxes taxes(Assessment duty) {
        return taxes.on(duty);
    }

    /// The next instant after entry at which the answer for this line differs, all else equal, with that answer.
    public Optional<Assessment> next(Line line) {
        return next(line, assess(line));
    }

    /// @param now the answer for the line
    Optional<Assessment> next(Line line, Assessment now) {
        Signature signature = programs.signature(line.origin(), line.code());
        Map<FactId, FactValue> facts = Dating.stated(line, null);
        boolean settled = !dating.concerns(line);
        Program program = signature.at(now.at(), facts);
        BaseDuties.Found base = baseDuties.at(line.code(), now.at(), line.facts());
        NavigableSet<Instant> edges = new TreeSet<>(signature.edges().tailSet(now.at(), false));
        edges.addAll(baseDuties.moments().edges().tailSet(now.at(), false));
        for (Instant edge : edges) {
            Program later = signature.at(edge, facts);
            BaseDuties.Found laterBase = baseDuties.at(line.code(), edge, line.facts());
            if (settled && later.owesLike(program) && laterBase.sameRate(base)) {
                continue;
            }
            Line then = line.entered(AsOf.at(edge, zone));
            Assessment answer = settled ? price(later, then, edge, null, laterBase) : assess(then);
            if (differ(now, answer)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    /// Every instant at which the answer for this line may change.
    public NavigableSet<Instant> edges(Line line) {
        NavigableSet<Instant> edges =
                new TreeSet<>(programs.signature(line.origin(), line.code()).edges());
        edges.addAll(baseDuties.moments().edges());
        return edges;
    }

    /// True if two answers for one line differ in what is owed, under which heading, or in how far they go.
    ///
    /// Where the base rate is missing from one of them, it is left out of both: that an edition is not loaded is
    /// our gap, not a
    /// change of the law.
    public static boolean differ(Assessment one, Assessment other) {
        boolean base = one.base() instanceof BaseRate.Found && other.base() instanceof BaseRate.Found;
        return (base && one.outcome() != other.outcome())
                || !sameDuties(one.components(), other.components(), base)
                || !sameDoubts(one.undecided(), other.undecided(), base);
    }

    private static boolean sameDuties(
            List<Assessment.Component> all, List<Assessment.Component> others, boolean withBase) {
        Iterator<Assessment.Component> rest = others.iterator();
        for (Assessment.Component one : all) {
            if (one.measure() == null && !withBase) {
                continue;
            }
            Assessment.Component other = nextDuty(rest, withBase);
            if (other == null || !sameDuty(one, other)) {
                return false;
            }
        }
        return nextDuty(rest, withBase) == null;
    }

    private static Assessment.@Nullable Component nextDuty(Iterator<Assessment.Component> rest, boolean withBase) {
        while (rest.hasNext()) {
            Assessment.Component one = rest.next();
            if (one.measure() != null || withBase) {
                return one;
            }
        }
        return null;
    }

    private static boolean sameDuty(Assessment.Component one, Assessment.Component other) {
        return one.programme().equals(other.programme())
                && Objects.equals(one.heading(), other.heading())
                && one.amount().compareTo(other.amount()) == 0
                && (one.rate().equals(other.rate())
                        || one.rate().text().equals(other.rate().text()));
    }

    private static boolean sameDoubts(
            List<Assessment.Undecided> all, List<Assessment.Undecided> others, boolean withBase) {
        return (all.isEmpty() && others.isEmpty()) || doubts(all, withBase).equals(doubts(others, withBase));
    }

    private static List<Object> doubts(List<Assessment.Undecided> all, boolean withBase) {
        List<Object> doubts = new ArrayList<>();
        for (Assessment.Undecided undecided : all) {
            Measure measure = undecided.measure();
            if (measure == null && !withBase) {
                continue;
            }
            doubts.add((measure == null ? Pricing.BASE : measure.id().text())
                    + '|'
                    + undecided.heading()
                    + '|'
                    + undecided.possible()
                    + '|'
                    + undecided.mayBeNone());
        }
        return doubts;
    }

    /// The effective rate of an answered line, to six decimals; null if it is not answered or its value is zero.
    public static @Nullable BigDecimal effectiveRate(Assessment assessment) {
        BigDecimal total = assessment.total();
        return total == null || assessment.line().value().signum() == 0
                ? null
                : total.divide(assessment.line().value(), 6, RoundingMode.HALF_UP);
    }
}
