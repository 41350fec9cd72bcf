package org.truceline.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Scenario;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Option;

/// The options that every answer takes: those of all commands, and the coordinates of the view.
final class Common extends Basics {

    @Option(
            names = "--known",
            paramLabel = "DATE",
            description = "answer as it could be known on this day; never later"
                    + " than the horizon")
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
    List<Path> furtherFiles() {
        return scenario != null && scenario.endsWith(".yaml")
                ? List.of(existing("--scenario", Path.of(scenario)))
                : List.of();
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

    private View.Clock clock() {
        return switch (clock) {
            case "announced" -> View.Clock.ANNOUNCED;
            case "published" -> View.Clock.PUBLISHED;
            default -> throw Refusal.usage("--clock: '" + clock + "' is not known. Write announced or published.");
        };
    }

    private Scenario scenarioAsked(String id) {
        if (id.endsWith(".yaml")) {
            Path name = Path.of(id).getFileName();
            return ledger().scenarios().values().stream()
                    .filter(one -> name != null && one.id().equals(name.toString().replace(".yaml", "")))
                    .findFirst()
                    .orElseThrow(() -> Refusal.badInput(
                            "--scenario: the file " + id + " must name its scenario after itself: scenario: "
                                    + String.valueOf(name).replace(".yaml", "")));
        }
        Scenario found = ledger().scenarios().get(id);
        if (found == null) {
            throw Refusal.usage("--scenario: the ledger has no scenario '" + id + "'. It has: "
                    + String.join(", ", ledger().scenarios().keySet()) + "; or name a .yaml file.");
        }
        return found;
    }
}
