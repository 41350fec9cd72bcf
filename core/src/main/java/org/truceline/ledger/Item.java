package org.truceline.ledger;

import java.util.List;

/// A thing that controls name: a substance, a machine, a chip, a technology. Lists of items say when it is controlled.
///
/// @param id        key in lists of items
/// @param party     whose acts describe it, and whose control and customs numbers it bears
/// @param name      what it is, in short
/// @param aliases   further names in any language under which it is asked for
/// @param symbols   chemical symbols and formulas, which count only as they are written: `In` is no word
/// @param controls  numbers in the control lists, such as `1C902` or `3A090.a`
/// @param customs   reference customs codes of 4 to 10 digits: hints, for the description decides
/// @param whole     true if those are all the codes that the act prints for it
/// @param when      what must be true of goods that bear the name: a purity, a grain size, an energy density
/// @param by        the act that describes it
public record Item(
        String id,
        Party party,
        Name name,
        List<String> aliases,
        List<String> symbols,
        List<String> controls,
        List<String> customs,
        boolean whole,
        Condition when,
        InstrumentId by,
        Confidence confidence) {

    public Item {
        aliases = List.copyOf(aliases);
        symbols = List.copyOf(symbols);
        controls = List.copyOf(controls);
        customs = List.copyOf(customs);
    }
}
