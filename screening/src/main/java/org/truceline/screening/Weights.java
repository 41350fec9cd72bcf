package org.truceline.screening;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// What parts of a name weigh and what differences cost, as the file `weights.properties` says. Thousandths.
record Weights(
        int match,
        int possible,
        int comparable,
        int name,
        int nameOfThree,
        int nameOfTwo,
        int letter,
        int character,
        int number,
        int place,
        int word,
        int form,
        int filler,
        int edit,
        int editShort,
        int spelledElse,
        OfSound sounds,
        int soundAlike,
        int characterSound,
        int initial,
        int initials,
        int joined,
        int numbersDiffer,
        int numberMissing,
        int placesDiffer,
        int placeBracketed,
        int placeMissing,
        int formDiffers,
        int bothUnmatched,
        int whole,
        int wholeMet,
        int wholeLeast,
        int addressSame,
        int addressAlone,
        int countryOther) {

    /// What counts as the whole.
    static final int WHOLE = 1000;

    private static final String FILE = "/screening/weights.properties";

    /// The weights that ship with the program.
    static Weights shipped() {
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(Resource.open(FILE), StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(file);
    }

    static Weights of(Properties file) {
        return new Weights(
                of(file, "threshold.match"),
                of(file, "threshold.possible"),
                of(file, "threshold.comparable"),
                of(file, "weight.name"),
                of(file, "weight.name.letters3"),
                of(file, "weight.name.letters2"),
                of(file, "weight.letter"),
                of(file, "weight.character"),
                of(file, "weight.number"),
                of(file, "weight.place"),
                of(file, "weight.word"),
                of(file, "weight.form"),
                of(file, "weight.filler"),
                of(file, "like.edit.each"),
                of(file, "like.edit.each.short"),
                of(file, "like.pinyin.differs"),
                OfSound.of(file),
                of(file, "sound.alike"),
                of(file, "like.character.sound"),
                of(file, "like.initial"),
                of(file, "like.initials"),
                of(file, "like.joined"),
                of(file, "against.numbers.differ"),
                of(file, "against.number.missing"),
                of(file, "against.places.differ"),
                of(file, "against.place.bracketed"),
                of(file, "against.place.missing"),
                of(file, "against.form.differs"),
                of(file, "against.both.unmatched"),
                of(file, "whole"),
                of(file, "whole.met"),
                of(file, "whole.least"),
                of(file, "address.same"),
                of(file, "address.alone"),
                of(file, "country.other"));
    }

    /// Of how parts sound.
    ///
    /// @param least  what sounds less alike does not meet
    record OfSound(
            int two,
            int three,
            int four,
            int many,
            int fallOfTwo,
            int fallOfThree,
            int fallOfFour,
            int fall,
            int least) {

        private static OfSound of(Properties file) {
            return new OfSound(
                    Weights.of(file, "like.sound.consonants2"),
                    Weights.of(file, "like.sound.consonants3"),
                    Weights.of(file, "like.sound.consonants4"),
                    Weights.of(file, "like.sound"),
                    Weights.of(file, "like.sound.consonants2.fall"),
                    Weights.of(file, "like.sound.consonants3.fall"),
                    Weights.of(file, "like.sound.consonants4.fall"),
                    Weights.of(file, "like.sound.fall"),
                    Weights.of(file, "like.sound.least"));
        }

        /// How alike parts are that have so many consonants.
        ///
        /// @param alike how alike they sound, thousandths
        int like(int consonants, int alike) {
            int most = consonants < 3 ? two : consonants == 3 ? three : consonants == 4 ? four : many;
            int falls =
                    consonants < 3 ? fallOfTwo : consonants == 3 ? fallOfThree : consonants == 4 ? fallOfFour : fall;
            return most - (WHOLE - alike) * falls / WHOLE;
        }
    }

    private static int of(Properties file, String key) {
        String text = file.getProperty(key);
        if (text == null || !text.strip().matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException(
                    FILE + ": " + key + " is " + text + ". Write thousandths, from 0 to 9999.");
        }
        return Integer.parseInt(text.strip());
    }
}
