package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchFilter;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.PurchaseHistory;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.ItemPhrase;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The products an item phrase can mean, best first.
final class Candidates {

  /// From this match on, what was heard is taken at its word.
  static final double CLEAR = 0.8;

  /// Below this match a product is not what was said.
  static final double LEAST = 0.5;

  /// A product matching this much worse than the best is no rival to it.
  static final double CLOSE = 0.1;

  /// How much worse a product fits whose pack is measured otherwise than was said.
  private static final double MISMATCH = 0.25;

  private static final int MOST = 40;
  private static final int SHORT = 4;

  private Candidates() {}

  /// One product, how well it matches, and how habitual it is for this shopper (0 = never bought).
  record Candidate(Product product, double match, double habit) {
    Sku sku() {
      return product.sku();
    }

    boolean isClear() {
      return match >= CLEAR;
    }
  }

  /// All the shop sells under that phrase: what the shopper is used to first, then as the search
  /// ranks it; a size that was said comes before everything.
  static List<Candidate> sold(Facts facts, ItemPhrase phrase) {
    return sold(facts, phrase, SearchFilter.NONE);
  }

  /// As [#sold(Facts, ItemPhrase)], of what passes the filter.
  static List<Candidate> sold(Facts facts, ItemPhrase phrase, SearchFilter filter) {
    var habit = new Successors(facts).habit();
    var found = search(facts, Sought.of(phrase, MOST).only(filter), phrase, habit);
    boolean usualToo = !habit.isEmpty() && filter.equals(SearchFilter.NONE);
    var usual = usualToo ? bought(facts, phrase) : List.<Candidate>of();
    double best = found.isEmpty() ? 0 : found.getFirst().match();
    var close = usual.stream().filter(mine -> mine.match() >= best - CLOSE).toList();
    var skus = close.stream().map(Candidate::sku).toList();
    var rest = found.stream().filter(other -> !skus.contains(other.sku()));
    var preferred = new Preferred(facts).first(close, rest.toList());
    return bySize(preferred, phrase);
  }

  /// What the shopper has bought under that phrase, most habitual first. What the shop sells under
  /// it and fits much better was meant instead: toothpaste is no answer to pasta.
  static List<Candidate> bought(Facts facts, ItemPhrase phrase) {
    return bought(facts, phrase, new Successors(facts).habit());
  }

  /// The same of these orders. Of a size that was said, and of a brand that is always wanted,
  /// nothing else is meant where there is such.
  static List<Candidate> meant(Facts facts, ItemPhrase phrase, PurchaseHistory orders) {
    var found = bought(facts, phrase, new Successors(facts).habit(orders));
    var brand = new Preferred(facts).ofBrand(found);
    var rivals = brand.isEmpty() ? found : brand;
    var sized = ofSize(rivals, phrase);
    return sized.isEmpty() ? rivals : sized;
  }

  private static List<Candidate> bought(Facts facts, ItemPhrase phrase, Map<Sku, Double> habit) {
    if (habit.isEmpty() || phrase.text().isBlank()) {
      return List.of();
    }
    double best = best(facts, phrase);
    var found =
        search(facts, Sought.of(phrase, MOST, habit.keySet()), phrase, habit).stream()
            .filter(mine -> mine.match() >= best - CLOSE)
            .sorted(
                Comparator.comparingDouble((Candidate one) -> one.match() * one.habit()).reversed())
            .toList();
    return bySize(new Preferred(facts).first(found, List.of()), phrase);
  }

  /// Very short words sound like too much: rum is no run, and wine no vine.
  private static double least(ItemPhrase phrase) {
    return phrase.text().length() <= SHORT ? CLEAR : LEAST;
  }

  /// How well the best of all that the shop sells fits.
  static double best(Facts facts, ItemPhrase phrase) {
    return facts.shop().search().search(Sought.of(phrase, 1)).stream()
        .mapToDouble(SearchHit::match)
        .max()
        .orElse(0);
  }

  /// The one of these products that was named; empty where none of them fits.
  static Optional<Product> among(Facts facts, ItemPhrase phrase, Collection<Sku> skus) {
    if (skus.isEmpty() || phrase.text().isBlank()) {
      return Optional.empty();
    }
    return facts.shop().search().search(Sought.of(phrase, 1, Set.copyOf(skus))).stream()
        .filter(hit -> hit.match() >= LEAST)
        .findFirst()
        .flatMap(hit -> facts.product(hit.sku()));
  }

  private static List<Candidate> search(
      Facts facts, SearchQuery query, ItemPhrase phrase, Map<Sku, Double> habit) {
    if (phrase.text().isBlank()) {
      return List.of();
    }
    var found =
        facts.shop().search().search(query).stream()
            .filter(hit -> hit.match() >= least(phrase))
            .flatMap(hit -> candidate(facts, hit, phrase, habit).stream())
            .toList();
    return phrase.without().isEmpty() ? found : without(facts, phrase, found);
  }

  /// Those without what was ruled out; what is left must be what was asked for all the same.
  private static List<Candidate> without(Facts facts, ItemPhrase phrase, List<Candidate> found) {
    double best = found.stream().mapToDouble(Candidate::match).max().orElse(0);
    return found.stream()
        .filter(one -> one.match() >= best - CLOSE)
        .filter(one -> !new Care(facts).isRuledOut(one.product(), phrase.without()))
        .toList();
  }

  private static Optional<Candidate> candidate(
      Facts facts, SearchHit hit, ItemPhrase phrase, Map<Sku, Double> habit) {
    return facts
        .product(hit.sku())
        .map(product ->
            new Candidate(
                product,
                hit.match() - mismatch(product, phrase.amount()),
                habit.getOrDefault(hit.sku(), 0.0)));
  }

  /// Moves the products of the size that was said to the front; without such a product, nothing
  /// moves, and the reply names the pack there is.
  private static List<Candidate> bySize(List<Candidate> found, ItemPhrase phrase) {
    var front = ofSize(found, phrase);
    return Stream.concat(front.stream(), found.stream().filter(one -> !front.contains(one)))
        .toList();
  }

  /// Those of the size that was said.
  private static List<Candidate> ofSize(List<Candidate> found, ItemPhrase phrase) {
    if (found.isEmpty()) {
      return found;
    }
    double best = found.stream().mapToDouble(Candidate::match).max().orElse(0);
    var rivals = found.stream().filter(one -> one.match() >= best - CLOSE).toList();
    return phrase
        .size()
        .map(size -> sized(rivals, size))
        .orElseGet(
            () -> rivals.stream().filter(one -> fits(one.product(), phrase.amount())).toList());
  }

  /// The largest or smallest of what compares with the front runner.
  private static List<Candidate> sized(List<Candidate> rivals, ItemPhrase.Size size) {
    var first = rivals.getFirst().product();
    var same = rivals.stream().filter(one -> Variants.sameKind(first, one.product())).toList();
    var bySize = Comparator.comparing((Candidate one) -> Variants.size(one.product()));
    return switch (size) {
      case LARGE -> same.stream().max(bySize).stream().toList();
      case SMALL -> same.stream().min(bySize).stream().toList();
      case MEDIUM -> same.stream().sorted(bySize).skip(same.size() / 2).limit(1).toList();
    };
  }

  /// Two litres of something that comes by the piece was hardly meant: it is asked about.
  private static double mismatch(Product product, Amount amount) {
    var said =
        switch (amount) {
          case Amount.Measured(Measure measure) -> Optional.of(measure);
          case Amount.PacksSized(int _, Measure each) -> Optional.of(each);
          case Amount.Unstated _, Amount.Packs _, Amount.PacksOf _ -> Optional.<Measure>empty();
        };
    boolean other =
        said.filter(measure -> !measure.unit().isPiece())
            .flatMap(
                measure -> product.pack().content().map(content -> !content.comparable(measure)))
            .orElse(false);
    return other ? MISMATCH : 0;
  }

  /// Whether the product comes in the size that was said.
  static boolean fits(Product product, Amount amount) {
    return switch (amount) {
      case Amount.PacksOf(int _, int pieces) -> product.pack().pieces() == pieces;
      case Amount.Measured(Measure measure) -> holds(product, measure);
      case Amount.PacksSized(int _, Measure each) -> holds(product, each);
      case Amount.Unstated _, Amount.Packs _ -> false;
    };
  }

  private static boolean holds(Product product, Measure measure) {
    var each = product.pack() instanceof Pack.Multi(int _, Measure one) ? one : null;
    return product.pack().content().filter(content -> equal(content, measure)).isPresent()
        || (each != null && equal(each, measure));
  }

  /// Equal but for what labels round away: 16 ounces and 454 g.
  private static boolean equal(Measure one, Measure other) {
    if (!one.comparable(other)) {
      return false;
    }
    var ratio = one.dividedBy(other).subtract(BigDecimal.ONE).abs();
    return ratio.compareTo(new BigDecimal("0.02")) <= 0;
  }
}
