package org.truceline.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truceline.ownership.Finding;
import org.truceline.ownership.Outcome;
import org.truceline.ownership.OwnershipAnswer;

/// The stakes behind an outcome as a drawing (SVG): owners on top, the party at the bottom, a proof's stakes as lines
/// with
/// their shares. Where nothing is proved, the direct holders.
public final class OwnershipDrawing {

    private static final int WIDE = 220;
    private static final int HIGH = 54;
    private static final int ACROSS = 260;
    private static final int DOWN = 130;
    private static final int EDGE = 30;
    private static final int HEAD = 70;
    private static final int LETTERS = 28;

    private final OwnershipAnswer answer;
    private final OwnersWords said;
    private final Phrases phrases;

    public OwnershipDrawing(OwnershipAnswer answer, Phrases phrases) {
        this.answer = answer;
        this.phrases = phrases;
        this.said = new OwnersWords(phrases, answer);
    }

    /// The drawing of one party.
    public String svg(OwnershipAnswer.Why why) {
        Finding finding = why.finding();
        List<Finding.Held> stakes = finding.proof().isEmpty()
                ? finding.holders().stream().map(Finding.Holder::held).toList()
                : finding.proof();
        Map<Integer, Integer> level = levels(finding.party(), stakes);
        Map<Integer, int[]> place = places(level);
        int width = 2 * EDGE + WIDE;
        int height = HEAD + EDGE + HIGH;
        for (int[] at : place.values()) {
            width = Math.max(width, at[0] + WIDE + EDGE);
            height = Math.max(height, at[1] + HIGH + EDGE);
        }
        StringBuilder text = new StringBuilder();
        String title = phrases.words()
                .text(
                        "owners.why",
                        said.party(finding.party()),
                        said.outcome(finding.outcome()),
                        said.outcome(answer.onDay(finding.party())));
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width + " " + height)
                .append("\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">\n<title>")
                .append(escaped(title))
                .append(
                        "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n<defs><marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"8\""
                                + " refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#333\"/></marker></defs>\n");
        text(text, EDGE, 24, title, "bold");
        text(text, EDGE, 44, phrases.name(answer.rule().measure()), "normal");
        stakes.forEach(held -> stake(text, held, place));
        place.forEach((party, at) -> box(text, party, at, finding.party()));
        return text.append("</svg>\n").toString();
    }

    /// How many stakes a party stands above the one at the bottom, at most; circles are cut.
    private static Map<Integer, Integer> levels(int party, List<Finding.Held> stakes) {
        Map<Integer, Integer> level = new LinkedHashMap<>();
        level.put(party, 0);
        for (int round = 0; round <= stakes.size(); round++) {
            for (Finding.Held held : stakes) {
                int below = level.getOrDefault(held.owned(), stakes.size());
                boolean higher = below < stakes.size()
                        && held.owner() != party
                        && level.getOrDefault(held.owner(), -1) < below + 1;
                if (higher) {
                    level.put(held.owner(), below + 1);
                }
            }
        }
        return level;
    }

    private static Map<Integer, int[]> places(Map<Integer, Integer> level) {
        int top = level.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Map<Integer, Integer> beside = new LinkedHashMap<>();
        Map<Integer, int[]> place = new LinkedHashMap<>();
        level.forEach((party, at) -> {
            int column = beside.merge(at, 1, Integer::sum) - 1;
            place.put(party, new int[] {EDGE + column * ACROSS, HEAD + (top - at) * DOWN});
        });
        return place;
    }

    private void stake(StringBuilder text, Finding.Held held, Map<Integer, int[]> place) {
        int[] from = place.get(held.owner());
        int[] to = place.get(held.owned());
        if (from == null || to == null) {
            return;
        }
        int x1 = from[0] + WIDE / 2;
        int y1 = from[1] + HIGH;
        int x2 = to[0] + WIDE / 2;
        int y2 = to[1];
        text.append("<line x1=\"" + x1 + "\" y1=\"" + y1 + "\" x2=\"" + x2 + "\" y2=\"" + y2
                + "\" stroke=\"#333\" marker-end=\"url(#a)\"/>\n");
        text(text, (x1 + x2) / 2 + 6, (y1 + y2) / 2, said.stake(held), "normal");
    }

    private void box(StringBuilder text, int party, int[] at, int asked) {
        boolean owner = answer.coverage().outcome(party) == Outcome.OWNER;
        String fill = owner ? "#f6d5d0" : party == asked ? "#dbe7f5" : "#f2f2f2";
        text.append("<rect x=\"" + at[0] + "\" y=\"" + at[1] + "\" width=\"" + WIDE + "\" height=\"" + HIGH
                + "\" rx=\"4\" fill=\"" + fill + "\" stroke=\"#333\"/>\n");
        OwnershipAnswer.Party one = answer.parties().get(party);
        text(text, at[0] + 10, at[1] + 22, clipped(one.called()), "bold");
        text(text, at[0] + 10, at[1] + 42, said.outcome(answer.coverage().outcome(party)), "normal");
    }

    private static void text(StringBuilder text, int x, int y, String words, String weight) {
        text.append(
                "<text x=\"" + x + "\" y=\"" + y + "\" font-weight=\"" + weight + "\">" + escaped(words) + "</text>\n");
    }

    private static String clipped(String name) {
        List<String> signs = new ArrayList<>();
        name.codePoints().limit(LETTERS + 1).forEach(sign -> signs.add(Character.toString(sign)));
        return signs.size() <= LETTERS ? name : String.join("", signs.subList(0, LETTERS - 1)) + "…";
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
