package dev.sayso.functions.catalogimport;

import dev.sayso.store.dynamodb.DynamoImports;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The right to import, which one process has at a time and keeps up while it works. Of a process
/// that was killed it lapses within a minute.
final class Lease implements AutoCloseable {

  private static final Duration LENGTH = Duration.ofMinutes(1);
  private static final Duration BEAT = Duration.ofSeconds(20);

  private final DynamoImports imports;
  private final String owner = UUID.randomUUID().toString();
  private final CountDownLatch closed = new CountDownLatch(1);

  private Lease(DynamoImports imports) {
    this.imports = imports;
  }

  /// Waits while another import is under way. Where that takes longer than `patience` this fails,
  /// and Lambda tells the event again later.
  static Lease take(DynamoImports imports, Duration patience) {
    var lease = new Lease(imports);
    var until = Instant.now().plus(patience);
    while (!lease.extend()) {
      if (!Instant.now().isBefore(until)) {
        throw new IllegalStateException("another import is under way; this one is tried again");
      }
      pause();
    }
    Thread.ofPlatform().daemon().name("lease").start(lease::keep);
    return lease;
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for another import", e);
    }
  }

  /// Fails where the lease was lost: somebody else may be importing.
  void check() throws IOException {
    if (!extend()) {
      throw new IOException("another import has begun meanwhile; nothing was published");
    }
  }

  @Override
  public void close() {
    closed.countDown();
    imports.release(owner);
  }

  private boolean extend() {
    return imports.hold(owner, Instant.now(), LENGTH);
  }

  private void keep() {
    try {
      boolean held = true;
      while (held && !closed.await(BEAT.toSeconds(), TimeUnit.SECONDS)) {
        held = extend();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException _) {
      // It lapses then, and the check before publishing finds out.
    }
  }
}
