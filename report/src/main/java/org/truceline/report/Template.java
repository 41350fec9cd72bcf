package org.truceline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.truceline.ledger.Language;

/// The sentences of the brief in one language, from `brief_en.properties` and its siblings, with places for what is
/// filled in.
final class Template {

    private final Language language;
    private final Properties texts = new Properties();

    Template(Language language) {
        this.language = language;
        String file = "brief_" + language.tag() + ".properties";
        try (InputStream stream = Template.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing from the program");
            }
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Language language() {
        return language;
    }

    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /// The text under a key as it stands.
    ///
    /// @throws IllegalArgumentException if the language has no such text
    String raw(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text '" + key + "' in " + language.tag());
        }
        return text;
    }

    /// The text as words, with its places filled.
    String words(String key, Object... parts) {
        return fill(key, parts).toString();
    }

    /// The text with its places filled by words, spans or texts.
    Text fill(String key, Object... parts) {
        String text = raw(key);
        List<Span> spans = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}') {
                switch (parts[text.charAt(at + 1) - '0']) {
                    case Text part -> {
                        flush(words, spans);
                        spans.addAll(part.spans());
                    }
                    case Span part -> {
                        flush(words, spans);
                        spans.add(part);
                    }
                    case Object part -> words.append(part);
                }
                at += 3;
            } else {
                words.append(c);
                at++;
            }
        }
        flush(words, spans);
        return new Text(spans);
    }

    private static void flush(StringBuilder words, List<Span> spans) {
        if (!words.isEmpty()) {
            spans.add(new Span.Words(words.toString()));
            words.setLength(0);
        }
    }
}
