package dev.sayso.search.lucene;

import java.io.IOException;

/// A version that was built is not fit to serve; its message says why in one line.
public final class SnapshotRefused extends IOException {

  private static final long serialVersionUID = 1;

  SnapshotRefused(String why) {
    super(why);
  }
}
