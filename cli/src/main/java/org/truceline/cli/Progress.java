package org.truceline.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/// How far a long run has come, on a terminal: nothing in the first seconds, nothing in a pipe.
final class Progress implements AutoCloseable {

    private static final long PATIENCE = 2_000_000_000L;
    private static final long MEGA = 1L << 20;

    private final String task;
    private long whole;
    private final boolean bytes;
    private final boolean shown;
    private final long begun = System.nanoTime();
    private long done;
    private @Nullable ProgressBar bar;

    /// @param rows how many there are in all
    Progress(String task, long rows) {
        this(task, rows, false);
    }

    private Progress(String task, long whole, boolean bytes) {
        this.task = task;
        this.whole = whole;
        this.bytes = bytes;
        this.shown = "yes".equals(System.getProperty("truceline.progress"));
    }

    /// How much of a file was read: told in rows where the file says how many it has, else in megabytes.
    static Progress of(Source source) {
        return new Progress(source.name(), source.size(), !source.parquet());
    }

    /// So much there is in all: told by a file once it is open.
    void whole(long all) {
        whole = all;
    }

    void step(int more) {
        to(done + more);
    }

    /// So much is done by now.
    void to(long now) {
        done = now;
        if (bar == null && shown && System.nanoTime() - begun > PATIENCE) {
            ProgressBarBuilder builder = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(whole)
                    .showSpeed();
            bar = (bytes ? builder.setUnit(" MB", MEGA) : builder).build();
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    /// True if the run was so long that a bar was shown.
    boolean seen() {
        return bar != null;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
