package org.truceline.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.truceline.batch.ParquetColumn;
import org.truceline.batch.ParquetColumn.Holds;
import org.truceline.batch.ParquetException;
import org.truceline.batch.ParquetRows;

/// A sheet of a Parquet file: its cells are taken as the texts that a CSV file would have. A row is told by its number,
/// from 1.
final class ParquetSheet extends Sheet {

    private static final int OFTEN = 1 << 12;
    private static final Set<String> DAYS = Set.of("from", "until");
    private static final Set<String> SHARES = Set.of("percent", "min", "max");

    private final ParquetRows rows;
    private final Progress progress;

    ParquetSheet(Source source, List<String> known, Faults faults, Progress progress) {
        super(source.name(), faults);
        this.progress = progress;
        this.rows = open(source);
        progress.whole(rows.count());
        try {
            List<ParquetColumn> columns = rows.columns();
            for (int i = 0; i < columns.size(); i++) {
                column(file() + ": column " + (i + 1), columns.get(i).name(), known, "");
            }
            columns.forEach(this::typed);
            rows.take(IntStream.range(0, columns.size()).boxed().toList());
        } catch (ParquetException e) {
            rows.close();
            throw refusal(e);
        } catch (Refusal e) {
            rows.close();
            throw e;
        }
    }

    private ParquetRows open(Source source) {
        NativeLibrary.used();
        try {
            return ParquetRows.open(source.file());
        } catch (ParquetException e) {
            throw refusal(e);
        }
    }

    private Refusal refusal(ParquetException e) {
        return Refusal.badInput(file() + ": " + e.getMessage());
    }

    /// Refuses a column whose values cannot be what its name says.
    private void typed(ParquetColumn column) {
        String name = plain(column.name().strip());
        Set<Holds> fit = DAYS.contains(name)
                ? EnumSet.of(Holds.TEXT, Holds.DAY)
                : SHARES.contains(name)
                        ? EnumSet.of(Holds.TEXT, Holds.WHOLE, Holds.DECIMAL, Holds.BINARY_FRACTION)
                        : EnumSet.of(Holds.TEXT, Holds.WHOLE);
        if (column.holds() != Holds.NOTHING && !fit.contains(column.holds())) {
            throw Refusal.badInput(file() + ": column '" + Columns.clipped(column.name()) + "': the type is "
                    + column.type() + ". Write "
                    + (DAYS.contains(name)
                            ? "days (DATE) or texts such as 2025-11-14."
                            : SHARES.contains(name)
                                    ? "decimals, numbers or texts such as 49.99."
                                    : "texts or whole numbers."));
        }
    }

    @Override
    boolean next() {
        try {
            boolean more = rows.next();
            if (!more || rows.row() % OFTEN == 0) {
                progress.to(rows.row());
            }
            return more;
        } catch (ParquetException e) {
            throw refusal(e);
        }
    }

    @Override
    String text(int at) {
        return rows.text(at);
    }

    @Override
    String header() {
        return file();
    }

    @Override
    String at(String column) {
        return prefix() + number();
    }

    @Override
    String prefix() {
        return file() + ": row ";
    }

    @Override
    long number() {
        return rows.row();
    }

    @Override
    public void close() {
        rows.close();
    }
}
