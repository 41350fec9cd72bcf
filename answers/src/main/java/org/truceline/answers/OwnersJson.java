package org.truceline.answers;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.truceline.ledger.Value;
import org.truceline.ownership.Finding;
import org.truceline.ownership.Flags;
import org.truceline.ownership.Outcome;
import org.truceline.ownership.OwnershipAnswer;
import org.truceline.ownership.Percent;
import org.truceline.ownership.RuleOnDay;
import org.truceline.ownership.Since;
import org.truceline.ownership.Way;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// Who is covered because of who owns them, by `docs/schema/owners.schema.json`.
public final class OwnersJson {

    /// Parties that are told though nothing but untold shares speaks against them; the rest is counted.
    private static final int UNTOLD = 1000;

    private final Phrases phrases;

    public OwnersJson(Phrases phrases) {
        this.phrases = phrases;
    }

    /// The answer for the parties of the files; of those not covered the number only, unless they are explained.
    public String owners(View view, AsOf when, OwnershipAnswer answer) {
        OwnersWords said = new OwnersWords(phrases, answer);
        return Json.object(view.ledger(), json -> {
            json.asOf(view, when);
            json.object("rule", rule -> rule(rule, answer, said));
            json.object("counts", counts -> {
                counts.field("parties", answer.coverage().holdings().parties());
                counts.field("stakes", answer.coverage().holdings().size());
                for (Outcome outcome : Outcome.values()) {
                    counts.field(
                            camel(outcome.text()),
                            answer.coverage().parties(outcome).cardinality());
                }
            });
            json.array("parties", told(answer), (item, party) -> party(item, answer, party, said));
            flags(json, answer);
            since(json, answer, said);
            json.array("explained", answer.explained(), (item, why) -> why(item, answer, why, said));
            json.array("notes", answer.notes(), (item, note) -> {
                item.field("code", note.code());
                item.field("count", note.count());
                item.field("words", said.note(note));
            });
        });
    }

    private static String camel(String text) {
        StringBuilder camel = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean after = i > 0 && text.charAt(i - 1) == '-';
            if (text.charAt(i) != '-') {
                camel.append(after ? Character.toUpperCase(text.charAt(i)) : text.charAt(i));
            }
        }
        return camel.toString();
    }

    private static List<Integer> told(OwnershipAnswer answer) {
        List<Integer> told = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.NOT_COVERED) {
                BitSet parties = answer.coverage().parties(outcome);
                parties.stream().forEach(told::add);
            }
        }
        return told;
    }

    private static void since(Json json, OwnershipAnswer answer, OwnersWords said) throws IOException {
        Since since = answer.since();
        if (since == null) {
            return;
        }
        json.array("since", since.parties(), (item, party) -> {
            item.field("id", answer.parties().get(party).id());
            item.field("name", answer.parties().get(party).name());
            item.field("before", since.before(party).text());
            item.decimal("leastBefore", since.leastBefore(party).movePointLeft(2));
            item.decimal("mostBefore", since.mostBefore(party).movePointLeft(2));
            item.field("byStakes", answer.coverage().outcome(party).text());
            item.field("onDay", answer.onDay(party).text());
            item.decimal("least", answer.coverage().least(party).movePointLeft(2));
            item.decimal("most", answer.coverage().most(party).movePointLeft(2));
            item.strings("causes", since.causes(party).stream().map(said::cause).toList());
        });
    }

    private static void flags(Json json, OwnershipAnswer answer) throws IOException {
        Flags flags = answer.coverage().flags();
        BitSet told = flags.beside(Finding.Flag.UNTOLD);
        BitSet untold = flags.having(Finding.Flag.UNTOLD);
        untold.andNot(told);
        untold.stream().limit(UNTOLD).forEach(told::set);
        json.object("flagCounts", counts -> {
            for (Finding.Flag flag : Finding.Flag.values()) {
                counts.field(camel(Phrases.word(flag)), flags.count(flag));
            }
            counts.field("leftOut", Math.max(0, untold.cardinality() - UNTOLD));
        });
        json.array("flags", told.stream().boxed().toList(), (item, party) -> {
            item.field("id", answer.parties().get(party).id());
            item.field("name", answer.parties().get(party).name());
            item.strings("flags", flags.of(party).stream().map(Phrases::word).toList());
            item.decimal("least", answer.coverage().least(party).movePointLeft(2));
            item.decimal("most", answer.coverage().most(party).movePointLeft(2));
        });
    }

    private void rule(Json json, OwnershipAnswer answer, OwnersWords said) throws IOException {
        RuleOnDay rule = answer.rule();
        Value.OwnershipRule asked = answer.coverage().rule();
        ZoneId zone = rule.measure().zone();
        json.field("id", rule.measure().shortId());
        json.field("measure", rule.measure().id().text());
        json.field("applied", Phrases.word(rule.applied()));
        json.instant("changes", rule.until(), zone);
        json.value("asks", asked, zone);
        json.strings("feeders", asked.feeders().stream().map(Object::toString).toList());
        json.strings("nationalities", asked.nationalities().stream().sorted().toList());
        json.strings("outside", asked.outside().stream().sorted().toList());
        json.strings("ways", answer.coverage().ways().stream().map(Way::text).toList());
        new StatusJson(phrases).state(json, rule.state());
        json.field(
                "serves",
                rule.served() == null ? null : rule.served().measure().id().text());
        json.by("by", rule.layer().by());
        json.field("confidence", Phrases.word(rule.layer().confidence()));
        json.strings("words", said.rule());
    }

    private void party(Json json, OwnershipAnswer answer, int party, OwnersWords said) throws IOException {
        OwnershipAnswer.Party one = answer.parties().get(party);
        json.field("id", one.id());
        json.field("name", one.name());
        json.field("byStakes", answer.coverage().outcome(party).text());
        json.field("onDay", answer.onDay(party).text());
        json.decimal("least", answer.coverage().least(party).movePointLeft(2));
        json.decimal("most", answer.coverage().most(party).movePointLeft(2));
        json.array("requirement", answer.asked().of(party).binding(), (item, bound) -> {
            item.field("list", bound.list().text());
            item.field(
                    "measure",
                    bound.measure() == null ? null : bound.measure().id().text());
            item.field("policy", bound.effect() == null ? null : bound.effect().policy());
            item.field("words", said.asked(bound));
        });
    }

    private void why(Json json, OwnershipAnswer answer, OwnershipAnswer.Why why, OwnersWords said) throws IOException {
        Finding finding = why.finding();
        party(json, answer, finding.party(), said);
        json.array("ways", finding.ways(), (item, way) -> {
            item.field("way", way.way().text());
            item.decimal("least", way.least().movePointLeft(2));
            item.decimal("most", way.most().movePointLeft(2));
            item.field("covers", way.surely() ? "yes" : way.possibly() ? "perhaps" : "no");
        });
        json.array("holders", finding.holders(), (item, holder) -> {
            held(item, answer, holder.held());
            item.field("counts", Phrases.word(holder.counts()));
        });
        json.array("proof", finding.proof(), (item, held) -> held(item, answer, held));
        json.strings(
                "owners",
                finding.owners().stream()
                        .map(party -> answer.parties().get(party).id())
                        .toList());
        json.strings("doubts", finding.doubts().stream().map(said::doubt).toList());
        json.array("flags", finding.flags().stream().sorted().toList(), (item, flag) -> {
            item.field("flag", Phrases.word(flag));
            item.field("words", said.flag(flag, finding));
        });
        json.decimal("untold", finding.untold().movePointLeft(2));
        json.array("ended", why.ended(), (item, ended) -> {
            item.field("owner", answer.parties().get(ended.owner()).id());
            item.field("until", ended.until().toString());
            item.field("read", answer.places().get(ended.number()));
        });
        json.array("passed", answer.asked().of(finding.party()).lists(), (item, one) -> {
            item.field("list", one.list().text());
            item.field(
                    "measure", one.measure() == null ? null : one.measure().id().text());
            item.field("policy", one.effect() == null ? null : one.effect().policy());
            item.field("strictest", one.binds());
            item.strings(
                    "owners",
                    answer.from(finding, one.list()).stream()
                            .map(party -> answer.parties().get(party).id())
                            .toList());
            item.field("words", said.asked(one));
        });
    }

    private static void held(Json json, OwnershipAnswer answer, Finding.Held held) throws IOException {
        json.field("owner", answer.parties().get(held.owner()).id());
        json.field("owned", answer.parties().get(held.owned()).id());
        json.field("kind", held.kind().text());
        json.decimal("least", Percent.decimal(held.percent().low()).movePointLeft(2));
        json.decimal("most", Percent.decimal(held.percent().high()).movePointLeft(2));
        json.field("read", answer.places().get(held.number()));
    }
}
