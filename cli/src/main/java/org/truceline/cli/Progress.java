package org.truceline.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/// How far a long run has come, on a terminal: nothing in the first seconds, nothing in a pipe.
final class Progress implements AutoCloseable {

    private static final long PATIENCE = 2_000_000_000L;

    private final String task;
    private final long rows;
    private final boolean shown;
    private final long begun = System.nanoTime();
    private long done;
    private @Nullable ProgressBar bar;

    /// @param rows how many there are in all
    Progress(String task, long rows) {
        this.task = task;
        this.rows = rows;
        this.shown = "yes".equals(System.getProperty("truceline.progress"));
    }

    void step(int more) {
        done += more;
        if (bar == null && shown && System.nanoTime() - begun > PATIENCE) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(rows)
                    .showSpeed()
                    .build();
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
