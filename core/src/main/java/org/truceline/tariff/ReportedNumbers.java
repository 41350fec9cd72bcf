package org.truceline.tariff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Programme;
import org.truceline.timeline.FactValue;

/// The numbers to declare for a line, in the order in which they are reported: the provision of chapter 98 that is
/// claimed, the headings of chapter 99 by programme, and the number of the goods last.
///
/// A heading under which goods are declared to be free of a duty stands where that duty would stand. A duty that is
/// not in force, or does not reach the goods, has none.
/// Source: CBP CSMS 39587858, 64018403 and 64235342; the order of the programmes is that of the ledger.
public final class ReportedNumbers {

    private static final FactId PROVISION = new FactId("provision");

    private ReportedNumbers() {}

    /// The numbers of one line; nothing where it cannot be told which duties are owed.
    public static List<String> of(Assessment assessment, List<Programme> programmes) {
        if (assessment.outcome() == Assessment.Outcome.CANNOT_TELL) {
            return List.of();
        }
        List<Declared> numbers = new ArrayList<>();
        assessment.components().forEach(one -> add(numbers, one.heading(), one.measure(), programmes));
        for (Assessment.NotApplied not : assessment.notApplied()) {
            if (declared(not.reason())) {
                add(numbers, not.heading(), not.measure(), programmes);
            }
        }
        numbers.sort(Comparator.comparingInt(Declared::place));
        Set<String> reported = new LinkedHashSet<>();
        FactValue provision = assessment.line().facts().get(PROVISION);
        if (provision != null && provision.text().matches("[0-9.]+")) {
            reported.add(provision.text());
        }
        numbers.forEach(number -> reported.add(number.heading()));
        reported.add(assessment.line().code().dotted());
        return List.copyOf(reported);
    }

    private record Declared(String heading, int place) {}

    private static void add(
            List<Declared> numbers, @Nullable String heading, @Nullable Measure measure, List<Programme> programmes) {
        if (heading != null && measure != null) {
            numbers.add(new Declared(heading, place(measure, programmes)));
        }
    }

    private static int place(Measure measure, List<Programme> programmes) {
        for (int i = 0; i < programmes.size(); i++) {
            if (programmes.get(i).id().equals(measure.programme())) {
                return i;
            }
        }
        return programmes.size();
    }

    /// True where the goods are within reach of the duty in force, and a heading says why it is not owed.
    private static boolean declared(Reason reason) {
        return switch (reason) {
            case Reason.Claimed claimed -> true;
            case Reason.Freed freed -> true;
            case Reason.Excluded excluded -> true;
            case Reason.ExceptedByList excepted -> true;
            case Reason.NotDescribed not -> true;
            case Reason.Replaced replaced -> true;
            case Reason.OtherOrigin other -> false;
            case Reason.NotListed not -> false;
            case Reason.NamedOutside outside -> false;
            case Reason.NotKnown not -> false;
            case Reason.NotBegun not -> false;
            case Reason.Suspended suspended -> false;
            case Reason.Ended ended -> false;
            case Reason.Lapsed lapsed -> false;
            case Reason.NotConcerned not -> false;
            case Reason.OutOfReach out -> false;
        };
    }
}
