package org.truceline.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table of plain text that fits a width: cells are broken into lines at spaces, or between the characters of scripts
/// that
/// need no spaces. A wide character takes two columns.
final class Table {

    private static final int GAP = 2;
    private static final int NARROWEST = 8;

    /// A piece up to this long is kept whole as long as the table has room.
    private static final int WHOLE = 32;

    private final List<String> header;
    private final boolean[] right;
    private final List<List<String>> rows = new ArrayList<>();

    /// @param header titles of the columns; one that begins with `>` is aligned to the right
    Table(String... header) {
        this.header = new ArrayList<>();
        this.right = new boolean[header.length];
        for (int i = 0; i < header.length; i++) {
            right[i] = header[i].startsWith(">");
            this.header.add(right[i] ? header[i].substring(1) : header[i]);
        }
    }

    Table row(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells in a table of " + header.size());
        }
        rows.add(List.of(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// The lines of the table, the header first.
    List<String> lines(int width) {
        int[] floors = floors();
        // where even the longest words do not fit side by side, the columns move closer together first
        int gap = Arrays.stream(floors).sum() + GAP * (floors.length - 1) <= width ? GAP : 1;
        int[] widths = widths(width - gap * (floors.length - 1), floors);
        List<String> lines = new ArrayList<>();
        boolean titled = header.stream().anyMatch(title -> !title.isEmpty());
        if (titled) {
            lines.addAll(lines(header, widths, gap));
        }
        for (List<String> row : rows) {
            lines.addAll(lines(row, widths, gap));
        }
        return lines;
    }

    private List<String> lines(List<String> row, int[] widths, int gap) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < row.size(); i++) {
            List<String> broken = broken(row.get(i), widths[i], true);
            cells.add(broken);
            height = Math.max(height, broken.size());
        }
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                String cell = line < cells.get(i).size() ? cells.get(i).get(line) : "";
                String padding = " ".repeat(Math.max(0, widths[i] - width(cell)));
                text.append(right[i] ? padding + cell : cell + padding).append(" ".repeat(gap));
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }

    /// The width at which the words of a column are still whole.
    private int[] floors() {
        int[] floors = new int[header.size()];
        for (int i = 0; i < floors.length; i++) {
            for (List<String> row : rows) {
                floors[i] = Math.max(floors[i], longest(row.get(i)));
            }
            floors[i] = Math.max(floors[i], longest(header.get(i)));
        }
        return floors;
    }

    private static int longest(String text) {
        return Math.min(
                WHOLE,
                pieces(text).stream()
                        .mapToInt(piece -> width(piece.stripTrailing()))
                        .max()
                        .orElse(0));
    }

    /// Each column as wide as its widest cell; if that is too wide, the widest ones give way first, at first no further
    /// than
    /// their words allow.
    private int[] widths(int available, int[] floors) {
        int[] widths = new int[header.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(header.get(i));
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        shrink(widths, available, floors);
        int[] narrowest = new int[widths.length];
        Arrays.fill(narrowest, NARROWEST);
        shrink(widths, available, narrowest);
        return widths;
    }

    private static void shrink(int[] widths, int available, int[] floors) {
        while (Arrays.stream(widths).sum() > available) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] > floors[i] && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    /// Breaks a text into lines of at most `width` columns; a word longer than that, such as an address, stays whole.
    static List<String> broken(String text, int width) {
        return broken(text, width, false);
    }

    private static List<String> broken(String text, int width, boolean strict) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String piece : strict ? fitted(pieces(text), width) : pieces(text)) {
            int columns = width(piece);
            if (used > 0 && used + width(piece.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            line.append(piece);
            used += columns;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /// Pieces of at most `width` columns: longer ones are cut after a sign that parts ids and dates, or wherever they
    /// must.
    private static List<String> fitted(List<String> pieces, int width) {
        List<String> fitted = new ArrayList<>();
        for (String piece : pieces) {
            String rest = piece;
            while (width(rest.stripTrailing()) > width) {
                int end = 0;
                int sign = 0;
                for (int used = 0; end < rest.length(); ) {
                    int point = rest.codePointAt(end);
                    used += wide(point) ? 2 : 1;
                    if (used > width) {
                        break;
                    }
                    end += Character.charCount(point);
                    sign = ".-/#".indexOf(point) >= 0 ? end : sign;
                }
                int cut = Math.max(sign > 0 ? sign : end, 1);
                fitted.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            fitted.add(rest);
        }
        return fitted;
    }

    /// Words with the spaces after them; a wide character is a piece of its own, with closing punctuation that follows.
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            piece.appendCodePoint(points[i]);
            boolean last = i + 1 == points.length;
            boolean afterSpace = points[i] == ' ' && !last && points[i + 1] != ' ';
            boolean wideEdge =
                    !last && (wide(points[i]) || wide(points[i + 1])) && !closes(points[i + 1]) && !opens(points[i]);
            if (last || afterSpace || wideEdge) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        return pieces;
    }

    private static boolean closes(int point) {
        return "、。，．）」』】：；？！％)],.;:%".indexOf(point) >= 0;
    }

    private static boolean opens(int point) {
        return "（「『【([".indexOf(point) >= 0;
    }

    /// Columns a text takes on a terminal.
    static int width(String text) {
        return text.codePoints().map(point -> wide(point) ? 2 : 1).sum();
    }

    private static boolean wide(int point) {
        return (point >= 0x1100 && point <= 0x115f)
                || (point >= 0x2e80 && point <= 0xa4cf)
                || (point >= 0xac00 && point <= 0xd7a3)
                || (point >= 0xf900 && point <= 0xfaff)
                || (point >= 0xfe30 && point <= 0xfe4f)
                || (point >= 0xff00 && point <= 0xff60)
                || (point >= 0xffe0 && point <= 0xffe6)
                || (point >= 0x20000 && point <= 0x3fffd);
    }
}
