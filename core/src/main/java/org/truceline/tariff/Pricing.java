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
    private static final int CENTS = 2;
    private static final int EFFECTIVE_DECIMALS = 6;
    private static final int SHARE_DECIMALS = 12;

    private final Program program;
    private final Amounts amounts;
    private final Assessment.@Nullable Component[] components;
    private final List<Assessment.NotApplied> notApplied = new ArrayList<>();
    private final List<Assessment.Undecided> undecided = new ArrayList<>();
    private final Set<FactId> assumed = new HashSet<>();
    private final Set<Reading> readings = new LinkedHashSet<>();
    /// On the whole value, which tells the rate that it comes to.
    private Assessed baseOnWhole = new Assessed.NotComputed("no base rate");
    private boolean baseMissing = true;
    private BigDecimal supposedBase = BigDecimal.ZERO.setScale(2);

    Pricing(Program program, Amounts amounts) {
        this.program = program;
        this.amounts = amounts;
        this.components = new Assessment.@Nullable Component[program.active().size() + 1];
    }

    /// The same program priced on a base rate.
    static Pricing of(Program program, BaseDuties.Found base, Amounts amounts) {
        Pricing pricing = new Pricing(program, amounts);
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
        baseMissing = false;
        if (rate != null
                && program.base().missing(amounts).isEmpty()
                && baseDuty(rate) instanceof Assessed.Amount amount) {
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
        Set<FactId> missing = program.base().missing(amounts);
        if (!missing.isEmpty()) {
            baseOnWhole = rate.duty(amounts.value(), amounts.quantities());
            Set<FactId> all = new HashSet<>(missing);
            if (baseOnWhole instanceof Assessed.NeedsQuantity) {
                all.add(Tariff.QUANTITY);
            }
            undecided.add(untold(null, found.line().dotted(), rate, all, edition.by()));
            return;
        }
        Assessed baseDuty = baseDuty(rate);
        Confidence rest = found.rest() == BaseRate.Rest.EDITION_IN_FORCE ? Confidence.HIGH : Confidence.MEDIUM;
        Confidence confidence = found.confidence().and(rest);
        switch (baseDuty) {
            case Assessed.Amount amount ->
                components[program.place(0)] = new Assessment.Component(
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
                        confidence);
            case Assessed.NeedsQuantity needs ->
                undecided.add(needs(null, found.line().dotted(), rate, needs.units(), edition.by()));
            case Assessed.NotComputed not ->
                undecided.add(notComputed(null, found.line().dotted(), edition.by()));
        }
    }

    private Assessed baseDuty(RateExpression rate) {
        baseOnWhole = rate.duty(amounts.value(), amounts.quantities());
        Part part = program.base();
        return part instanceof Part.Nothing ? new Assessed.Amount(BigDecimal.ZERO) : share(baseOnWhole, part);
    }

    /// That share of a duty on the whole value which falls on a part of it: a specific rate counts as the ad valorem
    /// rate that it comes to. Source: HTSUS chapter 98, subchapter II, U.S. notes 3 and 4.
    private Assessed share(Assessed whole, Part part) {
        if (part instanceof Part.Whole || !(whole instanceof Assessed.Amount amount)) {
            return whole;
        }
        return new Assessed.Amount(
                amounts.value().signum() == 0
                        ? BigDecimal.ZERO
                        : amount.exact()
                                .multiply(part.of(amounts))
                                .divide(amounts.value(), SHARE_DECIMALS, RoundingMode.HALF_UP));
    }

    void terms() {
        List<Program.Term> active = program.active();
        if (program.settled()) {
            for (int i = 0; i < active.size(); i++) {
                active(active.get(i), i + 1);
            }
            return;
        }
        int duty = 0;
        for (Program.Term term : program.terms()) {
            boolean counted = !(term.verdict() instanceof Verdict.NotOwed);
            duty += counted ? 1 : 0;
            Part.Taken last = term.part() instanceof Part.Rest rest ? rest.last(amounts) : null;
            if (last != null) {
                nothingLeft(term.verdict().measure(), last);
                continue;
            }
            readings.addAll(term.readings());
            assumed.addAll(term.assumed());
            if (term.verdict() instanceof Verdict.NotOwed not) {
                notApplied.add(not.shown());
            } else {
                active(term, duty);
            }
        }
    }

    /// @param duty its number, as [Program#place] counts
    private void active(Program.Term term, int duty) {
        switch (term.verdict()) {
            case Verdict.Owed owed -> owed(owed, term.part(), duty);
            case Verdict.NotOwed not ->
                throw new IllegalStateException(not.measure().id() + " is not owed");
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
                        doubtful.hangsOn(),
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

    private void owed(Verdict.Owed owed, Part part, int duty) {
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
                    List.of(),
                    owed.layer().by()));
            return;
        }
        Layer layer = owed.layer();
        Set<FactId> missing = part.missing(amounts);
        if (!missing.isEmpty()) {
            undecided.add(untold(owed.measure(), owed.heading(), owed.rate(), missing, layer.by()));
            return;
        }
        if (part instanceof Part.Whole && owed.rate() instanceof RateExpression.AdValorem(BigDecimal ratio)) {
            BigDecimal amount = ratio.multiply(amounts.value()).setScale(CENTS, RoundingMode.HALF_UP);
            components[program.place(duty)] = component(owed, part, amounts.value(), amount, effective(ratio));
            return;
        }
        BigDecimal basisValue = part.of(amounts);
        Assessed assessed = owed.rate() instanceof RateExpression.Total total
                ? share(total.above(baseOnWhole, amounts.value()), part)
                : owed.rate().duty(basisValue, amounts.quantities());
        switch (assessed) {
            case Assessed.Amount amount ->
                components[program.place(duty)] =
                        component(owed, part, basisValue, amount.toCents(), effective(amount));
            case Assessed.NeedsQuantity needs ->
                undecided.add(needs(owed.measure(), owed.heading(), owed.rate(), needs.units(), layer.by()));
            case Assessed.NotComputed not -> undecided.add(notComputed(owed.measure(), owed.heading(), layer.by()));
        }
    }

    private static Assessment.Component component(
            Verdict.Owed owed, Part part, BigDecimal basisValue, BigDecimal amount, @Nullable BigDecimal effective) {
        Measure measure = owed.measure();
        Layer layer = owed.layer();
        return new Assessment.Component(
                measure,
                layer,
                null,
                measure.programme() == null ? "" : measure.programme(),
                owed.heading(),
                owed.rate(),
                effective,
                basis(measure, layer, part),
                basisValue,
                amount,
                layer.by(),
                owed.confidence());
    }

    /// Components in reporting order: that of the programmes, the base duty last.
    List<Assessment.Component> components() {
        List<Assessment.Component> reported = new ArrayList<>(components.length);
        for (Assessment.Component component : components) {
            if (component != null) {
                reported.add(component);
            }
        }
        return reported;
    }

    List<Assessment.NotApplied> notApplied() {
        return program.settled() ? program.notApplied() : notApplied;
    }

    List<Assessment.Undecided> undecided() {
        return undecided;
    }

    Set<FactId> assumed() {
        return program.settled() ? program.assumed() : assumed;
    }

    List<Reading> readings() {
        return program.settled() ? program.readings() : List.copyOf(readings);
    }

    /// Facts that would decide.
    Set<FactId> missing() {
        if (undecided.isEmpty()) {
            return Set.of();
        }
        Set<FactId> missing = new HashSet<>();
        undecided.forEach(one -> missing.addAll(one.missing()));
        return missing;
    }

    BigDecimal sum() {
        BigDecimal sum = supposedBase;
        for (Assessment.Component component : components) {
            sum = component == null ? sum : sum.add(component.amount());
        }
        return sum;
    }

    private @Nullable BigDecimal effective(Assessed.Amount amount) {
        return amounts.value().signum() == 0
                ? null
                : amount.exact().divide(amounts.value(), EFFECTIVE_DECIMALS, RoundingMode.HALF_UP);
    }

    /// A share of the whole value, whatever that is.
    private @Nullable BigDecimal effective(BigDecimal ratio) {
        return amounts.value().signum() == 0 ? null : ratio.setScale(EFFECTIVE_DECIMALS, RoundingMode.HALF_UP);
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
                null, null, candidates, false, false, Set.of(Tariff.BASE_RATE), List.of(), null, List.of(), null);
    }

    private static Assessment.Undecided needs(
            @Nullable Measure measure,
            @Nullable String heading,
            RateExpression rate,
            List<Unit> units,
            InstrumentId by) {
        return new Assessment.Undecided(
                measure, heading, List.of(rate), false, false, Set.of(Tariff.QUANTITY), units, null, List.of(), by);
    }

    /// The rate is known, the part of the value that it reaches is not.
    private static Assessment.Undecided untold(
            @Nullable Measure measure,
            @Nullable String heading,
            RateExpression rate,
            Set<FactId> missing,
            InstrumentId by) {
        return new Assessment.Undecided(
                measure, heading, List.of(rate), true, false, missing, List.of(), null, List.of(), by);
    }

    private static Assessment.Undecided notComputed(
            @Nullable Measure measure, @Nullable String heading, InstrumentId by) {
        return new Assessment.Undecided(
                measure, heading, List.of(), false, true, Set.of(), List.of(), null, List.of(), by);
    }
}
