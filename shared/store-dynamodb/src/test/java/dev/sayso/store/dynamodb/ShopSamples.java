package dev.sayso.store.dynamodb;

import static dev.sayso.store.dynamodb.Samples.instants;
import static dev.sayso.store.dynamodb.Samples.measures;
import static dev.sayso.store.dynamodb.Samples.money;
import static dev.sayso.store.dynamodb.Samples.names;
import static dev.sayso.store.dynamodb.Samples.quantities;
import static dev.sayso.store.dynamodb.Samples.shopperIds;
import static dev.sayso.store.dynamodb.Samples.skus;
import static dev.sayso.store.dynamodb.Samples.texts;

import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Unit;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.order.Shipment;
import dev.sayso.commerce.order.Totals;
import dev.sayso.commerce.shopper.Address;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.commerce.shopper.VoiceCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Generated orders, shoppers and products with every case of every part.
final class ShopSamples {

  private ShopSamples() {}

  static Arbitrary<Order> orders() {
    var identified =
        Combinators.combine(
                names().map(OrderId::new), names().map(OrderKey::new), buyers(), instants())
            .as(Identified::new);
    return Combinators.combine(
            identified,
            Arbitraries.of(OrderStatus.class),
            Combinators.combine(skus(), quantities(), money(), sold().injectNull(0.3))
                .as(OrderLine::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4),
            totals(),
            shipments(),
            consents().injectNull(0.3))
        .as((head, status, lines, totals, shipment, consent) ->
            new Order(
                head.id(),
                head.key(),
                head.buyer(),
                head.at(),
                status,
                lines,
                totals,
                shipment,
                consent));
  }

  static Arbitrary<Shopper> shoppers() {
    return Combinators.combine(
            shopperIds(),
            texts(),
            names().map(HouseholdId::new),
            Combinators.combine(names(), names()).as(Identity::new).list().ofMaxSize(3),
            billings(),
            rules(),
            names().set().ofMaxSize(3),
            Arbitraries.just(ShopperNotes.NONE))
        .as(Shopper::new);
  }

  static Arbitrary<Product> products() {
    var productNames =
        Combinators.combine(names(), texts(), texts(), texts().list().ofMaxSize(3))
            .as(Product.Names::new);
    return Combinators.combine(
            skus(),
            productNames,
            names().list().ofMaxSize(3).map(Product.Category::new),
            packagings(),
            details())
        .as(Product::new);
  }

  private static Arbitrary<String> nullable() {
    return texts().injectNull(0.3);
  }

  private static Arbitrary<Order.Buyer> buyers() {
    return Combinators.combine(
            shopperIds(), names().map(HouseholdId::new), NoteSamples.gifts().optional())
        .as(Order.Buyer::new);
  }

  private static Arbitrary<OrderLine.Sold> sold() {
    return Combinators.combine(texts(), packs(), texts(), Arbitraries.integers().between(0, 365))
        .as(OrderLine.Sold::new);
  }

  private static Arbitrary<Shopper.Billing> billings() {
    return Combinators.combine(
            addresses().injectNull(0.3),
            Arbitraries.maps(texts(), addresses()).ofMaxSize(3),
            nullable(),
            nullable())
        .as(Shopper.Billing::new);
  }

  private static Arbitrary<Totals> totals() {
    var cents = Arbitraries.longs().between(0, 1_000_000).map(minor -> Money.of(minor, "EUR"));
    return Combinators.combine(cents, cents, cents).as(Totals::new);
  }

  private static Arbitrary<Shipment> shipments() {
    return Combinators.combine(instants().injectNull(0.3), nullable(), instants().injectNull(0.3))
        .as(Shipment::new);
  }

  private static Arbitrary<Consent> consents() {
    return Combinators.combine(texts(), money(), texts(), texts(), texts(), texts(), instants())
        .as(Consent::new);
  }

  private static Arbitrary<Address> addresses() {
    return Combinators.combine(texts(), texts(), texts(), texts()).as(Address::new);
  }

  private static Arbitrary<Shopper.Rules> rules() {
    return Combinators.combine(
            Arbitraries.of(Role.class),
            money().injectNull(0.5),
            Combinators.combine(texts(), texts(), Arbitraries.integers().between(1, 900_000))
                .as(VoiceCode::new)
                .injectNull(0.5),
            nullable(),
            Arbitraries.of("UTC", "America/New_York", "+02:00").map(ZoneId::of).injectNull(0.5))
        .as(Shopper.Rules::new);
  }

  private static Arbitrary<Product.Packaging> packagings() {
    var uses =
        Arbitraries.integers()
            .between(1, 500)
            .optional()
            .map(some -> some.isPresent() ? OptionalInt.of(some.get()) : OptionalInt.empty());
    return Combinators.combine(packs(), Arbitraries.of(true, false), uses)
        .as(Product.Packaging::new);
  }

  private static Arbitrary<Pack> packs() {
    var counts = Arbitraries.integers().between(1, 500);
    return Arbitraries.oneOf(
        Combinators.combine(counts, names().map(Unit::of)).as(Pack.Pieces::new),
        measures().map(Pack.Amount::new),
        Combinators.combine(counts, measures()).as(Pack.Multi::new),
        Arbitraries.just(new Pack.Unstated()));
  }

  private static Arbitrary<Product.Details> details() {
    var ratings =
        Combinators.combine(
                Arbitraries.doubles().between(0, 5), Arbitraries.integers().between(0, 9_999))
            .as(Product.Rating::new);
    return Combinators.combine(
            texts(),
            skus().list().ofMaxSize(2),
            ratings.injectNull(0.3),
            Arbitraries.maps(names(), texts().list().ofMaxSize(3)).ofMaxSize(3),
            texts())
        .as(Product.Details::new);
  }

  private record Identified(OrderId id, OrderKey key, Order.Buyer buyer, Instant at) {}
}
