package dev.sayso.search.opensearch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Writes many documents. Whoever adds waits while as many bytes are under way as the limits allow:
/// a slow cluster slows the reading, and nothing piles up here. For one thread at a time; the order
/// of documents is not kept.
final class BulkWriter implements AutoCloseable {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// More rejections than these are not kept.
  private static final int TOLD = 100;

  /// No cluster takes a longer id, nor the request it is in.
  private static final int LONGEST_ID = 512;

  private final BulkLimits limits;
  private final BulkSending sending;
  private final Semaphore room;
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Rejection> rejections = Collections.synchronizedList(new ArrayList<>());
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private List<BulkItem> batch = new ArrayList<>();
  private int bytes;

  /// Into this index.
  BulkWriter(Cluster cluster, String index, BulkLimits limits) {
    this.limits = limits;
    sending = new BulkSending(cluster, index, limits, this::reject);
    room = new Semaphore(limits.underWay());
  }

  void put(String id, ObjectNode document) {
    add(id, "index", bytes(document));
  }

  /// One that is not there is removed already.
  void remove(String id) {
    add(id, "delete", new byte[0]);
  }

  /// Waits until everything is written or rejected; gives the rejections. Throws [ClusterException]
  /// where the cluster gave up.
  List<Rejection> finish() {
    send();
    room.acquireUninterruptibly(limits.underWay());
    room.release(limits.underWay());
    check();
    return List.copyOf(rejections);
  }

  private void add(String id, String action, byte[] document) {
    check();
    if (id.getBytes(StandardCharsets.UTF_8).length > LONGEST_ID) {
      reject(new Rejection(id, "its id has more than " + LONGEST_ID + " bytes"));
      return;
    }
    var target = JSON.objectNode();
    target.putObject(action).put("_id", id);
    var item = new BulkItem(id, bytes(target), document);
    if (bytes > 0 && bytes + item.size() > limits.request()) {
      send();
    }
    batch.add(item);
    bytes += item.size();
  }

  private void send() {
    if (batch.isEmpty()) {
      return;
    }
    var items = batch;
    int taken = Math.min(bytes, limits.underWay());
    batch = new ArrayList<>();
    bytes = 0;
    room.acquireUninterruptibly(taken);
    senders.execute(() -> {
      try {
        sending.send(items);
      } catch (RuntimeException e) {
        failure.compareAndSet(null, e);
      } finally {
        room.release(taken);
      }
    });
  }

  private void reject(Rejection rejection) {
    if (rejections.size() < TOLD) {
      rejections.add(rejection);
    }
  }

  private void check() {
    var failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }

  private static byte[] bytes(ObjectNode node) {
    return (node + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /// Gives up what is under way.
  @Override
  public void close() {
    senders.shutdownNow();
  }
}
