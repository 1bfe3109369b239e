package dev.sayso.store.dynamodb;

import dev.sayso.commerce.catalog.Offers;
import dev.sayso.commerce.order.CancelResult;
import dev.sayso.commerce.order.Checkout;
import dev.sayso.commerce.order.Draft;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderResult;
import dev.sayso.commerce.order.PlacingOrder;
import dev.sayso.commerce.order.Prepared;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.order.Quoting;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.order.Withdrawal;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.commerce.shopper.Shopper;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/// The built-in shop's till. Stock is whole packs: a part of a pack takes one.
public final class DynamoCheckout implements Checkout {

  private final Offers offers;
  private final Quoting quoting;
  private final InstantSource clock;
  private final OrderPlacement placement;
  private final OrderCancellation cancellation;

  public DynamoCheckout(DynamoTables tables, ShopTerms terms, InstantSource clock) {
    this.offers = new DynamoOffers(tables, clock);
    this.quoting = new Quoting(terms);
    this.clock = clock;
    this.placement = new OrderPlacement(tables, terms, clock);
    this.cancellation = new OrderCancellation(tables, terms, clock);
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(
        Capability.DIRECT_PLACE,
        Capability.NATIVE_IDEMPOTENCY,
        Capability.STOCK_ENFORCED,
        Capability.TRACKING,
        Capability.CANCEL);
  }

  @Override
  public Quote quote(Shopper shopper, List<WantedLine> lines) {
    var live = offers.offers(lines.stream().map(WantedLine::sku).toList());
    return quoting.quote(shopper, lines, live, clock.instant());
  }

  @Override
  public Quote requote(Shopper shopper, List<OrderLine> agreed) {
    return quoting.requote(shopper, agreed, clock.instant());
  }

  /// The key becomes the order's id, in the same transaction as the order.
  @Override
  public Prepared prepare(OrderKey key, Quote quote) {
    return new Prepared.Ready(Draft.of(key));
  }

  @Override
  public Withdrawal withdraw(PlacingOrder placing) {
    try {
      return placement.withdraw(placing);
    } catch (SdkClientException e) {
      return new Withdrawal.Unknown();
    } catch (DynamoDbException e) {
      if (isOutage(e)) {
        return new Withdrawal.Unknown();
      }
      throw e;
    }
  }

  @Override
  public OrderResult place(PlacingOrder placing) {
    try {
      return placement.place(placing);
    } catch (SdkClientException e) {
      return new OrderResult.Unknown();
    } catch (DynamoDbException e) {
      if (isOutage(e)) {
        return new OrderResult.Unknown();
      }
      throw e;
    }
  }

  @Override
  public CancelResult cancel(Order order) {
    try {
      return cancellation.cancel(order);
    } catch (SdkClientException e) {
      return new CancelResult.Unknown();
    } catch (DynamoDbException e) {
      if (isOutage(e)) {
        return new CancelResult.Unknown();
      }
      throw e;
    }
  }

  /// DynamoDB could not, as against would not: what it did is not known.
  private static boolean isOutage(DynamoDbException e) {
    return e.statusCode() >= 500 || e.isThrottlingException();
  }
}
