package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.catalog.UnitPrice;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.Preference.Kind;
import dev.sayso.dialog.flow.Candidates.Candidate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts candidates in the order the shopper asked for: "always Oatly", "always the cheapest".
record Preferred(Facts facts) {

  /// The usual ones first, then the rest; before both what is of a brand that was asked for, and
  /// the rest by its price for the same amount where the cheapest was asked for. What fits the
  /// words much worse stays behind.
  List<Candidate> first(List<Candidate> usual, List<Candidate> rest) {
    var ranked = Stream.concat(usual.stream(), byPrice(rest).stream()).toList();
    var brands = told(Kind.BRAND);
    if (brands.isEmpty()) {
      return ranked;
    }
    double best = ranked.stream().mapToDouble(Candidate::match).max().orElse(0);
    var front = ranked.stream().filter(one -> isClose(one, best) && isOf(one, brands)).toList();
    return Stream.concat(front.stream(), ranked.stream().filter(one -> !front.contains(one)))
        .toList();
  }

  /// Those of a brand that was asked for.
  List<Candidate> ofBrand(List<Candidate> found) {
    var brands = told(Kind.BRAND);
    return found.stream().filter(one -> isOf(one, brands)).toList();
  }

  private boolean isOf(Candidate one, List<Preference> brands) {
    return brands.stream()
        .anyMatch(brand -> facts.foods().names(one.product().brand(), brand.about()));
  }

  private List<Candidate> byPrice(List<Candidate> rest) {
    if (rest.size() < 2 || told(Kind.CHEAPEST).isEmpty()) {
      return rest;
    }
    double best = rest.getFirst().match();
    var close = new ArrayList<>(rest.stream().filter(one -> isClose(one, best)).toList());
    var prices = prices(close);
    var unit = commonUnit(prices);
    close.sort(Comparator.comparing(one -> cost(prices.get(one.sku()), unit)));
    return Stream.concat(close.stream(), rest.stream().filter(one -> !close.contains(one)))
        .toList();
  }

  private record Price(Money pack, Optional<UnitPrice> unit) {}

  private Map<Sku, Price> prices(List<Candidate> close) {
    var offers = facts.offers(close.stream().map(Candidate::sku).toList());
    var prices = new HashMap<Sku, Price>();
    for (var one : close) {
      var offer = offers.get(one.sku());
      if (offer != null && offer.stock() > 0) {
        prices.put(one.sku(), new Price(offer.price(), UnitPrice.of(offer.price(), one.product())));
      }
    }
    return prices;
  }

  /// The unit all of them are priced in; empty where they do not compare, and packs must do.
  private static Optional<UnitPrice.Per> commonUnit(Map<Sku, Price> prices) {
    var units =
        prices.values().stream().map(one -> one.unit().map(UnitPrice::per)).distinct().toList();
    return units.size() == 1 ? units.getFirst() : Optional.empty();
  }

  /// What cannot be bought now comes last.
  private static BigDecimal cost(@Nullable Price price, Optional<UnitPrice.Per> unit) {
    if (price == null) {
      return BigDecimal.valueOf(Long.MAX_VALUE);
    }
    return unit.isPresent()
        ? price.unit().orElseThrow().price()
        : BigDecimal.valueOf(price.pack().minor());
  }

  private static boolean isClose(Candidate one, double best) {
    return one.match() >= best - Candidates.CLOSE;
  }

  private List<Preference> told(Kind kind) {
    return facts.shopper().preferences().stream().filter(one -> one.kind() == kind).toList();
  }
}
