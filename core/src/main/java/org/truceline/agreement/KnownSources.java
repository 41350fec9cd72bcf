package org.truceline.agreement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.truceline.ledger.Instrument;
import org.truceline.ledger.InstrumentId;
import org.truceline.timeline.View;

/// Which of the sources of a record a view knows: one signed or printed later is not cited for what was known before.
final class KnownSources {

    private KnownSources() {}

    static List<InstrumentId> of(View view, List<InstrumentId> ids) {
        LocalDate known = view.known().day(ZoneId.of("UTC"));
        List<InstrumentId> found = new ArrayList<>();
        for (InstrumentId id : ids) {
            Instrument instrument = view.ledger().instrument(id);
            LocalDate day = instrument.signed() == null ? instrument.published() : instrument.signed();
            if (day == null || !day.isAfter(known)) {
                found.add(id);
            }
        }
        return found;
    }
}
