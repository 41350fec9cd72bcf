package org.truceline.screening;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// A party on a list, as names are screened against it.
///
/// @param list    the list it stands on
/// @param id      its id on that list
/// @param name    its name
/// @param aliases other names, in order
public record ListedNames(String list, String id, String name, List<String> aliases) {

    public ListedNames {
        aliases = List.copyOf(aliases);
    }

    /// All its names, its own first, each once.
    public List<String> names() {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        names.add(name);
        names.addAll(aliases);
        return new ArrayList<>(names);
    }
}
