package org.truceline.screening;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which countries a text names: by code, by English name, or by the name that the lexicon knows.
final class Countries {

    private static final int CODE = 3;

    private final Map<String, String> codes = new HashMap<>();
    private final Spelling spelling;
    private final Lexicon lexicon;

    Countries(Spelling spelling, Lexicon lexicon) {
        this.spelling = spelling;
        this.lexicon = lexicon;
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            codes.put(spelling.of(code), code);
            codes.put(spelling.of(country.getISO3Country()), code);
            codes.put(spelling.of(country.getDisplayCountry(Locale.ENGLISH)), code);
        }
        for (String line :
                Resource.lines("/screening/countries.csv").stream().skip(1).toList()) {
            codes.put(place(line.substring(line.indexOf(',') + 1)), line.substring(0, line.indexOf(',')));
        }
    }

    private static String place(String id) {
        return "place " + id;
    }

    /// The country that stands at the end of an address by its name; a code of two letters there may be that of a
    /// state.
    Set<String> atEnd(String address) {
        String last = address.substring(Math.max(address.lastIndexOf(','), address.lastIndexOf('，')) + 1)
                .strip();
        return last.length() <= CODE ? Set.of() : of(last);
    }

    /// The codes of what it names; what is not known to be a country is left out.
    Set<String> of(String text) {
        Set<String> named = new TreeSet<>();
        for (String part : text.split("[;,|/、；，]", -1)) {
            String one = spelling.of(part).strip();
            Lexicon.Entry entry = lexicon.of(one);
            String code = codes.get(one);
            if (code == null && entry != null) {
                code = codes.get(place(entry.id()));
            }
            if (code != null) {
                named.add(code);
            }
        }
        return named;
    }
}
