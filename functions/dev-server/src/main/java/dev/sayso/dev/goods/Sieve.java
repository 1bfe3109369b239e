package dev.sayso.dev.goods;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.SearchFilter;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Which of the products found are wanted: the search itself sees to `filter`; price and stock are
/// looked at afterwards. `under` is in minor units.
public record Sieve(SearchFilter filter, OptionalLong under, boolean inStock) {

  /// Everything is wanted.
  public static final Sieve OPEN = new Sieve(SearchFilter.NONE, OptionalLong.empty(), false);

  boolean isPriced() {
    return under.isPresent() || inStock;
  }

  boolean passes(@Nullable Offer offer) {
    boolean priced = under.isEmpty() || offer != null && offer.price().minor() <= under.getAsLong();
    return priced && (!inStock || offer != null && offer.stock() > 0);
  }
}
