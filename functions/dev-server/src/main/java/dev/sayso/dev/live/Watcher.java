package dev.sayso.dev.live;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One who watches: what is told waits here until it is poured out.
public final class Watcher {

  private static final int MOST_WAITING = 256;
  private static final int SILENCE_SECONDS = 15;
  private static final byte[] END = {};
  private static final byte[] HELLO = "retry: 1000\n\n".getBytes(US_ASCII);

  /// A comment: it keeps the line open, and shows where nobody listens any more.
  private static final byte[] STILL_HERE = ":\n\n".getBytes(US_ASCII);

  private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Consumer<Watcher> gone;

  Watcher(Consumer<Watcher> gone) {
    this.gone = gone;
  }

  void hear(byte[] event) {
    if (!waiting.offer(event)) {
      close();
    }
  }

  void close() {
    gone.accept(this);
    waiting.clear();
    waiting.add(END);
  }

  /// Returns when nobody listens any more, or nothing will be told.
  public void pour(OutputStream out) throws IOException {
    try {
      send(out, HELLO);
      var next = STILL_HERE;
      while (next.length > 0) {
        send(out, next);
        var event = waiting.poll(SILENCE_SECONDS, TimeUnit.SECONDS);
        next = event == null ? STILL_HERE : event;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      gone.accept(this);
    }
  }

  private static void send(OutputStream out, byte[] event) throws IOException {
    out.write(event);
    out.flush();
  }
}
