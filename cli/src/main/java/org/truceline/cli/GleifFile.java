package org.truceline.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.ownership.Percent;
import org.truceline.ownership.StakeKind;

/// Level-2 relationships of GLEIF as CSV. Who consolidates a company holds an unknown share of it, unless a percentage
/// is
/// stated; a branch is all its company's. Relations of funds are no stakes.
final class GleifFile {

    static final String START = "Relationship.StartNode.NodeID";
    private static final String END = "Relationship.EndNode.NodeID";
    private static final String TYPE = "Relationship.RelationshipType";
    private static final String STATUS = "Relationship.RelationshipStatus";
    private static final int PERIODS = 5;

    private final StakeBook book;
    private final Faults faults;

    GleifFile(StakeBook book, Faults faults) {
        this.book = book;
        this.faults = faults;
    }

    void read(Source source) {
        try (Progress progress = Progress.of(source);
                Sheet sheet = Sheet.open(source, List.of(), START, faults, progress)) {
            sheet.needs(START, END, TYPE);
            while (sheet.next()) {
                row(sheet);
            }
        }
        faults.refuse();
    }

    private void row(Sheet sheet) {
        String type = sheet.cell(TYPE);
        String status = sheet.cell(STATUS);
        boolean branch = type.equals("IS_INTERNATIONAL_BRANCH_OF");
        if (!(branch || type.endsWith("_CONSOLIDATED_BY")) || !(status.isEmpty() || status.equals("ACTIVE"))) {
            return;
        }
        String owned = sheet.cell(START);
        String owner = sheet.cell(END);
        if (owned.isEmpty() || owner.isEmpty()) {
            sheet.fault(owned.isEmpty() ? START : END, "nobody is named. Write a legal entity identifier.");
            return;
        }
        Percent percent = branch ? Percent.of(BigDecimal.valueOf(100)) : percent(sheet);
        book.stake(
                StakeKind.EQUITY,
                book.number(owner),
                book.number(owned),
                percent,
                day(sheet, "startDate"),
                day(sheet, "endDate"),
                book.places().row(sheet, ""));
    }

    private static Percent percent(Sheet sheet) {
        String amount = sheet.cell("Relationship.Quantifiers.1.QuantifierAmount");
        String units = sheet.cell("Relationship.Quantifiers.1.QuantifierUnits");
        boolean direct = sheet.cell(TYPE).startsWith("IS_DIRECTLY");
        if (amount.isEmpty() || !units.equals("PERCENTAGE")) {
            return Percent.unknown();
        }
        BigDecimal share =
                new PercentText("percent").read(amount, sheet, "Relationship.Quantifiers.1.QuantifierAmount");
        if (share == null) {
            return Percent.unknown();
        }
        return direct ? Percent.of(share) : Percent.between(BigDecimal.ZERO, share);
    }

    /// The first or last day of the period of the relationship.
    private static @Nullable LocalDate day(Sheet sheet, String end) {
        for (int i = 1; i <= PERIODS; i++) {
            String column = "Relationship.Period." + i + "." + end;
            String text = sheet.cell(column);
            if (sheet.cell("Relationship.Period." + i + ".periodType").equals("RELATIONSHIP_PERIOD")
                    && !text.isEmpty()) {
                try {
                    return StakesFile.leadingDay(text);
                } catch (DateTimeException e) {
                    sheet.fault(
                            column, "'" + Columns.clipped(text) + "' does not begin with a day such as 2025-11-14.");
                }
            }
        }
        return null;
    }
}
