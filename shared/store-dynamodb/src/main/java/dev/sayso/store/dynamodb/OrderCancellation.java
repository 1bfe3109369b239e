package dev.sayso.store.dynamodb;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.CancelResult;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderBook;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.shop.ShopTerms;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/// Stops an order and gives its stock back, in one transaction, once.
final class OrderCancellation {

  private final DynamoTables tables;
  private final OrderBook book;
  private final InstantSource clock;
  private final OrderItems items;

  OrderCancellation(DynamoTables tables, ShopTerms terms, InstantSource clock) {
    this.tables = tables;
    this.book = new OrderBook(terms);
    this.clock = clock;
    this.items = new OrderItems(tables);
  }

  CancelResult cancel(Order seen) {
    var gone = new HashSet<Sku>();
    for (int attempt = 0; attempt < Backoff.TRIES; attempt++) {
      var found = items.now(seen);
      if (found.isEmpty()) {
        return new CancelResult.Unknown();
      }
      var order = found.get().order();
      if (order.status() == OrderStatus.CANCELLED) {
        return new CancelResult.Cancelled(order);
      }
      if (!book.stops(order, clock.instant())) {
        return new CancelResult.TooLate(order);
      }
      var stopped = order.with(OrderStatus.CANCELLED, order.shipment());
      if (write(stopped, found.get().version(), gone)) {
        return new CancelResult.Cancelled(stopped);
      }
      Backoff.pause(attempt);
    }
    return new CancelResult.Unknown();
  }

  /// False where it must be tried again; then `gone` holds what the shop no longer sells.
  private boolean write(Order stopped, long read, Set<Sku> gone) {
    var back = stopped.lines().stream().filter(line -> !gone.contains(line.sku())).toList();
    try {
      tables.client().transactWriteItems(request(stopped, read, back));
      return true;
    } catch (TransactionCanceledException e) {
      var reasons = new Reasons(e.cancellationReasons());
      for (int i = 0; i < back.size(); i++) {
        if (reasons.isRefused(i + 1)) {
          gone.add(back.get(i).sku());
        }
      }
      return false;
    } catch (TransactionInProgressException e) {
      return false;
    }
  }

  private TransactWriteItemsRequest request(Order stopped, long read, List<OrderLine> back) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(TransactWriteItem.builder().put(items.put(stopped, read)).build());
    var stock = new StockMoves(tables.catalog());
    back.forEach(line -> writes.add(stock.giveBack(line)));
    return TransactWriteItemsRequest.builder()
        .transactItems(writes)
        .clientRequestToken(UUID.randomUUID().toString())
        .build();
  }
}
