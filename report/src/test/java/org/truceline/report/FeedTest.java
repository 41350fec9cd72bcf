package org.truceline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truceline.ledger.Language;
import org.truceline.outlook.News;
import org.truceline.time.AsOf;

final class FeedTest {

    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

    @Test
    void whatBecameKnownOn10November2025LeadsToItsSources() {
        Entry entry = entry(feed("2025-11-01", "2025-11-14"), "measure/us.bis.affiliates-rule/2025-11-10");

        assertThat(entry.getTitle()).startsWith("BIS affiliates rule (50 % rule): suspends it from 2025-11-10");
        assertThat(entry.getUpdated().toInstant())
                .as("the day began in Washington")
                .isEqualTo(Instant.parse("2025-11-10T05:00:00Z"));
        assertThat(entry.getAlternateLinks())
                .extracting(Link::getHref)
                .containsExactly("https://www.federalregister.gov/d/2025-19846");
        assertThat(entry.getSummary().getValue()).contains("90 FR 50857");
    }

    @Test
    void aThreatIsToldAsOne() {
        Entry entry = entry(feed("2025-10-10", "2025-10-12"), "measure/us.threat.hundred-percent/2025-10-10");

        assertThat(entry.getSummary().getValue()).contains("threatened");
    }

    @Test
    void newestFirstAndNothingFromOutsideTheSpan() {
        List<Instant> updated = feed("2025-10-09", "2025-11-14").stream()
                .map(entry -> entry.getUpdated().toInstant())
                .toList();

        assertThat(updated)
                .isSortedAccordingTo(Comparator.<Instant>naturalOrder().reversed())
                .allMatch(time -> !time.isBefore(Instant.parse("2025-10-08T16:00:00Z")))
                .allMatch(time -> time.isBefore(Instant.parse("2025-11-15T05:00:00Z")));
    }

    @Test
    void theFirstDayIsInside() {
        assertThat(ids(feed("2025-11-10", "2025-11-14"))).contains(id("measure/us.bis.affiliates-rule/2025-11-10"));
        assertThat(ids(feed("2025-11-11", "2025-11-14")))
                .doesNotContain(id("measure/us.bis.affiliates-rule/2025-11-10"));
    }

    @Test
    void oneEntryForEachDayAndMeasureAndNoneIsLost() {
        List<News> news = News.between(RealLedger.LEDGER, AsOf.parse("2025-10-08"), AsOf.parse("2025-11-14"));

        assertThat(ids(feed("2025-10-09", "2025-11-14")))
                .containsExactlyInAnyOrderElementsOf(news.stream()
                        .map(FeedTest::about)
                        .distinct()
                        .map(FeedTest::id)
                        .toList());
    }

    @Test
    void aSpanInWhichNothingBecameKnownIsAFeedAllTheSame() throws Exception {
        String text =
                Feed.text(RealLedger.in(Language.EN), RealLedger.knownOn("2025-12-02"), LocalDate.parse("2025-12-01"));

        assertThat(root(text).getChildren("entry", ATOM)).isEmpty();
        assertThat(root(text).getChildText("updated", ATOM)).isEqualTo("2025-12-01T00:00:00Z");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFeedHasAllThatAtomRequires(Language language) throws Exception {
        Element feed = root(text(language, "2025-10-09", "2025-11-14"));

        assertThat(feed.getQualifiedName()).isEqualTo("feed");
        assertThat(feed.getAttributeValue("lang", Namespace.XML_NAMESPACE)).isEqualTo(language.tag());
        assertThat(feed.getChild("author", ATOM).getChildText("name", ATOM)).isEqualTo("Truceline");
        List<Element> entries = feed.getChildren("entry", ATOM);
        assertThat(entries).hasSizeGreaterThan(20).allSatisfy(entry -> assertThat(
                        entry.getChild("content", ATOM).getText())
                .isNotBlank());
        entries = new ArrayList<>(entries);
        entries.add(feed);
        assertThat(entries).allSatisfy(element -> {
            assertThat(element.getChildren("id", ATOM)).hasSize(1);
            assertThat(URI.create(element.getChildText("id", ATOM)).isAbsolute())
                    .isTrue();
            assertThat(element.getChildren("title", ATOM)).hasSize(1);
            assertThat(element.getChildText("title", ATOM)).isNotBlank();
            assertThat(element.getChildren("updated", ATOM)).hasSize(1);
            assertThat(Instant.parse(element.getChildText("updated", ATOM)))
                    .isBefore(Instant.parse("2025-11-15T05:00:00Z"));
            assertThat(element.getChildren("link", ATOM).stream()
                            .filter(link -> "alternate".equals(link.getAttributeValue("rel"))))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(element.getChildren("link", ATOM)).allSatisfy(link -> assertThat(
                            URI.create(link.getAttributeValue("href")).isAbsolute())
                    .isTrue());
        });
        assertThat(entries.stream().map(element -> element.getChildText("id", ATOM)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameQuestionGivesTheSameBytesAndTheLanguagesTheSameIds(Language language) {
        assertThat(text(language, "2025-10-09", "2025-11-14")).isEqualTo(text(language, "2025-10-09", "2025-11-14"));
        assertThat(ids(parsed(text(language, "2025-10-09", "2025-11-14"))))
                .isEqualTo(ids(feed("2025-10-09", "2025-11-14")));
    }

    // ---- reading back ----

    private static String about(News news) {
        return switch (news) {
            case News.OfLayer of -> "measure/" + of.measure().id() + "/" + of.day();
            case News.OfList of -> "list/" + of.list().id() + "/" + of.day();
            case News.OfProvision of -> "agreement/" + of.agreement().id() + "/" + of.day();
        };
    }

    private static String id(String about) {
        return "tag:truceline.org,2026:" + about;
    }

    private static Entry entry(List<Entry> feed, String about) {
        return feed.stream()
                .filter(entry -> entry.getId().equals(id(about)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(List<Entry> feed) {
        return feed.stream().map(Entry::getId).toList();
    }

    private static String text(Language language, String since, String known) {
        return Feed.text(RealLedger.in(language), RealLedger.knownOn(known), LocalDate.parse(since));
    }

    private static List<Entry> feed(String since, String known) {
        return parsed(text(Language.EN, since, known));
    }

    private static List<Entry> parsed(String text) {
        try {
            return ((com.rometools.rome.feed.atom.Feed) new WireFeedInput().build(new StringReader(text))).getEntries();
        } catch (FeedException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Element root(String text) throws JDOMException, IOException {
        return new SAXBuilder().build(new StringReader(text)).getRootElement();
    }
}
