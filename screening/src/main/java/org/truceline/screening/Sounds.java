package org.truceline.screening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What letters sound like, and how far sounds are apart, as the files `sounds.csv` and `sound-costs.csv` say.
/// Thread-safe.
final class Sounds {

    /// Whose letters they are.
    enum Spelt {
        /// Latin letters as in any European language.
        LATIN,
        PINYIN,
        /// Kana, in Latin letters.
        KANA,
        /// Hangul, in Latin letters.
        HANGUL,
        CYRILLIC
    }

    private static final String KINDS = " PTKSRMN";
    private static final String VOWELS = "aeiouyаеёиоуыэюяіїє";
    private static final int MOST_WAYS = 16;
    private static final int KINDS_OF_SOUND = 128;

    private final Map<Spelt, Map<Character, List<Rule>>> rules = new EnumMap<>(Spelt.class);
    private final List<String>[] written;
    private final int[] leftOut = new int[KINDS_OF_SOUND];
    private final int[][] exchanged = new int[KINDS_OF_SOUND][KINDS_OF_SOUND];

    /// A spelling with what must stand before and behind it; empty for anything.
    private record Rule(String spelling, String after, String before, String sounds) {

        private boolean holds(String text, int at) {
            int end = at + spelling.length();
            return text.startsWith(spelling, at)
                    && (after.isEmpty() || stands(after, at == 0 ? '^' : text.charAt(at - 1)))
                    && (before.isEmpty() || stands(before, end == text.length() ? '$' : text.charAt(end)));
        }

        private static boolean stands(String asked, char letter) {
            boolean end = letter == '^' || letter == '$';
            char kind = end ? letter : VOWELS.indexOf(letter) >= 0 ? 'V' : 'C';
            return asked.indexOf(kind) >= 0 || asked.indexOf(letter) >= 0;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    Sounds(Weights weights) {
        this.written = new List[KINDS_OF_SOUND];
        for (List<String> row : rows("sounds")) {
            rules.computeIfAbsent(Spelt.valueOf(row.get(0).toUpperCase(Locale.ROOT)), absent -> new HashMap<>())
                    .computeIfAbsent(row.get(1).charAt(0), absent -> new ArrayList<>())
                    .add(new Rule(row.get(1), row.get(2), row.get(3), row.get(4)));
        }
        rules.values().forEach(all -> all.values()
                .forEach(some -> some.sort((one, other) -> Integer.compare(
                        other.spelling().length(), one.spelling().length()))));
        List<List<String>> costs = rows("sound-costs");
        for (List<String> row : costs) {
            if (row.get(0).length() == 1) {
                char sound = row.get(0).charAt(0);
                written[sound] = List.of(row.get(1).split("[|]", -1));
                leftOut[sound] = Integer.parseInt(row.get(2));
            }
        }
        for (char one = 0; one < KINDS_OF_SOUND; one++) {
            for (char other = 0; written[one] != null && other < KINDS_OF_SOUND; other++) {
                exchanged[one][other] = written[other] == null ? 0 : exchanged(one, other, weights);
            }
        }
        for (List<String> row : costs) {
            if (row.get(0).length() == 2) {
                exchanged[row.get(0).charAt(0)][row.get(0).charAt(1)] = Integer.parseInt(row.get(2));
                exchanged[row.get(0).charAt(1)][row.get(0).charAt(0)] = Integer.parseInt(row.get(2));
            }
        }
    }

    private static List<List<String>> rows(String file) {
        return Resource.lines("/screening/" + file + ".csv").stream()
                .skip(1)
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    /// What it costs to write one sound for another, where the file says nothing of the two.
    private int exchanged(char one, char other, Weights weights) {
        if (one == other) {
            return 0;
        }
        boolean alike = written[one].stream().anyMatch(way -> !way.equals("-") && written[other].contains(way));
        return alike ? weights.soundAlike() : Math.max(leftOut[one], leftOut[other]);
    }

    /// How a word sounds.
    ///
    /// @param text lower case, as [Spelling] writes it
    String of(Spelt spelt, String text) {
        Map<Character, List<Rule>> all = rules.getOrDefault(spelt, Map.of());
        StringBuilder sounds = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            Rule rule = rule(all.getOrDefault(text.charAt(i), List.of()), text, i);
            String one = rule == null ? "" : rule.sounds();
            for (int k = 0; k < one.length(); k++) {
                char sound = one.charAt(k);
                boolean twice = !sounds.isEmpty()
                        && sounds.charAt(sounds.length() - 1) == sound
                        && !Character.isLowerCase(sound);
                if (!twice) {
                    sounds.append(sound);
                }
            }
            i += rule == null ? 1 : rule.spelling().length();
        }
        return sounds.toString();
    }

    private static @Nullable Rule rule(List<Rule> rules, String text, int at) {
        for (Rule rule : rules) {
            if (rule.holds(text, at)) {
                return rule;
            }
        }
        return null;
    }

    /// Sounds with the consonants that may be written for them; null if they have too few to tell names apart, or too
    /// many.
    @Nullable
    Sounding sounding(String sounds) {
        Set<Long> ways = new LinkedHashSet<>(List.of(0L));
        for (int i = 0; i < sounds.length(); i++) {
            List<String> written = this.written[sounds.charAt(i)];
            if (written.size() == 1 && written.getFirst().equals("-")) {
                continue;
            }
            Set<Long> longer = new LinkedHashSet<>();
            for (long way : ways) {
                for (String consonants : written) {
                    if (longer.size() < MOST_WAYS) {
                        longer.add(with(way, consonants));
                    }
                }
            }
            ways = longer;
        }
        long[] enough = ways.stream()
                .mapToLong(Long::longValue)
                .filter(way -> Sounding.length(way) >= Sounding.FEWEST)
                .sorted()
                .toArray();
        boolean tooMany = ways.stream().anyMatch(way -> Sounding.length(way) >= Sounding.MOST);
        return enough.length == 0 || tooMany ? null : new Sounding(sounds, enough);
    }

    private static long with(long skeleton, String consonants) {
        long longer = skeleton;
        for (int i = 0; i < consonants.length() && Sounding.length(longer) < Sounding.MOST; i++) {
            int kind = KINDS.indexOf(consonants.charAt(i));
            longer = kind > 0 ? Sounding.with(longer, kind) : longer;
        }
        return longer;
    }

    /// What all sounds weigh.
    int weight(String sounds) {
        return sounds.chars().map(sound -> leftOut[sound]).sum();
    }

    /// How alike two soundings are, in thousandths: sounds that are written in one way cost little, vowels less than
    /// consonants.
    int alike(Sounding one, Sounding other) {
        String a = one.sounds();
        String b = other.sounds();
        int[] row = new int[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) {
            row[j] = row[j - 1] + leftOut[b.charAt(j - 1)];
        }
        int whole = row[b.length()];
        int ofOne = 0;
        for (int i = 1; i <= a.length(); i++) {
            char sound = a.charAt(i - 1);
            int before = row[0];
            row[0] += leftOut[sound];
            ofOne = row[0];
            for (int j = 1; j <= b.length(); j++) {
                char with = b.charAt(j - 1);
                int least = Math.min(
                        Math.min(row[j - 1] + leftOut[with], row[j] + leftOut[sound]), before + exchanged[sound][with]);
                before = row[j];
                row[j] = least;
            }
        }
        boolean bothCommon = one.common() > 0 && other.common() > 0;
        int longer = bothCommon
                ? Math.max(1, Math.max(whole - other.common(), ofOne - one.common()))
                : Math.max(1, Math.max(whole, ofOne));
        return Math.max(0, Weights.WHOLE - (int) ((long) row[b.length()] * Weights.WHOLE / longer));
    }
}
