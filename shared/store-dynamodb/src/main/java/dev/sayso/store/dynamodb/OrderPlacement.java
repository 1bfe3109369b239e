package dev.sayso.store.dynamodb;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderBook;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderResult;
import dev.sayso.commerce.order.PlacingOrder;
import dev.sayso.commerce.order.Shortfall;
import dev.sayso.commerce.order.Withdrawal;
import dev.sayso.commerce.shop.ShopTerms;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/// Takes an order in one transaction: its pointer, which can be made only once, the order itself,
/// and the stock of every line, which must still have the agreed price.
final class OrderPlacement {

  /// DynamoDB takes 100 writes a transaction; pointer and order are two.
  private static final int MOST_LINES = 98;

  private static final int POINTER = 0;
  private static final int FIRST_LINE = 2;

  private final DynamoTables tables;
  private final OrderBook book;
  private final InstantSource clock;
  private final OrderItems items;

  OrderPlacement(DynamoTables tables, ShopTerms terms, InstantSource clock) {
    this.tables = tables;
    this.book = new OrderBook(terms);
    this.clock = clock;
    this.items = new OrderItems(tables);
  }

  OrderResult place(PlacingOrder placing) {
    int lines = placing.quote().lines().size();
    if (lines == 0 || lines > MOST_LINES) {
      return new OrderResult.Rejected("an order has 1 to " + MOST_LINES + " lines, not " + lines);
    }
    if (!book.stands(placing.quote())) {
      return items
          .find(OrderBook.id(placing.key()))
          .map(found -> standing(placing, found.order()))
          .orElseGet(OrderResult.PriceChanged::new);
    }
    return take(placing);
  }

  /// Puts a pointer to nothing where the order's would be, if none is there.
  Withdrawal withdraw(PlacingOrder placing) {
    var request = items.withdrawn(OrderBook.id(placing.key()));
    for (int attempt = 0; attempt < Backoff.TRIES; attempt++) {
      try {
        tables.client().putItem(request);
        return new Withdrawal.Withdrawn();
      } catch (ConditionalCheckFailedException e) {
        if (e.hasItem() && !e.item().isEmpty()) {
          return instead(new Stored(e.item()));
        }
        // Refused without what stands there: nothing is known, so it is asked again.
        Backoff.pause(attempt);
      } catch (TransactionConflictException e) {
        // The order is being made at this moment: whether it was is seen by the next try.
        Backoff.pause(attempt);
      }
    }
    return new Withdrawal.Unknown();
  }

  private Withdrawal instead(Stored pointer) {
    return OrderItems.leads(pointer)
        ? items
            .follow(pointer)
            .<Withdrawal>map(found -> new Withdrawal.Standing(found.order()))
            .orElseGet(Withdrawal.Unknown::new)
        : new Withdrawal.Withdrawn();
  }

  /// Every try carries the same token, so that one that was lost on its way back counts once.
  private OrderResult take(PlacingOrder placing) {
    var order = book.take(placing, clock.instant());
    var request = request(order);
    for (int attempt = 0; attempt < Backoff.TRIES; attempt++) {
      try {
        tables.client().transactWriteItems(request);
        return new OrderResult.Placed(order);
      } catch (TransactionCanceledException e) {
        var refusal = refusal(placing, new Reasons(e.cancellationReasons()));
        if (refusal.isPresent()) {
          return refusal.get();
        }
      } catch (TransactionInProgressException e) {
        // An earlier try is still being worked on: it is asked for again below.
      }
      Backoff.pause(attempt);
    }
    return new OrderResult.Unknown();
  }

  private TransactWriteItemsRequest request(Order order) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(TransactWriteItem.builder().put(items.newPointer(order)).build());
    writes.add(TransactWriteItem.builder().put(items.put(order, 0)).build());
    var stock = new StockMoves(tables.catalog());
    order.lines().forEach(line -> writes.add(stock.take(line)));
    return TransactWriteItemsRequest.builder()
        .transactItems(writes)
        .clientRequestToken(UUID.randomUUID().toString())
        .build();
  }

  /// Why the order was not taken; empty where another try may succeed.
  private Optional<OrderResult> refusal(PlacingOrder placing, Reasons reasons) {
    if (reasons.isRefused(POINTER)) {
      var pointer = reasons.instead(POINTER);
      if (pointer.values().isEmpty()) {
        return Optional.empty();
      }
      return OrderItems.leads(pointer)
          ? items.follow(pointer).map(found -> standing(placing, found.order()))
          : Optional.of(new OrderResult.Withdrawn());
    }
    boolean refused = false;
    var shortfalls = new ArrayList<Shortfall>();
    var lines = placing.quote().lines();
    for (int i = 0; i < lines.size(); i++) {
      if (reasons.isRefused(FIRST_LINE + i)) {
        refused = true;
        shortfall(lines.get(i), reasons.instead(FIRST_LINE + i)).ifPresent(shortfalls::add);
      }
    }
    return refused ? Optional.of(refused(shortfalls)) : Optional.empty();
  }

  private static OrderResult refused(List<Shortfall> shortfalls) {
    return shortfalls.isEmpty()
        ? new OrderResult.PriceChanged()
        : new OrderResult.OutOfStock(shortfalls);
  }

  private static Optional<Shortfall> shortfall(OrderLine line, Stored offer) {
    int left = offer.has(DynamoOffers.STOCK) ? offer.integer(DynamoOffers.STOCK) : 0;
    return line.quantity().isMoreThan(left)
        ? Optional.of(new Shortfall(line.sku(), left))
        : Optional.empty();
  }

  /// Two keys with one id are as good as impossible; should it happen, nobody gets another's order.
  private static OrderResult standing(PlacingOrder placing, Order order) {
    return order.key().equals(placing.key())
        ? new OrderResult.AlreadyPlaced(order)
        : new OrderResult.Rejected("the order's key cannot be used");
  }
}
