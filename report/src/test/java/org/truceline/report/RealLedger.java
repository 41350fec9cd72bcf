package org.truceline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.ledger.Language;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.source.LedgerReader;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// The ledger as it is released.
final class RealLedger {

    static final Ledger LEDGER = read();

    private RealLedger() {}

    private static Ledger read() {
        try (InputStream dump = Objects.requireNonNull(RealLedger.class.getResourceAsStream("/ledger/ledger.bin"))) {
            return LedgerReader.read(dump);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static View knownOn(String day) {
        return View.of(LEDGER).known(AsOf.parse(day));
    }

    static Phrases in(Language language) {
        return new Phrases(Words.in(language), LEDGER);
    }
}
