package dev.sayso.store.dynamodb;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Offers;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// The built-in shop's prices and stock. Reads may be some milliseconds behind a change: the order,
/// which is checked when it is placed, has the last word.
public final class DynamoOffers implements Offers {

  static final String SKU = "sku";
  static final String PRICE = "price";
  static final String CURRENCY = "currency";
  static final String STOCK = "stock";

  /// Most keys of one BatchGetItem.
  private static final int MOST = 100;

  private final DynamoTables tables;
  private final InstantSource clock;

  public DynamoOffers(DynamoTables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public Map<Sku, Offer> offers(Collection<Sku> skus) {
    var distinct = skus.stream().distinct().toList();
    var now = clock.instant();
    var offers = new HashMap<Sku, Offer>();
    for (int from = 0; from < distinct.size(); from += MOST) {
      var some = distinct.subList(from, Math.min(from + MOST, distinct.size()));
      for (var item : Batches.get(tables.client(), request(some), tables.catalog())) {
        var stored = new Stored(item);
        // A product may be described before it has a price.
        if (stored.has(PRICE)) {
          var offer = offer(stored, now);
          offers.put(offer.sku(), offer);
        }
      }
    }
    return offers;
  }

  /// Fields of an item that say what the product costs and how many are left.
  static Fields fields(Offer offer) {
    return new Fields()
        .text(SKU, offer.sku().value())
        .number(PRICE, offer.price().minor())
        .text(CURRENCY, offer.price().currency().getCurrencyCode())
        .number(STOCK, offer.stock());
  }

  static Offer offer(Stored item, Instant now) {
    var price = Money.of(item.number(PRICE), item.text(CURRENCY));
    return new Offer(GoodsCodec.sku(item), price, item.integer(STOCK), now);
  }

  private BatchGetItemRequest request(List<Sku> skus) {
    var wanted =
        KeysAndAttributes.builder()
            .keys(skus.stream().map(TableKeys::product).toList())
            .projectionExpression("sku, price, currency, stock")
            .build();
    return BatchGetItemRequest.builder().requestItems(Map.of(tables.catalog(), wanted)).build();
  }
}
