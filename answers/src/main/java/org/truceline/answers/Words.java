package org.truceline.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.truceline.ledger.Language;
import org.truceline.ledger.Name;

/// The fixed texts of one language, from `words_en.properties` and its siblings. A text may hold `{0}`, `{1}` ... for
/// what is
/// filled in.
public final class Words {

    private final Language language;
    private final Properties texts;

    private Words(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /// Loads a language.
    public static Words in(Language language) {
        String file = "words_" + language.tag() + ".properties";
        try (InputStream stream = Words.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing from the program");
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new Words(language, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Language language() {
        return language;
    }

    /// A name of the ledger in this language.
    public String of(Name name) {
        return name.in(language);
    }

    /// The text under a key with its places filled in.
    ///
    /// @throws IllegalArgumentException if the language has no such text
    public String text(String key, Object... parts) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text '" + key + "' in " + language.tag());
        }
        if (parts.length == 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}') {
                filled.append(parts[text.charAt(at + 1) - '0']);
                at += 3;
            } else {
                filled.append(c);
                at++;
            }
        }
        return filled.toString();
    }

    /// The name of a country: as the words have it, else as the platform names it; its code if neither knows it.
    public String country(String code) {
        String name = texts.getProperty("country." + code);
        return name == null
                ? Locale.of("", code).getDisplayCountry(Locale.forLanguageTag(Phrases.word(language)))
                : name;
    }

    boolean has(String key) {
        return texts.getProperty(key) != null;
    }

    /// The keys there are, for comparing languages.
    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
