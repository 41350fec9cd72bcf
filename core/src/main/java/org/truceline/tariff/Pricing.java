package org.truceline.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.FactId;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Programme;
import org.truceline.ledger.Reading;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Schedule;
import org.truceline.rate.Assessed;
import org.truceline.rate.RateExpression;
import org.truceline.rate.Unit;

/// Prices a program: turns it and the base rate into components with amounts.
///
/// Units: exact decimals throughout; each component is rounded half-up to the cent once, and the total is the sum of
/// the
/// rounded components. Effective rates carry six decimals.
final class Pricing {

    /// The programme of the base duty.
    static final String BASE = "base";

    private static final String CUSTOMS_VALUE = "customs-value";
    private static final int EFFECTIVE_DECIMALS = 6;

    private final Program program;
    private final Amounts amounts;
    private final List<Programme> programmes;
    private final List<Assessment.Component> components = new ArrayList<>();
    private final List<Assessment.NotApplied> notApplied = new ArrayList<>();
    private final List<Assessment.Undecided> undecided = new ArrayList<>();
    private final Set<FactId> assumed = new HashSet<>();
    private final Set<Reading> readings = new LinkedHashSet<>();
    private Assessed baseDuty = new Assessed.NotComputed("no base rate");
    private boolean baseMissing = true;
    private BigDecimal supposedBase = BigDecimal.ZERO.setScale(2);

    /// @param programmes in the order in which they are reported
    Pricing(Program program, Amounts amounts, List<Programme> programmes) {
        this.program = program;
        this.amounts = amounts;
        this.programmes = programmes;
    }

    /// The same program priced on a base rate.
    static Pricing of(Program program, BaseDuties.Found base, Amounts amounts, List<Programme> programmes) {
        Pricing pricing = new Pricing(program, amounts, programmes);
        pricing.base(base);
        pricing.terms();
        return pricing;
    }

    void base(BaseDuties.Found base) {
        switch (base.rate()) {
            case BaseRate.Found found -> found(found, base.expression());
            case BaseRate.Missing missing -> undecided.add(missing(missing));
            case BaseRate.UnknownCode unknown -> undecided.add(missing(new BaseRate.Missing(List.of())));
        }
    }

    /// Takes this for the base rate, without showing it: for bounds.
    void supposed(String printed) {
        RateExpression rate = BaseDuties.read(printed);
        baseDuty = rate == null ? baseDuty : baseDuty(rate);
        baseMissing = false;
        if (baseDuty instanceof Assessed.Amount amount) {
            supposedBase = amount.toCents();
        } else {
            undecided.add(missing(new BaseRate.Missing(List.of())));
        }
    }

    private void found(BaseRate.Found found, @Nullable RateExpression rate) {
        baseMissing = false;
        Schedule.Edition edition = found.editions().getLast();
        String basis = program.base().basis();
        if (rate == null) {
            undecided.add(notComputed(null, found.line().dotted(), edition.by()));
            return;
        }
        baseDuty = baseDuty(rate);
        Confidence confidence = found.rest() == BaseRate.Rest.EDITION_IN_FORCE ? Confidence.HIGH : Confidence.MEDIUM;
        switch (baseDuty) {
            case Assessed.Amount amount ->
                components.add(new Assessment.Component(
                        null,
                        null,
                        edition,
                        BASE,
                        found.line().dotted(),
                        rate,
                        effective(amount),
                        basis == null ? CUSTOMS_VALUE : basis,
                        program.base().of(amounts),
                        amount.toCents(),
                        edition.by(),
                        confidence));
            case Assessed.NeedsQuantity needs ->
                undecided.add(needs(null, found.line().dotted(), rate, needs.units(), edition.by()));
            case Assessed.NotComputed not ->
                undecided.add(notComputed(null, found.line().dotted(), edition.by()));
        }
    }

    private Assessed baseDuty(RateExpression rate) {
        return rate.duty(program.base().of(amounts), amounts.quantities());
    }

    void terms() {
        for (Program.Term term : program.terms()) {
            Part.Taken last = term.part() instanceof Part.Rest rest ? rest.last(amounts) : null;
            if (last == null) {
                term(term);
            } else {
                nothingLeft(term.verdict().measure(), last);
            }
        }
    }

    private void term(Program.Term term) {
        readings.addAll(term.readings());
        switch (term.verdict()) {
            case Verdict.Owed owed -> owed(owed, term.part());
            case Verdict.NotOwed not -> {
                notApplied.add(new Assessment.NotApplied(
                        not.measure(), not.reason(), not.heading(), not.by(), not.confidence()));
                assumed.addAll(not.assumed());
            }
            case Verdict.Doubtful doubtful ->
                undecided.add(new Assessment.Undecided(
                        doubtful.measure(),
                        doubtful.heading(),
                        doubtful.rates(),
                        doubtful.mayBeNone(),
                        doubtful.notCarried(),
                        doubtful.missing(),
                        List.of(),
                        doubtful.incomplete(),
                        doubtful.by()));
        }
    }

    private void nothingLeft(Measure measure, Part.Taken last) {
        Relation relation = last.relation();
        notApplied.add(new Assessment.NotApplied(
                measure,
                new Reason.Excluded(relation.id(), last.by()),
                relation.heading(),
                relation.by(),
                relation.confidence()));
        assumed.addAll(last.assumed());
    }

    private void owed(Verdict.Owed owed, Part part) {
        assumed.addAll(owed.assumed());
        if (owed.rate() instanceof RateExpression.Total && baseMissing) {
            undecided.add(new Assessment.Undecided(
                    owed.measure(),
                    owed.heading(),
                    List.of(owed.rate()),
                    true,
                    false,
                    Set.of(Tariff.BASE_RATE),
                    List.of(),
                    null,
                    owed.layer().by()));
            return;
        }
        Measure measure = owed.measure();
        BigDecimal basisValue = part.of(amounts);
        Layer layer = owed.layer();
        Assessed assessed = owed.rate() instanceof RateExpression.Total total
                ? total.above(baseDuty, amounts.value())
                : owed.rate().duty(basisValue, amounts.quantities());
        switch (assessed) {
            case Assessed.Amount amount ->
                components.add(new Assessment.Component(
                        measure,
                        layer,
                        null,
                        measure.programme() == null ? "" : measure.programme(),
                        owed.heading(),
                        owed.rate(),
                        effective(amount),
                        basis(measure, layer, part),
                        basisValue,
                        amount.toCents(),
                        layer.by(),
                        owed.confidence()));
            case Assessed.NeedsQuantity needs ->
                undecided.add(needs(measure, owed.heading(), owed.rate(), needs.units(), layer.by()));
            case Assessed.NotComputed not -> undecided.add(notComputed(measure, owed.heading(), layer.by()));
        }
    }

    /// Components in reporting order: that of the programmes, the base duty last.
    List<Assessment.Component> components() {
        List<Assessment.Component> sorted = new ArrayList<>(components);
        sorted.sort((one, other) -> Integer.compare(order(one.programme()), order(other.programme())));
        return sorted;
    }

    List<Assessment.NotApplied> notApplied() {
        return notApplied;
    }

    List<Assessment.Undecided> undecided() {
        return undecided;
    }

    Set<FactId> assumed() {
        return assumed;
    }

    List<Reading> readings() {
        return List.copyOf(readings);
    }

    /// Facts that would decide.
    Set<FactId> missing() {
        Set<FactId> missing = new HashSet<>();
        undecided.forEach(one -> missing.addAll(one.missing()));
        return missing;
    }

    BigDecimal sum() {
        BigDecimal sum = supposedBase;
        for (Assessment.Component component : components) {
            sum = sum.add(component.amount());
        }
        return sum;
    }

    private int order(String programme) {
        for (int i = 0; i < programmes.size(); i++) {
            if (programmes.get(i).id().equals(programme)) {
                return i;
            }
        }
        return programmes.size();
    }

    private @Nullable BigDecimal effective(Assessed.Amount amount) {
        return amounts.value().signum() == 0
                ? null
                : amount.exact().divide(amounts.value(), EFFECTIVE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static String basis(Measure measure, Layer layer, Part part) {
        String basis = part.basis();
        if (basis != null) {
            return basis;
        }
        return layer.basis() == null ? measure.basis() : layer.basis();
    }

    private static Assessment.Undecided missing(BaseRate.Missing missing) {
        List<RateExpression> candidates = new ArrayList<>();
        for (String printed : missing.candidates()) {
            RateExpression rate = BaseDuties.read(printed);
            if (rate != null) {
                candidates.add(rate);
            }
        }
        return new Assessment.Undecided(
                null, null, candidates, false, false, Set.of(Tariff.BASE_RATE), List.of(), null, null);
    }

    private static Assessment.Undecided needs(
            @Nullable Measure measure,
            @Nullable String heading,
            RateExpression rate,
            List<Unit> units,
            InstrumentId by) {
        return new Assessment.Undecided(
                measure, heading, List.of(rate), false, false, Set.of(Tariff.QUANTITY), units, null, by);
    }

    private static Assessment.Undecided notComputed(
            @Nullable Measure measure, @Nullable String heading, InstrumentId by) {
        return new Assessment.Undecided(measure, heading, List.of(), false, true, Set.of(), List.of(), null, by);
    }
}
