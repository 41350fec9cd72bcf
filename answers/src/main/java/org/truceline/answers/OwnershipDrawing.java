package org.truceline.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truceline.ownership.Finding;
import org.truceline.ownership.Outcome;
import org.truceline.ownership.OwnershipAnswer;

/// The stakes behind an outcome as a drawing (SVG): owners first, the party last, a proof's stakes as lines with their
/// shares. Where nothing is proved, the direct holders. Drawn downwards, or to the right where more parties stand side
/// by
/// side than one after the other.
public final class OwnershipDrawing {

    private static final int WIDE = 220;
    private static final int HIGH = 54;
    private static final int EDGE = 30;
    private static final int HEAD = 70;
    /// Between boxes in the direction of the stakes, and across it.
    private static final int ALONG = 260;
    private static final int DOWN = 76;
    /// How far a line runs straight where its share is written.
    private static final int STRAIGHT = 120;
    private static final int ACROSS = 40;
    private static final int BELOW = 18;
    private static final int NARROW_SIGN = 8;
    private static final int WIDE_SIGN = 14;
    private static final int LAST_NARROW = 0x2E7F;

    private final OwnershipAnswer answer;
    private final OwnersWords said;
    private final Phrases phrases;

    public OwnershipDrawing(OwnershipAnswer answer, Phrases phrases) {
        this.answer = answer;
        this.phrases = phrases;
        this.said = new OwnersWords(phrases, answer);
    }

    /// A drawing in the making: where boxes stand, and the lanes that lines take past them.
    ///
    /// @param right true if it is drawn to the right
    /// @param level how many stakes each party stands before the last, at most
    /// @param slot  the place of each party beside those of its level
    /// @param lane  the place of each long line beside the parties of each level that it passes
    private record Plan(
            boolean right,
            int top,
            Map<Integer, Integer> level,
            Map<Integer, Integer> slot,
            Map<Finding.Held, Map<Integer, Integer>> lane) {

        int x(int at, int place) {
            return EDGE + (right ? (top - at) * (WIDE + ALONG) : place * (WIDE + ACROSS));
        }

        int y(int at, int place) {
            return HEAD + (right ? place * (HIGH + BELOW) : (top - at) * (HIGH + DOWN));
        }

        int x(int party) {
            return x(level.getOrDefault(party, 0), slot.getOrDefault(party, 0));
        }

        int y(int party) {
            return y(level.getOrDefault(party, 0), slot.getOrDefault(party, 0));
        }
    }

    /// The drawing of one party.
    public String svg(OwnershipAnswer.Why why) {
        Finding finding = why.finding();
        List<Finding.Held> stakes = finding.proof().isEmpty()
                ? finding.holders().stream().map(Finding.Holder::held).toList()
                : finding.proof();
        Plan plan = plan(finding.party(), stakes);
        String title = phrases.words()
                .text(
                        "owners.why",
                        said.party(finding.party()),
                        said.outcome(finding.outcome()),
                        said.outcome(answer.onDay(finding.party())));
        int width = 2 * EDGE + Math.max(WIDE, length(title));
        int height = HEAD + EDGE + HIGH;
        for (int party : plan.level().keySet()) {
            width = Math.max(width, plan.x(party) + WIDE + EDGE);
            height = Math.max(height, plan.y(party) + HIGH + EDGE);
        }
        for (Map<Integer, Integer> lanes : plan.lane().values()) {
            for (Map.Entry<Integer, Integer> one : lanes.entrySet()) {
                width = Math.max(width, plan.x(one.getKey(), one.getValue()) + WIDE + EDGE);
                height = Math.max(height, plan.y(one.getKey(), one.getValue()) + HIGH + EDGE);
            }
        }
        StringBuilder text = new StringBuilder();
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
        List<Finding.Held> drawn = stakes.stream()
                .filter(held ->
                        plan.level().containsKey(held.owner()) && plan.level().containsKey(held.owned()))
                .toList();
        drawn.forEach(held -> line(text, held, plan, drawn));
        plan.level().keySet().forEach(party -> box(text, party, plan, finding.party()));
        drawn.forEach(held -> label(text, held, plan, drawn));
        return text.append("</svg>\n").toString();
    }

    /// How many stakes a party stands before the last, at most; circles are cut.
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

    private static Plan plan(int party, List<Finding.Held> stakes) {
        Map<Integer, Integer> level = levels(party, stakes);
        int top = level.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Map<Integer, Integer> beside = new LinkedHashMap<>();
        Map<Integer, Integer> slot = new LinkedHashMap<>();
        level.forEach((one, at) -> slot.put(one, beside.merge(at, 1, Integer::sum) - 1));
        Map<Finding.Held, Map<Integer, Integer>> lane = new LinkedHashMap<>();
        for (Finding.Held held : stakes) {
            int from = level.getOrDefault(held.owner(), 0);
            int to = level.getOrDefault(held.owned(), 0);
            Map<Integer, Integer> lanes = new LinkedHashMap<>();
            for (int at = from - 1; at > to; at--) {
                lanes.put(at, beside.merge(at, 1, Integer::sum) - 1);
            }
            lane.put(held, lanes);
        }
        int widest = beside.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return new Plan(widest > top + 1, top, level, slot, lane);
    }

    /// True if fewer lines meet where a line begins than where it ends.
    private static boolean atHolder(Finding.Held held, List<Finding.Held> all) {
        long out = all.stream().filter(one -> one.owner() == held.owner()).count();
        long in = all.stream().filter(one -> one.owned() == held.owned()).count();
        return in > out;
    }

    /// The corners of a line: out of the holder, past the parties between, into the company. Drawn to the right, it
    /// runs
    /// straight at that end at which fewer lines meet: there its share is written.
    private static List<int[]> corners(Finding.Held held, Plan plan, boolean atHolder) {
        List<int[]> corners = new ArrayList<>();
        int across = plan.right() ? HIGH / 2 : WIDE / 2;
        corners.add(
                plan.right()
                        ? new int[] {plan.x(held.owner()) + WIDE, plan.y(held.owner()) + across}
                        : new int[] {plan.x(held.owner()) + across, plan.y(held.owner()) + HIGH});
        if (plan.right() && atHolder) {
            corners.add(new int[] {corners.getFirst()[0] + STRAIGHT, corners.getFirst()[1]});
        }
        plan.lane().getOrDefault(held, Map.of()).forEach((at, place) -> {
            int x = plan.x(at, place) + (plan.right() ? 0 : across);
            int y = plan.y(at, place) + (plan.right() ? across : 0);
            corners.add(new int[] {x, y});
            corners.add(new int[] {x + (plan.right() ? WIDE : 0), y + (plan.right() ? 0 : HIGH)});
        });
        if (plan.right() && !atHolder) {
            corners.add(new int[] {plan.x(held.owned()) - STRAIGHT, plan.y(held.owned()) + across});
        }
        corners.add(
                plan.right()
                        ? new int[] {plan.x(held.owned()), plan.y(held.owned()) + across}
                        : new int[] {plan.x(held.owned()) + across, plan.y(held.owned())});
        return corners;
    }

    private static void line(StringBuilder text, Finding.Held held, Plan plan, List<Finding.Held> all) {
        StringBuilder points = new StringBuilder();
        corners(held, plan, atHolder(held, all)).forEach(at -> points.append(points.isEmpty() ? "" : " ")
                .append(at[0])
                .append(',')
                .append(at[1]));
        text.append("<polyline points=\"" + points + "\" fill=\"none\" stroke=\"#333\" marker-end=\"url(#a)\"/>\n");
    }

    /// Writes the share near that end of a line at which fewer lines meet.
    private void label(StringBuilder text, Finding.Held held, Plan plan, List<Finding.Held> all) {
        boolean atHolder = atHolder(held, all);
        List<int[]> corners = corners(held, plan, atHolder);
        int[] near = atHolder ? corners.getFirst() : corners.getLast();
        int[] far = atHolder ? corners.get(1) : corners.get(corners.size() - 2);
        String share = said.stake(held);
        int x = plan.right()
                ? Math.min(near[0], far[0]) + (atHolder ? 6 : STRAIGHT - 12 - length(share))
                : near[0] + (far[0] - near[0]) * 3 / 10 + 6;
        int y = plan.right() ? near[1] - 5 : near[1] + (far[1] - near[1]) * 3 / 10 + 4;
        text.append("<text x=\"" + x + "\" y=\"" + y + "\" stroke=\"#fff\" stroke-width=\"4\" paint-order=\"stroke\">"
                + escaped(share) + "</text>\n");
    }

    private void box(StringBuilder text, int party, Plan plan, int asked) {
        int x = plan.x(party);
        int y = plan.y(party);
        boolean owner = answer.coverage().outcome(party) == Outcome.OWNER;
        String fill = owner ? "#f6d5d0" : party == asked ? "#dbe7f5" : "#f2f2f2";
        text.append("<rect x=\"" + x + "\" y=\"" + y + "\" width=\"" + WIDE + "\" height=\"" + HIGH
                + "\" rx=\"4\" fill=\"" + fill + "\" stroke=\"#333\"/>\n");
        OwnershipAnswer.Party one = answer.parties().get(party);
        text(text, x + 10, y + 22, clipped(one.called()), "bold");
        text(text, x + 10, y + 42, said.outcome(answer.coverage().outcome(party)), "normal");
    }

    private static void text(StringBuilder text, int x, int y, String words, String weight) {
        text.append(
                "<text x=\"" + x + "\" y=\"" + y + "\" font-weight=\"" + weight + "\">" + escaped(words) + "</text>\n");
    }

    private static int length(int sign) {
        return sign > LAST_NARROW ? WIDE_SIGN : NARROW_SIGN;
    }

    private static int length(String words) {
        return words.codePoints().map(OwnershipDrawing::length).sum();
    }

    /// As much of a name as a box holds.
    private static String clipped(String name) {
        if (length(name) <= WIDE - 20) {
            return name;
        }
        StringBuilder kept = new StringBuilder();
        int room = WIDE - 20 - WIDE_SIGN;
        for (int sign : name.codePoints().toArray()) {
            room -= length(sign);
            if (room < 0) {
                break;
            }
            kept.appendCodePoint(sign);
        }
        return kept.append('…').toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
