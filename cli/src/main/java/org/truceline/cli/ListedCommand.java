package org.truceline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.ListedJson;
import org.truceline.answers.ListedWords;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.listing.Listed;
import org.truceline.listing.ListedParty;
import org.truceline.listing.Listing;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `truceline listed NAME`: the lists on which a party stands, each with its own fate.
@Command(
        name = "listed",
        description = "Where a party is listed, since when, what that forbids on a day, and until when.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Names are compared exactly but for case, width, punctuation and spaces. A name that is not found is not"
                    + " cleared: exit code 4.",
            "Example:",
            "  truceline listed Planate Management Group --on 2025-12-01",
            "  truceline listed 斯凯迪奥公司 --on 2025-12-01 --lang zh"
        })
final class ListedCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "the name, in any script; quotes are not needed")
    private List<String> name = new ArrayList<>();

    @Option(names = "--on", paramLabel = "DATE", description = "day or time (default: today)")
    private @Nullable String on;

    @Override
    public Integer call() {
        AsOf when = common.asked("--on", on);
        View view = common.view(null);
        String asked = String.join(" ", name).strip();
        if (asked.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw Refusal.usage("NAME: '" + asked + "' holds no letter and no digit. Write the name of a party.");
        }
        Listed listed = Listed.of(view, asked, when);
        Phrases phrases = common.phrases();
        if (common.json()) {
            common.screen().line(new ListedJson(phrases).listed(view, when, listed));
        } else {
            write(view, when, listed, phrases);
        }
        return common.deliver(listed.found() ? Exit.ANSWERED : Exit.OUTSIDE_LEDGER);
    }

    private void write(View view, AsOf when, Listed listed, Phrases phrases) {
        Words words = phrases.words();
        ListedWords said = new ListedWords(phrases);
        Screen screen = common.screen();
        screen.title(words.text("listed.title", listed.asked(), when.text()));
        screen.paragraph(Common.coordinates(view, phrases));
        listed.parties().forEach(party -> party(party, said, phrases));
        if (!listed.found()) {
            screen.line();
            screen.paragraph(said.notFound(listed));
            screen.paragraph(words.text("listed.not-clear"));
        }
        if (!listed.holding().isEmpty()) {
            screen.line();
            screen.paragraph(words.text(
                    "listed.holding",
                    String.join(words.text("list.semicolon"), listed.holding().values())));
        }
        screen.line();
        if (!listed.found()) {
            screen.paragraph(words.text("listed.complete", listed.complete().size(), said.lists(listed.complete())));
        }
        if (!listed.incomplete().isEmpty()) {
            screen.paragraph(
                    words.text("listed.incomplete", listed.incomplete().size(), said.lists(listed.incomplete())));
        }
        screen.paragraph(words.text("listed.actions"));
    }

    /// The readings on which it hangs what the listings mean, each once.
    static void readings(Screen screen, Words words, List<Listing> listings) {
        ReadingsText.write(
                screen,
                words,
                listings.stream()
                        .map(Listing::reading)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private void party(ListedParty party, ListedWords said, Phrases phrases) {
        Words words = phrases.words();
        Screen screen = common.screen();
        screen.line();
        screen.title(party.names().getFirst());
        if (party.names().size() > 1) {
            screen.paragraph(words.text(
                    "listed.names",
                    String.join(
                            words.text("list.semicolon"),
                            party.names().subList(1, party.names().size()))));
        }
        Table table = new Table(
                words.text("column.list"),
                words.text("column.status"),
                words.text("column.since"),
                words.text("column.means"),
                words.text("column.next"),
                words.text("column.listed-by"));
        for (Listing listing : party.listings()) {
            table.row(
                    phrases.name(listing.measure()),
                    said.state(listing),
                    listing.since() == null
                            ? ""
                            : phrases.time(listing.since(), listing.measure().zone()),
                    said.asks(listing),
                    said.next(listing),
                    said.acts(listing));
        }
        screen.table(table);
        readings(screen, words, party.listings());
        for (Listing listing : party.listings()) {
            listing.state()
                    .alternates()
                    .forEach(alternate -> screen.paragraph(words.text(
                            "listed.alternate",
                            phrases.name(listing.measure()),
                            phrases.alternate(alternate, listing.measure()))));
        }
    }
}
