package org.truceline.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.style;
import static j2html.TagCreator.sup;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import j2html.Config;
import j2html.rendering.FlatHtml;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import j2html.tags.specialized.BodyTag;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.ThTag;
import j2html.tags.specialized.TrTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Renders a brief as one HTML file that is also well-formed XML: styles inline, drawings inline, no scripts, nothing
/// loaded.
final class BriefHtml {

    private static final DomContent BREAK = rawHtml("\n");

    private final Brief brief;

    BriefHtml(Brief brief) {
        this.brief = brief;
    }

    String page() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
        try {
            html(
                            head(
                                    meta().withCharset("utf-8"),
                                    meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                    title(brief.title()),
                                    style(rawHtml(styles()))),
                            BREAK,
                            content())
                    .withLang(lang())
                    .render(FlatHtml.into(page, Config.defaults().withEmptyTagsClosed(true)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.append('\n').toString();
    }

    /// Chinese is written in simplified characters here, which the tag says so that fonts fit.
    private String lang() {
        String tag = brief.language().tag();
        return tag.equals("zh") ? "zh-Hans" : tag;
    }

    private static String styles() {
        try (InputStream stream = BriefHtml.class.getResourceAsStream("brief.css")) {
            if (stream == null) {
                throw new IllegalStateException("brief.css is missing from the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BodyTag content() {
        BodyTag body = body(BREAK, top(), BREAK);
        var sections = main();
        for (Brief.Section one : brief.sections()) {
            sections.with(BREAK, part(one));
        }
        if (!brief.notes().isEmpty()) {
            sections.with(BREAK, notes());
        }
        return body.with(sections, BREAK, footer(p(brief.colophon())), BREAK);
    }

    private DomContent top() {
        var coordinates = dl().withClass("coordinates");
        for (Brief.Coordinate one : brief.coordinates()) {
            coordinates.with(div(dt(one.label()), dd(one.value())), BREAK);
        }
        return header(
                BREAK, h1(brief.title()), BREAK, p(brief.standfirst()).withClass("standfirst"), BREAK, coordinates);
    }

    private DomContent part(Brief.Section one) {
        var section = section(h2(one.title())).withId(one.id());
        for (Block block : one.blocks()) {
            section.with(BREAK, block(block));
        }
        return section.with(BREAK);
    }

    private DomContent block(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> p().with(spans(paragraph.text()));
            case Block.Remark remark -> p().withClass("remark").with(spans(remark.text()));
            case Block.Points points -> {
                var list = ul();
                points.points().forEach(point -> list.with(BREAK, li().with(spans(point))));
                yield list.with(BREAK);
            }
            case Block.Grid grid -> grid(grid);
            case Block.Picture picture -> picture(picture);
        };
    }

    private DomContent grid(Block.Grid grid) {
        TrTag heads = tr();
        grid.columns().forEach(column -> heads.with(th(column).attr("scope", "col")));
        var rows = tbody();
        for (Block.Row row : grid.rows()) {
            rows.with(BREAK, row(grid, row));
        }
        var named = caption();
        if (!grid.label().isEmpty()) {
            named.with(span(grid.label()).withClass("label"));
        }
        return div(table(named.withText(grid.caption()), thead(heads), rows.with(BREAK)))
                .withClass("sheet columns-" + grid.columns().size())
                .withId(grid.id());
    }

    private static TrTag row(Block.Grid grid, Block.Row row) {
        TrTag written = tr();
        if (!row.anchor().isEmpty()) {
            written.withId(row.anchor());
        }
        int column = 0;
        for (Block.Cell cell : row.cells()) {
            String label = cell.span() > 1 ? "" : grid.columns().get(column);
            if (column == 0) {
                ThTag headed = th().attr("scope", "row").with(lines(cell));
                written.with(headed);
            } else {
                TdTag data = td().attr("data-label", label).with(lines(cell));
                if (cell.span() > 1) {
                    data.attr("colspan", cell.span());
                }
                if (cell.lines().isEmpty()) {
                    data.withClass("none");
                }
                written.with(data);
            }
            column += cell.span();
        }
        return written;
    }

    private static List<DomContent> lines(Block.Cell cell) {
        if (cell.lines().size() == 1) {
            return spans(cell.lines().getFirst());
        }
        return cell.lines().stream()
                .<DomContent>map(line -> div().withClass("line").with(spans(line)))
                .toList();
    }

    private DomContent picture(Block.Picture picture) {
        return figure(
                        BREAK,
                        figcaption(span(picture.label()).withClass("label"), text(picture.caption())),
                        BREAK,
                        div(Drawing.of(picture.chart(), picture.caption(), picture.id(), Drawing.WIDE))
                                .withClass("wide"),
                        BREAK,
                        div(Drawing.of(picture.chart(), picture.caption(), picture.id() + "-narrow", Drawing.NARROW))
                                .withClass("narrow"),
                        BREAK,
                        p().withClass("remark").with(spans(picture.reading())),
                        BREAK)
                .withId(picture.id());
    }

    private static List<DomContent> spans(Text text) {
        return text.spans().stream().map(BriefHtml::piece).toList();
    }

    private static DomContent piece(Span span) {
        return switch (span) {
            case Span.Words words -> text(words.text());
            case Span.Link link -> a(link.text()).withHref("#" + link.anchor());
            case Span.Cite cite -> sup(a(cite.text()).withHref("#n-" + cite.number()));
            case Span.Mark mark ->
                strong(mark.text()).withClass("mark " + mark.tone().name().toLowerCase(Locale.ROOT));
        };
    }

    private DomContent notes() {
        var list = ol();
        for (Brief.Note note : brief.notes()) {
            ContainerTag<?> item = li().withId("n-" + note.number());
            item.with(
                    note.url() == null
                            ? text(note.citation())
                            : a(note.citation()).withHref(note.url()));
            item.with(text(" — " + note.title() + note.weak()));
            list.with(BREAK, item);
        }
        return section(h2(brief.notesTitle()), BREAK, list.with(BREAK)).withId("notes");
    }
}
