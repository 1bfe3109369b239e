package dev.sayso.store.dynamodb;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Writes many prices and stocks. In transactions, which DynamoDB Local commits thirty times as
/// fast as single writes; one that meets an order of somebody who shops meanwhile is tried again.
final class OfferWriter {

  /// DynamoDB takes 100 writes a transaction.
  private static final int MOST_WRITES = 100;

  private static final int AT_ONCE = 4;

  private final DynamoTables tables;

  OfferWriter(DynamoTables tables) {
    this.tables = tables;
  }

  /// Sets price and stock, and leaves what else is stored of the product.
  void write(Collection<Offer> offers) {
    inTransactions(offers.stream().map(this::update).toList());
  }

  /// Deletes products with their prices.
  void remove(Collection<Sku> skus) {
    inTransactions(skus.stream().map(this::delete).toList());
  }

  private TransactWriteItem update(Offer offer) {
    var price = offer.price();
    var update =
        Update.builder()
            .tableName(tables.catalog())
            .key(TableKeys.product(offer.sku()))
            .updateExpression("SET sku = :sku, price = :p, currency = :c, stock = :s")
            .expressionAttributeValues(
                Map.of(
                    ":sku",
                    Fields.textValue(offer.sku().value()),
                    ":p",
                    AttributeValue.fromN(Long.toString(price.minor())),
                    ":c",
                    Fields.textValue(price.currency().getCurrencyCode()),
                    ":s",
                    AttributeValue.fromN(Integer.toString(offer.stock()))))
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  private TransactWriteItem delete(Sku sku) {
    var delete = Delete.builder().tableName(tables.catalog()).key(TableKeys.product(sku)).build();
    return TransactWriteItem.builder().delete(delete).build();
  }

  private void inTransactions(List<TransactWriteItem> writes) {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var running = new ArrayList<Future<?>>();
      for (int from = 0; from < writes.size(); from += MOST_WRITES) {
        var some = writes.subList(from, Math.min(from + MOST_WRITES, writes.size()));
        running.add(threads.submit(() -> transact(some)));
      }
      for (var transaction : running) {
        transaction.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("could not write to table " + tables.catalog(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing to " + tables.catalog(), e);
    }
  }

  private void transact(List<TransactWriteItem> writes) {
    var request = TransactWriteItemsRequest.builder().transactItems(writes).build();
    for (int attempt = 0; ; attempt++) {
      try {
        tables.client().transactWriteItems(request);
        return;
      } catch (TransactionCanceledException e) {
        if (attempt + 1 >= Backoff.TRIES) {
          throw e;
        }
        Backoff.pause(attempt);
      }
    }
  }
}
