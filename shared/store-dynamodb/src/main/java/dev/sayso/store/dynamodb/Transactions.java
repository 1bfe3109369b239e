package dev.sayso.store.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// Writes very many items, in as few transactions as they fit: DynamoDB Local commits each to its
/// file at once, and each item of a batch by itself, which takes thirty times as long.
final class Transactions {

  /// DynamoDB takes 100 writes a transaction, and 4 MB; a letter takes three bytes at most.
  private static final int MOST_WRITES = 100;

  private static final int MOST_LETTERS = 1_000_000;

  private Transactions() {}

  /// Of no two writes may the item be the same.
  static void write(DynamoDbClient client, List<TransactWriteItem> writes) {
    var some = new ArrayList<TransactWriteItem>();
    int letters = 0;
    for (var write : writes) {
      int size = write.put() == null ? 0 : write.put().item().toString().length();
      if (some.size() == MOST_WRITES || letters + size > MOST_LETTERS) {
        transact(client, some);
        some.clear();
        letters = 0;
      }
      some.add(write);
      letters += size;
    }
    transact(client, some);
  }

  static TransactWriteItem delete(String table, Map<String, AttributeValue> key) {
    var delete = Delete.builder().tableName(table).key(key).build();
    return TransactWriteItem.builder().delete(delete).build();
  }

  static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
    var put = Put.builder().tableName(table).item(item).build();
    return TransactWriteItem.builder().put(put).build();
  }

  private static void transact(DynamoDbClient client, List<TransactWriteItem> writes) {
    if (!writes.isEmpty()) {
      client.transactWriteItems(
          TransactWriteItemsRequest.builder().transactItems(List.copyOf(writes)).build());
    }
  }
}
