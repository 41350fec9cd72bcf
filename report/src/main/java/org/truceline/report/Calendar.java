package org.truceline.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// The dates ahead as an iCalendar file (RFC 5545).
///
/// The same view, day and language give the same bytes: what a file says of its own time is what the ledger knew then,
/// not the
/// clock of the machine.
public final class Calendar {

    private static final String LINE_END = "\r\n";
    private static final int LONGEST_LINE = 75;
    private static final ZoneId UTC = ZoneId.of("UTC");

    private Calendar() {}

    /// The calendar as seen on a day, in a view: lines of at most 75 octets that end with CR and LF.
    public static String text(Phrases phrases, View view, AsOf when) {
        List<Entry> entries = Agenda.of(phrases, view, when);
        Instant stamp = view.known().in(UTC).truncatedTo(ChronoUnit.SECONDS);
        List<CalendarComponent> components = new ArrayList<>(zones(entries));
        for (Entry entry : entries) {
            components.add(new VEvent(new PropertyList(properties(entry, stamp))));
        }
        net.fortuna.ical4j.model.Calendar calendar = new net.fortuna.ical4j.model.Calendar(
                new PropertyList(head(phrases, view, when)), new ComponentList<>(components));
        calendar.validate();
        return folded(calendar.toString());
    }

    private static List<Property> head(Phrases phrases, View view, AsOf when) {
        Words words = phrases.words();
        String name = view.scenario() == null
                ? words.text("calendar.name")
                : words.text("calendar.name.scenario", words.of(view.scenario().name()));
        String about = words.text("calendar.about", when.text(), view.ledger().horizon()) + "\n"
                + Coordinates.words(words, view);
        return List.of(
                new ProdId("-//Truceline//" + view.ledger().edition() + "//"
                        + words.language().tag().toUpperCase(Locale.ROOT)),
                ImmutableVersion.VERSION_2_0,
                ImmutableCalScale.GREGORIAN,
                new Name(name),
                new Description(about),
                new XProperty("X-WR-CALNAME", name));
    }

    /// The rules of every zone used: a reader need not know them.
    private static List<CalendarComponent> zones(List<Entry> entries) {
        TreeSet<String> used = new TreeSet<>();
        for (Entry entry : entries) {
            if (entry.when() instanceof Entry.Moment moment) {
                used.add(moment.time().getZone().getId());
            }
        }
        TimeZoneRegistry registry = TimeZoneRegistryFactory.getInstance().createRegistry();
        List<CalendarComponent> zones = new ArrayList<>();
        used.forEach(id -> zones.add(registry.getTimeZone(id).getVTimeZone()));
        return zones;
    }

    private static List<Property> properties(Entry entry, Instant stamp) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Uid(entry.uid()));
        properties.add(new DtStamp(stamp));
        switch (entry.when()) {
            case Entry.Moment moment -> properties.add(new DtStart<>(moment.time()));
            case Entry.Days days -> {
                properties.add(new DtStart<>(days.from()));
                properties.add(new DtEnd<>(days.until()));
            }
        }
        properties.add(new Summary(entry.summary()));
        properties.add(new Description(entry.description()));
        addLink(entry, properties);
        properties.add(new Categories(new TextList(entry.categories())));
        properties.add(entry.tentative() ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED);
        properties.add(ImmutableTransp.TRANSPARENT);
        return properties;
    }

    /// An address that is not well formed stays in the description alone.
    private static void addLink(Entry entry, List<Property> properties) {
        if (entry.url() != null) {
            try {
                properties.add(new Url(new URI(entry.url())));
            } catch (URISyntaxException e) {
                return;
            }
        }
    }

    /// Breaks long lines after at most 75 octets of UTF-8, never inside a character.
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 32);
        for (String line : text.lines().toList()) {
            int octets = 0;
            for (int i = 0; i < line.length(); ) {
                int point = line.codePointAt(i);
                String one = Character.toString(point);
                int size = one.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > LONGEST_LINE) {
                    folded.append(LINE_END).append(' ');
                    octets = 1;
                }
                folded.append(one);
                octets += size;
                i += one.length();
            }
            folded.append(LINE_END);
        }
        return folded.toString();
    }
}
