package dev.sayso.store.dynamodb;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.shop.ShopTerms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// The catalogue and the shop's terms as they are stored. A process reads all of it once and then
/// answers from memory.
public final class DynamoCatalogStore {

  /// Parts of the table that are read at once.
  private static final int SEGMENTS = 4;

  /// A process that starts reads all of it, and waits longer for that than a turn does.
  private static final Duration LONGEST_READ = Duration.ofSeconds(30);

  private final DynamoTables tables;

  public DynamoCatalogStore(DynamoTables tables) {
    this.tables = tables;
  }

  /// Writes products together with what they cost and how many there are, replacing both. A product
  /// without an offer can be found, not bought.
  public void write(Collection<Product> products, Collection<Offer> offers) {
    Batches.put(tables.client(), tables.catalog(), items(products, offers));
  }

  /// Sets price and stock of one product and leaves its description.
  public void write(Offer offer) {
    var price = offer.price();
    tables
        .client()
        .updateItem(
            UpdateItemRequest.builder()
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
                .build());
  }

  /// As [#write(Offer)], of many: 10,000 take about a second on DynamoDB Local.
  public void writeOffers(Collection<Offer> offers) {
    new OfferWriter(tables).write(offers);
  }

  /// Deletes products with price and stock; unknown ones are no error.
  public void remove(Collection<Sku> skus) {
    new OfferWriter(tables).remove(skus);
  }

  public void write(ShopTerms terms) {
    Batches.put(tables.client(), tables.catalog(), List.of(item(terms)));
  }

  /// Empty where no shop was set up yet.
  public Optional<ShopTerms> terms() {
    var request = GetItemRequest.builder().tableName(tables.catalog()).key(TableKeys.TERMS).build();
    var answer = tables.client().getItem(request);
    return answer.hasItem()
        ? Optional.of(TermsCodec.terms(new Stored(answer.item()).map(Lenient.DOC)))
        : Optional.empty();
  }

  /// Every product, in no particular order.
  public List<Product> products() {
    try (var threads = Executors.newFixedThreadPool(SEGMENTS)) {
      var parts = new ArrayList<Future<List<Product>>>();
      for (int segment = 0; segment < SEGMENTS; segment++) {
        int part = segment;
        parts.add(threads.submit(() -> products(part)));
      }
      var all = new ArrayList<Product>();
      for (var part : parts) {
        all.addAll(part.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException("could not read the catalogue", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading the catalogue", e);
    }
  }

  static List<Map<String, AttributeValue>> items(
      Collection<Product> products, Collection<Offer> offers) {
    var items = new HashMap<Sku, Map<String, AttributeValue>>();
    for (var product : products) {
      var doc = ProductCodec.write(product).value();
      items.put(product.sku(), new HashMap<>(TableKeys.product(product.sku())));
      items.get(product.sku()).put(Lenient.DOC, doc);
    }
    for (var offer : offers) {
      items
          .computeIfAbsent(offer.sku(), sku -> new HashMap<>(TableKeys.product(sku)))
          .putAll(DynamoOffers.fields(offer).values());
    }
    return List.copyOf(items.values());
  }

  static Map<String, AttributeValue> item(ShopTerms terms) {
    var item = new HashMap<>(TableKeys.TERMS);
    item.put(Lenient.DOC, TermsCodec.write(terms).value());
    return item;
  }

  private List<Product> products(int segment) {
    var request =
        ScanRequest.builder()
            .tableName(tables.catalog())
            .segment(segment)
            .totalSegments(SEGMENTS)
            .filterExpression("attribute_exists(doc) AND pk <> :terms")
            .expressionAttributeValues(Map.of(":terms", TableKeys.TERMS.get(TableKeys.PK)))
            .projectionExpression("doc")
            .overrideConfiguration(patience ->
                patience.apiCallTimeout(LONGEST_READ).apiCallAttemptTimeout(LONGEST_READ))
            .build();
    return tables.client().scanPaginator(request).items().stream()
        .flatMap(item -> Lenient.doc(new Stored(item), "product", ProductCodec::product).stream())
        .toList();
  }
}
