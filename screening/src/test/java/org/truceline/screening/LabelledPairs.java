package org.truceline.screening;

import java.util.ArrayList;
import java.util.List;

/// Pairs of names that we wrote and labelled: by script, and by what is different in them.
///
/// Every other pair is set aside: rules and weights were made with the first half in sight, and the second tells what
/// they are worth.
final class LabelledPairs {

    /// @param script  in which the names are written
    /// @param kind    what is different
    /// @param same    whether both name one party
    /// @param inSight whether rules were made with it in sight
    record Pair(String script, String kind, boolean same, String one, String other, boolean inSight) {}

    private LabelledPairs() {}

    static List<Pair> all() {
        List<Pair> pairs = new ArrayList<>();
        List<String> lines = Resource.lines("/screening/pairs.csv");
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            pairs.add(new Pair(
                    cells.get(0), cells.get(1), cells.get(2).equals("yes"), cells.get(3), cells.get(4), i % 2 == 1));
        }
        return pairs;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
