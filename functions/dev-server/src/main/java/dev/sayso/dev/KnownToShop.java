package dev.sayso.dev;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.feed.GatheringOrders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What an import of orders must know of the local shop, each thing asked once.
final class KnownToShop implements GatheringOrders.Shop {

  private static final int SOME = 5;

  private final LocalShop shop;
  private final Map<String, Shopper> shoppers;
  private final Map<Sku, Boolean> products = new HashMap<>();
  private final Map<Sku, Optional<Money>> prices = new HashMap<>();

  KnownToShop(LocalShop shop) {
    this.shop = shop;
    this.shoppers =
        shop.shoppers().stream()
            .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
  }

  @Override
  public Optional<Shopper> shopper(String id) {
    return Optional.ofNullable(shoppers.get(id));
  }

  @Override
  public String someShoppers() {
    var some = shoppers.keySet().stream().sorted().limit(SOME).collect(Collectors.joining(", "));
    return some.isEmpty() ? "nobody" : some + (shoppers.size() > SOME ? " …" : "");
  }

  @Override
  public boolean sells(Sku sku) {
    return products.computeIfAbsent(sku, one -> shop.shop().catalog().product(one).isPresent());
  }

  @Override
  public Optional<Money> price(Sku sku) {
    return prices.computeIfAbsent(
        sku,
        one ->
            Optional.ofNullable(shop.shop().offers().offers(List.of(one)).get(one))
                .map(Offer::price));
  }
}
