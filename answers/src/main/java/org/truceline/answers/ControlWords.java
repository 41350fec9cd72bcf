package org.truceline.answers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.control.ControlAnswer;
import org.truceline.control.Export;
import org.truceline.control.Otherwise;
import org.truceline.control.Severity;
import org.truceline.control.Verdict;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Item;
import org.truceline.ledger.Language;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Value;
import org.truceline.outlook.MeasureState;
import org.truceline.time.Period;

/// Says what controls ask of an export, in one language.
public final class ControlWords {

    private final Phrases phrases;
    private final Words words;
    private final FactWords facts;

    public ControlWords(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.facts = new FactWords(phrases);
    }

    /// Goods, way and day.
    public String title(Export export) {
        return words.text(
                "control.title",
                export.goods().asked().isEmpty() && export.party() != null
                        ? export.party().asked()
                        : export.goods().asked(),
                words.country(export.from()),
                words.country(export.to()),
                export.on().text());
    }

    /// The answer in a sentence or two, and what would be required were statements law that are not.
    public String sentence(ControlAnswer answer) {
        StringBuilder text = new StringBuilder(inLaw(answer));
        for (Otherwise one : answer.otherwise()) {
            text.append(words.language() == Language.EN ? " " : "").append(otherwise(one));
        }
        return text.toString();
    }

    private String otherwise(Otherwise one) {
        ZoneId zone = ZoneId.of("UTC");
        String least = value(one.least(), zone);
        String most = value(one.most(), zone);
        return words.text(
                "control.otherwise",
                phrases.said(one.standing(), one.saidBy()),
                String.join(
                        words.text("list.semicolon"),
                        one.layers().stream().map(phrases::source).distinct().toList()),
                least.equals(most) ? least : words.text("control.bounds", least, most));
    }

    private String inLaw(ControlAnswer answer) {
        ZoneId zone = ZoneId.of("UTC");
        String least = value(answer.least(), zone);
        String most = value(answer.most(), zone);
        return switch (answer.outcome()) {
            case ANSWERED ->
                answer.least() instanceof Value.Nothing
                        ? words.text("control.nothing")
                        : words.text("control.asked", least);
            case CANNOT_TELL -> cannotTell(answer, least, most);
            case OPEN ->
                words.text(
                        "control.open",
                        least.equals(most) ? least : words.text("control.bounds", least, most),
                        answer.view().ledger().horizon());
        };
    }

    private String cannotTell(ControlAnswer answer, String least, String most) {
        if (answer.export().goods().how() == Export.How.CUSTOMS_CODE) {
            return answer.export().goods().items().isEmpty()
                    ? words.text("control.by-code.none")
                    : words.text("control.by-code", most);
        }
        String bounds = Severity.of(answer.least()) == Severity.of(answer.most())
                ? words.text("control.cannot-tell.more", least)
                : words.text("control.cannot-tell", least, most);
        return answer.missing().isEmpty() ? bounds : words.text("control.missing", bounds, facts(answer.missing()));
    }

    /// Facts by name, with the id under which each is stated.
    public String facts(Collection<FactId> missing) {
        return String.join(
                words.text("list.semicolon"),
                missing.stream().map(FactId::text).sorted().map(this::fact).toList());
    }

    private String fact(String id) {
        Optional<Measure> rule = phrases.ledger().measure(id);
        if (rule.isPresent()) {
            return words.text("portfee.rule-untold", phrases.name(rule.get()));
        }
        FactId fact = new FactId(id);
        String name = facts.name(fact);
        return name.equals(id) || facts.definition(fact) == null ? name : words.text("control.fact", name, id);
    }

    /// An item with its numbers.
    public String item(Item item) {
        List<String> numbers = new ArrayList<>(item.controls());
        if (!item.customs().isEmpty()) {
            numbers.add(words.text(
                    item.whole() ? "control.customs" : "control.customs.some",
                    String.join(words.text("list.separator"), item.customs())));
        }
        String name = words.of(item.name());
        return numbers.isEmpty()
                ? name
                : words.text("control.item", name, String.join(words.text("list.semicolon"), numbers));
    }

    /// How firmly the goods are known; empty if there is nothing to say.
    public String found(Export.Goods goods) {
        return switch (goods.how()) {
            case NAME, CONTROL_NUMBER -> "";
            case WORDS -> words.text("control.by-words");
            case CUSTOMS_CODE -> words.text(goods.items().isEmpty() ? "control.no-hint" : "control.hint");
        };
    }

    /// Everything that may be asked, the mildest first.
    public String values(Collection<Value> values, Measure measure) {
        return String.join(
                words.text("control.or"),
                values.stream()
                        .sorted(Severity.MILDEST_FIRST)
                        .map(value -> value(value, measure.zone()))
                        .distinct()
                        .toList());
    }

    private String value(Value value, ZoneId zone) {
        return value instanceof Value.Nothing ? words.text("control.none") : phrases.value(value, zone);
    }

    /// Why a measure asks nothing.
    public String why(Verdict verdict) {
        Verdict.Why why = verdict.why();
        return why == null
                ? ""
                : switch (why) {
                    case STATE -> phrases.state(verdict.state());
                    case OTHER_WAY -> words.text("control.other-way");
                    case NOT_DESCRIBED -> words.text("control.not-described");
                    case NOT_CONTROLLED -> words.text("control.not-controlled");
                    case NOT_CONCERNED -> words.text("control.not-concerned");
                };
    }

    /// The acts on which a verdict rests: the one that decides, and apart what a suspension or an end takes out of
    /// force.
    public String source(Verdict verdict) {
        List<String> acts =
                verdict.cited().stream().map(phrases::source).distinct().toList();
        if (acts.isEmpty()) {
            return "";
        }
        return verdict.kind() != Verdict.Kind.ASKS_NOTHING
                ? String.join(words.text("list.semicolon"), acts)
                : source(acts.getFirst(), acts.size() < 2 ? null : acts.getLast());
    }

    /// The act on which the state of a measure rests, and apart what a suspension or an end takes out of force.
    public String source(MeasureState state) {
        Layer rests = state.rests();
        Layer below = state.below();
        boolean over = state.kind() == MeasureState.Kind.SUSPENDED || state.kind() == MeasureState.Kind.ENDED;
        return rests == null ? "" : source(phrases.source(rests), over && below != null ? phrases.source(below) : null);
    }

    private String source(String deciding, @Nullable String below) {
        return below == null || below.equals(deciding) ? deciding : words.text("control.imposed", deciding, below);
    }

    /// A text on what a layer brings; of a layer that nobody had announced at an instant, with the day on which it was.
    public String known(String text, @Nullable Layer layer, Instant at, ZoneId zone) {
        return layer == null || !layer.announced().isAfter(at)
                ? text
                : words.text("control.unannounced", text, phrases.day(layer.announced(), zone));
    }

    /// The spell that holds an instant; null if none does.
    public static @Nullable Period running(List<Period> spells, Instant at) {
        return spells.stream().filter(spell -> spell.contains(at)).findFirst().orElse(null);
    }

    /// The spells before an instant, with their days.
    public String past(List<Period> spells, Instant at, ZoneId zone) {
        List<String> past = new ArrayList<>();
        for (Period spell : spells) {
            if (!spell.until().isAfter(at)) {
                long days = days(spell, zone);
                past.add(words.text(
                        days == 1 ? "control.spell.one" : "control.spell",
                        phrases.time(spell.from(), zone),
                        phrases.end(spell.until(), zone),
                        days));
            }
        }
        return past.isEmpty() ? words.text("control.never") : String.join(words.text("list.semicolon"), past);
    }

    /// Calendar days that a spell touches, in the zone of the measure.
    public static long days(Period spell, ZoneId zone) {
        LocalDate first = spell.from().atZone(zone).toLocalDate();
        LocalDate last = spell.until().minus(Duration.ofNanos(1)).atZone(zone).toLocalDate();
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /// What a verdict changes to.
    public String then(Verdict verdict) {
        return known(
                values(verdict.then(), verdict.measure()),
                verdict.coming(),
                verdict.state().at(),
                verdict.measure().zone());
    }
}
