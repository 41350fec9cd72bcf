package org.truceline.answers;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Value;
import org.truceline.ownership.Finding;
import org.truceline.ownership.Flags;
import org.truceline.ownership.Outcome;
import org.truceline.ownership.OwnershipAnswer;
import org.truceline.ownership.Passed;
import org.truceline.ownership.Percent;
import org.truceline.ownership.RuleOnDay;
import org.truceline.ownership.Since;
import org.truceline.ownership.Way;

/// Who is covered because of who owns them, in words.
public final class OwnersWords {

    /// Parties named where a count would do.
    private static final int SOME = 3;

    private final Phrases phrases;
    private final Words words;
    private final OwnershipAnswer answer;

    public OwnersWords(Phrases phrases, OwnershipAnswer answer) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.answer = answer;
    }

    /// What the rule asks, and whether it is applied.
    public List<String> rule() {
        RuleOnDay rule = answer.rule();
        Value.OwnershipRule asked = answer.coverage().rule();
        ZoneId zone = rule.measure().zone();
        List<String> text = new ArrayList<>();
        text.add(words.text(
                "owners.rule",
                phrases.value(asked, zone),
                words.text("owners.aggregate." + asked.aggregate()),
                words.text("owners.indirect." + asked.indirect()),
                joined(asked.stakes().stream()
                        .map(kind -> words.text("owners.kind." + kind))
                        .toList())));
        if (!asked.perhaps().isEmpty()) {
            text.add(words.text(
                    "owners.rule.perhaps",
                    joined(asked.perhaps().stream()
                            .map(kind -> words.text("owners.kind." + kind))
                            .toList())));
        }
        text.add(words.text("owners.applied." + Phrases.word(rule.applied()), phrases.state(rule.state())));
        if (rule.served() != null) {
            text.add(words.text("owners.serves", phrases.name(rule.served().measure()), phrases.state(rule.served())));
        }
        if (rule.turned() != null) {
            text.add(words.text(
                    rule.appliedByTheBooks() ? "owners.began" : "owners.stopped", phrases.time(rule.turned(), zone)));
        }
        if (rule.until() != null) {
            text.add(words.text(
                    rule.appliedByTheBooks() ? "owners.lapses" : "owners.returns", phrases.time(rule.until(), zone)));
        }
        rule.state().alternates().forEach(one -> text.add(phrases.alternate(one, rule.measure())));
        return text;
    }

    /// A party by its name, with its id where that is another.
    public String party(int number) {
        OwnershipAnswer.Party party = answer.parties().get(number);
        return party.name() == null || party.name().equals(party.id())
                ? party.id()
                : words.text("owners.party", party.name(), party.id());
    }

    public String outcome(Outcome outcome) {
        return words.text("owners.outcome." + outcome.text());
    }

    /// What the owners hold of a party.
    public String held(int party) {
        return range(answer.coverage().least(party), answer.coverage().most(party));
    }

    private String range(BigDecimal least, BigDecimal most) {
        return least.compareTo(most) == 0
                ? words.text("owners.percent", least.toPlainString())
                : words.text("owners.range", least.toPlainString(), most.toPlainString());
    }

    /// What a way of counting says.
    public String way(Finding.ByWay way) {
        String says = way.surely() ? "yes" : way.possibly() ? "perhaps" : "no";
        return words.text(
                "owners.way", way(way.way()), range(way.least(), way.most()), words.text("owners.says." + says));
    }

    private String way(Way way) {
        String narrow = words.text("owners.way." + way.narrow().text());
        return way.wide() ? words.text("owners.way.wide", narrow) : narrow;
    }

    /// A stake: kind and share.
    public String stake(Finding.Held held) {
        String kind = words.text("owners.kind." + held.kind().text());
        return words.text("owners.stake", share(held.percent()), kind);
    }

    private String share(Percent percent) {
        return percent.equals(Percent.unknown())
                ? words.text("owners.unknown")
                : range(Percent.decimal(percent.low()), Percent.decimal(percent.high()));
    }

    /// Where a stake was read.
    public String place(int number) {
        return answer.places().get(number);
    }

    /// A stake of a proof.
    public String line(Finding.Held held) {
        return words.text("owners.line", party(held.owner()), party(held.owned()), stake(held), place(held.number()));
    }

    /// What is not known.
    public String doubt(Finding.Doubt doubt) {
        return switch (doubt) {
            case Finding.Doubt.Size size ->
                words.text(
                        "owners.doubt.size",
                        party(size.held().owner()),
                        party(size.held().owned()),
                        stake(size.held()),
                        place(size.held().number()));
            case Finding.Doubt.Nationality nationality ->
                words.text("owners.doubt.nationality", party(nationality.party()));
            case Finding.Doubt.Excess excess ->
                words.text(
                        "owners.doubt.excess",
                        party(excess.company()),
                        words.text("owners.kind." + excess.kind().text()),
                        excess.percent().toPlainString());
            case Finding.Doubt.Method method ->
                words.text(
                        "owners.doubt.method",
                        joined(method.covering().stream().map(this::way).toList()));
        };
    }

    /// What asks for more care.
    public String flag(Finding.Flag flag, Finding finding) {
        return words.text(
                "owners.flag." + Phrases.word(flag),
                held(finding.party()),
                finding.untold().toPlainString());
    }

    /// Why a party stands otherwise than before.
    public String cause(Since.Cause cause) {
        return switch (cause) {
            case Since.Cause.Stake stake ->
                words.text(
                        "owners.since.stake",
                        party(stake.owner()),
                        party(stake.owned()),
                        words.text("owners.kind." + stake.kind().text()),
                        stake.before() == null ? words.text("owners.since.none") : share(stake.before()),
                        stake.after() == null ? words.text("owners.since.none") : share(stake.after()));
            case Since.Cause.Owner owner ->
                words.text(owner.is() ? "owners.since.owner" : "owners.since.no-owner", party(owner.party()));
        };
    }

    /// What the owners held of a party before.
    public String heldBefore(Since since, int party) {
        return range(since.leastBefore(party), since.mostBefore(party));
    }

    /// The red flags of a party in few words.
    public String flags(Set<Finding.Flag> flags) {
        return joined(flags.stream()
                .filter(flag -> flag != Finding.Flag.UNTOLD)
                .map(flag -> words.text("owners.flag-word." + Phrases.word(flag)))
                .toList());
    }

    /// How many parties have each red flag.
    public String flags(Flags flags) {
        List<String> counted = new ArrayList<>();
        for (Finding.Flag flag : Finding.Flag.values()) {
            if (flag != Finding.Flag.UNTOLD && flags.count(flag) > 0) {
                counted.add(words.text(
                        "owners.flag-count", words.text("owners.flag-word." + Phrases.word(flag)), flags.count(flag)));
            }
        }
        return joined(counted);
    }

    /// The first few parties of a set.
    public String some(BitSet parties) {
        return joined(parties.stream().limit(SOME).mapToObj(this::party).toList());
    }

    /// A stake that ended.
    public String ended(OwnershipAnswer.Ended ended) {
        return words.text("owners.ended", party(ended.owner()), ended.until().toString(), place(ended.number()));
    }

    /// What the owners of a party pass on, and by whom; nothing if there is none.
    public List<String> passed(Finding finding) {
        List<Passed.OfList> lists = answer.asked().of(finding.party()).lists();
        List<String> text = new ArrayList<>();
        for (Passed.OfList one : lists) {
            List<Integer> owners = answer.from(finding, one.list());
            List<String> first = owners.stream().limit(SOME).map(this::party).toList();
            String by = owners.size() > SOME
                    ? words.text("owners.passed.several", joined(first), owners.size() - SOME)
                    : joined(first);
            text.add(words.text("owners.passed", list(one), by, asked(one)));
        }
        List<Passed.OfList> binding = answer.asked().of(finding.party()).binding();
        if (lists.size() > 1 && !binding.isEmpty()) {
            text.add(words.text(
                    "owners.strictest", joined(binding.stream().map(this::list).toList())));
        }
        if (!lists.isEmpty()) {
            text.add(words.text("owners.passed.entry"));
        }
        return text;
    }

    /// What a list asks, and of which goods.
    public String asked(Passed.OfList one) {
        Value.Effect effect = one.effect();
        if (effect == null || one.measure() == null) {
            return words.text("owners.passed.nothing");
        }
        String goods = ListedWords.goods(words, one.measure().scope().goods());
        return words.text(
                "listed.goods",
                ListedWords.effect(words, effect),
                goods.isEmpty() ? words.text("owners.passed.all-goods") : goods);
    }

    private String list(Passed.OfList one) {
        if (one.measure() != null) {
            return phrases.name(one.measure());
        }
        DatedList list = phrases.ledger().lists().get(one.list());
        return list == null ? one.list().text() : words.of(list.name());
    }

    /// What is to be known of the files.
    public String note(OwnershipAnswer.Note note) {
        return words.text("owners.note." + note.code(), note.count());
    }

    private String joined(List<String> texts) {
        return String.join(words.text("list.separator"), texts);
    }
}
