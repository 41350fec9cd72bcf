package org.truceline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truceline.ledger.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The page: well-formed, self-contained, complete.
final class BriefHtmlTest {

    private static final Pattern COLOUR =
            Pattern.compile("\\.(?:done|part|ahead|not|open) \\{ color: #(\\w{6}); background: #(\\w{6})");

    private static Document parsed(String day, Language language)
            throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Briefs.on(day, language).html())));
    }

    private static List<Element> all(Document page, String tag) {
        NodeList found = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @ParameterizedTest
    @EnumSource
    void itIsWellFormedAndNamesItsLanguage(Language language) throws Exception {
        Document page = parsed("2026-11-23", language);

        assertThat(page.getDocumentElement().getAttribute("lang")).startsWith(language.tag());
        assertThat(all(page, "h1")).hasSize(1);
        assertThat(all(page, "h2")).hasSizeGreaterThan(7);
    }

    @ParameterizedTest
    @EnumSource
    void itLoadsNothingAndRunsNothing(Language language) throws Exception {
        Document page = parsed("2025-11-14", language);

        for (String tag : List.of("script", "link", "img", "iframe", "object", "image", "use")) {
            assertThat(all(page, tag)).as(tag).isEmpty();
        }
        assertThat(Briefs.on("2025-11-14", language).html()).doesNotContain("@import", "src=", "url(http", "onload");
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkInsideThePageLeadsSomewhere(Language language) throws Exception {
        Document page = parsed("2026-11-23", language);
        Set<String> anchors = new HashSet<>();
        for (String tag : List.of("section", "div", "tr", "li", "figure")) {
            all(page, tag).forEach(element -> anchors.add(element.getAttribute("id")));
        }

        assertThat(all(page, "a")).isNotEmpty().allSatisfy(link -> {
            String target = link.getAttribute("href");
            assertThat(target.startsWith("#") ? anchors.contains(target.substring(1)) : target.startsWith("http"))
                    .as(target)
                    .isTrue();
        });
    }

    @Test
    void noAnchorIsGivenTwice() throws Exception {
        Document page = parsed("2026-11-23", Language.EN);
        List<String> ids = new ArrayList<>();
        all(page, "*").forEach(element -> ids.add(element.getAttribute("id")));
        ids.removeIf(String::isEmpty);

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void everyTableIsCaptionedAndEveryDrawingToldInWords() throws Exception {
        Document page = parsed("2025-11-14", Language.JA);

        assertThat(all(page, "table")).isNotEmpty().allSatisfy(table -> assertThat(
                        table.getElementsByTagName("caption").item(0).getTextContent())
                .isNotBlank());
        assertThat(all(page, "svg")).hasSize(4).allSatisfy(drawing -> {
            assertThat(drawing.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(drawing.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
            assertThat(drawing.getAttribute("role")).isEqualTo("img");
        });
        Brief brief = Briefs.on("2025-11-14", Language.JA);
        for (Brief.Section section : brief.sections()) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Picture picture) {
                    assertThat(brief.html()).contains("id=\"" + picture.data() + "\"");
                }
            }
        }
    }

    @Test
    void marksAreReadable() {
        Matcher marks = COLOUR.matcher(Briefs.on("2025-11-14", Language.EN).html());
        int found = 0;
        while (marks.find()) {
            found++;
            assertThat(contrast(marks.group(1), marks.group(2)))
                    .as(marks.group())
                    .isGreaterThan(4.5);
        }
        assertThat(found).isEqualTo(5);
    }

    private static double contrast(String one, String other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double share = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
