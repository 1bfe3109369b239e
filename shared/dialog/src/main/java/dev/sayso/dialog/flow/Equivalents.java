package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.shopper.ShopperNotes.Substitution;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What can stand in for a product that is not to be had, the best first: what the shopper took
/// before, what the catalogue names, what is the same in what matters. All of it is in stock, none
/// was refused lately, and none breaks what the shopper may or will not eat.
record Equivalents(Facts facts) {

  private static final Duration REFUSED_FOR = Duration.ofDays(180);

  /// Less alike than this is another thing.
  private static final double ALIKE = 0.5;

  /// So many of a category are looked at.
  private static final int LOOKED_AT = 200;

  /// A pack holds at most so many times more or less.
  private static final BigDecimal PACK = BigDecimal.valueOf(3);

  /// What a shopper took in place of this product before.
  boolean isRemembered(Sku wanted, Sku instead) {
    return latest(wanted, instead).filter(Substitution::taken).isPresent();
  }

  /// The best that is not among these.
  Optional<Product> best(Sku wanted, Collection<Sku> without) {
    var named =
        Stream.concat(remembered(wanted), listed(wanted))
            .distinct()
            .filter(sku -> !without.contains(sku))
            .toList();
    return first(wanted, facts.shop().catalog().products(named)).or(() -> alike(wanted, without));
  }

  /// As much of it as was wanted of the other: the same content in whole packs where that compares,
  /// and rather less than more.
  WantedLine inPlaceOf(WantedLine wanted, Product instead) {
    var old = facts.product(wanted.sku());
    var most = facts.shop().terms().maxQuantity();
    return old.flatMap(product -> content(product, wanted.quantity()))
        .flatMap(
            content -> instead.pack().content().filter(content::comparable).map(content::dividedBy))
        .map(packs -> instead.byWeight() ? packs : packs.setScale(0, RoundingMode.HALF_DOWN))
        .map(packs -> packs.max(instead.byWeight() ? packs : BigDecimal.ONE))
        .map(packs -> packs.min(BigDecimal.valueOf(most)))
        .map(packs -> new WantedLine(instead.sku(), new Quantity(packs)))
        .orElseGet(() -> new WantedLine(instead.sku(), wanted.quantity()));
  }

  private static Optional<Measure> content(Product product, Quantity quantity) {
    return product
        .pack()
        .content()
        .map(each -> new Measure(each.amount().multiply(quantity.packs()), each.unit()));
  }

  private Stream<Sku> remembered(Sku wanted) {
    return facts.visit().shopper().notes().substitutions().reversed().stream()
        .filter(one -> one.wanted().equals(wanted) && one.taken())
        .map(Substitution::instead);
  }

  private Stream<Sku> listed(Sku wanted) {
    return facts.product(wanted).stream()
        .flatMap(product -> product.details().substitutes().stream());
  }

  /// Of the same category, the same in what matters, in a pack that compares.
  private Optional<Product> alike(Sku wanted, Collection<Sku> without) {
    return facts.product(wanted).flatMap(product -> alike(product, without));
  }

  private Optional<Product> alike(Product wanted, Collection<Sku> without) {
    var main = MainAttribute.of(wanted);
    var found =
        facts.shop().catalog().alike(wanted, LOOKED_AT).stream()
            .filter(other -> !without.contains(other.sku()))
            .filter(other -> other.byWeight() == wanted.byWeight())
            .filter(other -> main.likeness(wanted, other) >= ALIKE)
            .filter(other -> comparable(wanted, other))
            .sorted(
                Comparator.comparingDouble((Product other) -> main.likeness(wanted, other))
                    .reversed()
                    .thenComparing(other -> apart(wanted, other))
                    .thenComparing(Product::sku))
            .toList();
    return first(wanted.sku(), found);
  }

  private Optional<Product> first(Sku wanted, List<Product> found) {
    var offers = facts.offers(found.stream().map(Product::sku).toList());
    return found.stream()
        .filter(other -> Shelf.buyable(offers, other))
        .filter(other -> !isRefused(wanted, other.sku()))
        .filter(other -> suits(wanted, other))
        .findFirst();
  }

  private boolean isRefused(Sku wanted, Sku instead) {
    return latest(wanted, instead)
        .filter(one -> !one.taken() && one.at().isAfter(facts.now().minus(REFUSED_FOR)))
        .isPresent();
  }

  private Optional<Substitution> latest(Sku wanted, Sku instead) {
    return facts.visit().shopper().notes().substitutions().reversed().stream()
        .filter(one -> one.wanted().equals(wanted) && one.instead().equals(instead))
        .findFirst();
  }

  private boolean suits(Sku wanted, Product other) {
    return new Suitability(facts.shopper().preferences()).of(other, facts.product(wanted));
  }

  private static boolean comparable(Product wanted, Product other) {
    var one = wanted.pack().content();
    var two = other.pack().content();
    if (one.isEmpty() || two.isEmpty()) {
      return one.isEmpty() && two.isEmpty();
    }
    return one.get().comparable(two.get()) && apart(wanted, other).compareTo(PACK) <= 0;
  }

  /// How many times one pack holds the other; 1 where they are the same, or nobody says.
  private static BigDecimal apart(Product wanted, Product other) {
    var one = Variants.size(wanted);
    var two = Variants.size(other);
    return one.signum() == 0 || two.signum() == 0
        ? BigDecimal.ONE
        : one.max(two).divide(one.min(two), MathContext.DECIMAL64);
  }
}
