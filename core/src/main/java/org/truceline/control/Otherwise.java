package org.truceline.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.outlook.MeasureState;
import org.truceline.timeline.Truth;

/// What would be required at the instant asked about, were the statements of one standing by one speaker law: an agency
/// that does not apply its rule, a court that has held against it, officials who tell of licences.
///
/// @param saidBy who says so; null if the statements do not tell
/// @param least  what would be required whatever the missing facts are
/// @param most   what would be required at most
/// @param layers the statements that make the difference
public record Otherwise(Standing standing, @Nullable String saidBy, Value least, Value most, List<Layer> layers) {

    public Otherwise {
        layers = List.copyOf(layers);
    }

    private record Voice(Standing standing, @Nullable String saidBy) {}

    /// One for each voice that would change what is required.
    static List<Otherwise> of(List<Verdict> verdicts, Value least, Value most) {
        Set<Voice> voices = new LinkedHashSet<>();
        for (Verdict verdict : verdicts) {
            running(verdict).forEach(one -> voices.add(voice(one)));
        }
        List<Otherwise> found = new ArrayList<>();
        for (Voice voice : voices) {
            Otherwise other = of(verdicts, voice);
            if (Severity.of(other.least) != Severity.of(least) || Severity.of(other.most) != Severity.of(most)) {
                found.add(other);
            }
        }
        return found;
    }

    private static Otherwise of(List<Verdict> verdicts, Voice voice) {
        List<Value> least = new ArrayList<>();
        List<Value> most = new ArrayList<>();
        List<Layer> layers = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            Set<Value> values = verdict.values();
            for (MeasureState.Alternate one : running(verdict)) {
                if (voice(one).equals(voice)) {
                    values = instead(verdict, one.value());
                    layers.add(one.layer());
                }
            }
            least.add(Severity.mildest(values));
            most.add(Severity.strictest(values));
        }
        return new Otherwise(
                voice.standing(), voice.saidBy(), Severity.strictest(least), Severity.strictest(most), layers);
    }

    private static Set<Value> instead(Verdict verdict, Value value) {
        Set<Value> values = new HashSet<>();
        values.add(value);
        if (verdict.reaches().kind() == Truth.Kind.UNKNOWN) {
            values.add(new Value.Nothing());
        }
        return values;
    }

    /// The statements that would change the verdict at the instant asked about itself.
    private static List<MeasureState.Alternate> running(Verdict verdict) {
        if (verdict.reaches().kind() == Truth.Kind.NO) {
            return List.of();
        }
        return verdict.state().alternates().stream()
                .filter(one -> !one.from().isAfter(verdict.state().at())
                        && (one.until() == null
                                || one.until().isAfter(verdict.state().at())))
                .toList();
    }

    private static Voice voice(MeasureState.Alternate one) {
        return new Voice(one.standing(), one.layer().saidBy());
    }
}
