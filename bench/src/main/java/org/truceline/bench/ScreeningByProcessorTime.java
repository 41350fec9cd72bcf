package org.truceline.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.truceline.screening.Screener;
import org.truceline.screening.Screening;

/// How fast names are screened against 25,000 listed parties with their aliases, in processor time of one thread;
/// against
/// the full scan by the same scorer, hit by hit; and what Lucene would find and lose.
final class ScreeningByProcessorTime {

    private static final int LISTED = 25_000;
    private static final int ASKED = 3_000;
    private static final int SCANNED = 60;
    private static final int ROUNDS = 5;

    private ScreeningByProcessorTime() {}

    public static void main(String[] arguments) throws Exception {
        DrawnNames drawn = new DrawnNames(LISTED);
        List<String> asked = drawn.asked(ASKED);
        long begun = cpu();
        Screener screener = Screener.of(drawn.listings());
        System.out.printf(
                Locale.ROOT,
                "index of %,d parties, %,d names: %,d ms%n",
                LISTED,
                screener.names(),
                (cpu() - begun) / 1_000_000);
        double screened = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int hits = 0;
            begun = cpu();
            for (String name : asked) {
                hits += screener.screen(name).hits().size();
            }
            screened = ASKED * 1e9 / (cpu() - begun);
            System.out.printf(Locale.ROOT, "screened  %,12.0f /s   (%d hits)%n", screened, hits);
        }
        int lost = 0;
        begun = cpu();
        for (String name : asked.subList(0, SCANNED)) {
            Screening whole = screener.scan(name);
            lost += whole.equals(screener.screen(name)) ? 0 : 1;
        }
        double scanned = SCANNED * 1e9 / (cpu() - begun);
        System.out.printf(
                Locale.ROOT,
                "full scan %,12.1f /s   the index is %.0f times as fast; answers that differ: %d of %d%n",
                scanned,
                screened / scanned,
                lost,
                SCANNED);
        LuceneCandidates lucene = new LuceneCandidates(drawn.listings());
        for (int most : new int[] {50, 200}) {
            lucene.measure(asked, screener, most);
        }
    }

    static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
