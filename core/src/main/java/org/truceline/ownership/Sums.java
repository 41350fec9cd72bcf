package org.truceline.ownership;

/// What a set of parties holds of each company in one kind of stake: at least, and at most where stakes have ranges.
///
/// Shape: one number by company, or two side by side. Not thread-safe.
final class Sums {

    private Stakes stakes;
    /// Numbers by company: 1, or 2 where stakes have ranges.
    private int width;
    private int[] at;
    private boolean saturated;

    private Sums(Stakes stakes, int width, int[] at, boolean saturated) {
        this.stakes = stakes;
        this.width = width;
        this.at = at;
        this.saturated = saturated;
    }

    static Sums of(Stakes stakes, int parties) {
        int width = stakes.hasRanges() ? 2 : 1;
        return new Sums(stakes, width, new int[parties * width], false);
    }

    Sums copy() {
        return new Sums(stakes, width, at.clone(), saturated);
    }

    Stakes stakes() {
        return stakes;
    }

    /// True once a sum went past counting; then it is not to be taken back.
    boolean isSaturated() {
        return saturated;
    }

    /// Counts the stakes of a party that came into the set.
    ///
    /// @param needed the sum from which on a company is offered
    /// @param enters is offered each company that reaches it, in the reading given
    void add(int owner, Cascade.Reading reading, int needed, Cascade enters) {
        Stakes.Row other = stakes.replaced(owner);
        if (other != null) {
            add(other.owned, other.low, other.high, 0, other.owned.length, reading, needed, enters);
        } else if (width == 1) {
            plain(owner, reading, needed, enters);
        } else {
            int from = stakes.first[owner];
            int to = stakes.first[owner + 1];
            add(stakes.owned, stakes.low, stakes.high, from, to, reading, needed, enters);
        }
    }

    private void plain(int owner, Cascade.Reading reading, int needed, Cascade enters) {
        int[] owned = stakes.owned;
        int[] percent = stakes.low;
        int[] sums = at;
        int end = stakes.first[owner + 1];
        for (int i = stakes.first[owner]; i < end; i++) {
            int company = owned[i];
            int reached = Stakes.sum(sums[company], percent[i]);
            sums[company] = reached;
            if (reached >= needed) {
                saturated |= reached == Integer.MAX_VALUE;
                enters.offer(company, counted(reading, company));
            }
        }
    }

    private void add(
            int[] owned, int[] low, int[] high, int from, int to, Cascade.Reading reading, int needed, Cascade enters) {
        for (int i = from; i < to; i++) {
            int company = owned[i];
            int place = company * width;
            at[place] = Stakes.sum(at[place], low[i]);
            int most = at[place];
            if (width == 2) {
                most = Stakes.sum(at[place + 1], high[i]);
                at[place + 1] = most;
            }
            if (most >= needed) {
                saturated |= most == Integer.MAX_VALUE;
                enters.offer(company, counted(reading, company));
            }
        }
    }

    /// Takes back, or adds, the stakes of one owner without offering anything.
    void add(Stakes.Row row, int sign) {
        for (int i = 0; i < row.owned.length; i++) {
            int place = row.owned[i] * width;
            shift(place, (long) sign * row.low[i]);
            if (width == 2) {
                shift(place + 1, (long) sign * row.high[i]);
            }
        }
    }

    private void shift(int place, long by) {
        long sum = at[place] + by;
        saturated |= sum > Integer.MAX_VALUE;
        at[place] = (int) sum;
    }

    /// Takes other stakes, making room for ranges that were not there before. The sums stay as they are.
    void take(Stakes next) {
        stakes = next;
        if (width == 1 && next.hasRanges()) {
            int[] wide = new int[at.length * 2];
            for (int i = 0; i < at.length; i++) {
                wide[2 * i] = at[i];
                wide[2 * i + 1] = at[i];
            }
            at = wide;
            width = 2;
        }
    }

    void clear(int company) {
        at[company * width] = 0;
        at[company * width + width - 1] = 0;
    }

    /// What the set holds of a company, as far as it counts: at most all of it.
    int counted(Cascade.Reading reading, int company) {
        int total = stakes.total[company];
        int least = at[company * width];
        return switch (reading) {
            case AT_LEAST -> Math.min(Percent.WHOLE, excessOff(least, total));
            case AT_MOST -> {
                int most = at[company * width + width - 1];
                yield Math.min(most, total > Percent.WHOLE ? Percent.WHOLE : Percent.WHOLE - (total - least));
            }
        };
    }

    private static int excessOff(int sum, int total) {
        return total <= Percent.WHOLE ? sum : Math.max(0, sum - (total - Percent.WHOLE));
    }
}
