package org.truceline.tariff;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.truceline.ledger.FactId;
import org.truceline.timeline.FactValue;

/// `[signature x segment] -> program`, in rows of one width, for lines that state the same facts. A place is filled in
/// when it is first asked for; many places share a row. Thread-safe.
///
/// Shape of a row: a head, then up to seven rates in millionths. The head is a refusal, or [#APART] where the row does
/// not hold the program, or else the number of rates in its lowest byte and their columns in the next ones.
final class ProgramTable {

    /// Numbers in a row.
    static final int WIDTH = 8;

    /// The head of a row whose program is priced from its [ProgramRow].
    static final long APART = Long.MIN_VALUE;

    private static final int BYTE = 8;
    private static final VarHandle PLACES = MethodHandles.arrayElementVarHandle(int[].class);

    private final CompiledGoods goods;
    private final Map<FactId, FactValue> facts;
    private final int segments;
    private final int[][] placeOf;
    private final Map<ProgramRow, Integer> places = new HashMap<>();
    private final IdentityHashMap<Program, Integer> programs = new IdentityHashMap<>();
    private final List<ProgramRow> read = new ArrayList<>();
    private volatile long[] rows = new long[WIDTH * 64];

    ProgramTable(CompiledGoods goods, Map<FactId, FactValue> facts) {
        this.goods = goods;
        this.facts = facts;
        this.segments = goods.moments().count();
        this.placeOf = new int[goods.signatures()][];
    }

    /// Where in [#rows] the row begins; ask for it before the rows.
    int place(int signature, int segment) {
        int[] ofSignature = placeOf[signature];
        int place = ofSignature == null ? 0 : (int) PLACES.getAcquire(ofSignature, segment);
        return place == 0 ? fill(signature, segment) : place;
    }

    long[] rows() {
        return rows;
    }

    /// The program of a row.
    synchronized ProgramRow row(int place) {
        return read.get(place / WIDTH - 1);
    }

    private synchronized int fill(int signature, int segment) {
        int[] ofSignature = placeOf[signature];
        if (ofSignature == null) {
            ofSignature = new int[segments];
            placeOf[signature] = ofSignature;
        }
        Program program = goods.signature(signature).at(goods.moments().start(segment), facts);
        Integer place = programs.get(program);
        if (place == null) {
            place = places.computeIfAbsent(ProgramRow.of(program, goods.columns(), facts), this::write);
            programs.put(program, place);
        }
        PLACES.setRelease(ofSignature, segment, (int) place);
        return place;
    }

    private int write(ProgramRow row) {
        read.add(row);
        int place = read.size() * WIDTH;
        long[] wider = place + WIDTH <= rows.length ? rows : Arrays.copyOf(rows, 2 * rows.length);
        wider[place] = head(row);
        for (int i = 0; i < row.rates().size() && i + 1 < WIDTH; i++) {
            wider[place + 1 + i] = row.rates().get(i);
        }
        rows = wider;
        return place;
    }

    private static long head(ProgramRow row) {
        if (row.refusal() != null) {
            return row.refusal().code();
        }
        if (!row.onTheWhole() || row.rates().size() >= WIDTH) {
            return APART;
        }
        long head = row.rates().size();
        for (int i = 0; i < row.rates().size(); i++) {
            head |= (long) row.columns().get(i) << (BYTE * (i + 1));
        }
        return head;
    }

    /// How many rates a head counts.
    static int count(long head) {
        return (int) (head & 0xFF);
    }

    /// The column of a rate, counted from 0.
    static int column(long head, int rate) {
        return (int) (head >>> (BYTE * (rate + 1))) & 0xFF;
    }
}
