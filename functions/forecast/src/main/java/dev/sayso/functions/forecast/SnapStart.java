package dev.sayso.functions.forecast;

import dev.sayso.channel.Journal;
import org.crac.Context;
import org.crac.Resource;

/// The snapshot holds the catalogue and the weights, which are read when the handler is made.
final class SnapStart implements Resource {

  private final Runnable awakening;
  private final Journal journal;

  SnapStart(Runnable awakening, Journal journal) {
    this.awakening = awakening;
    this.journal = journal;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {}

  /// What fails here is noted and not thrown: by yesterday's catalogue the kind of nearly all goods
  /// is known.
  @Override
  public void afterRestore(Context<? extends Resource> context) {
    try {
      awakening.run();
    } catch (RuntimeException failure) {
      journal.note(new Journal.Entry.Failed("restore", failure));
    }
  }
}
