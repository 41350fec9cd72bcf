package org.truceline.tariff;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.FactId;
import org.truceline.timeline.FactValue;

/// The duties of one authority on goods of one origin, for lines by the million: a code, a day, a value, and nothing or
/// the same things stated.
///
/// Units: values and duties in cents; days since 1970-01-01, each meaning its last instant in the zone of the
/// authority.
/// Shape: a total, or the [Refusal#code] of a refusal, which is negative. Exactly what [Tariff#assess] answers for the
/// line without quantities: each duty rounded half-up to the cent, then added.
/// Immutable and thread-safe; programs are filled in as they are asked for.
public final class CompiledTariff {

    private final Tariff tariff;
    private final CompiledGoods goods;
    private final ProgramTable programs;
    private final Map<FactId, FactValue> facts;
    private final boolean explained;

    private CompiledTariff(Tariff tariff, CompiledGoods goods, Map<FactId, FactValue> facts) {
        this.tariff = tariff;
        this.goods = goods;
        this.facts = Map.copyOf(facts);
        this.programs = goods.programs(this.facts);
        this.explained = goods.leavesToTheExplained(this.facts);
    }

    /// Goods of an origin of which nothing is stated.
    ///
    /// @throws OriginOutsideException if the ledger does not carry the duties on goods of the origin
    public static CompiledTariff of(Tariff tariff, String origin) {
        tariff.requireCarried(origin);
        return new CompiledTariff(tariff, new CompiledGoods(tariff, origin), Map.of());
    }

    /// The same goods, of which these facts are stated. Facts by which a part of the value is measured against the
    /// whole, or by which the rates are of another day than the entry, leave every line to the explained answer.
    public CompiledTariff stating(Map<FactId, FactValue> other) {
        return new CompiledTariff(tariff, goods, other);
    }

    public Tariff tariff() {
        return tariff;
    }

    /// The codes of the schedule in order: the number of a code is its place.
    public List<Code> codes() {
        return goods.codes().codes();
    }

    /// The number of a code; -1 if the schedule does not have it.
    public int codeIndex(Code code) {
        return goods.codes().index(code);
    }

    /// The number of the code that stands in a text, with points or without; -1 if it is no code of the schedule.
    public int codeIndex(byte[] text, int from, int until) {
        return goods.codes().index(text, from, until);
    }

    /// The programmes whose duties [#price(int, int, long, long[])] tells apart, in the order in which they are
    /// reported; the base duty last.
    public List<String> columns() {
        return goods.columns();
    }

    /// The duties on one line.
    ///
    /// @param code  its number, -1 for a code that is not in the schedule
    /// @param day   of entry
    /// @param cents customs value
    /// @return their total in cents, or a refusal
    /// @throws IllegalArgumentException if the value is negative
    public long price(int code, int day, long cents) {
        return priced(code, goods.segment(day), cents, null);
    }

    /// The duties on one line, each programme apart.
    ///
    /// @param into as long as [#columns]; written whole, and zero throughout if there is a refusal
    /// @return as [#price(int, int, long)]
    public long price(int code, int day, long cents, long[] into) {
        return priced(code, goods.segment(day), cents, into);
    }

    /// The duties on one line whose code stands in a text.
    public long price(byte[] text, int from, int until, int day, long cents) {
        return priced(goods.codes().index(text, from, until), goods.segment(day), cents, null);
    }

    /// The duties on one line entered at an instant.
    public long price(int code, Instant at, long cents) {
        return priced(code, goods.moments().segment(at), cents, null);
    }

    private long priced(int code, int segment, long cents, long @Nullable [] into) {
        if (into != null) {
            Arrays.fill(into, 0);
        }
        if (code < 0) {
            return Refusal.UNKNOWN_CODE.code();
        }
        if (cents < 0) {
            throw new IllegalArgumentException("a customs value cannot be negative, found " + cents + " cents");
        }
        if (explained || cents > Cents.MOST) {
            return Refusal.EXPLAIN.code();
        }
        long base = goods.baseRate(code, segment);
        if (base < 0) {
            boolean told = base == Refusal.QUANTITY.code();
            if ((!told && base != Refusal.CANNOT_TELL.code()) || !freed(code, segment)) {
                return base;
            }
            if (!told) {
                return Refusal.EXPLAIN.code();
            }
            base = 0;
        }
        int place = programs.place(goods.signatureOf(code), segment);
        long[] rows = programs.rows();
        long head = rows[place];
        if (head < 0) {
            return head == ProgramTable.APART ? apart(programs.row(place), base, cents, into) : head;
        }
        long total = Cents.duty(cents, base);
        if (into != null) {
            into[into.length - 1] = total;
        }
        int count = ProgramTable.count(head);
        for (int i = 0; i < count; i++) {
            long rate = rows[place + 1 + i];
            long duty = Cents.duty(cents, rate < 0 ? Math.max(0, -1 - rate - base) : rate);
            total += duty;
            if (into != null) {
                into[ProgramTable.column(head, i)] += duty;
            }
        }
        return total;
    }

    /// True if a claim frees the goods of their base duty, so that its quantity is not asked for; a duty that makes up
    /// for the base duty asks for it all the same.
    private boolean freed(int code, int segment) {
        ProgramRow row = programs.row(programs.place(goods.signatureOf(code), segment));
        return row.base() instanceof Part.Nothing && row.rates().stream().noneMatch(rate -> rate < 0);
    }

    /// A program in which some duty reaches a part of the value only, or that has more duties than a row holds.
    private long apart(ProgramRow row, long base, long cents, long @Nullable [] into) {
        long basePart = Cents.part(row.base(), cents, facts);
        if (basePart < 0) {
            return Refusal.EXPLAIN.code();
        }
        long[] duties = new long[row.rates().size()];
        long total = Cents.duty(basePart, base);
        for (int i = 0; i < duties.length; i++) {
            long rate = row.rates().get(i);
            long part = Cents.part(row.parts().get(i), cents, facts);
            if (part < 0) {
                return Refusal.EXPLAIN.code();
            }
            duties[i] = Cents.duty(part, rate < 0 ? Math.max(0, -1 - rate - base) : rate);
            total += duties[i];
        }
        if (into != null) {
            into[into.length - 1] = Cents.duty(basePart, base);
            for (int i = 0; i < duties.length; i++) {
                into[row.columns().get(i)] += duties[i];
            }
        }
        return total;
    }
}
