package org.truceline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.Phrases;
import org.truceline.ledger.Scenario;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Option;

/// The options that every answer takes: those of all commands, and the coordinates of the view.
final class Common extends Formats {

    @Option(
            names = "--known",
            paramLabel = "DATE",
            description = "answer as it could be known on this day; never later" + " than the horizon")
    private @Nullable String known;

    @Option(
            names = "--clock",
            paramLabel = "CLOCK",
            defaultValue = "announced",
            description = "which day makes an act known: announced or published (default: ${DEFAULT-VALUE})")
    private String clock = "announced";

    @Option(
            names = "--scenario",
            paramLabel = "ID|FILE",
            description = "add the layers of a scenario: one of the ledger's, or a YAML file of your own")
    private @Nullable String scenario;

    @Override
    @Nullable
    Path ownScenario() {
        if (scenario == null || !scenario.endsWith(".yaml")) {
            return null;
        }
        Path file = Path.of(scenario);
        if (!Files.isRegularFile(file)) {
            throw Refusal.badInput("--scenario: there is no file " + file
                    + ". Name a .yaml file that exists, or a scenario of" + " the ledger.");
        }
        return file;
    }

    /// The view asked for.
    ///
    /// @param defaultKnown what is taken as known if nothing is said; null for the horizon
    View view(@Nullable AsOf defaultKnown) {
        View view = View.of(ledger()).clock(clock());
        AsOf asked = known == null ? defaultKnown : time("--known", known);
        if (asked != null) {
            within("--known", asked);
            view = view.known(asked);
        }
        return scenario == null ? view : view.scenario(scenarioAsked(scenario));
    }

    /// The coordinates of an answer as a sentence: what is known, by which edition, under which scenario.
    static String coordinates(View view, Phrases phrases) {
        Scenario scenario = view.scenario();
        return phrases.words()
                .text(
                        "as-of",
                        view.known().text(),
                        view.ledger().edition(),
                        scenario == null
                                ? ""
                                : phrases.words()
                                        .text("as-of.scenario", phrases.words().of(scenario.name())));
    }

    private View.Clock clock() {
        return switch (clock) {
            case "announced" -> View.Clock.ANNOUNCED;
            case "published" -> View.Clock.PUBLISHED;
            default -> throw Refusal.usage("--clock: '" + clock + "' is not known. Write announced or published.");
        };
    }

    private Scenario scenarioAsked(String id) {
        if (id.endsWith(".yaml")) {
            String name = Path.of(id).getFileName().toString().replaceAll("\\.yaml$", "");
            Scenario own = ledger().scenarios().get(name);
            if (own == null) {
                throw Refusal.badInput("--scenario: the scenario in " + id
                        + " is not named after the file. Write `scenario: " + name + "` in it, or rename the file.");
            }
            return own;
        }
        Scenario found = ledger().scenarios().get(id);
        if (found == null) {
            throw Refusal.usage("--scenario: the ledger has no scenario '" + id + "'. It has: "
                    + String.join(", ", ledger().scenarios().keySet()) + "; or name a .yaml file.");
        }
        return found;
    }
}
