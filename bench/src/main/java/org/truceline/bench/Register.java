package org.truceline.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A register of companies and their holders by chance, with the degrees and depths of a national one.
///
/// Of ten million parties about a third are persons at the top; companies have one to some dozen holders, most of them
/// one
/// or two, with shares that leave nothing over; a few holders hold thousands of companies; chains are a handful deep in
/// general and some dozen at the deepest; one stake in two hundred closes a circle; one in fifty is known as a band
/// only.
final class Register {

    private static final int WHOLE = 100_000_000;

    final int parties;
    final int[] owner;
    final int[] owned;
    final int[] low;
    final int[] high;
    final int[] listed;

    private Register(int parties, int[] owner, int[] owned, int[] low, int[] high, int[] listed) {
        this.parties = parties;
        this.owner = owner;
        this.owned = owned;
        this.low = low;
        this.high = high;
        this.listed = listed;
    }

    /// @param bands true if some stakes are known as a range only
    static Register draw(int parties, int stakes, int listed, boolean bands, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int persons = parties / 3;
        int[] owner = new int[stakes];
        int[] owned = new int[stakes];
        int[] low = new int[stakes];
        int[] high = bands ? new int[stakes] : low;
        int[] order = shuffled(parties, random);
        int count = 0;
        int company = persons;
        while (count < stakes) {
            int degree = degree(random);
            int left = WHOLE;
            for (int i = 0; i < degree && count < stakes; i++) {
                int share = i == degree - 1 ? left : (int) (left * random.nextDouble(0.2, 0.8));
                boolean circle = random.nextInt(200) == 0;
                int holder = circle ? persons + random.nextInt(parties - persons) : holder(company, persons, random);
                owner[count] = order[holder];
                owned[count] = order[company];
                low[count] = share;
                if (bands) {
                    boolean band = random.nextInt(50) == 0;
                    low[count] = band ? share / 2 : share;
                    high[count] = share;
                }
                left -= share;
                count++;
            }
            company++;
            if (company == parties) {
                company = persons;
            }
        }
        int[] seeds = new int[listed];
        for (int i = 0; i < listed; i++) {
            seeds[i] = order[i % 2 == 0 ? random.nextInt(parties) : hub(persons, random)];
        }
        return new Register(parties, owner, owned, low, high, seeds);
    }

    /// One or two holders for most, a dozen or more for some.
    private static int degree(SplittableRandom random) {
        int degree = 1;
        while (degree < 24 && random.nextInt(100) < 78) {
            degree++;
        }
        return degree;
    }

    /// A person, a company nearer to the top, or one of the few that hold thousands.
    private static int holder(int company, int persons, SplittableRandom random) {
        int choice = random.nextInt(100);
        if (choice < 50) {
            return random.nextInt(persons);
        }
        if (choice < 60) {
            return hub(persons, random);
        }
        int above = company - persons;
        return persons + (int) (above * Math.pow(random.nextDouble(), 1.5));
    }

    private static int hub(int persons, SplittableRandom random) {
        return persons + (int) (1000 * Math.pow(random.nextDouble(), 3));
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }
}
