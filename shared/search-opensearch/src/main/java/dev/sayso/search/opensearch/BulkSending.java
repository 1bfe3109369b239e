package dev.sayso.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Sends bulk requests until all items are written or rejected for good. Every item names its
/// document, so sending one twice does no harm. When the cluster says that it has too much to do,
/// all senders pause, longer each time, none quite as long as another.
final class BulkSending {

  private static final int TOO_MANY = 429;
  private static final int TOO_LARGE = 413;
  private static final long LONGEST_PAUSE = Duration.ofSeconds(20).toMillis();

  private final Cluster cluster;
  private final String path;
  private final BulkLimits limits;
  private final Consumer<Rejection> rejected;
  private final AtomicLong pausedUntil = new AtomicLong(System.nanoTime());

  BulkSending(Cluster cluster, String index, BulkLimits limits, Consumer<Rejection> rejected) {
    this.cluster = cluster;
    this.path = "/" + index + "/_bulk?filter_path=errors,items.*._id,items.*.status,items.*.error";
    this.limits = limits;
    this.rejected = rejected;
  }

  /// Throws [ClusterException] where items are left after the last try.
  void send(List<BulkItem> items) {
    var left = items;
    for (int tried = 1; !left.isEmpty(); tried++) {
      pauseWithTheOthers();
      try {
        left = again(left, ask(left));
      } catch (ClusterException e) {
        if (e.status() == TOO_LARGE && left.size() > 1) {
          send(left.subList(0, left.size() / 2));
          left = left.subList(left.size() / 2, left.size());
        } else if (!e.isPassing() || tried >= limits.tries()) {
          throw e;
        }
      }
      if (!left.isEmpty()) {
        if (tried >= limits.tries()) {
          throw new ClusterException(
              TOO_MANY, left.size() + " documents were put off " + tried + " times");
        }
        pauseAll(tried);
      }
    }
  }

  private JsonNode ask(List<BulkItem> items) {
    return cluster.once(Call.lines(path, BulkItem.lines(items)), Patience.OF_AN_IMPORT.each());
  }

  /// The items to be sent again. The answer tells of each in the order sent; of the removal of what
  /// is not there, no error.
  private List<BulkItem> again(List<BulkItem> sent, JsonNode answer) {
    if (!answer.path("errors").asBoolean()) {
      return List.of();
    }
    var again = new ArrayList<BulkItem>();
    for (int i = 0; i < sent.size(); i++) {
      var told = first(answer.path("items").path(i));
      int status = told.path("status").asInt();
      if (status == TOO_MANY || status == 503) {
        again.add(sent.get(i));
      } else if (told.has("error")) {
        rejected.accept(new Rejection(sent.get(i).id(), reason(told.path("error"))));
      }
    }
    return again;
  }

  /// `{"index": {…}}` or `{"delete": {…}}`.
  private static JsonNode first(JsonNode item) {
    return item.elements().hasNext() ? item.elements().next() : item;
  }

  private static String reason(JsonNode error) {
    var cause = error.path("caused_by").path("reason").asText("");
    var reason = error.path("reason").asText(error.path("type").asText("no reason given"));
    return cause.isEmpty() ? reason : reason + ": " + cause;
  }

  private void pauseAll(int tried) {
    long most = Math.min(LONGEST_PAUSE, limits.pause().toMillis() << Math.min(tried, 16));
    long pause = most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1);
    long until = System.nanoTime() + Duration.ofMillis(pause).toNanos();
    pausedUntil.accumulateAndGet(until, (one, other) -> one - other > 0 ? one : other);
  }

  private void pauseWithTheOthers() {
    try {
      for (long left = left(); left > 0; left = left()) {
        Thread.sleep(Duration.ofNanos(left));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException(0, "the import was interrupted", e);
    }
  }

  private long left() {
    return pausedUntil.get() - System.nanoTime();
  }
}
