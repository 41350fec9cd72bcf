package org.truceline.rate;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A rate of duty as a schedule or an act prints it, read into numbers.
///
/// Units: ratios are exact decimals (25% is `0.25`); amounts are in whole currency units (1.5¢ is `0.015`).
/// Shape: a [Term] is one addend, a [Sum] is one term or a [Compound] of several, and every limit or alternative
/// compares sums. One expression uses one currency. Decimals are stored without trailing zeros and with a scale of
/// at least 0, so that `equals` compares rates and not spellings.
/// Source: HTSUS, rates of duty columns 1 and 2, chapters 1 to 97; chapter 99 where a record says so.
/// Immutable and thread-safe. Switch over it without `default`: a new form of rate is meant to break the build.
public sealed interface RateExpression {

    /// One addend.
    sealed interface Term extends Sum permits AdValorem, Specific, PartOfValue {}

    /// One addend or several: what may stand on either side of a limit.
    sealed interface Sum extends RateExpression permits Term, Compound {}

    /// Reads a printed rate. Blanks do not matter, and letter case only in currency codes and names of parts.
    ///
    /// @param text as printed, for instance `2.5%`, `$1.055/kg + 8.5%`, `¥0.6/kg`, `12.8% but not less than
    /// 1.5¢/kg`
    /// @return the rate; [Described] if the form is known but needs facts that are not computed here
    /// @throws RateSyntaxException if the text is not a rate, or refers to another provision for its rate
    static RateExpression parse(String text) {
        return new RateParser(text).rate();
    }

    /// Evaluates this rate exactly.
    ///
    /// @param customsValue not negative; in the currency of the schedule, which is that of [#amountsIn()] if
    /// present
    /// @param quantities   what is declared; units that this rate does not name are ignored
    /// @return the unrounded duty, the units that are missing, or why nothing is computed
    /// @throws IllegalArgumentException if the value is negative
    default Assessed duty(BigDecimal customsValue, Quantities quantities) {
        return Evaluation.duty(this, Decimals.notNegative("customs value", customsValue), quantities);
    }

    /// The exact ratio if the duty depends on the customs value alone; 0 for [Free].
    ///
    /// @return for instance `0.25`; empty if anything but the customs value is needed
    default Optional<BigDecimal> adValorem() {
        return duty(BigDecimal.ONE, Quantities.none()) instanceof Assessed.Amount amount
                ? Optional.of(amount.exact())
                : Optional.empty();
    }

    /// The currency of the specific amounts in this rate; empty if it has none, or is [Described].
    default Optional<Currency> amountsIn() {
        return Evaluation.amountsIn(this);
    }

    /// The canonical printed form; `parse(text())` is equal to this rate.
    default String text() {
        return RateText.of(this);
    }

    /// `Free`: no duty.
    record Free() implements RateExpression {}

    /// `25%`: a share of the customs value.
    ///
    /// @param ratio not negative; 25% is `0.25`
    record AdValorem(BigDecimal ratio) implements Term {
        public AdValorem {
            ratio = Decimals.printable("ratio", ratio);
        }
    }

    /// `1.5¢/kg`, `16¢ each`: an amount for each unit of quantity.
    ///
    /// @param amount   not negative, in whole units of the currency; 1.5¢ is `0.015`
    /// @param currency printed `$` or `¢` for USD, `¥` for CNY, by its code otherwise
    /// @param unit     the unit in which the quantity is counted
    record Specific(BigDecimal amount, Currency currency, Unit unit) implements Term {
        public Specific {
            amount = Decimals.printable("amount", amount);
            Objects.requireNonNull(currency, "currency");
            Objects.requireNonNull(unit, "unit");
        }
    }

    /// `3% on the case`: a share of the value of a part. Evaluation needs that value and is not computed.
    ///
    /// @param ratio not negative; 3% is `0.03`
    /// @param part  the words after "on", for instance `the case`: letters, blanks, commas and hyphens
    record PartOfValue(BigDecimal ratio, String part) implements Term {
        public PartOfValue {
            ratio = Decimals.printable("ratio", ratio);
            part = Words.collapse(part);
            if (!Words.isPhrase(part)) {
                throw new IllegalArgumentException("part \"" + part + "\" is not a phrase, for instance: the case");
            }
        }
    }

    /// `90¢/pr. + 37.5%`: the sum of its terms.
    ///
    /// @param terms at least two, as printed from left to right
    record Compound(List<Term> terms) implements Sum {
        public Compound {
            terms = List.copyOf(terms);
            Evaluation.requireComparable("terms", terms);
        }
    }

    /// `12.8% but not less than 1.5¢/kg`: the rate, or the minimum if that yields more.
    record AtLeast(Sum rate, Sum minimum) implements RateExpression {
        public AtLeast {
            Evaluation.requireComparable("rate and minimum", List.of(rate, minimum));
        }
    }

    /// `10% but not more than ¥900/t`: the rate, or the maximum if that yields less. Also what
    /// `10% or ¥900/t, whichever is lower` means.
    record AtMost(Sum rate, Sum maximum) implements RateExpression {
        public AtMost {
            Evaluation.requireComparable("rate and maximum", List.of(rate, maximum));
        }
    }

    /// `the greater of 5% or 2¢/kg`: the alternative that yields most.
    ///
    /// @param alternatives at least two
    record GreaterOf(List<Sum> alternatives) implements RateExpression {
        public GreaterOf {
            alternatives = List.copyOf(alternatives);
            Evaluation.requireComparable("alternatives", alternatives);
        }
    }

    /// `the choice of 54% or $100 per postal item`: the person liable chooses. No amount is computed until the choice
    /// is made; the chosen alternative is a rate of its own.
    ///
    /// Source: the form of the postal duties of EO 14256.
    ///
    /// @param alternatives at least two
    record ChoiceOf(List<Sum> alternatives) implements RateExpression {
        public ChoiceOf {
            alternatives = List.copyOf(alternatives);
            Evaluation.requireComparable("alternatives", alternatives);
        }
    }

    /// `total 15%`: an additional duty that brings the base duty up to a target, and is nothing at or above the target.
    /// [#duty] cannot know the base; use [#above].
    ///
    /// Source: the form of headings 9903.82.07, .10, .23, .25 and 9903.04.60.
    ///
    /// @param ratio the target, not negative; 15% is `0.15`
    record Total(BigDecimal ratio) implements RateExpression {
        public Total {
            ratio = Decimals.printable("ratio", ratio);
        }

        /// The additional duty: target × value less the base duty, at least 0. Exact also where the base is specific,
        /// because the ad valorem equivalent (duty ÷ value) is never formed.
        ///
        /// @param base         the base duty on the same value, unrounded
        /// @param customsValue not negative; in the currency of the base duty
        /// @return the unrounded additional duty, or the base as it is if that was not an amount
        public Assessed above(Assessed base, BigDecimal customsValue) {
            BigDecimal target = ratio.multiply(Decimals.notNegative("customs value", customsValue));
            return switch (base) {
                case Assessed.Amount(BigDecimal exact) ->
                    new Assessed.Amount(target.subtract(exact).max(BigDecimal.ZERO));
                case Assessed.NeedsQuantity missing -> missing;
                case Assessed.NotComputed refused -> refused;
            };
        }
    }

    /// `1.4606¢/kg less 0.020668¢/kg for each degree under 100 degrees (and fractions of a degree in proportion) but
    /// not
    /// less than 0.943854¢/kg`: an amount that falls with the polarization of sugar.
    ///
    /// Source: HTSUS 1701.12.05, 1701.13.05 and the lines like them. The degrees are a quantity in the unit
    /// `degree`.
    ///
    /// @param full      at `top` degrees and above
    /// @param perDegree what each degree under `top` takes off, in proportion for fractions; in the unit of `full`
    /// @param top       degrees from which nothing is taken off
    /// @param minimum   never less than this; in the unit and currency of `full`
    record LessPerDegree(Specific full, BigDecimal perDegree, BigDecimal top, Specific minimum)
            implements RateExpression {

        /// The unit in which the degrees are declared.
        public static final Unit DEGREE = Unit.of("degree");

        public LessPerDegree {
            perDegree = Decimals.printable("perDegree", perDegree);
            top = Decimals.printable("top", top);
            if (!full.unit().equals(minimum.unit()) || !full.currency().equals(minimum.currency())) {
                throw new IllegalArgumentException("full and minimum must share unit and currency, found " + full.text()
                        + " and " + minimum.text());
            }
        }
    }

    /// A form that is known to be a rate but needs facts that are not computed here: one counted for each other piece
    /// or part, or reduced for each degree without a word on fractions of a degree.
    ///
    /// Source: HTSUS 9110.90.40, 9114.30.40.
    ///
    /// @param text as printed, blanks collapsed
    record Described(String text) implements RateExpression {
        public Described {
            text = Words.collapse(text);
            if (!Words.isDescribedRate(text)) {
                throw new IllegalArgumentException("\"" + text + "\" is not one of the described forms of rate");
            }
        }
    }
}
