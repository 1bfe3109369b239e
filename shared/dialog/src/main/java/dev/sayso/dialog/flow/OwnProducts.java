package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.dialog.SpokenName;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The products a shopper buys, as they are called aloud, most habitual first. Sizes of one product
/// share their name and are there once.
public record OwnProducts(Facts facts) {

  /// More names than this no recogniser profits from.
  private static final int MOST = 100;

  public List<SpokenName> names() {
    var named = new LinkedHashMap<String, SpokenName>();
    facts.history().habit(facts.now()).entrySet().stream()
        .sorted(
            Map.Entry.<Sku, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .flatMap(habit -> facts.product(habit.getKey()).stream())
        .map(this::spoken)
        .forEach(one -> named.putIfAbsent(one.name().toLowerCase(Locale.ROOT), one));
    return named.values().stream().limit(MOST).toList();
  }

  private SpokenName spoken(Product product) {
    return new SpokenName(
        product.sku().value(), facts.wording().name(product), product.names().synonyms());
  }
}
