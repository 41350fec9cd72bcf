package org.truceline.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.rate.Unit;

/// Something a case may state about itself.
///
/// @param type     how it is written
/// @param of       whether each line states it for itself
/// @param askedBy  the authority that asks for it
/// @param under    the act under which it is asked for; null if the ledger names none
/// @param words    the words of which a choice is one, in order; empty for every other type
/// @param begins   digits with which a code must begin; null if any code that a layer asks for will do
/// @param measured the unit of a quantity; null for every other type
/// @param moreThan a number must exceed this; null if it may be anything from zero on, and for every other type
/// @param unstated what holds when it is not stated; null if the answer then cannot be told
public record Fact(
        FactId id,
        Type type,
        Of of,
        Name name,
        String askedBy,
        @Nullable InstrumentId under,
        List<Word> words,
        @Nullable String begins,
        @Nullable Measured measured,
        @Nullable BigDecimal moreThan,
        @Nullable Unstated unstated) {

    public Fact {
        words = List.copyOf(words);
    }

    /// Whom a fact is about.
    public enum Of {
        /// One line; another of the same entry may say otherwise.
        LINE,
        /// The whole entry: what one line says holds for all.
        ENTRY,
        /// A ship's call at a port.
        CALL
    }

    /// How a fact is written.
    public enum Type {
        /// A day, or a time of a day.
        INSTANT,
        /// `yes` or `no`.
        YES_NO,
        /// Money, in the currency of the authority.
        AMOUNT,
        /// A ratio from 0 to 1.
        SHARE,
        /// Words of the filer's own.
        TEXT,
        /// The number of a paper: text with a digit other than zero in it, so that `none` states no paper.
        REFERENCE,
        /// A tariff number, with or without its points.
        CODE,
        /// One of a closed set of words.
        CHOICE,
        /// A number in a unit.
        QUANTITY,
        /// A unit of quantity as a schedule prints it.
        UNIT,
        /// A number in a unit that its name tells.
        NUMBER,
        /// A whole number.
        COUNT,
        /// A country, by the two letters of ISO 3166.
        COUNTRY
    }

    /// One of the words of a choice.
    public record Word(String id, Name name) {}

    /// The unit in which a quantity is stated.
    public sealed interface Measured {}

    /// Always in this unit.
    public record In(Unit unit) implements Measured {}

    /// In the unit that another fact states.
    public record By(FactId unit) implements Measured {}

    /// Every test on the unstated fact is false: the claim was not made.
    public record Unstated(Name why, InstrumentId by) {}

    /// The word of the choice that is written so, letter case apart.
    public Optional<Word> word(String text) {
        return words.stream()
                .filter(word -> word.id().equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
