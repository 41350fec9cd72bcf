package org.truceline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Objects of a JSON file, one after the other, whether they stand in one array or one on a line. Numbers keep their
/// digits.
final class JsonTree {

    /// An object with the place at which it begins.
    ///
    /// @param values texts, lists and maps by name; what is null is left out
    record Item(String where, Map<String, Object> values) {

        /// A text at the end of a path of names; empty if there is none.
        String text(String... path) {
            return at(values, path) instanceof String text ? text.strip() : "";
        }

        List<?> list(String... path) {
            return at(values, path) instanceof List<?> list ? list : List.of();
        }

        /// What stands at the end of a path of names; null if nothing does.
        static @Nullable Object at(Object from, String... path) {
            Object at = from;
            for (String name : path) {
                at = at instanceof Map<?, ?> map ? map.get(name) : null;
            }
            return at;
        }
    }

    private JsonTree() {}

    static void each(Source source, Consumer<Item> consumer) {
        try (JsonParser parser = new JsonFactory().createParser(source.open())) {
            boolean any = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                any = true;
                if (token == JsonToken.START_OBJECT) {
                    String where = where(source, parser);
                    consumer.accept(new Item(where, object(parser)));
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    throw Refusal.badInput(
                            where(source, parser) + ": here stands a value, not an object. The file is an"
                                    + " array of statements, or one statement on a line.");
                }
            }
            if (!any) {
                throw Refusal.badInput(source.name() + ":1:1: the file is empty.");
            }
        } catch (JsonProcessingException e) {
            throw Refusal.badInput(source.name() + ":" + e.getLocation().getLineNr() + ":"
                    + e.getLocation().getColumnNr() + ": this is not JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse("") + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String where(Source source, JsonParser parser) {
        return source.name() + ":" + parser.currentTokenLocation().getLineNr() + ":"
                + parser.currentTokenLocation().getColumnNr();
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Object value = value(parser);
                if (value != null) {
                    list.add(value);
                }
            }
            return list;
        }
        return token == JsonToken.VALUE_NULL ? null : parser.getText();
    }
}
