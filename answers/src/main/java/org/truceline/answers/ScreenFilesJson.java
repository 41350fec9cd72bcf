package org.truceline.answers;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Ledger;
import org.truceline.screening.Decision;
import org.truceline.screening.ListedNames;
import org.truceline.screening.OwnParty;

/// What was written beside a screening: a decision, or a list made of an export.
public final class ScreenFilesJson {

    private final Ledger ledger;

    public ScreenFilesJson(Ledger ledger) {
        this.ledger = ledger;
    }

    /// A decision that was added, by `docs/schema/screen-decide.schema.json`.
    ///
    /// @param listed the listing's own name
    /// @param before what was decided of the two before; null if nothing was
    public String decided(Decision one, String listed, @Nullable Decision before, String file) {
        return Json.object(ledger, json -> {
            json.object("party", party -> {
                said(party, "id", one.party().id());
                party.field("name", one.party().name());
                said(party, "country", one.party().country());
                said(party, "address", one.party().address());
            });
            json.field("listing", one.listing());
            json.field("listed", listed);
            decision(json, one);
            json.nullable("before", before, item -> {
                if (before != null) {
                    decision(item, before);
                }
            });
            json.field("file", file);
        });
    }

    private static void decision(Json json, Decision one) throws IOException {
        json.field("as", Phrases.word(one.as()));
        json.field("reason", one.reason());
        json.field("decidedBy", one.by());
        json.field("at", one.at());
    }

    /// A list that was made of an export.
    ///
    /// @param source  the export with its digest and day
    /// @param written whether it was written, and not only tried
    /// @param changed each with what of it changed
    public record Imported(
            String file,
            String source,
            LocalDate readOn,
            Written written,
            int parties,
            List<OwnParty> added,
            List<OwnParty> removed,
            List<Changed> changed) {

        public Imported {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            changed = List.copyOf(changed);
        }
    }

    /// Whether a file was written.
    public enum Written {
        YES,
        TRIED
    }

    /// A party that is told otherwise than before.
    ///
    /// @param what names, from, until, country, address, requirement, policy, notice
    public record Changed(OwnParty party, List<String> what) {
        public Changed {
            what = List.copyOf(what);
        }
    }

    /// What an import made, by `docs/schema/screen-import.schema.json`.
    public String imported(Imported all) {
        return Json.object(ledger, json -> {
            json.field("file", all.file());
            json.field("source", all.source());
            json.field("readOn", all.readOn().toString());
            json.field("written", all.written() == Written.YES);
            json.field("parties", all.parties());
            json.array("added", all.added(), ScreenFilesJson::party);
            json.array("removed", all.removed(), ScreenFilesJson::party);
            json.array("changed", all.changed(), (item, one) -> {
                party(item, one.party());
                item.strings("what", one.what());
            });
        });
    }

    private static void party(Json json, OwnParty party) throws IOException {
        ListedNames names = party.names();
        json.field("list", names.list());
        json.field("id", names.id());
        json.field("name", names.name());
    }

    private static void said(Json json, String name, String text) throws IOException {
        json.field(name, text.isEmpty() ? null : text);
    }
}
