package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.replenishment.Purchase;
import dev.sayso.commerce.replenishment.PurchaseHistory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What took the place of products that the shop no longer sells: what has the same spoken name,
/// else what names the old one as its substitute, else what is nearly called the same.
record Successors(Facts facts) {

  /// Names are nearly the same when they share this much of all their words.
  private static final double ALIKE = 0.6;

  /// So many products of a like name are looked at.
  private static final int LOOKED_AT = 50;

  /// How habitual each product is for the shopper, with the habit of a product no longer sold added
  /// to that of its successor.
  Map<Sku, Double> habit() {
    return habit(facts.history());
  }

  /// The same of these orders.
  Map<Sku, Double> habit(PurchaseHistory orders) {
    var habit = new LinkedHashMap<Sku, Double>();
    var names = new HashMap<Sku, Sku>();
    orders
        .habit(facts.now())
        .forEach((sku, weight) ->
            habit.merge(names.computeIfAbsent(sku, this::today), weight, Double::sum));
    return habit;
  }

  /// The product to buy today for that one: itself where it is still sold, or where nothing took
  /// its place.
  Sku today(Sku bought) {
    return facts.product(bought).isPresent()
        ? bought
        : successor(bought).map(Product::sku).orElse(bought);
  }

  /// The last time this product, or one it took the place of, was bought.
  Optional<Purchase> last(Sku sku) {
    return facts.history().orders().stream()
        .flatMap(order -> order.lines().stream().map(line -> new Purchase(line, order.placedAt())))
        .filter(purchase -> purchase.sku().equals(sku) || today(purchase.sku()).equals(sku))
        .findFirst();
  }

  private Optional<Product> successor(Sku gone) {
    var sold = facts.history().last(gone).map(Purchase::line).map(OrderLine::sold);
    return sold.flatMap(then -> ofName(then.name()))
        .or(() -> naming(gone))
        .or(() -> sold.flatMap(then -> nearly(then.name())));
  }

  private Optional<Product> ofName(String name) {
    return facts.shop().catalog().named(name).stream().findFirst();
  }

  private Optional<Product> naming(Sku gone) {
    return facts.shop().catalog().replacing(gone).stream().findFirst();
  }

  private Optional<Product> nearly(String name) {
    var words = words(name);
    var found = facts.shop().search().search(new SearchQuery(name, LOOKED_AT));
    var skus = found.stream().map(SearchHit::sku).toList();
    return facts.shop().catalog().products(skus).stream()
        .filter(product -> words.containsAll(words(product.brand())))
        .filter(product -> shared(words, words(product.spoken())) >= ALIKE)
        .max(
            Comparator.comparingDouble((Product product) -> shared(words, words(product.spoken())))
                .thenComparing(Product::sku));
  }

  static double shared(Set<String> one, Set<String> other) {
    var both = new HashSet<>(one);
    both.retainAll(other);
    var all = new HashSet<>(one);
    all.addAll(other);
    return all.isEmpty() ? 0 : (double) both.size() / all.size();
  }

  static Set<String> words(String text) {
    List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    var kept = new HashSet<>(words);
    kept.remove("");
    return kept;
  }
}
