package org.truceline.control;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.truceline.goods.Code;
import org.truceline.ledger.Item;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Name;
import org.truceline.ledger.Party;

/// Finds the items of a ledger by what people call them: names in three languages, symbols, numbers of control lists,
/// reference customs codes.
///
/// Names are compared without letter case, width of characters, hyphens and other punctuation. Symbols count only as
/// they are written.
public final class ItemBook {

    private static final Pattern APART = Pattern.compile("[\\p{P}\\p{S}\\s]+");
    private static final int SHORTEST_WORD = 4;

    private final Collection<Item> items;

    private ItemBook(Collection<Item> items) {
        this.items = items;
    }

    public static ItemBook of(Ledger ledger) {
        return new ItemBook(ledger.items().values());
    }

    /// The items of that name: exactly, else those of which a name stands within the text, else those of which a name
    /// has every word of the text. Empty if there is none.
    public Export.Goods named(String text) {
        String asked = text.strip();
        Set<Item> exact = new LinkedHashSet<>();
        Set<Item> within = new LinkedHashSet<>();
        Set<Item> holding = new LinkedHashSet<>();
        String plain = plain(asked);
        int longest = 0;
        for (Item item : items) {
            if (item.symbols().contains(asked) || item.id().equals(asked)) {
                exact.add(item);
            }
            for (String name : names(item)) {
                String other = plain(name);
                if (other.equals(plain)) {
                    exact.add(item);
                } else if (stands(other, plain)) {
                    if (other.length() > longest) {
                        within.clear();
                        longest = other.length();
                    }
                    if (other.length() == longest) {
                        within.add(item);
                    }
                } else if (stands(plain, other)) {
                    holding.add(item);
                }
            }
        }
        if (!exact.isEmpty()) {
            return new Export.Goods(text, List.copyOf(exact), Export.How.NAME, true);
        }
        return new Export.Goods(text, List.copyOf(within.isEmpty() ? holding : within), Export.How.WORDS, true);
    }

    /// The items that an authority controls under a number: `3A090` finds `3A090.a`, and `3A090.a` finds `3A090`.
    public Export.Goods controlled(String number, Party party) {
        String asked = number.strip();
        List<Item> found = items.stream()
                .filter(item -> item.party() == party
                        && item.controls().stream().anyMatch(one -> beneath(one, asked) || beneath(asked, one)))
                .toList();
        return new Export.Goods(number, found, Export.How.CONTROL_NUMBER, true);
    }

    /// The items to which a customs code hints. They are never settled by it.
    public Export.Goods hinted(Code code) {
        List<Item> found = items.stream()
                .filter(item ->
                        item.customs().stream().anyMatch(one -> one.startsWith(code.digits()) || code.startsWith(one)))
                .toList();
        return new Export.Goods(code.dotted(), found, Export.How.CUSTOMS_CODE, false);
    }

    /// Every name and alias, for suggestions.
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        items.forEach(item -> names.addAll(names(item)));
        return List.copyOf(names);
    }

    /// Every control number of an authority.
    public List<String> numbers(Party party) {
        return items.stream()
                .filter(item -> item.party() == party)
                .flatMap(item -> item.controls().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean beneath(String number, String group) {
        String one = number.toUpperCase(Locale.ROOT);
        String other = group.toUpperCase(Locale.ROOT);
        return one.equals(other) || one.startsWith(other + ".");
    }

    private static List<String> names(Item item) {
        Name name = item.name();
        List<String> names = new ArrayList<>(List.of(name.en(), name.ja(), name.zh()));
        names.addAll(item.aliases());
        return names;
    }

    /// True if one text stands in another as whole words; in scripts without spaces, anywhere.
    static boolean stands(String one, String other) {
        if (one.length() < (one.codePoints().anyMatch(point -> point >= 0x2e80) ? 1 : SHORTEST_WORD)) {
            return false;
        }
        return one.codePoints().anyMatch(point -> point >= 0x2e80)
                ? other.contains(one)
                : (" " + other + " ").contains(" " + one + " ");
    }

    static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return APART.matcher(folded).replaceAll(" ").strip();
    }
}
