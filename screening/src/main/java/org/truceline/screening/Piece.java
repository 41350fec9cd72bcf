package org.truceline.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A stretch of one script in a name; Latin ones are single words.
///
/// @param letters how many letters that stood apart it is made of
record Piece(Spelling.Script script, String text, boolean bracketed, int letters) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final String AND = "and";
    /// Chinese characters written apart, as in forms and on seals: blanks between single ones divide nothing.
    private static final Pattern SPACED =
            Pattern.compile("(?<!\\p{IsHan})\\p{IsHan}(?:\\h\\p{IsHan}){2,}(?!\\p{IsHan})");

    private Piece(Spelling.Script script, String text, boolean bracketed) {
        this(script, text, bracketed, 0);
    }

    /// The pieces of a text in one spelling.
    static List<Piece> of(String written) {
        String text = SPACED.matcher(written).replaceAll(run -> run.group().replaceAll("\\h", ""));
        List<Piece> pieces = new ArrayList<>();
        int depth = 0;
        int i = 0;
        while (i < text.length()) {
            int one = text.codePointAt(i);
            Spelling.Script script = kindOf(one);
            if (script == Spelling.Script.NONE) {
                depth += "([{<「【".indexOf(one) >= 0 ? 1 : ")]}>」】".indexOf(one) >= 0 ? -1 : 0;
                i += Character.charCount(one);
                continue;
            }
            int end = i;
            while (end < text.length() && kindOf(text.codePointAt(end)) == script) {
                end += Character.charCount(text.codePointAt(end));
            }
            pieces.add(new Piece(script, text.substring(i, end), depth > 0));
            i = end;
        }
        return lettersTogether(pieces);
    }

    private static Spelling.Script kindOf(int one) {
        Spelling.Script script = Spelling.script(one);
        return script == Spelling.Script.DIGIT ? Spelling.Script.LATIN : script;
    }

    private static boolean isLetter(Piece piece) {
        return piece.script() == Spelling.Script.LATIN
                && piece.text().length() == 1
                && !DIGITS.matcher(piece.text()).matches();
    }

    /// `S.M.I.C.` is `smic`, and `H and M` is `hm`.
    private static List<Piece> lettersTogether(List<Piece> pieces) {
        List<Piece> together = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        boolean bracketed = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.text().equals(AND)
                    && !letters.isEmpty()
                    && i + 1 < pieces.size()
                    && isLetter(pieces.get(i + 1))) {
                continue;
            }
            boolean letter = isLetter(piece);
            if (letter && (letters.isEmpty() || bracketed == piece.bracketed())) {
                letters.append(piece.text());
                bracketed = piece.bracketed();
                continue;
            }
            if (!letters.isEmpty()) {
                together.add(new Piece(Spelling.Script.LATIN, letters.toString(), bracketed, letters.length()));
                letters.setLength(0);
            }
            if (letter) {
                letters.append(piece.text());
                bracketed = piece.bracketed();
            } else {
                together.add(piece);
            }
        }
        if (!letters.isEmpty()) {
            together.add(new Piece(Spelling.Script.LATIN, letters.toString(), bracketed, letters.length()));
        }
        return together;
    }
}
