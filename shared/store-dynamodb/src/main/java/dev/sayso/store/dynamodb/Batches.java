package dev.sayso.store.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Reads and writes by the batch. What DynamoDB leaves undone of a batch is asked again.
final class Batches {

  private static final int WRITES = 25;
  private static final int AT_ONCE = 8;

  /// A throttled table recovers within seconds.
  private static final int TRIES = 20;

  private Batches() {}

  static List<Map<String, AttributeValue>> get(
      DynamoDbClient client, BatchGetItemRequest request, String table) {
    var found = new ArrayList<Map<String, AttributeValue>>();
    var open = request;
    for (int attempt = 0; attempt < Backoff.TRIES; attempt++) {
      var answer = client.batchGetItem(open);
      found.addAll(answer.responses().getOrDefault(table, List.of()));
      if (answer.unprocessedKeys().isEmpty()) {
        return found;
      }
      open = BatchGetItemRequest.builder().requestItems(answer.unprocessedKeys()).build();
      Backoff.pause(attempt);
    }
    throw new IllegalStateException("table " + table + " is too busy to read a batch");
  }

  /// Puts all items, in any order.
  static void put(DynamoDbClient client, String table, List<Map<String, AttributeValue>> items) {
    var puts =
        items.stream()
            .map(item -> PutRequest.builder().item(item).build())
            .map(put -> WriteRequest.builder().putRequest(put).build())
            .toList();
    write(client, table, puts);
  }

  /// Does all writes, of which no two may be on one item, in any order.
  private static void write(DynamoDbClient client, String table, List<WriteRequest> writes) {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var running = new ArrayList<Future<?>>();
      for (int from = 0; from < writes.size(); from += WRITES) {
        var batch = writes.subList(from, Math.min(from + WRITES, writes.size()));
        running.add(threads.submit(() -> writeBatch(client, table, batch)));
      }
      for (var batch : running) {
        batch.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("could not write to table " + table, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing to table " + table, e);
    }
  }

  private static void writeBatch(DynamoDbClient client, String table, List<WriteRequest> batch) {
    var open = Map.of(table, batch);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var request = BatchWriteItemRequest.builder().requestItems(open).build();
      open = client.batchWriteItem(request).unprocessedItems();
      if (open.isEmpty()) {
        return;
      }
      Backoff.pause(attempt);
    }
    throw new IllegalStateException("table " + table + " is too busy to write a batch");
  }
}
