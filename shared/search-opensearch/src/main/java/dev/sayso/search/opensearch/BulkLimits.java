package dev.sayso.search.opensearch;

import java.time.Duration;

/// How hard an import presses a cluster: bytes a request, bytes under way at once, tries, and the
/// first pause of those that double.
record BulkLimits(int request, int underWay, int tries, Duration pause) {

  static final BulkLimits DEFAULT = new BulkLimits(2 << 20, 8 << 20, 10, Duration.ofMillis(200));

  BulkLimits {
    if (request < 1 || underWay < request || tries < 1) {
      throw new IllegalArgumentException("at least one request must fit, and be tried");
    }
  }
}
