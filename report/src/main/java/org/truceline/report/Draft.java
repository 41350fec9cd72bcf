package org.truceline.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truceline.agreement.TruceStatus;
import org.truceline.answers.CommitmentWords;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.Instrument;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Language;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.Name;
import org.truceline.ledger.Party;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.time.AsOf;
import org.truceline.time.Period;
import org.truceline.timeline.View;

/// What the sections of one brief share: the view, the words, the numbering of figures and footnotes, the measures
/// named.
///
/// Used by one thread for one brief.
final class Draft {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final View view;
    private final AsOf when;
    private final Template template;
    private final Phrases phrases;
    private final Dates dates;
    private final TruceStatus status;
    private final Map<InstrumentId, Integer> notes = new LinkedHashMap<>();
    private final Map<MeasureId, Measure> measures = new TreeMap<>();
    private int figures;

    Draft(View view, AsOf when, Language language) {
        this.view = view;
        this.when = when;
        this.template = new Template(language);
        this.phrases = new Phrases(Words.in(language), view.ledger());
        this.dates = new Dates(template);
        this.status = TruceStatus.of(view, when, false);
    }

    View view() {
        return view;
    }

    AsOf when() {
        return when;
    }

    /// The day asked for, in the zone of nobody in particular.
    LocalDate day() {
        return when.day(UTC);
    }

    LocalDate knownDay() {
        return view.known().day(UTC);
    }

    LocalDate horizon() {
        return view.ledger().horizon();
    }

    Ledger ledger() {
        return view.ledger();
    }

    TruceStatus status() {
        return status;
    }

    Template template() {
        return template;
    }

    Dates dates() {
        return dates;
    }

    String name(Name name) {
        return name.in(template.language());
    }

    Text say(String key, Object... parts) {
        return template.fill(key, parts);
    }

    /// The text for one where the language has it and the count is one, else the text for many.
    Text counted(String key, int count, Object... parts) {
        return template.fill(count == 1 && template.has(key + ".one") ? key + ".one" : key, parts);
    }

    String words(String key, Object... parts) {
        return template.words(key, parts);
    }

    String side(Party party) {
        return template.raw("side." + party.name());
    }

    /// How firm a statement is, and who makes it where no act does.
    String who(Standing standing, @Nullable String saidBy) {
        String word = words("standing." + standing.name().toLowerCase(Locale.ROOT));
        return saidBy == null || standing == Standing.ENACTED
                ? word
                : words("standing.by", words("said-by." + saidBy.toLowerCase(Locale.ROOT)), word);
    }

    /// The label of the next figure.
    String figure() {
        figures++;
        return words("figure", figures);
    }

    /// A measure by name, as a link to the annex.
    Text measure(Measure measure) {
        return measure(measure, phrases.name(measure));
    }

    /// A measure under another name, as a link to the annex.
    Text measure(Measure measure, String name) {
        measures.put(measure.id(), measure);
        return Text.of(new Span.Link(name, anchor(measure.id())));
    }

    static String anchor(MeasureId id) {
        return "m-" + id;
    }

    Collection<Measure> measures() {
        return measures.values();
    }

    /// References to instruments, each once.
    Text cite(Collection<InstrumentId> instruments) {
        List<Span> spans = new ArrayList<>();
        instruments.stream().distinct().forEach(id -> {
            notes.putIfAbsent(id, notes.size() + 1);
            spans.add(new Span.Cite(notes.get(id)));
        });
        return new Text(spans);
    }

    Text cite(InstrumentId instrument) {
        return cite(List.of(instrument));
    }

    List<Brief.Note> notes() {
        List<Brief.Note> written = new ArrayList<>();
        notes.forEach((id, number) -> {
            Instrument instrument = ledger().instrument(id);
            written.add(new Brief.Note(
                    number,
                    instrument.citation(),
                    name(instrument.title()),
                    instrument.url(),
                    weak(instrument.confidence())));
        });
        return written;
    }

    /// Words for sourcing that is not sound; empty if it is.
    String weak(Confidence confidence) {
        return confidence == Confidence.HIGH
                ? ""
                : words("confidence." + confidence.name().toLowerCase(Locale.ROOT));
    }

    Text join(List<Text> parts) {
        return Text.join(parts, template.raw("list.separator"));
    }

    Text joinLong(List<Text> parts) {
        return Text.join(parts, template.raw("list.long"));
    }

    String percent(@Nullable BigDecimal ratio) {
        return ratio == null ? template.raw("rate.untold") : sign(Phrases.percent(ratio));
    }

    /// The words for promises to buy.
    CommitmentWords purchases() {
        return new CommitmentWords(phrases);
    }

    /// What a value asks for, in the brief's way of writing.
    String value(Value value, ZoneId zone) {
        if (value instanceof Value.Target target && !target.by().equals(Period.OPEN)) {
            return words("target", sign(purchases().amount(target)), dates.end(target.by(), zone));
        }
        return sign(phrases.value(value, zone));
    }

    /// The percent sign of the language: Japanese sets it in full width, as its law gazette does.
    String sign(String text) {
        return template.language() == Language.JA ? text.replace("%", "％") : text;
    }

    String end(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? "" : dates.end(instant, zone);
    }

    static boolean asksNothing(Value value) {
        return switch (value) {
            case Value.Nothing nothing -> true;
            case Value.FeePer fee -> fee.amount().signum() == 0;
            case Value.Carriage carriage -> true;
            case Value.FeeGreaterOf greater -> greater.fees().stream().allMatch(Draft::asksNothing);
            default -> false;
        };
    }
}
