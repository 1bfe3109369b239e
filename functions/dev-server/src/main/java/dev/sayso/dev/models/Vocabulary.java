package dev.sayso.dev.models;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.seed.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a shop's customers call its goods, most worth knowing first: kinds, brands, then products,
/// so that every brand has its best known product named before any has a second one. `values` are
/// told apart by ear: what several would be called is a kind of its own.
public record Vocabulary(List<OwnValue> values, int products, int brands) {

  /// A value takes no more on Alexa.
  private static final int MOST_SYNONYMS = 100;

  public Vocabulary {
    values = List.copyOf(values);
  }

  /// The catalogue's names in `language`.
  public static Vocabulary of(List<Listing> listings, Locale language) {
    return new Gathering(language).gather(listings);
  }

  private static final class Gathering {

    private final Sayable sayable;

    /// By how it sounds.
    private final Map<String, OwnValue> values = new LinkedHashMap<>();

    /// Of which values a synonym is said.
    private final Map<String, Integer> shared = new HashMap<>();

    Gathering(Locale language) {
      this.sayable = new Sayable(language);
    }

    Vocabulary gather(List<Listing> listings) {
      var ranked = ranked(listings);
      ranked.forEach(this::count);
      kinds(ranked);
      int brands = brands(ranked);
      ranked.forEach(this::product);
      return new Vocabulary(distinct(), listings.size(), brands);
    }

    /// One product for each name, the best known of its sizes.
    private List<Product> ranked(List<Listing> listings) {
      var best = new ArrayList<>(listings);
      best.sort(
          Comparator.comparing((Listing one) -> one.offer().stock() == 0)
              .thenComparing(Vocabulary::popularity, Comparator.reverseOrder())
              .thenComparing(one -> one.product().sku().value()));
      var names = new LinkedHashMap<String, Product>();
      for (var listing : best) {
        var words = sayable.words(listing.product().spoken());
        if (!words.isEmpty()) {
          names.putIfAbsent(Sayable.key(words), listing.product());
        }
      }
      return inTurns(List.copyOf(names.values()));
    }

    /// The best known of each brand in each kind, then the second of each, and so on.
    private static List<Product> inTurns(List<Product> products) {
      var rounds = new HashMap<String, Integer>();
      var turns = new LinkedHashMap<Integer, List<Product>>();
      for (var product : products) {
        var shelf = product.brand() + "|" + product.category().narrowest().orElse("");
        int round = rounds.merge(shelf, 1, Integer::sum);
        turns.computeIfAbsent(round, _ -> new ArrayList<>()).add(product);
      }
      return turns.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .flatMap(turn -> turn.getValue().stream())
          .toList();
    }

    private void count(Product product) {
      synonyms(product).forEach(words -> shared.merge(Sayable.key(words), 1, Integer::sum));
    }

    private Set<String> synonyms(Product product) {
      var words = new LinkedHashSet<String>();
      product.names().synonyms().stream()
          .map(sayable::words)
          .filter(said -> !said.isEmpty())
          .forEach(words::add);
      return words;
    }

    /// The names of the narrowest shelves, and what is said of several products; the widest first.
    private void kinds(List<Product> ranked) {
      var kinds = new LinkedHashMap<String, String>();
      var sizes = new HashMap<String, Integer>();
      for (var product : ranked) {
        var words = new LinkedHashSet<String>();
        product
            .category()
            .narrowest()
            .filter(this::isOneThing)
            .map(sayable::words)
            .ifPresent(words::add);
        synonyms(product).stream()
            .filter(said -> shared.getOrDefault(Sayable.key(said), 0) > 1)
            .forEach(words::add);
        for (var word : words) {
          if (!word.isEmpty()) {
            kinds.putIfAbsent(Sayable.key(word), word);
            sizes.merge(Sayable.key(word), 1, Integer::sum);
          }
        }
      }
      kinds.entrySet().stream()
          .sorted(
              Comparator.comparing(
                  kind -> sizes.getOrDefault(kind.getKey(), 0), Comparator.reverseOrder()))
          .forEach(kind ->
              add(new OwnValue("KIND_" + Sayable.slug(kind.getKey()), kind.getValue(), List.of())));
    }

    /// Nobody orders "butter and cream".
    private boolean isOneThing(String shelf) {
      return !shelf.contains("&") && !shelf.matches(".*\\b(and|und)\\b.*");
    }

    private int brands(List<Product> ranked) {
      var brands = new LinkedHashMap<String, String>();
      ranked.stream()
          .map(product -> sayable.words(product.brand()))
          .filter(words -> !words.isEmpty())
          .forEach(words -> brands.putIfAbsent(Sayable.key(words), words));
      brands.forEach(
          (key, words) -> add(new OwnValue("BRAND_" + Sayable.slug(key), words, List.of())));
      return brands.size();
    }

    private void product(Product product) {
      var synonyms =
          synonyms(product).stream()
              .filter(words -> shared.getOrDefault(Sayable.key(words), 0) == 1)
              .toList();
      add(new OwnValue(product.sku().value(), sayable.words(product.spoken()), synonyms));
    }

    private void add(OwnValue value) {
      values.putIfAbsent(Sayable.key(value.words()), value);
    }

    /// What is a value is no synonym of another one, and an id is there once.
    private List<OwnValue> distinct() {
      var ids = new LinkedHashSet<String>();
      var said = new LinkedHashSet<>(values.keySet());
      var distinct = new ArrayList<OwnValue>();
      for (var value : values.values()) {
        var id = value.id();
        for (int number = 2; !ids.add(id); number++) {
          id = value.id() + "_" + number;
        }
        var own =
            value.synonyms().stream()
                .filter(words -> said.add(Sayable.key(words)))
                .limit(MOST_SYNONYMS)
                .toList();
        distinct.add(new OwnValue(id, value.words(), own));
      }
      return distinct;
    }
  }

  private static long popularity(Listing listing) {
    var rating = listing.product().details().rating();
    return rating == null ? 0 : rating.count();
  }
}
