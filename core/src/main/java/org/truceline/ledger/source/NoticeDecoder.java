package org.truceline.ledger.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.truceline.ledger.Notice;
import org.truceline.ledger.Party;
import org.truceline.ledger.Standing;

/// Reads notices of what may be asked of goods and is not computed.
final class NoticeDecoder {

    private final Places places;
    private final Problems problems;

    NoticeDecoder(Places places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    void notices(Fields fields, List<Notice> into) {
        Party party = FrameDecoder.party(fields);
        ZoneId zone = fields.zone("zone");
        for (Node node : fields.someItems("notices")) {
            Fields one = Fields.of(node, problems);
            Notice notice = notice(one, party, zone);
            one.done();
            if (into.stream().anyMatch(other -> other.id().equals(notice.id()))) {
                one.problem(
                        Problems.Code.DUPLICATE_ID,
                        "id",
                        "the ledger has a notice '" + notice.id() + "' already.",
                        "Keep one, or choose another id.");
            }
            into.add(places.put(notice, one));
        }
        fields.done();
    }

    private Notice notice(Fields one, Party party, ZoneId zone) {
        Instant announced = one.moment("announced", zone);
        LocalDate published = one.optionalDay("published");
        return new Notice(
                one.id("id"),
                party,
                one.oneOf("kind", Notice.KINDS),
                one.texts("cases"),
                origins(one),
                codes(one),
                one.name("name"),
                zone,
                one.word("standing", Standing.class, Standing.ENACTED),
                announced,
                published == null ? null : published.atStartOfDay(zone).toInstant(),
                one.period(zone),
                one.by(),
                one.confidence());
    }

    private Set<String> origins(Fields one) {
        Node node = one.node("origins");
        if (node instanceof Node.Scalar scalar && scalar.text().equals("all")) {
            return Set.of();
        }
        Set<String> origins = new HashSet<>(one.someTexts("origins"));
        for (String origin : origins) {
            if (!origin.matches("[A-Z]{2}")) {
                problems.add(
                        Problems.Code.WRONG_VALUE,
                        one.where("origins", origin),
                        "origins",
                        "'" + origin + "' is not a country code.",
                        "Write two capital letters, such as CN.");
            }
        }
        return origins;
    }

    private List<String> codes(Fields one) {
        List<String> codes = new ArrayList<>();
        for (String code : one.someTexts("codes")) {
            if (!Fields.isHeading(code)) {
                problems.add(
                        Problems.Code.WRONG_VALUE,
                        one.where("codes", code),
                        "codes",
                        "'" + code + "' does not begin a tariff number.",
                        "Write 4 to 10 digits with dots, such as \"7604.21\".");
            }
            codes.add(code.replace(".", ""));
        }
        return codes;
    }
}
