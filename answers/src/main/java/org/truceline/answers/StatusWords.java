package org.truceline.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.agreement.AgreementState;
import org.truceline.agreement.ProvisionState.Status;
import org.truceline.agreement.TruceStatus;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Value;
import org.truceline.outlook.MeasureState;

/// Says in one or two sentences whether the truce is on. The sentence counts the promises that the ledger can test;
/// after the
/// horizon it says what the books and the officials say, and never that something has lapsed or come back.
public final class StatusWords {

    private final Phrases phrases;
    private final Words words;

    public StatusWords(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words();
    }

    /// The sentence.
    public String sentence(TruceStatus status) {
        Optional<AgreementState> found = status.truce();
        if (found.isEmpty()) {
            return status.recordedSince()
                            .map(since -> words.text(
                                    "status.none", status.view().known().text(), since))
                            .orElseGet(() -> words.text("status.unrecorded"))
                    + ahead(status);
        }
        AgreementState truce = found.get();
        String name = words.of(truce.agreement().name());
        Map<Status, Integer> counts = truce.counts();
        int all = truce.testable();
        int kept = counts.getOrDefault(Status.KEPT, 0);
        int gone = counts.getOrDefault(Status.VOID, 0);
        String state =
                switch (truce.truce()) {
                    case ON -> counted("status.on", all, name, kept, all) + gone(gone, all) + next(status);
                    case PARTLY -> counted("status.partly", all, name, kept, all) + gone(gone, all) + next(status);
                    case OFF -> counted("status.off", all, name, all);
                    case NOT_YET -> counted("status.not-yet", all, name, all);
                    case OVER -> counted("status.over", all, name, all);
                    case CANNOT_TELL -> open(status, counts.getOrDefault(Status.CANNOT_TELL, all), all, name);
                };
        return prefix(status, truce) + state + announced(status, truce) + ahead(status);
    }

    /// A later agreement that is announced and whose promises about measures have not begun.
    private String announced(TruceStatus status, AgreementState truce) {
        AgreementState latest =
                AgreementState.latest(status.view(), status.when()).orElse(truce);
        boolean later = !latest.agreement().id().equals(truce.agreement().id());
        return later && latest.truce() == AgreementState.Truce.NOT_YET
                ? words.text(
                        "status.announced",
                        words.of(latest.agreement().name()),
                        latest.agreement().announced())
                : "";
    }

    private String prefix(TruceStatus status, AgreementState truce) {
        if (status.view().scenario() != null) {
            return words.text("status.as-supposed");
        }
        return truce.truce() != AgreementState.Truce.CANNOT_TELL && beyondHorizon(status)
                ? words.text("status.as-checked", checked(status))
                : "";
    }

    /// Languages that count differently have a text of their own for one.
    private String counted(String key, int count, Object... parts) {
        return words.text(count == 1 ? key + ".one" : key, parts);
    }

    /// The last day that the view knows: the horizon, or the day of knowledge if that is earlier.
    public static LocalDate checked(TruceStatus status) {
        LocalDate known = status.view().known().day(ZoneId.of("UTC"));
        LocalDate horizon = status.view().ledger().horizon();
        return known.isBefore(horizon) ? known : horizon;
    }

    private static boolean beyondHorizon(TruceStatus status) {
        return status.rows().stream().flatMap(row -> row.states().stream()).anyMatch(Phrases::beyondCheck);
    }

    /// What is announced and has not begun, and what is threatened: it belongs to the answer, though no promise counts
    /// it.
    private String ahead(TruceStatus status) {
        int pending = 0;
        int threatened = 0;
        for (TruceStatus.Row row : status.rows()) {
            for (MeasureState state : row.states()) {
                boolean promise = state.measure().kind() == MeasureKind.COMMITMENT;
                boolean waits = state.kind() == MeasureState.Kind.PENDING || zeroUntilLater(state);
                pending += waits && !promise ? 1 : 0;
                threatened += state.kind() == MeasureState.Kind.TALKED_OF
                                && !state.alternates().isEmpty()
                        ? 1
                        : 0;
            }
        }
        String text = pending == 0 ? "" : counted("status.pending", pending, pending);
        return threatened == 0 ? text : text + counted("status.threatened", threatened, threatened);
    }

    /// In force at zero, with a step up to come: an amount that nobody owes yet.
    private static boolean zeroUntilLater(MeasureState state) {
        return state.kind() == MeasureState.Kind.IN_FORCE
                && state.until() != null
                && zero(state.value())
                && !zero(state.then());
    }

    private static boolean zero(Value value) {
        return switch (value) {
            case Value.FeePer fee -> fee.amount().signum() == 0;
            case Value.Carriage carriage -> true;
            case Value.FeeGreaterOf greater -> greater.fees().stream().allMatch(StatusWords::zero);
            case Value.Rate rate ->
                rate.expression().adValorem().map(ratio -> ratio.signum() == 0).orElse(false);
            default -> false;
        };
    }

    private String gone(int gone, int all) {
        return gone == 0 ? "" : counted("status.gone", gone, gone, all);
    }

    private String next(TruceStatus status) {
        MeasureState first = firstEnd(status);
        Instant end = first == null ? null : first.topUntil();
        return first == null || end == null
                ? ""
                : words.text("status.next", phrases.end(end, first.measure().zone()));
    }

    private String open(TruceStatus status, int open, int all, String name) {
        String books = counted("status.open", all, name, open, all, checked(status));
        MeasureState stated = firstStated(status);
        String said = "";
        if (stated != null) {
            for (MeasureState.Alternate alternate : stated.alternates()) {
                if (alternate.until() != null && said.isEmpty()) {
                    said = words.text(
                            "status.open.stated",
                            alternate.until().atZone(stated.measure().zone()).toLocalDate());
                }
            }
        }
        return books + said + words.text("status.open.unknown");
    }

    private static @Nullable MeasureState firstStated(TruceStatus status) {
        for (TruceStatus.Row row : status.rows()) {
            for (MeasureState state : row.states()) {
                if (state.open() && !state.alternates().isEmpty()) {
                    return state;
                }
            }
        }
        return null;
    }

    /// The measure under suspension whose suspension ends first.
    private static @Nullable MeasureState firstEnd(TruceStatus status) {
        MeasureState first = null;
        for (TruceStatus.Row row : status.rows()) {
            for (MeasureState state : row.states()) {
                boolean suspended =
                        state.kind() == MeasureState.Kind.REDUCED || state.kind() == MeasureState.Kind.SUSPENDED;
                Instant end = state.topUntil();
                if (end == null || !suspended || state.then() instanceof Value.Nothing) {
                    continue;
                }
                Instant sofar = first == null ? null : first.topUntil();
                if (sofar == null || end.isBefore(sofar)) {
                    first = state;
                }
            }
        }
        return first;
    }

    /// What the ledger does not know about a measure at the time asked for; empty if there is nothing to say.
    public String unknown(MeasureState state) {
        if (!state.open()) {
            return "";
        }
        return words.text(
                "status.unknown",
                state.checked(),
                phrases.value(state.value(), state.measure().zone()));
    }
}
