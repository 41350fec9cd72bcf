package org.truceline.ledger.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads JSON into the same nodes as the files of a ledger: text, numbers, `true` and `false` are scalars, `null` is
/// the empty scalar. Strict (RFC 8259) but for a key that stands twice, of which the later counts.
final class JsonNodes {

    private static final int DEEPEST = 64;

    private final String file;
    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;
    private int depth;

    private JsonNodes(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /// A text that is not JSON: where, and what was expected there.
    static final class NotJson extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Node.Where where;

        NotJson(Node.Where where, String message) {
            super(message);
            this.where = where;
        }

        Node.Where where() {
            return where;
        }
    }

    /// @throws NotJson at the first fault
    static Node read(String file, String text) throws NotJson {
        JsonNodes reader = new JsonNodes(file, text);
        Node node = reader.value();
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.expected("the end of the file");
        }
        return node;
    }

    private Node value() throws NotJson {
        blanks();
        Node.Where where = here();
        if (at == text.length()) {
            throw expected("a value");
        }
        char first = text.charAt(at);
        return switch (first) {
            case '[' -> array(where);
            case '{' -> object(where);
            case '"' -> new Node.Scalar(string(), where);
            default -> new Node.Scalar(bare(), where);
        };
    }

    private Node array(Node.Where where) throws NotJson {
        List<Node> items = new ArrayList<>();
        enter();
        if (!ends(']')) {
            do {
                items.add(value());
            } while (more(']'));
        }
        depth--;
        return new Node.Sequence(items, where);
    }

    private Node object(Node.Where where) throws NotJson {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        enter();
        if (!ends('}')) {
            do {
                blanks();
                Node.Where key = here();
                if (at == text.length() || text.charAt(at) != '"') {
                    throw expected("a key in quotes");
                }
                String name = string();
                blanks();
                take(':');
                entries.put(name, new Node.Entry(key, value()));
            } while (more('}'));
        }
        depth--;
        return new Node.Mapping(entries, where);
    }

    private void enter() throws NotJson {
        at++;
        depth++;
        if (depth > DEEPEST) {
            throw expected("less than " + DEEPEST + " brackets inside each other");
        }
    }

    private boolean ends(char bracket) {
        blanks();
        if (at < text.length() && text.charAt(at) == bracket) {
            at++;
            return true;
        }
        return false;
    }

    private boolean more(char bracket) throws NotJson {
        if (ends(bracket)) {
            return false;
        }
        if (at == text.length() || text.charAt(at) != ',') {
            throw expected("',' or '" + bracket + "'");
        }
        at++;
        return true;
    }

    private void take(char character) throws NotJson {
        if (at == text.length() || text.charAt(at) != character) {
            throw expected("'" + character + "'");
        }
        at++;
    }

    private String bare() throws NotJson {
        int start = at;
        while (at < text.length() && "+-.0123456789abcdefghijklmnopqrstuvwxyzE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.equals("null")) {
            return "";
        }
        if (!word.matches("true|false|-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?")) {
            at = start;
            throw expected("a value");
        }
        return word;
    }

    private String string() throws NotJson {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c < ' ') {
                throw expected("'\"' before the end of the line");
            }
            at++;
            switch (c) {
                case '"' -> {
                    return value.toString();
                }
                case '\\' -> value.append(escaped());
                default -> value.append(c);
            }
        }
        throw expected("'\"'");
    }

    private char escaped() throws NotJson {
        char c = at < text.length() ? text.charAt(at) : ' ';
        int plain = "\"\\/bfnrt".indexOf(c);
        if (plain >= 0) {
            at++;
            return "\"\\/\b\f\n\r\t".charAt(plain);
        }
        if (c == 'u'
                && at + 5 <= text.length()
                && text.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}")) {
            at += 5;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        throw expected("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u and four digits");
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
            at++;
        }
    }

    private Node.Where here() {
        return new Node.Where(file, line, text.codePointCount(lineStart, at) + 1);
    }

    private NotJson expected(String what) {
        String found =
                at == text.length() ? "the file ends" : "'" + Character.toString(text.codePointAt(at)) + "' stands";
        return new NotJson(here(), found + " where " + what + " is expected.");
    }
}
