package dev.sayso.dev.local;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// Units of capacity that one call consumed, as DynamoDB bills them on demand.
record Capacity(double reads, double writes) {

  private static final Capacity NONE = new Capacity(0, 0);
  private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

  /// The same request, with the wish to be told what it consumes.
  static Object wished(Object request) {
    return switch (request) {
      case QueryRequest one -> one.toBuilder().returnConsumedCapacity(TOTAL).build();
      case GetItemRequest one -> one.toBuilder().returnConsumedCapacity(TOTAL).build();
      case BatchGetItemRequest one -> one.toBuilder().returnConsumedCapacity(TOTAL).build();
      case PutItemRequest one -> one.toBuilder().returnConsumedCapacity(TOTAL).build();
      case UpdateItemRequest one -> one.toBuilder().returnConsumedCapacity(TOTAL).build();
      case TransactWriteItemsRequest one -> one.toBuilder().returnConsumedCapacity(TOTAL).build();
      default -> request;
    };
  }

  static Capacity consumed(@Nullable Object answer) {
    return switch (answer) {
      case QueryResponse one -> read(one.consumedCapacity());
      case GetItemResponse one -> read(one.consumedCapacity());
      case BatchGetItemResponse one -> new Capacity(units(one.consumedCapacity()), 0);
      case PutItemResponse one -> written(one.consumedCapacity());
      case UpdateItemResponse one -> written(one.consumedCapacity());
      case TransactWriteItemsResponse one -> new Capacity(0, units(one.consumedCapacity()));
      case null, default -> NONE;
    };
  }

  private static Capacity read(@Nullable ConsumedCapacity capacity) {
    return capacity == null ? NONE : new Capacity(units(List.of(capacity)), 0);
  }

  private static Capacity written(@Nullable ConsumedCapacity capacity) {
    return capacity == null ? NONE : new Capacity(0, units(List.of(capacity)));
  }

  private static double units(Collection<ConsumedCapacity> all) {
    return all.stream()
        .filter(one -> one.capacityUnits() != null)
        .mapToDouble(ConsumedCapacity::capacityUnits)
        .sum();
  }
}
