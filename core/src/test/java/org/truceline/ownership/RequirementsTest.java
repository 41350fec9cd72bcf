package org.truceline.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.truceline.Ledgers;
import org.truceline.ledger.ListId;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// What owners pass on to what they own.
final class RequirementsTest {

    private static final View VIEW = View.of(Ledgers.shipped());

    @Test
    void ownersOfDifferentListsTogetherPassOnWhatTheStricterListAsksWhateverTheShares() {
        assertThat(binding("E>A 30; M>A 25", "E=us/entity-list M=us/meu-list", "A"))
                .containsExactly("us/entity-list licence");
        assertThat(binding("E>A 0.01; M>A 49.99", "E=us/entity-list M=us/meu-list", "A"))
                .containsExactly("us/entity-list licence");
        assertThat(binding("E>A 1; S>A 49", "E=us/entity-list S=us/sdn-744-8", "A"))
                .containsExactly("us/sdn-744-8 denial");
    }

    @Test
    void anOwnerOfTheMilitaryEndUserListAlonePassesOnWhatThatListAsks() {
        assertThat(binding("M>A 50", "M=us/meu-list", "A")).containsExactly("us/meu-list licence");
    }

    @Test
    void aDatedAdditionPassesOnItsOwnRequirementInPlaceOfThatOfTheWholeList() {
        assertThat(binding("E>A 50", "E=us/entity-list-2025-09-12", "A"))
                .containsExactly("us/entity-list-2025-09-12 presumption-of-denial");
    }

    @Test
    void anEntryWithAFootnotePassesOnProductsMadeAbroadToo() {
        assertThat(binding("E>A 50", "E=us/entity-list-footnote-4", "A"))
                .containsExactly("us/entity-list-footnote-4 licence");
        assertThat(binding("E>A 50", "E=us/entity-list-2025-03-25-computing,us/entity-list-footnote-4", "A"))
                .containsExactly(
                        "us/entity-list-2025-03-25-computing presumption-of-denial",
                        "us/entity-list-footnote-4 licence");
    }

    @Test
    void whatAHolderThatIsNotCoveredHoldsPassesNothingOn() {
        assertThat(lists("S>B 49; B>A 50; E>A 50", "E=us/entity-list S=us/sdn-744-8", "A"))
                .containsExactly("us/entity-list");
        assertThat(lists("S>B 50; B>A 50; E>A 50", "E=us/entity-list S=us/sdn-744-8", "A"))
                .containsExactly("us/entity-list", "us/sdn-744-8");
    }

    @Test
    void theOwnersOfAnOwnerPassOnThroughItOnlyIfTheyHoldEnoughOfIt() {
        assertThat(lists("S>E 50; E>A 50", "E=us/entity-list S=us/sdn-744-8", "A"))
                .containsExactly("us/entity-list", "us/sdn-744-8");
        assertThat(lists("S>E 49; E>A 50", "E=us/entity-list S=us/sdn-744-8", "A"))
                .containsExactly("us/entity-list");
        assertThat(lists("S>E 50; E>E2 1; E2>A 50", "E=us/entity-list E2=us/meu-list S=us/sdn-744-8", "A"))
                .containsExactly("us/meu-list");
    }

    @Test
    void nothingIsPassedOnToAPartyThatIsNotCoveredOrIsOutside() {
        assertThat(binding("E>A 49", "E=us/entity-list", "A")).isEmpty();
        assertThat(binding("E>A 40..60", "E=us/entity-list", "A")).containsExactly("us/entity-list licence");
        Sketch sketch = Sketch.of("E>A 60").owners("E").outside("A");
        assertThat(requirements(sketch, "E=us/entity-list")
                        .of(sketch.number("A"))
                        .lists())
                .isEmpty();
    }

    @Test
    void aListThatDoesNotFeedTheRulePassesNothingOn() {
        assertThat(lists("E>A 50", "E=us/entity-list,us/sdn", "A")).containsExactly("us/entity-list");
    }

    @Test
    void theListsOfAFindingsOwnersAreThoseFoundForAllPartiesAtOnce() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            RandomHoldings pattern = RandomHoldings.of(random, true);
            Coverage coverage = pattern.under("yes", "cascade");
            int[] mark = new int[pattern.size];
            pattern.owners.forEach(owner -> mark[owner] = 1 << owner);
            int[] marks = coverage.reached(mark);
            for (int party = 0; party < pattern.size; party++) {
                Set<Integer> found = new TreeSet<>();
                for (int owner = 0; owner < pattern.size; owner++) {
                    if ((marks[party] & 1 << owner) != 0 && owner != party) {
                        found.add(owner);
                    }
                }
                assertThat(found)
                        .as(pattern + " " + party)
                        .isEqualTo(coverage.finding(party).owners());
            }
        }
    }

    private static List<String> binding(String stakes, String listed, String party) {
        Sketch sketch = Sketch.of(stakes);
        Requirements requirements = requirements(sketch, listed);
        return requirements.of(sketch.number(party)).binding().stream()
                .map(one -> one.list() + " "
                        + (one.effect() == null ? "" : one.effect().policy()))
                .toList();
    }

    private static List<String> lists(String stakes, String listed, String party) {
        Sketch sketch = Sketch.of(stakes);
        return requirements(sketch, listed).lists(sketch.number(party)).stream()
                .map(ListId::text)
                .toList();
    }

    private static Requirements requirements(Sketch sketch, String listed) {
        Map<Integer, Set<ListId>> lists = new HashMap<>();
        for (String one : listed.split(" ", -1)) {
            String[] sides = one.split("=", -1);
            sketch.owners(sides[0]);
            Set<ListId> named = new TreeSet<>();
            for (String list : sides[1].split(",", -1)) {
                named.add(new ListId(list));
            }
            lists.put(sketch.number(sides[0]), named);
        }
        Coverage coverage = sketch.under(Sketch.rule("bis-affiliates"));
        return new Requirements(VIEW, AsOf.parse("2025-10-15"), coverage, lists);
    }
}
