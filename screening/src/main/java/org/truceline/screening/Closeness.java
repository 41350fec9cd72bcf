package org.truceline.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.screening.Unit.Way;
import org.truceline.text.Likeness;

/// How alike two parts of names are, in thousandths.
final class Closeness {

    private static final int SHORT = 5;
    private static final int SHORTEST = 4;
    private static final int LONG = 9;

    private static final List<Way> OF_TEXT = List.of(Way.TEXT, Way.SPELLED, Way.JOINED, Way.SYLLABLE, Way.INITIALS);
    private static final List<Way> OF_SPELLED = List.of(Way.TEXT, Way.SPELLED, Way.JOINED);
    private static final List<Way> OF_JOINED = List.of(Way.TEXT, Way.SPELLED);

    private static final List<Way> OF_KANA = List.of(Way.HANGUL_SOUND, Way.OTHER_SOUND, Way.SOUND);
    private static final List<Way> OF_HANGUL = List.of(Way.KANA_SOUND, Way.OTHER_SOUND, Way.SOUND);
    private static final List<Way> OF_OTHER = List.of(Way.KANA_SOUND, Way.HANGUL_SOUND, Way.SOUND);
    private static final List<Way> OF_SOUND = List.of(Way.KANA_SOUND, Way.HANGUL_SOUND, Way.OTHER_SOUND);

    private final Weights weights;
    private final Sounds sounds;

    Closeness(Weights weights, Sounds sounds) {
        this.weights = weights;
        this.sounds = sounds;
    }

    int of(Unit.Key one, Unit.Key other) {
        if (!meets(one.way()).contains(other.way())) {
            return 0;
        }
        boolean same = one.text().equals(other.text());
        return switch (one.way()) {
            case TEXT ->
                switch (other.way()) {
                    case TEXT, SPELLED -> text(one.text(), other.text());
                    case JOINED -> same ? weights.joined() : 0;
                    case INITIALS -> same ? weights.initials() : 0;
                    default -> same ? Weights.WHOLE : 0;
                };
            case SPELLED ->
                switch (other.way()) {
                    case TEXT -> text(one.text(), other.text());
                    case JOINED -> same ? weights.joined() : 0;
                    default -> same ? Weights.WHOLE : 0;
                };
            case JOINED -> same ? weights.joined() : 0;
            case SYLLABLE, MEANING, NUMBER, CHARACTER -> same ? Weights.WHOLE : 0;
            case CHARACTER_SOUND -> same ? weights.characterSound() : 0;
            case KANA_SOUND, HANGUL_SOUND, OTHER_SOUND, SOUND -> sound(one.sounding(), other.sounding());
            case FIRST_LETTER, LETTER, FIRST_LETTERS, LETTERS -> same ? weights.initial() : 0;
            case INITIALS -> same ? weights.initials() : 0;
        };
    }

    /// The ways of another part that one of this way can meet.
    static List<Way> meets(Way way) {
        return switch (way) {
            case TEXT -> OF_TEXT;
            case SPELLED -> OF_SPELLED;
            case JOINED -> OF_JOINED;
            case INITIALS -> List.of(Way.TEXT);
            case SYLLABLE -> List.of(Way.TEXT, Way.SYLLABLE);
            case MEANING, NUMBER, CHARACTER, CHARACTER_SOUND -> List.of(way);
            case KANA_SOUND -> OF_KANA;
            case HANGUL_SOUND -> OF_HANGUL;
            case OTHER_SOUND -> OF_OTHER;
            case SOUND -> OF_SOUND;
            case FIRST_LETTER -> List.of(Way.LETTER);
            case LETTER -> List.of(Way.FIRST_LETTER);
            case FIRST_LETTERS -> List.of(Way.LETTERS);
            case LETTERS -> List.of(Way.FIRST_LETTERS);
        };
    }

    private int sound(@Nullable Sounding one, @Nullable Sounding other) {
        if (one == null || other == null || !one.near(other)) {
            return 0;
        }
        int fewer = Math.min(one.consonants(), other.consonants());
        int like = weights.sounds().like(fewer, sounds.alike(one, other));
        return like < weights.sounds().least() ? 0 : like;
    }

    private int text(String one, String other) {
        if (one.equals(other)) {
            return Weights.WHOLE;
        }
        int longer = Math.max(one.length(), other.length());
        int most = edits(longer);
        if (longer - Math.min(one.length(), other.length()) > most) {
            return 0;
        }
        int distance = distance(one, other, most);
        if (distance > most) {
            return 0;
        }
        int alike = alike(distance, longer);
        return alike > weights.spelledElse() && Pinyin.isPinyin(one) && Pinyin.isPinyin(other)
                ? weights.spelledElse()
                : alike;
    }

    /// How alike two texts are that so many edits turn into each other.
    int alike(int distance, int longer) {
        return Weights.WHOLE - distance * (longer <= SHORT ? weights.editShort() : weights.edit()) / longer;
    }

    /// The most letters that may differ between a text of so many letters and any other.
    static int mostEdits(int length) {
        int most = edits(length);
        for (int longer = length + 1; longer <= length + 2; longer++) {
            if (longer - length <= edits(longer)) {
                most = Math.max(most, edits(longer));
            }
        }
        return most;
    }

    /// So many letters may differ in texts of which the longer has so many.
    static int edits(int longer) {
        return longer < SHORTEST ? 0 : longer < LONG ? 1 : 2;
    }

    /// Letters to change, add, leave out or exchange with their neighbour; more than `most` if it is more.
    private static int distance(String one, String other, int most) {
        if (most == 0) {
            return 1;
        }
        if (most == 1) {
            return Likeness.oneSlip(one, other) ? 1 : 2;
        }
        return Exchanges.distance(one, other);
    }
}
