package org.truceline.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Condition;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Item;
import org.truceline.listing.Listed;
import org.truceline.listing.ListedParty;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.Membership;
import org.truceline.timeline.View;

/// Goods, software or technology that go from one country to another at a time.
///
/// @param goods what they are, as found in the ledger
/// @param from  ISO 3166 code of the country they leave
/// @param to    ISO 3166 code of the country they go to
/// @param party the party dealt with; null if none is named
/// @param facts what else is stated about them
public record Export(
        Goods goods,
        String from,
        String to,
        AsOf on,
        @Nullable Dealt party,
        Map<FactId, FactValue> facts) {

    public Export {
        facts = Map.copyOf(facts);
    }

    /// What the goods are.
    ///
    /// @param asked   as it was asked
    /// @param items   the items of the ledger that they are or may be
    /// @param how     by what the items were found
    /// @param settled false if they may be none of the items: a customs code hints at goods and does not describe
    /// them
    public record Goods(String asked, List<Item> items, How how, boolean settled) {
        public Goods {
            items = List.copyOf(items);
        }
    }

    /// By what items were found.
    public enum How {
        /// By a name, an alias or a symbol.
        NAME,
        /// By a name that stands within a longer description, or has the words of one.
        WORDS,
        /// By a number of a control list.
        CONTROL_NUMBER,
        /// By a reference customs code.
        CUSTOMS_CODE
    }

    /// Whom one deals with.
    ///
    /// @param asked as it was asked
    /// @param keys  the keys under which lists of parties have that name; empty if none has
    /// @param near  names on lists that hold every word of it, where none is it
    public record Dealt(String asked, List<String> keys, List<String> near) {
        public Dealt {
            near = List.copyOf(near);
            keys = List.copyOf(keys);
        }

        /// The party of a name, as the lists of a view have it.
        ///
        /// @throws IllegalArgumentException if the name holds no letter and no digit
        public static Dealt of(View view, String name, AsOf when) {
            Listed listed = Listed.of(view, name, when);
            return new Dealt(
                    name,
                    listed.parties().stream().map(ListedParty::key).toList(),
                    List.copyOf(listed.holding().values()));
        }
    }

    /// Everything that conditions may ask of it.
    Map<FactId, FactValue> stated() {
        Map<FactId, FactValue> stated = new HashMap<>(facts);
        stated.put(Condition.DEPARTURE, new FactValue.Text(from));
        stated.put(Condition.DESTINATION, new FactValue.Text(to));
        String items = String.join("|", goods.items().stream().map(Item::id).toList());
        String keys = goods.settled() ? items : items.isEmpty() ? other() : items + "|" + other();
        stated.put(Condition.ITEM, new FactValue.Text(keys));
        if (party != null) {
            stated.put(
                    Condition.PARTY,
                    new FactValue.Text(party.keys().isEmpty() ? other() : String.join("|", party.keys())));
        }
        return stated;
    }

    private static String other() {
        return Membership.NONE_DESCRIBED;
    }
}
