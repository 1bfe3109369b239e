package dev.sayso.dev;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/// A progress bar for work that turns out to take longer than two seconds.
final class Progress implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int WIDTH = 80;

  private final String task;
  private long most;
  private final PrintStream err;
  private final Instant began = Instant.now();
  private @Nullable ProgressBar bar;

  Progress(String task, long most, PrintStream err) {
    this.task = task;
    this.most = most;
    this.err = err;
  }

  /// How much there is to do, where that is known only now.
  void most(long all) {
    most = all;
  }

  void at(long done) {
    if (bar == null && Instant.now().isAfter(began.plus(PATIENCE))) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(most)
              .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
              .build();
    }
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  /// Whether it took so long that somebody sees it.
  boolean isShown() {
    return bar != null;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
