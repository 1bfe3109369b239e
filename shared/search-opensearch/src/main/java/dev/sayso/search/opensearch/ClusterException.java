package dev.sayso.search.opensearch;

import org.jspecify.annotations.Nullable;

/// The cluster did not do what it was asked to. `status` is HTTP's; 0 = there was no answer at all.
public final class ClusterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  ClusterException(int status, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  ClusterException(int status, String message) {
    this(status, message, null);
  }

  public int status() {
    return status;
  }

  /// Whether the same may succeed a little later: too many requests, a node that restarts.
  boolean isPassing() {
    return status == 0 || status == 429 || status == 502 || status == 503 || status == 504;
  }
}
