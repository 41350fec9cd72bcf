package org.truceline.report;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.LineSeparator;
import org.jdom2.output.XMLOutputter;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Instrument;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Party;
import org.truceline.outlook.News;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// What became known, newest first, as an Atom feed (RFC 4287): one entry for each day and measure, list or agreement.
///
/// Entries carry permanent ids, and the time at which the world could know of them as the time of their update.
public final class Feed {

    private static final String TAG = "tag:truceline.org,2026:";
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Phrases phrases;
    private final Words words;

    private Feed(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words();
    }

    /// The feed of what `view` knows and was not known before `since`.
    ///
    /// @param since first day of the span
    public static String text(Phrases phrases, View view, LocalDate since) {
        return new Feed(phrases).text(view, since);
    }

    /// What one entry tells: statements of one day about one thing.
    ///
    /// @param about  the part of its id before the day
    /// @param name   what it is about
    /// @param said   one sentence for each statement
    private record Item(
            String about,
            LocalDate day,
            Instant updated,
            String name,
            Set<Party> sides,
            List<String> said,
            Set<InstrumentId> by) {}

    private String text(View view, LocalDate since) {
        List<Item> items = items(News.between(view.ledger(), AsOf.endOf(since.minusDays(1)), view.known()));
        com.rometools.rome.feed.atom.Feed feed = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        feed.setId(TAG + "feed/" + words.language().tag());
        feed.setTitle(words.text("feed.title"));
        Content about = new Content();
        about.setType("text");
        about.setValue(words.text(
                "feed.about",
                since,
                view.known().text(),
                view.ledger().edition(),
                view.ledger().horizon()));
        feed.setSubtitle(about);
        feed.setUpdated(Date.from(
                items.isEmpty()
                        ? since.atStartOfDay(UTC).toInstant()
                        : items.getFirst().updated()));
        Person author = new Person();
        author.setName("Truceline");
        feed.setAuthors(new ArrayList<>(List.of(author)));
        List<Entry> entries = new ArrayList<>();
        items.forEach(item -> entries.add(entry(item)));
        feed.setEntries(entries);
        return written(feed);
    }

    private String written(com.rometools.rome.feed.atom.Feed feed) {
        try {
            Document document = new WireFeedOutput().outputJDom(feed);
            document.getRootElement().setAttribute("lang", words.language().tag(), Namespace.XML_NAMESPACE);
            Format format = Format.getPrettyFormat();
            format.setEncoding("UTF-8");
            format.setLineSeparator(LineSeparator.UNIX);
            return new XMLOutputter(format).outputString(document);
        } catch (FeedException e) {
            throw new IllegalStateException("the feed cannot be written: " + e.getMessage(), e);
        }
    }

    // ---- entries ----

    private Entry entry(Item item) {
        Entry entry = new Entry();
        entry.setId(TAG + item.about() + "/" + item.day());
        entry.setTitle(
                item.said().size() == 1
                        ? words.text("feed.single", item.name(), item.said().getFirst())
                        : words.text("feed.several", item.name(), item.said().size()));
        entry.setUpdated(Date.from(item.updated()));
        entry.setPublished(Date.from(item.updated()));
        entry.setSummary(plain(String.join("\n", item.said())));
        List<String> text = new ArrayList<>(item.said());
        List<Link> first = new ArrayList<>();
        List<Link> further = new ArrayList<>();
        Set<String> addresses = new LinkedHashSet<>();
        for (InstrumentId id : item.by()) {
            Instrument instrument = phrases.ledger().instrument(id);
            String url = instrument.url();
            text.add(words.text("feed.source", instrument.citation(), words.of(instrument.title())));
            if (url != null && addresses.add(url)) {
                Link link = new Link();
                link.setHref(url);
                link.setTitle(instrument.citation());
                link.setRel(first.isEmpty() ? "alternate" : "via");
                (first.isEmpty() ? first : further).add(link);
            }
        }
        entry.setContents(new ArrayList<>(List.of(plain(String.join("\n", text)))));
        entry.setAlternateLinks(first);
        entry.setOtherLinks(further);
        entry.setCategories(
                new ArrayList<>(item.sides().stream().map(this::category).toList()));
        return entry;
    }

    private Category category(Party party) {
        Category category = new Category();
        String code = party.name().toLowerCase(Locale.ROOT);
        category.setTerm(code);
        category.setLabel(words.text("calendar.side." + code));
        return category;
    }

    private static Content plain(String text) {
        Content content = new Content();
        content.setType("text");
        content.setValue(text);
        return content;
    }

    /// Statements of one day about one thing, together; the newest first.
    private List<Item> items(List<News> news) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (News one : news) {
            Item item = item(one);
            items.merge(item.about() + "/" + item.day(), item, Feed::together);
        }
        List<Item> sorted = new ArrayList<>(items.values());
        sorted.sort(Comparator.comparing(Item::updated).reversed().thenComparing(Item::about));
        return sorted;
    }

    private static Item together(Item one, Item other) {
        List<String> said = new ArrayList<>(one.said());
        other.said().stream().filter(sentence -> !said.contains(sentence)).forEach(said::add);
        Set<InstrumentId> by = new LinkedHashSet<>(one.by());
        by.addAll(other.by());
        Set<Party> sides = new LinkedHashSet<>(one.sides());
        sides.addAll(other.sides());
        Instant updated = one.updated().isAfter(other.updated()) ? one.updated() : other.updated();
        return new Item(one.about(), one.day(), updated, one.name(), sides, said, by);
    }

    private Item item(News news) {
        return switch (news) {
            case News.OfLayer of ->
                new Item(
                        "measure/" + of.measure().id(),
                        of.day(),
                        of.layer().announced(),
                        phrases.name(of.measure()),
                        Set.of(of.measure().party()),
                        List.of(words.text(
                                "feed.said", phrases.sentence(of.layer(), of.measure()), phrases.source(of.layer()))),
                        Set.of(of.layer().by()));
            case News.OfList of ->
                new Item(
                        "list/" + of.list().id(),
                        of.day(),
                        of.day().atStartOfDay(of.list().zone()).toInstant(),
                        words.of(of.list().name()),
                        Set.of(phrases.ledger().instrument(of.by()).party()),
                        List.of(words.text("feed.said", counts(of), phrases.source(of.by()))),
                        Set.of(of.by()));
            case News.OfProvision of ->
                new Item(
                        "agreement/" + of.agreement().id(),
                        of.day(),
                        of.day().atStartOfDay(UTC).toInstant(),
                        words.of(of.agreement().name()),
                        Set.of(phrases.ledger().instrument(of.provision().by()).party()),
                        List.of(words.text(
                                "feed.said",
                                words.text(
                                        "diff.promise", words.of(of.provision().name())),
                                phrases.source(of.provision().by()))),
                        Set.of(of.provision().by()));
        };
    }

    private String counts(News.OfList list) {
        List<String> counts = new ArrayList<>();
        for (Map.Entry<DatedList.State, Integer> count : new TreeMap<>(list.rows()).entrySet()) {
            counts.add(words.text("diff.list." + count.getKey().name().toLowerCase(Locale.ROOT), count.getValue()));
        }
        return String.join(words.text("list.separator"), counts);
    }
}
